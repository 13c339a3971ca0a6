package org.fiducial.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.MedianBeat;
import org.fiducial.core.Quality;
import org.fiducial.core.Quality.Kind;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;

/**
 * Whether electrodes were exchanged.
 *
 * <p>With I, II and V1 to V6 the whole of them tells ({@link LeadOrder}), but nothing is said where QRS points away from lead I and from V6
 * alike: a heart on the right side turns both, exchanged arms only the one. With fewer leads, only the two arms can be told: lead I is then upside
 * down with all its waves; P and QRS of lead I point down, while V6, which looks the same way, points up. An arm electrode on the right leg
 * leaves next to nothing between the two legs: lead II, with the right arm there, or lead III, with the left one, is all but flat while the
 * others are not (Haisty et al., Am J Cardiol 1988). Legs exchanged with each other change nothing.
 */
final class SwappedLeads {
    private static final double LEAST_P = 0.04;
    private static final double LEAST_AREA = 2;
    /** mV; between two legs there is less, and more in a lead that shows the heart. */
    private static final double LEGS = 0.1;

    private static final double SEVERITY = 0.8;

    private final Map<String, List<Measurement>> measured;
    private final Span span;

    private SwappedLeads(Map<String, List<Measurement>> measured, Span span) {
        this.measured = measured;
        this.span = span;
    }

    /**
     * The exchange that the leads show, if any.
     *
     * @param measured lead measurements by signal name
     * @param beats median beats of the leads
     */
    static Optional<Quality> find(Map<String, List<Measurement>> measured, List<MedianBeat> beats, Span span) {
        SwappedLeads search = new SwappedLeads(measured, span);
        Optional<Quality> legs = search.rightLeg();
        if (legs.isPresent()) {
            return legs;
        }
        Map<Lead, MedianBeat> byLead = new EnumMap<>(Lead.class);
        for (MedianBeat beat : beats) {
            Lead.of(beat.lead()).ifPresent(lead -> byLead.put(lead, beat));
        }
        return byLead.keySet().containsAll(LeadMoments.LEADS) ? search.order(byLead) : search.arms();
    }

    private Optional<Quality> order(Map<Lead, MedianBeat> byLead) {
        if (value(Lead.I, Quantity.QRS_AREA).orElse(0) < -LEAST_AREA
                && value(Lead.V6, Quantity.QRS_AREA).orElse(0) < -LEAST_AREA) {
            return Optional.empty();
        }
        return LeadOrder.standard()
                .exchanged(LeadMoments.of(byLead))
                .map(found -> quality(
                        found.exchange().leads(),
                        String.format(
                                Locale.ROOT,
                                "%s: put right, the leads lie %.0f %% as far from what is usual as recorded",
                                found.exchange().name(),
                                100 * found.share())));
    }

    private Optional<Quality> rightLeg() {
        OptionalDouble one = value(Lead.I, Quantity.QRS_PEAK_TO_PEAK);
        OptionalDouble two = value(Lead.II, Quantity.QRS_PEAK_TO_PEAK);
        OptionalDouble three = value(Lead.III, Quantity.QRS_PEAK_TO_PEAK);
        if (one.isEmpty() || two.isEmpty() || three.isEmpty()) {
            return Optional.empty();
        }
        boolean right = two.getAsDouble() < LEGS && Math.min(one.getAsDouble(), three.getAsDouble()) > 3 * LEGS;
        boolean left = three.getAsDouble() < LEGS && Math.min(one.getAsDouble(), two.getAsDouble()) > 3 * LEGS;
        if (!right && !left) {
            return Optional.empty();
        }
        return Optional.of(quality(
                List.copyOf(Lead.LIMB),
                String.format(
                        Locale.ROOT,
                        "%s arm and right leg exchanged: QRS of lead %s has %.2f mV from top to bottom",
                        right ? "right" : "left",
                        right ? "II" : "III",
                        right ? two.getAsDouble() : three.getAsDouble())));
    }

    private Optional<Quality> arms() {
        OptionalDouble p = value(Lead.I, Quantity.P_AMPLITUDE);
        OptionalDouble qrs = value(Lead.I, Quantity.QRS_AREA);
        OptionalDouble left = value(Lead.V6, Quantity.QRS_AREA);
        if (left.isEmpty()) {
            left = value(Lead.V5, Quantity.QRS_AREA);
        }
        if (p.isEmpty() || qrs.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        boolean swapped = p.getAsDouble() <= -LEAST_P
                && qrs.getAsDouble() <= -LEAST_AREA
                && left.getAsDouble() >= LEAST_AREA
                && value(Lead.AVR, Quantity.P_AMPLITUDE).orElse(0) >= 0;
        if (!swapped) {
            return Optional.empty();
        }
        return Optional.of(quality(
                List.copyOf(Lead.LIMB),
                String.format(
                        Locale.ROOT,
                        "right and left arm exchanged: in lead I P is %.2f mV and the QRS area %.0f mV·ms, in the left"
                                + " precordial lead %.0f mV·ms",
                        p.getAsDouble(),
                        qrs.getAsDouble(),
                        left.getAsDouble())));
    }

    private Quality quality(List<Lead> leads, String evidence) {
        return new Quality(
                leads.stream().map(Lead::label).filter(measured::containsKey).toList(),
                Kind.SWAPPED,
                List.of(span),
                SEVERITY,
                evidence);
    }

    private OptionalDouble value(Lead lead, Quantity quantity) {
        return measured.getOrDefault(lead.label(), List.of()).stream()
                .filter(m -> m.quantity() == quantity)
                .map(Measurement::value)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
