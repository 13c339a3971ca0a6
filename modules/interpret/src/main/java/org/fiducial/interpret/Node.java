package org.fiducial.interpret;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Rhythm.PqrsRelation;

/**
 * A condition bound to its leads. {@link #score}, the logarithm of the odds that it holds, is positive where it holds, negative
 * where it does not, NaN where that cannot be told: the smallest of the parts for <em>all</em>, the k-th largest for <em>k
 * of</em>, the opposite for <em>not</em>. Odds and not probabilities, so that what is far from a limit keeps its order.
 *
 * <p>{@link #support} orders cases by how much speaks for the condition, also where it does not hold: there every part counts, the
 * weakest most ({@link Support}). It decides nothing.
 */
sealed interface Node {
    double score(Case c);

    /** How much speaks for it, in the unit of {@link #score}; parts that cannot be told are left out. */
    double support(Case c);

    /** Whether it is known to hold. */
    default boolean holds(Case c) {
        return score(c) > 0;
    }

    /** Whether it is known not to hold. */
    default boolean fails(Case c) {
        return score(c) < 0;
    }

    /** Every part. */
    record Every(Node[] parts) implements Node {
        @Override
        public double score(Case c) {
            double least = Double.POSITIVE_INFINITY;
            boolean unknown = false;
            for (Node part : parts) {
                double p = part.score(c);
                unknown |= Double.isNaN(p);
                least = p < least ? p : least;
            }
            return unknown && least > 0 ? Double.NaN : least;
        }

        @Override
        public double support(Case c) {
            return Support.ofAll(parts, c);
        }
    }

    /** At least {@code count} of the parts. */
    record Enough(int count, Node[] parts) implements Node {
        @Override
        public double score(Case c) {
            if (count == 1) {
                return most(c);
            }
            double[] known = new double[parts.length];
            int n = 0;
            int holding = 0;
            for (Node part : parts) {
                double p = part.score(c);
                if (!Double.isNaN(p)) {
                    known[n++] = p;
                    holding += p > 0 ? 1 : 0;
                }
            }
            boolean open = holding < count && holding + parts.length - n >= count;
            if (open) {
                return Double.NaN;
            }
            Arrays.sort(known, 0, n);
            return known[Math.max(0, n - count)];
        }

        @Override
        public double support(Case c) {
            return count == 1 ? Support.ofAny(parts, c) : Support.ofSome(count, parts, c);
        }

        private double most(Case c) {
            double most = Double.NEGATIVE_INFINITY;
            boolean unknown = false;
            for (Node part : parts) {
                double p = part.score(c);
                unknown |= Double.isNaN(p);
                most = p > most ? p : most;
            }
            return unknown && most < 0 ? Double.NaN : most;
        }
    }

    /** The part does not hold. */
    record Inverse(Node part) implements Node {
        @Override
        public double score(Case c) {
            return -part.score(c);
        }

        @Override
        public double support(Case c) {
            return -part.support(c);
        }
    }

    /** A circumstance, left out of the reason. */
    record Circumstance(Node part) implements Node {
        @Override
        public double score(Case c) {
            return part.score(c);
        }

        @Override
        public double support(Case c) {
            return part.support(c);
        }
    }

    /** Holds unless the part is known to fail. */
    record Lenient(Node part) implements Node {
        @Override
        public double score(Case c) {
            double p = part.score(c);
            return Double.isNaN(p) ? Double.POSITIVE_INFINITY : p;
        }

        @Override
        public double support(Case c) {
            return part.support(c);
        }
    }

    /** Something with a name, computed once a case. */
    record Shared(String title, Node part, int slot) implements Node {
        @Override
        public double score(Case c) {
            double before = c.memo(slot);
            return before == Case.NOT_COMPUTED ? c.remember(slot, part.score(c)) : before;
        }

        @Override
        public double support(Case c) {
            double before = c.support(slot);
            return before == Case.NOT_COMPUTED ? c.rememberSupport(slot, part.support(c)) : before;
        }
    }

    /** The person belongs to a population and the part holds. */
    record Whom(Population population, Node part) implements Node {
        @Override
        public double score(Case c) {
            if (!population.mayHold(c.patient)) {
                return Certainty.NOT_THERE;
            }
            double p = part.score(c);
            return p > 0 && !isSure(c) ? Double.NaN : p;
        }

        @Override
        public double support(Case c) {
            return population.mayHold(c.patient) ? part.support(c) : Double.NaN;
        }

        /** Whether enough is known of the person to say that they belong. */
        boolean isSure(Case c) {
            boolean sex = population.sex().isEmpty() || c.patient.sex() != Sex.UNKNOWN;
            boolean adultsOnly =
                    population.fromDays() <= Population.ADULT.days() && population.toDays() == Population.NO_END;
            return sex && (adultsOnly || c.patient.age().isPresent());
        }
    }

    /**
     * In enough of the leads.
     *
     * @param windows runs of neighbours, as indexes into the parts; empty where neighbourhood does not matter
     */
    record Places(int count, List<Viewpoint> leads, Node[] parts, int[][] windows) implements Node {
        @Override
        public double score(Case c) {
            if (windows.length == 0) {
                return new Enough(count, parts).score(c);
            }
            double most = Double.NEGATIVE_INFINITY;
            boolean unknown = false;
            for (int[] window : windows) {
                double p = score(c, window);
                unknown |= Double.isNaN(p);
                most = p > most ? p : most;
            }
            return unknown && most < 0 ? Double.NaN : most;
        }

        @Override
        public double support(Case c) {
            if (windows.length == 0) {
                return new Enough(count, parts).support(c);
            }
            Support somewhere = Support.any();
            for (int[] window : windows) {
                Support here = Support.all();
                for (int i : window) {
                    here.add(parts[i].support(c));
                }
                somewhere.add(here.sum());
            }
            return somewhere.sum();
        }

        /** All leads of one run of neighbours. */
        double score(Case c, int[] window) {
            double least = Double.POSITIVE_INFINITY;
            boolean unknown = false;
            for (int i : window) {
                double p = parts[i].score(c);
                unknown |= Double.isNaN(p);
                least = p < least ? p : least;
            }
            return unknown && least > 0 ? Double.NaN : least;
        }
    }

    /**
     * A comparison with its limit for the person.
     *
     * @param id identifier of the criterion
     * @param comparison as the criteria write it
     * @param expression the comparison's, bound to its lead
     * @param formula computes it
     * @param observed where the observables stand that it needs
     * @param limits those that are for its lead
     * @param counts whether the value is a whole number of things
     * @param readerError what two careful readers differ by
     * @param slot number of this node's memory
     */
    record Leaf(
            String id,
            Comparison comparison,
            Expression expression,
            Formula formula,
            int[] observed,
            Limit[] limits,
            boolean counts,
            double readerError,
            int slot)
            implements Node {
        // Sums of decimal numbers miss their limit by rounding in binary; a millionth of a unit is below every
        // measurement.
        private static final double GRAIN = 1e6;

        @Override
        public double score(Case c) {
            double before = c.memo(slot);
            return before == Case.NOT_COMPUTED ? c.remember(slot, compute(c)) : before;
        }

        @Override
        public double support(Case c) {
            return score(c);
        }

        private double compute(Case c) {
            boolean neither = false;
            for (int at : observed) {
                if (c.status[at] == Case.UNKNOWN) {
                    return Double.NaN;
                }
                neither |= c.status[at] == Case.NEITHER;
            }
            if (neither) {
                return Certainty.NOT_THERE;
            }
            double value = value(c);
            if (!Double.isFinite(value)) {
                return Double.NaN;
            }
            double variance = formula.variance(c);
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            boolean any = false;
            for (Limit limit : limits) {
                if (limit.population() == Population.ALL || limit.population().mayHold(c.patient)) {
                    double p = certainty(value, variance, limit.value());
                    least = Math.min(least, p);
                    most = Math.max(most, p);
                    any = true;
                }
            }
            if (!any) {
                return Double.NaN;
            }
            return least > 0 ? least : most < 0 ? most : Double.NaN;
        }

        private double certainty(double value, double variance, double limit) {
            return counts
                    ? Certainty.ofCount(value, comparison.relation(), limit)
                    : Certainty.beyond(value, variance, comparison.relation(), limit, readerError);
        }

        /** The value, rounded so that a sum of decimals meets its limit. */
        double value(Case c) {
            double raw = formula.value(c);
            return Math.abs(raw) < 1e9 ? Math.rint(raw * GRAIN) / GRAIN : raw;
        }

        /** The limit for this person; where sex or age is not known, the one that is hardest to exceed. */
        Optional<Limit> limit(Case c) {
            double value = value(c);
            return Arrays.stream(limits)
                    .filter(l -> l.population().mayHold(c.patient))
                    .min(Comparator.comparingDouble(l -> comparison.relation().margin(value, l.value())));
        }
    }

    /** P waves and QRS complexes stand in this relation. */
    record Relationship(PqrsRelation relation) implements Node {
        @Override
        public double score(Case c) {
            PqrsRelation found = c.analysis.rhythm().relation();
            if (found == PqrsRelation.UNKNOWN && relation != PqrsRelation.UNKNOWN) {
                return Double.NaN;
            }
            return found == relation ? Certainty.STATED : -Certainty.STATED;
        }

        @Override
        public double support(Case c) {
            return score(c);
        }
    }

    /**
     * One of these statements is made.
     *
     * @param rules their numbers, which come before the rule that asks
     * @param conditions theirs, for evidence
     */
    record Stated(int[] rules, Node[] conditions) implements Node {
        @Override
        public double score(Case c) {
            double most = Double.NEGATIVE_INFINITY;
            boolean unknown = false;
            for (int rule : rules) {
                double p = c.ruleScore[rule];
                unknown |= Double.isNaN(p);
                most = p > most ? p : most;
            }
            return unknown && most < 0 ? Double.NaN : most;
        }

        @Override
        public double support(Case c) {
            Support support = Support.any();
            for (int rule : rules) {
                support.add(c.ruleSupport[rule]);
            }
            return support.sum();
        }
    }

    /**
     * No statement holds that spoils a normal ECG.
     *
     * @param others rules that would
     */
    record Alone(Spoiler[] others) implements Node {
        /**
         * A rule, or those of its grades, that spoil a normal ECG.
         *
         * @param rule number of the rule
         * @param grades grades that spoil where the rule itself does not; empty if it does
         * @param needed whether its being unknown makes a normal ECG unknown
         */
        record Spoiler(int rule, List<Node> grades, boolean needed) {
            double score(Case c) {
                double p = c.ruleScore[rule];
                if (grades.isEmpty() || p < 0) {
                    return p;
                }
                return Math.min(p, new Enough(1, grades.toArray(Node[]::new)).score(c));
            }

            double support(Case c) {
                double own = c.ruleSupport[rule];
                if (grades.isEmpty()) {
                    return own;
                }
                Support both = Support.all();
                both.add(own);
                both.add(Support.ofAny(grades.toArray(Node[]::new), c));
                return both.sum();
            }
        }

        @Override
        public double score(Case c) {
            double least = Double.POSITIVE_INFINITY;
            boolean unknown = false;
            for (Spoiler other : others) {
                double p = -other.score(c);
                unknown |= other.needed && Double.isNaN(p);
                least = p < least ? p : least;
            }
            return unknown && least > 0 ? Double.NaN : least;
        }

        @Override
        public double support(Case c) {
            Support support = Support.all();
            for (Spoiler other : others) {
                support.add(-other.support(c));
            }
            return support.sum();
        }
    }
}
