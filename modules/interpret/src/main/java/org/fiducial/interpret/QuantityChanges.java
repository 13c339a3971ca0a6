package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fiducial.core.Analysis;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Quantity;
import org.fiducial.core.SerialComparison.Change;
import org.fiducial.core.SerialComparison.Extent;

/**
 * Rate, intervals, axes and the waves of each lead, then and now. A change is more than uncertainty where it exceeds 2.58 standard
 * deviations of the difference, of which both measurements and their readers have a share: one in a hundred differences of the same
 * heart is as large, and a rule must be met besides.
 */
final class QuantityChanges {
    /** Two-sided 99 % of the normal distribution. */
    static final double BEYOND = 2.58;

    private static final List<Quantity> OF_RECORD = List.of(
            Quantity.HEART_RATE,
            Quantity.P_DURATION,
            Quantity.PR,
            Quantity.QRS,
            Quantity.QT,
            Quantity.QTC_FRIDERICIA,
            Quantity.P_AXIS,
            Quantity.QRS_AXIS,
            Quantity.T_AXIS);
    private static final List<Quantity> OF_LEAD = List.of(
            Quantity.Q_DURATION,
            Quantity.R_AMPLITUDE,
            Quantity.S_AMPLITUDE,
            Quantity.J_AMPLITUDE,
            Quantity.T_AMPLITUDE);

    private final Sex sex;
    private final List<List<Viewpoint>> chains;

    /** @param chains leads in anatomical order, which tell neighbours */
    QuantityChanges(Sex sex, List<List<Viewpoint>> chains) {
        this.sex = sex;
        this.chains = chains;
    }

    /** All that both were asked for. */
    List<Change> between(Analysis before, Analysis after, boolean waveforms) {
        List<Change> changes = new ArrayList<>();
        for (Quantity quantity : OF_RECORD) {
            changes.add(change(Optional.empty(), before.get(quantity), after.get(quantity)));
        }
        if (waveforms) {
            for (Lead lead : Lead.values()) {
                Measurements then = before.leadMeasurements().get(lead.label());
                Measurements now = after.leadMeasurements().get(lead.label());
                if (then != null && now != null) {
                    OF_LEAD.forEach(q -> changes.add(change(Optional.of(lead), then.get(q), now.get(q))));
                }
            }
        }
        return changes.stream().map(c -> withNeighbour(c, changes)).toList();
    }

    /** Standard deviation of a difference: of both measurements, and of a reader each. */
    static double sd(OptionalDouble before, OptionalDouble after, String unit) {
        double reader = Certainty.readerError(unit);
        double a = before.orElse(0);
        double b = after.orElse(0);
        return Math.sqrt(a * a + b * b + 2 * reader * reader);
    }

    private Change change(Optional<Lead> lead, Measurement before, Measurement after) {
        Quantity quantity = after.quantity();
        Optional<String> name = lead.map(Lead::label);
        String words = ChangeRule.of(quantity).map(ChangeRule::words).orElse("");
        OptionalDouble then = ChangeRule.countsAsZero(before) ? OptionalDouble.of(0) : before.value();
        OptionalDouble now = ChangeRule.countsAsZero(after) ? OptionalDouble.of(0) : after.value();
        if (then.isEmpty() || now.isEmpty()) {
            return new Change(
                    quantity,
                    name,
                    before,
                    after,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Extent.NOT_COMPARABLE,
                    "",
                    words);
        }
        double difference = quantity.unit().equals("deg")
                ? ChangeRule.turn(then.getAsDouble(), now.getAsDouble())
                : now.getAsDouble() - then.getAsDouble();
        double sd = sd(before.sd(), after.sd(), quantity.unit());
        boolean beyond = Math.abs(difference) > BEYOND * sd;
        boolean asked = lead.map(ChangeRule::looksAtWall).orElse(true);
        String what = beyond && asked
                ? ChangeRule.of(quantity)
                        .map(rule -> rule.met(then.getAsDouble(), now.getAsDouble(), lead, sex))
                        .orElse("")
                : "";
        Extent extent = !beyond ? Extent.WITHIN_UNCERTAINTY : what.isEmpty() ? Extent.MEASURABLE : Extent.SIGNIFICANT;
        return new Change(
                quantity,
                name,
                before,
                after,
                OptionalDouble.of(difference),
                OptionalDouble.of(sd),
                extent,
                what,
                words);
    }

    /** A change of one lead alone is measurable and no more: an electrode that moved does that. */
    private Change withNeighbour(Change change, List<Change> all) {
        boolean lonely = change.extent() == Extent.SIGNIFICANT
                && ChangeRule.of(change.quantity())
                        .filter(ChangeRule::needsNeighbour)
                        .isPresent()
                && all.stream()
                        .noneMatch(other -> other.quantity() == change.quantity()
                                && other.what().equals(change.what())
                                && neighbours(
                                        change.lead().orElse(""), other.lead().orElse("")));
        return lonely
                ? new Change(
                        change.quantity(),
                        change.lead(),
                        change.before(),
                        change.after(),
                        change.difference(),
                        change.sd(),
                        Extent.MEASURABLE,
                        "",
                        change.rule())
                : change;
    }

    private boolean neighbours(String one, String other) {
        Set<String> both = new HashSet<>(Set.of(one));
        both.add(other);
        for (List<Viewpoint> chain : chains) {
            for (int i = 0; i + 1 < chain.size(); i++) {
                if (both.equals(new HashSet<>(List.of(label(chain.get(i)), label(chain.get(i + 1)))))) {
                    return true;
                }
                // aVR lies between I and II, and is not looked at.
                if (i + 2 < chain.size()
                        && chain.get(i + 1).inverted()
                        && both.equals(new HashSet<>(List.of(label(chain.get(i)), label(chain.get(i + 2)))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String label(Viewpoint view) {
        return view.lead().label();
    }
}
