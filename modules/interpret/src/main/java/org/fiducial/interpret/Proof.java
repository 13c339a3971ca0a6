package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.fiducial.core.Evidence;
import org.fiducial.core.Evidence.Role;
import org.fiducial.core.Measurement;
import org.fiducial.core.Place;
import org.fiducial.core.Quality;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Span;

/**
 * Turns evaluated nodes into evidence. A short proof holds only those parts that decide: of <em>any</em> those that hold, of a
 * negated <em>all</em> those that fail. A full one holds every part. Below a negation the role turns: such a leaf would speak
 * against the statement if it held.
 */
final class Proof {
    private static final double SMALLEST_WAVE_MV = 0.03;

    private final Case c;
    private final boolean full;

    Proof(Case c, boolean full) {
        this.c = c;
        this.full = full;
    }

    /** The evidence of one node. */
    Evidence of(Node node, Role role) {
        return switch (node) {
            case Node.Every n -> joined(true, relevant(n.parts(), n.fails(c)), role);
            case Node.Enough n -> enough(n, role);
            case Node.Inverse n -> new Evidence.Not(of(n.part(), turned(role)));
            case Node.Circumstance n -> of(n.part(), role);
            case Node.Lenient n ->
                full || !Double.isNaN(n.part().score(c))
                        ? of(n.part(), role)
                        : everywhere(role, "part not measurable here", true);
            case Node.Shared n -> of(n.part(), role);
            case Node.Whom n ->
                n.population().mayHold(c.patient)
                        ? of(n.part(), role)
                        : everywhere(role, "only for " + n.population().words(), false);
            case Node.Places n -> places(n, role);
            case Node.Leaf n -> leaf(n, role);
            case Node.Relationship n -> relationship(n, role);
            case Node.Stated n -> stated(n, role);
            case Node.Alone n ->
                everywhere(
                        role,
                        n.holds(c)
                                ? "no borderline or abnormal statement holds"
                                : "a borderline or abnormal statement holds",
                        n.holds(c));
        };
    }

    private Evidence everywhere(Role role, String what, boolean holds) {
        return new Evidence.Observation(role, what, new Place.LeadSpan(c.present(), List.of(c.analysis.span())), holds);
    }

    private static Role turned(Role role) {
        return switch (role) {
            case SUPPORTS -> Role.AGAINST;
            case AGAINST -> Role.SUPPORTS;
            case SUPPRESSES -> Role.SUPPRESSES;
        };
    }

    /** All parts, or, of what fails in a short proof, those that fail. */
    private List<Node> relevant(Node[] parts, boolean fails) {
        return Arrays.stream(parts).filter(p -> full || !fails || p.fails(c)).toList();
    }

    private Evidence joined(boolean all, List<Node> parts, Role role) {
        if (parts.size() == 1) {
            return of(parts.getFirst(), role);
        }
        List<Evidence> evidence = parts.stream().map(p -> of(p, role)).toList();
        return all ? new Evidence.All(evidence) : new Evidence.Any(evidence);
    }

    private Evidence enough(Node.Enough n, Role role) {
        if (n.count() == 1) {
            boolean holds = n.holds(c);
            List<Node> parts = Arrays.stream(c.meant(n.parts()))
                    .filter(p -> full || !holds || p.holds(c))
                    .toList();
            return joined(false, parts, role);
        }
        return joined(true, best(n.count(), n.parts()), role);
    }

    /** Those parts that hold, or, where they are too few, as many as it takes that come nearest to holding. */
    private List<Node> best(int count, Node[] parts) {
        List<Node> order = Arrays.stream(parts)
                .sorted(Comparator.comparingDouble(
                                (Node p) -> Double.isNaN(p.score(c)) ? Double.NEGATIVE_INFINITY : p.score(c))
                        .reversed())
                .toList();
        long holding = order.stream().filter(p -> p.holds(c)).count();
        List<Node> taken = order.subList(0, (int) Math.max(count, holding));
        return Arrays.stream(parts).filter(taken::contains).toList();
    }

    private Evidence places(Node.Places n, Role role) {
        if (n.windows().length == 0) {
            return enough(new Node.Enough(n.count(), n.parts()), role);
        }
        Set<Integer> leads = new TreeSet<>();
        for (int[] window : n.windows()) {
            if (n.score(c, window) > 0) {
                Arrays.stream(window).forEach(leads::add);
            }
        }
        if (leads.isEmpty()) {
            Arrays.stream(n.windows())
                    .max(Comparator.comparingDouble(w -> {
                        double p = n.score(c, w);
                        return Double.isNaN(p) ? Double.NEGATIVE_INFINITY : p;
                    }))
                    .ifPresent(w -> Arrays.stream(w).forEach(leads::add));
        }
        return joined(true, leads.stream().map(i -> n.parts()[i]).toList(), role);
    }

    /** What the first of the statements rests on that is made, or what each lacks. */
    private Evidence stated(Node.Stated n, Role role) {
        for (int i = 0; i < n.rules().length; i++) {
            if (c.ruleScore[n.rules()[i]] > 0) {
                return of(n.conditions()[i], role);
            }
        }
        return joined(false, List.of(n.conditions()), role);
    }

    private Evidence relationship(Node.Relationship n, Role role) {
        if (n.relation() == PqrsRelation.NO_P && n.holds(c)) {
            return new Evidence.Absence(role, "P wave", c.beforeBeats(), SMALLEST_WAVE_MV, c.noise());
        }
        String found = ConditionParser.written(c.analysis.rhythm().relation()).replace('-', ' ');
        return everywhere(role, "P waves and QRS complexes: " + found, n.holds(c));
    }

    private Evidence leaf(Node.Leaf n, Role role) {
        Comparison comparison = n.comparison();
        boolean valued =
                Arrays.stream(n.observed()).allMatch(at -> c.status[at] == Case.KNOWN) && Double.isFinite(n.value(c));
        Optional<Limit> limit = n.limit(c).or(() -> Arrays.stream(n.limits()).findFirst());
        double limitValue = limit.map(Limit::value).orElse(Double.NaN);
        List<Formula.Observed> parts = valued
                ? n.formula().decisive(c)
                : n.expression().terms().stream()
                        .map(t -> (Formula.Observed) Formula.of(t))
                        .toList();
        double sd = valued ? Math.sqrt(n.formula().variance(c)) : 0;
        Set<String> leads = new LinkedHashSet<>();
        Set<Integer> beats = new TreeSet<>();
        Set<Span> spans = new LinkedHashSet<>();
        Map<String, List<Double>> marks = new LinkedHashMap<>();
        OptionalDouble baseline = OptionalDouble.empty();
        boolean single = n.expression() instanceof Expression.Term;
        for (Formula.Observed part : parts) {
            switch (part.of()) {
                case Observable.Measured m -> {
                    Measurement measured = c.measurement(m.quantity(), part.lead());
                    leads.addAll(measured.leads());
                    beats.addAll(measured.beats());
                    spans.addAll(
                            measured.basis().spans().isEmpty()
                                    ? between(measured.basis().marks())
                                    : measured.basis().spans());
                    String prefix = single ? "" : part.term().written() + ".";
                    measured.basis().marks().forEach((name, times) -> marks.put(prefix + name, times));
                    baseline = single ? measured.basis().baseline() : baseline;
                }
                case Observable.Disturbance d -> {
                    for (Quality quality : c.disturbances(d.kind(), part.lead())) {
                        leads.addAll(quality.leads());
                        spans.addAll(quality.spans());
                    }
                }
                case Observable.StandardLeads s -> leads.addAll(c.present());
            }
        }
        return new Evidence.Criterion(
                role,
                n.id(),
                n.expression().written(),
                definition(n, limit),
                valued ? OptionalDouble.of(n.value(c)) : OptionalDouble.empty(),
                valued && sd > 0 ? OptionalDouble.of(sd) : OptionalDouble.empty(),
                comparison.unit(),
                comparison.relation(),
                limitValue,
                List.copyOf(leads),
                List.copyOf(beats),
                marks,
                baseline,
                List.copyOf(spans),
                Certainty.tolerance(comparison.unit(), sd),
                comparison.source().citation(),
                valued ? "" : new Doubt(c).why(n).orElse(""));
    }

    /** The stretch of each beat from its first mark to its last. */
    private static List<Span> between(Map<String, List<Double>> marks) {
        int beats = marks.values().stream().mapToInt(List::size).min().orElse(0);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < beats; i++) {
            int beat = i;
            double[] times = marks.values().stream()
                    .mapToDouble(m -> m.get(beat))
                    .sorted()
                    .toArray();
            spans.add(new Span(times[0], times[times.length - 1]));
        }
        return spans;
    }

    /** {@code Sokolow–Lyon: S V1 + largest(R V5, R V6) >= 3.5 mV (men)}. */
    private static String definition(Node.Leaf n, Optional<Limit> limit) {
        Comparison comparison = n.comparison();
        String who = limit.map(l -> l.population().words()).orElse("");
        return Wording.named(comparison, n.expression())
                + " "
                + comparison.relation().sign()
                + " "
                + limit.map(l -> Wording.withUnit(Numbers.plain(l.value()), comparison.unit()))
                        .orElse("?")
                + (who.isEmpty() ? "" : " (" + who + ")");
    }
}
