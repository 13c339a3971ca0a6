package org.fiducial.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quality;
import org.fiducial.core.Quality.Kind;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;

/**
 * Whether the two arm electrodes were exchanged.
 *
 * <p>Lead I is then upside down with all its waves, and aVR and aVL are exchanged. P and QRS of lead I point down, while V6, which
 * looks the same way, points up: a heart on the right side turns V6 as well, so it is told apart. Without V5 or V6, or without a P
 * wave in lead I, nothing is said.
 */
final class SwappedLeads {
    private static final double LEAST_P = 0.04;
    private static final double LEAST_AREA = 2;

    private SwappedLeads() {}

    /** @param measured lead measurements by signal name */
    static Optional<Quality> armReversal(Map<String, List<Measurement>> measured, Span span) {
        OptionalDouble p = value(measured, Lead.I, Quantity.P_AMPLITUDE);
        OptionalDouble qrs = value(measured, Lead.I, Quantity.QRS_AREA);
        OptionalDouble left = value(measured, Lead.V6, Quantity.QRS_AREA);
        if (left.isEmpty()) {
            left = value(measured, Lead.V5, Quantity.QRS_AREA);
        }
        if (p.isEmpty() || qrs.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble pInAvr = value(measured, Lead.AVR, Quantity.P_AMPLITUDE);
        boolean swapped = p.getAsDouble() <= -LEAST_P
                && qrs.getAsDouble() <= -LEAST_AREA
                && left.getAsDouble() >= LEAST_AREA
                && pInAvr.orElse(0) >= 0;
        if (!swapped) {
            return Optional.empty();
        }
        String evidence = String.format(
                Locale.ROOT,
                "right and left arm exchanged: in lead I P is %.2f mV and the QRS area %.0f mV·ms, in the left precordial"
                        + " lead %.0f mV·ms",
                p.getAsDouble(),
                qrs.getAsDouble(),
                left.getAsDouble());
        List<String> leads = Lead.LIMB.stream()
                .map(Lead::label)
                .filter(measured::containsKey)
                .toList();
        return Optional.of(new Quality(leads, Kind.SWAPPED, List.of(span), 0.8, evidence));
    }

    private static OptionalDouble value(Map<String, List<Measurement>> measured, Lead lead, Quantity quantity) {
        return measured.getOrDefault(lead.label(), List.of()).stream()
                .filter(m -> m.quantity() == quantity)
                .map(Measurement::value)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
