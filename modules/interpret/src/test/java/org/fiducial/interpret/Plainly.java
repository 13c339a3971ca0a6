package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Patient;
import org.fiducial.core.Quality;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Statement.Status;

/**
 * The slow and obvious way to evaluate criteria: it walks the tree as the guideline reads, answers yes, no or unknown, and knows
 * nothing of probabilities, compilation or memory.
 */
final class Plainly {
    /** What can be said of a condition. */
    enum Answer {
        YES,
        NO,
        UNKNOWN;

        Answer not() {
            return this == YES ? NO : this == NO ? YES : UNKNOWN;
        }
    }

    private final Criteria criteria;
    private final Ecg ecg;

    Plainly(Criteria criteria, Ecg ecg) {
        this.criteria = criteria;
        this.ecg = ecg;
    }

    /** What a reader should say about a rule's code. */
    Status status(Rule rule) {
        if (!rule.ages().mayHold(ecg.patient())
                || rule.requires().isPresent() && answer(rule.requires().get()) != Answer.YES) {
            return Status.NOT_EVALUABLE;
        }
        return switch (answer(rule.condition())) {
            case UNKNOWN -> Status.NOT_EVALUABLE;
            case NO -> Status.ABSENT;
            case YES -> {
                boolean suppressed = rule.suppressedBy().stream()
                        .map(code -> criteria.find(code).orElseThrow())
                        .anyMatch(by -> status(by) == Status.ASSERTED);
                yield suppressed ? Status.SUPPRESSED : Status.ASSERTED;
            }
        };
    }

    Answer answer(Condition condition) {
        return answer(condition, Optional.empty());
    }

    Answer answer(Condition condition, Optional<Viewpoint> lead) {
        return switch (condition) {
            case Condition.All c -> atLeast(c.parts().size(), answers(c.parts(), lead));
            case Condition.AtLeast c -> atLeast(c.count(), answers(c.parts(), lead));
            case Condition.Not c -> answer(c.part(), lead).not();
            case Condition.Given c -> answer(c.part(), lead);
            case Condition.WhereKnown c -> answer(c.part(), lead) == Answer.NO ? Answer.NO : Answer.YES;
            case Condition.ForWhom c -> forWhom(c, lead);
            case Condition.InLeads c -> inLeads(c);
            case Condition.Named c -> answer(c.definition().condition(), lead);
            case Condition.RhythmIs c ->
                ecg.relation() == c.relation()
                        ? Answer.YES
                        : ecg.relation() == PqrsRelation.UNKNOWN ? Answer.UNKNOWN : Answer.NO;
            case Condition.NothingElse c -> nothingElse();
            case Condition.Stated c ->
                atLeast(
                        1,
                        c.codes().stream()
                                .map(code -> stated(criteria.find(code).orElseThrow()))
                                .toList());
            case Condition.Leaf c -> leaf(c.comparison(), lead);
        };
    }

    private List<Answer> answers(List<Condition> parts, Optional<Viewpoint> lead) {
        return parts.stream().map(p -> answer(p, lead)).toList();
    }

    private static Answer atLeast(int count, List<Answer> answers) {
        long yes = answers.stream().filter(a -> a == Answer.YES).count();
        long unknown = answers.stream().filter(a -> a == Answer.UNKNOWN).count();
        return yes >= count ? Answer.YES : yes + unknown < count ? Answer.NO : Answer.UNKNOWN;
    }

    private Answer forWhom(Condition.ForWhom c, Optional<Viewpoint> lead) {
        Population whom = c.population();
        if (!whom.mayHold(ecg.patient())) {
            return Answer.NO;
        }
        Answer answer = answer(c.part(), lead);
        boolean sexOpen = whom.sex().isPresent() && ecg.patient().sex() == Patient.Sex.UNKNOWN;
        boolean adults = whom.fromDays() <= Population.ADULT.days() && whom.toDays() == Population.NO_END;
        boolean ageOpen = ecg.patient().age().isEmpty() && !adults;
        return answer == Answer.YES && (sexOpen || ageOpen) ? Answer.UNKNOWN : answer;
    }

    private Answer inLeads(Condition.InLeads c) {
        if (!c.contiguous()) {
            return atLeast(
                    c.count(),
                    c.leads().stream()
                            .map(l -> answer(c.part(), Optional.of(l)))
                            .toList());
        }
        List<Answer> runs = new ArrayList<>();
        for (List<Viewpoint> chain : criteria.chains()) {
            for (int i = 0; i + c.count() <= chain.size(); i++) {
                List<Viewpoint> run = chain.subList(i, i + c.count());
                if (c.leads().containsAll(run)) {
                    runs.add(atLeast(
                            run.size(),
                            run.stream()
                                    .map(l -> answer(c.part(), Optional.of(l)))
                                    .toList()));
                }
            }
        }
        return atLeast(1, runs);
    }

    private Answer stated(Rule rule) {
        return switch (status(rule)) {
            case ASSERTED -> Answer.YES;
            case SUPPRESSED, ABSENT -> Answer.NO;
            case NOT_EVALUABLE -> Answer.UNKNOWN;
        };
    }

    private Answer nothingElse() {
        List<Answer> spoilt = new ArrayList<>();
        for (Rule rule : criteria.statements()) {
            List<Condition> grades = rule.grades().stream()
                    .filter(g -> g.significance().severity().spoilsNormal())
                    .map(Rule.Grade::condition)
                    .toList();
            boolean itself = rule.condition().everything().anyMatch(Condition.NothingElse.class::isInstance);
            if (itself || !rule.significance().severity().spoilsNormal() && grades.isEmpty()) {
                continue;
            }
            Answer holds = stated(rule);
            Answer spoils = rule.significance().severity().spoilsNormal()
                    ? holds
                    : atLeast(2, List.of(holds, atLeast(1, answers(grades, Optional.empty()))));
            spoilt.add(spoils == Answer.UNKNOWN && !rule.neededForNormal() ? Answer.NO : spoils);
        }
        return atLeast(1, spoilt).not();
    }

    private Answer leaf(Comparison comparison, Optional<Viewpoint> lead) {
        double value = value(comparison.expression(), lead);
        boolean neither = false;
        for (Expression.Term term : comparison.expression().terms()) {
            Optional<Status3> open = status(term, lead);
            if (open.isPresent() && open.get() == Status3.UNKNOWN) {
                return Answer.UNKNOWN;
            }
            neither |= open.isPresent();
        }
        if (neither) {
            return Answer.NO;
        }
        if (!Double.isFinite(value)) {
            return Answer.UNKNOWN;
        }
        List<Limit> limits = limits(comparison, lead).stream()
                .filter(l -> l.population().mayHold(ecg.patient()))
                .toList();
        if (limits.isEmpty() || Double.isNaN(value)) {
            return Answer.UNKNOWN;
        }
        double rounded = Math.abs(value) < 1e9 ? Math.rint(value * 1e6) / 1e6 : value;
        long holding = limits.stream()
                .filter(l -> comparison.relation().holds(rounded, l.value()))
                .count();
        return holding == limits.size() ? Answer.YES : holding == 0 ? Answer.NO : Answer.UNKNOWN;
    }

    /** The limits that are for a lead, of any person. */
    static List<Limit> limits(Comparison comparison, Optional<Viewpoint> lead) {
        List<Limit> own = comparison.limits().stream()
                .filter(l -> lead.isPresent() && l.leads().contains(lead.get().lead()))
                .toList();
        return own.isEmpty()
                ? comparison.limits().stream().filter(l -> l.leads().isEmpty()).toList()
                : own;
    }

    private enum Status3 {
        UNKNOWN,
        NEITHER
    }

    /** Why a term has no value; empty if it has one. */
    private Optional<Status3> status(Expression.Term term, Optional<Viewpoint> lead) {
        Optional<Lead> where = where(term, lead);
        return switch (term.of()) {
            case Observable.StandardLeads s -> Optional.empty();
            case Observable.Disturbance d ->
                where.isPresent() && !ecg.has(where.get()) ? Optional.of(Status3.UNKNOWN) : Optional.empty();
            case Observable.Measured m ->
                switch (ecg.get(m.quantity(), where).status()) {
                    case MEASURED -> Optional.empty();
                    case UNMEASURABLE -> Optional.of(Status3.UNKNOWN);
                    case ABSENT ->
                        switch (AbsentMeaning.of(m.quantity())) {
                            case ZERO -> Optional.empty();
                            case NEITHER -> Optional.of(Status3.NEITHER);
                            case UNKNOWN -> Optional.of(Status3.UNKNOWN);
                        };
                };
        };
    }

    private static Optional<Lead> where(Expression.Term term, Optional<Viewpoint> lead) {
        return term.of().scope() == org.fiducial.core.Quantity.Scope.RECORD
                ? Optional.empty()
                : term.lead().or(() -> lead).map(Viewpoint::lead);
    }

    /** The value of an expression; what is absent counts 0. */
    double value(Expression expression, Optional<Viewpoint> lead) {
        return switch (expression) {
            case Expression.Constant e -> e.value();
            case Expression.Term e -> {
                boolean inverted =
                        e.lead().or(() -> lead).filter(Viewpoint::inverted).isPresent();
                double plain = plain(e, where(e, lead));
                yield inverted && where(e, lead).isPresent() ? -plain : plain;
            }
            case Expression.Operation e -> {
                double a = value(e.left(), lead);
                double b = value(e.right(), lead);
                yield switch (e.sign()) {
                    case '+' -> a + b;
                    case '-' -> a - b;
                    case '*' -> a * b;
                    default -> a / b;
                };
            }
            case Expression.Call e -> {
                double[] values =
                        e.arguments().stream().mapToDouble(a -> value(a, lead)).toArray();
                yield switch (e.function()) {
                    case ABS -> Math.abs(values[0]);
                    case MAX -> java.util.Arrays.stream(values).max().orElseThrow();
                    case MIN -> java.util.Arrays.stream(values).min().orElseThrow();
                };
            }
        };
    }

    private double plain(Expression.Term term, Optional<Lead> where) {
        return switch (term.of()) {
            case Observable.StandardLeads s ->
                Lead.STANDARD.stream().filter(ecg::has).count();
            case Observable.Disturbance d ->
                ecg.quality().stream()
                        .filter(q -> q.kind() == d.kind())
                        .filter(q -> where.isEmpty()
                                || q.leads().contains(where.get().label()))
                        .mapToDouble(Quality::severity)
                        .max()
                        .orElse(0);
            case Observable.Measured m -> {
                Measurement measured = ecg.get(m.quantity(), where);
                yield measured.value().orElse(0);
            }
        };
    }
}
