package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fiducial.core.Age;
import org.fiducial.core.Lead;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Quantity;
import org.fiducial.core.Quantity.Scope;

/**
 * Turns a criterion around: changes an ECG so that a condition holds, or does not, by values that lie just beyond their limits. Where
 * parts of a condition pull at one quantity the result may miss; callers try again.
 */
final class Witness {
    private static final int GRID = 400;

    private final Criteria criteria;
    private final Ecg ecg;
    private final Random random;

    Witness(Criteria criteria, Ecg ecg, Random random) {
        this.criteria = criteria;
        this.ecg = ecg;
        this.random = random;
    }

    void make(Condition condition, boolean holding) {
        make(condition, Optional.empty(), holding);
    }

    private void make(Condition condition, Optional<Viewpoint> lead, boolean holding) {
        boolean already = new Plainly(criteria, ecg).answer(condition, lead)
                == (holding ? Plainly.Answer.YES : Plainly.Answer.NO);
        if (already && random.nextBoolean()) {
            return;
        }
        switch (condition) {
            case Condition.All c -> several(c.parts(), c.parts().size(), lead, holding);
            case Condition.AtLeast c -> several(c.parts(), c.count(), lead, holding);
            case Condition.Not c -> make(c.part(), lead, !holding);
            case Condition.Given c -> make(c.part(), lead, holding);
            case Condition.WhereKnown c -> make(c.part(), lead, holding);
            case Condition.ForWhom c -> {
                if (holding) {
                    become(c.population());
                }
                make(c.part(), lead, holding);
            }
            case Condition.InLeads c -> places(c, holding);
            case Condition.Named c -> make(c.definition().condition(), lead, holding);
            case Condition.RhythmIs c -> {
                if (holding) {
                    ecg.relation(c.relation());
                } else if (ecg.relation() == c.relation()) {
                    ecg.relation(org.fiducial.core.Rhythm.PqrsRelation.CONDUCTED);
                }
            }
            case Condition.NothingElse c -> {}
            case Condition.Stated c -> {
                List<String> codes =
                        holding ? List.of(c.codes().get(random.nextInt(c.codes().size()))) : c.codes();
                codes.forEach(code -> make(criteria.find(code).orElseThrow().condition(), Optional.empty(), holding));
            }
            case Condition.Leaf c -> beyond(c.comparison(), lead, holding);
        }
    }

    private void several(List<Condition> parts, int count, Optional<Viewpoint> lead, boolean holding) {
        List<Condition> order = new ArrayList<>(parts);
        Collections.shuffle(order, random);
        int needed = holding ? count : parts.size() - count + 1;
        order.subList(0, needed).forEach(p -> make(p, lead, holding));
    }

    private void places(Condition.InLeads c, boolean holding) {
        List<List<Viewpoint>> choices = new ArrayList<>();
        if (c.contiguous() && holding) {
            Chains.windows(criteria.chains(), c.leads(), c.count())
                    .forEach(w -> choices.add(w.stream().map(c.leads()::get).toList()));
        } else {
            List<Viewpoint> order = new ArrayList<>(c.leads());
            Collections.shuffle(order, random);
            choices.add(holding ? order.subList(0, c.count()) : order);
        }
        for (Viewpoint lead : choices.get(random.nextInt(choices.size()))) {
            make(c.part(), Optional.of(lead), holding);
        }
    }

    private void become(Population whom) {
        whom.sex().ifPresent(ecg::sex);
        if (!whom.mayHold(ecg.patient())) {
            int to = Math.min(whom.toDays(), Age.ofYears(90).days());
            ecg.days(whom.fromDays() + random.nextInt(Math.max(1, to - whom.fromDays())));
        }
        if (whom.sex().isEmpty() && ecg.patient().sex() == Sex.UNKNOWN) {
            ecg.sex(Sex.MALE);
        }
    }

    /** Moves one of the quantities of a comparison so that the value lies a step on the asked side of its limit. */
    void beyond(Comparison comparison, Optional<Viewpoint> lead, boolean holding) {
        List<Limit> limits = Plainly.limits(comparison, lead);
        Limit limit = limits.stream()
                .filter(l -> l.population().mayHold(ecg.patient()))
                .findFirst()
                .orElse(limits.getFirst());
        become(limit.population());
        double step = step(comparison.unit(), limit.value());
        boolean above = switch (comparison.relation()) {
                    case GREATER, AT_LEAST -> true;
                    case LESS, AT_MOST, EQUAL -> false;
                }
                == holding;
        double target = limit.value() + (above ? step : -step);
        List<Expression.Term> terms = new ArrayList<>(comparison.expression().terms());
        Collections.shuffle(terms, random);
        for (Expression.Term term : terms) {
            if (move(comparison.expression(), term, lead, target)) {
                return;
            }
        }
        terms.forEach(t -> put(t, lead, lowest(t) + random.nextDouble() * (highest(t) - lowest(t))));
    }

    /** A small step of a unit. */
    static double step(String unit, double limit) {
        return switch (unit) {
            case "ms", "/min", "deg" -> 1;
            case "mV" -> 0.01;
            case "mV.ms" -> 0.2;
            case "mV/s" -> 0.02;
            case "s" -> 0.1;
            default -> Math.abs(limit) >= 1 && limit == Math.rint(limit) ? 1 : 0.01;
        };
    }

    private boolean move(Expression expression, Expression.Term term, Optional<Viewpoint> lead, double target) {
        if (term.of() instanceof Observable.StandardLeads) {
            Ecg changed = target < Lead.STANDARD.size() ? ecg.without("V6") : ecg.with(Lead.V6);
            assert changed == ecg;
            return true;
        }
        double from = lowest(term);
        double to = highest(term);
        double before = Double.NaN;
        for (int i = 0; i <= GRID; i++) {
            double x = from + i * (to - from) / GRID;
            double miss = at(expression, term, lead, x) - target;
            if (miss == 0 || before * miss < 0) {
                put(term, lead, miss == 0 ? x : between(expression, term, lead, target, x - (to - from) / GRID, x));
                return true;
            }
            before = miss;
        }
        return false;
    }

    private double between(
            Expression expression, Expression.Term term, Optional<Viewpoint> lead, double target, double a, double b) {
        double low = a;
        double high = b;
        boolean rising = at(expression, term, lead, b) > target;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (at(expression, term, lead, middle) > target == rising) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private double at(Expression expression, Expression.Term term, Optional<Viewpoint> lead, double x) {
        put(term, lead, x);
        return new Plainly(criteria, ecg).value(expression, lead);
    }

    private void put(Expression.Term term, Optional<Viewpoint> lead, double value) {
        Optional<Viewpoint> where = term.of().scope() == Scope.RECORD
                ? Optional.empty()
                : term.lead().or(() -> lead);
        switch (term.of()) {
            case Observable.StandardLeads s -> {}
            case Observable.Disturbance d -> {
                ecg.quality().removeIf(q -> q.kind() == d.kind());
                ecg.disturbed(d.kind(), value, where.map(v -> v.lead().label()).orElse("V1"));
            }
            case Observable.Measured m -> {
                if (where.isEmpty()) {
                    ecg.set(m.quantity(), value);
                } else if (ecg.has(where.get().lead())) {
                    ecg.set(
                            m.quantity(),
                            where.get().lead().label(),
                            where.get().inverted() ? -value : value);
                }
            }
        }
    }

    private static double lowest(Expression.Term term) {
        return isSigned(term) ? -highest(term) : 0;
    }

    private static double highest(Expression.Term term) {
        return switch (term.of().unit()) {
            case "ms" -> 4000;
            case "deg" -> 180;
            case "/min" -> 400;
            case "mV.ms" -> 20;
            case "mV" -> 4;
            case "mV/s" -> 8;
            case "s" -> 20;
            default -> term.of() instanceof Observable.Disturbance ? 1 : 40;
        };
    }

    private static boolean isSigned(Expression.Term term) {
        return term.of() instanceof Observable.Measured m
                && switch (m.quantity()) {
                    case P_AXIS,
                            QRS_AXIS,
                            T_AXIS,
                            P_AMPLITUDE,
                            P_TERMINAL_FORCE,
                            P_TERMINAL_AMPLITUDE,
                            QRS_AREA,
                            J_AMPLITUDE,
                            J_OWN,
                            ST60,
                            ST80,
                            ST_SLOPE,
                            T_AMPLITUDE -> true;
                    default -> false;
                };
    }

    /** The quantity of a comparison of one bare quantity. */
    static Optional<Quantity> quantity(Comparison comparison) {
        return comparison.expression() instanceof Expression.Term t && t.of() instanceof Observable.Measured m
                ? Optional.of(m.quantity())
                : Optional.empty();
    }
}
