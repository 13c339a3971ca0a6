package org.fiducial.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Evidence;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;
import org.fiducial.core.Relation;

/**
 * Checks one comparison in three ways: against itself (margin, definition, tolerance), against the signal through its marks, and
 * against the same comparison made anew.
 */
final class LeafCheck {
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=) (-?\\d+(?:\\.\\d+)?)");
    private static final double DIGITS = 2e-6;
    /** A level is the mean of a few samples; one sample more or less at its ends changes it by less, mV. */
    private static final double LEVEL = 0.01;

    private final Derivation derivation;
    private final Voltages voltages;
    private final MarkCheck markCheck;
    private final FreshAnalysis fresh;
    private final boolean sameCriteria;

    /**
     * What was found of a comparison.
     *
     * @param derived the value that its marks give; none where it does not follow from marks
     * @param faults why it does not hold, a sentence each
     */
    record Found(OptionalDouble derived, boolean followsFromMarks, List<String> faults) {}

    /** @param sameCriteria whether the report was made by the criteria that the fresh analysis uses */
    LeafCheck(Derivation derivation, Voltages voltages, FreshAnalysis fresh, boolean sameCriteria) {
        this.derivation = derivation;
        this.voltages = voltages;
        this.fresh = fresh;
        this.sameCriteria = sameCriteria;
        markCheck = new MarkCheck(voltages);
    }

    /**
     * Checks a comparison.
     *
     * @param margin as the document states it
     */
    Found check(Evidence.Criterion leaf, OptionalDouble margin) {
        List<String> faults = new ArrayList<>();
        consistent(leaf, margin, faults);
        Optional<Expression> expression = Expression.of(leaf.quantity());
        if (expression.isEmpty()) {
            faults.add("'" + leaf.quantity() + "' is no quantity that criteria know");
            return new Found(OptionalDouble.empty(), false, faults);
        }
        Optional<Evidence.Criterion> anew = fresh.same(leaf);
        double tolerance = Tolerance.of(leaf, anew);
        Derived derived = derive(leaf, expression.get());
        if (derived.possible) {
            half("its marks give", leaf, derived.value, tolerance, faults);
            faults.addAll(markCheck.check(leaf, derived.marks.values()));
            baseline(leaf, derived.marks, faults);
        }
        anew(leaf, expression.get(), anew, tolerance, faults);
        return new Found(
                derived.possible ? OptionalDouble.of(derived.value) : OptionalDouble.empty(), derived.possible, faults);
    }

    private static void consistent(Evidence.Criterion leaf, OptionalDouble margin, List<String> faults) {
        if (leaf.margin().isPresent() && Double.isFinite(leaf.limit())) {
            double due = leaf.margin().getAsDouble();
            if (margin.isEmpty() || !(Math.abs(margin.getAsDouble() - due) <= DIGITS)) {
                faults.add("the margin is " + Words.number(due) + ", not "
                        + (margin.isEmpty() ? "left out" : Words.number(margin.getAsDouble())));
            }
        }
        if (Tolerance.isWide(leaf)) {
            faults.add("the tolerance of " + Words.number(leaf.tolerance()) + " is wider than two standard deviations");
        }
        Matcher m = COMPARED.matcher(leaf.definition());
        boolean agrees = m.find()
                && m.group(1).equals(leaf.relation().sign())
                && Math.abs(Double.parseDouble(m.group(2)) - leaf.limit()) <= DIGITS;
        if (!agrees && !leaf.definition().isEmpty() && Double.isFinite(leaf.limit())) {
            faults.add("its definition '" + leaf.definition() + "' has another limit than "
                    + leaf.relation().sign() + " " + Words.number(leaf.limit()));
        }
    }

    private record Derived(boolean possible, double value, Map<Expression.Term, BeatMarks> marks) {}

    /** The value from the marks of its quantities; a quantity of a maximum or minimum that has none was not the one that decided. */
    private Derived derive(Evidence.Criterion leaf, Expression expression) {
        boolean single = expression instanceof Expression.Term;
        Map<Expression.Term, BeatMarks> marks = new HashMap<>();
        Map<Expression.Term, Double> values = new HashMap<>();
        boolean broken = false;
        for (Expression.Term term : expression.terms()) {
            BeatMarks own = marksOf(leaf, term, single);
            marks.put(term, own);
            OptionalDouble value = value(leaf, term, own);
            if (leaf.value().isEmpty() && own.has("searchFrom")) {
                // There is no value because this part of it is not there.
                return new Derived(true, value.orElse(Double.NaN), marks);
            }
            broken |= value.isPresent() && Double.isNaN(value.getAsDouble());
            values.put(term, value.orElse(Double.NaN));
        }
        if (leaf.value().isEmpty()) {
            return new Derived(false, Double.NaN, marks);
        }
        double value = expression.value(t -> values.getOrDefault(t, Double.NaN));
        return new Derived(broken || !Double.isNaN(value), broken ? Double.NaN : value, marks);
    }

    private static BeatMarks marksOf(Evidence.Criterion leaf, Expression.Term term, boolean single) {
        if (single) {
            return new BeatMarks(leaf.marks());
        }
        String prefix = term.written() + ".";
        Map<String, List<Double>> own = new HashMap<>();
        leaf.marks().forEach((name, times) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), times);
            }
        });
        return new BeatMarks(own);
    }

    private OptionalDouble value(Evidence.Criterion leaf, Expression.Term term, BeatMarks marks) {
        if (term.name().equals("standardLeads")) {
            return OptionalDouble.of(Lead.STANDARD.stream()
                    .filter(l -> voltages.recording().signal(l).isPresent())
                    .count());
        }
        Optional<Quantity> quantity = Quantity.of(term.name());
        if (quantity.isEmpty()) {
            return OptionalDouble.empty();
        }
        String lead = term.lead().orElse(leaf.leads().size() == 1 ? leaf.leads().getFirst() : "");
        OptionalDouble value = derivation.of(quantity.get(), lead, marks);
        return value.isPresent() && term.inverted() ? OptionalDouble.of(-value.getAsDouble()) : value;
    }

    /** One of the two halves: the value found is near the one stated, and stands to the limit as that one does. */
    private static void half(String who, Evidence.Criterion leaf, double found, double tolerance, List<String> faults) {
        String stated = leaf.value().isPresent()
                ? Words.measured(leaf.value().getAsDouble(), leaf.unit())
                : "that there is none";
        if (leaf.value().isEmpty()) {
            if (found != 0) {
                faults.add(who + " another answer than '" + leaf.reason() + "'");
            }
            return;
        }
        double value = leaf.value().getAsDouble();
        if (!(Tolerance.distance(leaf.unit(), found, value) <= tolerance)) {
            faults.add(who + " " + Words.measured(found, leaf.unit()) + ", stated is " + stated);
        } else if (holds(leaf.relation(), found, leaf.limit()) != holds(leaf.relation(), value, leaf.limit())) {
            faults.add(who + " " + Words.measured(found, leaf.unit()) + ", on the other side of the limit "
                    + leaf.relation().sign() + " " + Words.number(leaf.limit()));
        }
    }

    /** Sums of decimal numbers miss their limit by rounding in binary. */
    private static boolean holds(Relation relation, double value, double limit) {
        return relation.holds(Math.rint(value * 1e6) / 1e6, limit);
    }

    private void baseline(Evidence.Criterion leaf, Map<Expression.Term, BeatMarks> marks, List<String> faults) {
        if (leaf.baseline().isEmpty() || leaf.leads().size() != 1) {
            return;
        }
        BeatMarks own = marks.values().iterator().next();
        double[] from = own.get("baselineFrom");
        double[] to = own.get("baselineTo");
        voltages.signal(leaf.leads().getFirst()).ifPresent(signal -> {
            double level = from.length == to.length
                    ? BeatMarks.median(BeatMarks.each(from.length, i -> voltages.mean(signal, from[i], to[i])))
                    : Double.NaN;
            if (!(Math.abs(level - leaf.baseline().getAsDouble()) <= LEVEL)) {
                faults.add("its level is " + Words.measured(level, "mV") + ", stated is "
                        + Words.measured(leaf.baseline().getAsDouble(), "mV"));
            }
        });
    }

    private void anew(
            Evidence.Criterion leaf,
            Expression expression,
            Optional<Evidence.Criterion> same,
            double tolerance,
            List<String> faults) {
        if (sameCriteria) {
            Optional<Evidence.Criterion> criterion = same.or(() -> fresh.sameCriterion(leaf));
            if (criterion.isEmpty()) {
                faults.add("the criteria have no " + leaf.criterion() + " on " + leaf.quantity());
            } else {
                criterion(leaf, criterion.get(), faults);
            }
        }
        OptionalDouble value = same.isPresent() ? same.get().value() : fresh.value(expression);
        if (value.isPresent() != leaf.value().isPresent()) {
            if (same.isPresent() || value.isEmpty()) {
                faults.add("a fresh analysis " + (value.isPresent() ? "has a value" : "has no value")
                        + same.map(s -> s.reason().isEmpty() ? "" : ": " + s.reason())
                                .orElse(""));
            }
            return;
        }
        if (value.isPresent()) {
            half("a fresh analysis gives", leaf, value.getAsDouble(), tolerance, faults);
        }
        same.ifPresent(s -> faults.addAll(MarkCheck.moved(leaf, s)));
    }

    /** Limit, relation, unit and source are those of the criterion. */
    private static void criterion(Evidence.Criterion leaf, Evidence.Criterion due, List<String> faults) {
        boolean limit = Math.abs(leaf.limit() - due.limit()) <= DIGITS || Double.isNaN(due.limit());
        if (!limit || leaf.relation() != due.relation() || !leaf.unit().equals(due.unit())) {
            faults.add("the criterion says " + due.definition() + ", stated is "
                    + leaf.relation().sign() + " " + Words.measured(leaf.limit(), leaf.unit()));
        } else if (!leaf.source().equals(due.source())) {
            faults.add("the criterion's source is " + due.source());
        }
    }
}
