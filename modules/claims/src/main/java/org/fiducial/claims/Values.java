package org.fiducial.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Evidence;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Relation;
import org.fiducial.core.Report;
import org.fiducial.core.Signal;
import org.fiducial.interpret.AbsentMeaning;

/** What was measured, looked up by quantity and lead, and held against limits and numbers. */
final class Values {
    /** A logistic curve of this slope runs within 0.01 of the normal distribution function. */
    private static final double NORMAL_SLOPE = 1.702;

    private final Report report;
    private final Tolerances tolerances;

    Values(Report report, Tolerances tolerances) {
        this.report = report;
        this.tolerances = tolerances;
    }

    Tolerances tolerances() {
        return tolerances;
    }

    /** The measurement of a quantity of the record or of a lead. */
    Measurement of(Quantity quantity, Optional<Lead> lead) {
        if (lead.isEmpty()) {
            return report.analysis().get(quantity);
        }
        Recording recording = report.recording();
        return recording
                .signal(lead.get())
                .map(Signal::name)
                .map(name -> report.analysis().get(quantity, name))
                .orElseGet(() -> Measurement.unmeasurable(quantity, "no lead " + lead.get(), List.of()));
    }

    /** The value, where a wave that is not there counts 0; empty if it could not be measured or there is nothing to measure. */
    static OptionalDouble value(Measurement m) {
        return m.status() == Measurement.Status.ABSENT && AbsentMeaning.of(m.quantity()) == AbsentMeaning.ZERO
                ? OptionalDouble.of(0)
                : m.value();
    }

    /** Whether a quantity stands so to a limit. */
    Truth limited(Quantity quantity, Optional<Lead> lead, Relation relation, double limit) {
        Measurement m = of(quantity, lead);
        OptionalDouble value = value(m);
        if (value.isEmpty()) {
            return Truth.unknown(cannot(m, lead), Optional.empty());
        }
        double v = value.getAsDouble();
        double p = curve(relation.margin(v, limit), tolerances.spread(quantity, v, m.sd()));
        boolean holds = relation.holds(v, limit);
        Evidence evidence = evidence(m, v, relation, limit, tolerances.band(quantity, v, m.sd()), holds);
        return new Truth(
                holds ? Math.max(p, Truth.HALF + 1e-6) : Math.min(p, Truth.HALF - 1e-6),
                shown(m, lead),
                Optional.of(evidence),
                true);
    }

    /** Whether a quantity exceeds another of the same lead. */
    Truth beside(Quantity quantity, Optional<Lead> lead, Quantity other) {
        Measurement one = of(quantity, lead);
        Measurement two = of(other, lead);
        OptionalDouble a = value(one);
        OptionalDouble b = value(two);
        if (a.isEmpty() || b.isEmpty()) {
            return Truth.unknown(cannot(a.isEmpty() ? one : two, lead), Optional.empty());
        }
        double spread = root(
                tolerances.spread(quantity, a.getAsDouble(), one.sd()),
                tolerances.spread(other, b.getAsDouble(), two.sd()));
        double p = curve(a.getAsDouble() - b.getAsDouble(), spread);
        return new Truth(
                p,
                shown(one, lead) + ", " + shown(two, lead),
                Optional.of(evidence(one, a.getAsDouble(), Relation.GREATER, b.getAsDouble(), spread, p > Truth.HALF)),
                true);
    }

    private static double root(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    private static double curve(double margin, double spread) {
        return 1 / (1 + StrictMath.exp(-NORMAL_SLOPE * margin / Math.max(spread, 1e-9)));
    }

    /** {@code PR 168 ± 6 ms}, {@code T in V2 0.35 ± 0.02 mV}. */
    static String shown(Measurement m, Optional<Lead> lead) {
        String what = Wording.of(m.quantity()) + lead.map(l -> " in " + l).orElse("");
        if (!m.isMeasured()) {
            return value(m).isPresent() ? "no " + what : what + " not measured";
        }
        return what + " "
                + Wording.measured(m.value().orElseThrow(), m.sd(), m.quantity().unit());
    }

    static String cannot(Measurement m, Optional<Lead> lead) {
        return Wording.of(m.quantity())
                + lead.map(l -> " in " + l).orElse("")
                + (m.status() == Measurement.Status.ABSENT ? " is not there" : " could not be measured")
                + (m.reason().isEmpty() ? "" : ": " + m.reason());
    }

    /** A measured value beside what a text demands of it. */
    Evidence evidence(Measurement m, double value, Relation relation, double limit, double tolerance, boolean holds) {
        Quantity q = m.quantity();
        String where = m.leads().size() == 1 && q.scope() != Quantity.Scope.RECORD
                ? "[" + m.leads().getFirst() + "]"
                : "";
        return new Evidence.Criterion(
                holds ? Evidence.Role.SUPPORTS : Evidence.Role.AGAINST,
                "claim",
                q.id() + where,
                Wording.comparison(Wording.of(q) + where.replace('[', ' ').replace("]", ""), relation, limit, q.unit()),
                OptionalDouble.of(value),
                m.sd(),
                q.unit(),
                relation,
                limit,
                m.leads(),
                m.beats(),
                m.basis().marks(),
                m.basis().baseline(),
                m.basis().spans(),
                tolerance,
                "the text; readers differ: " + tolerances.reason(q),
                "");
    }
}
