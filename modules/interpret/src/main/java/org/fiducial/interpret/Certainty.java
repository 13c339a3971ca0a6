package org.fiducial.interpret;

import org.fiducial.core.Relation;

/**
 * The odds that the true value lies beyond a limit, given the measured one, as their logarithm: proportional to the margin in
 * units of its error, which is the logistic approximation of the normal distribution. The error joins the measurement's own standard deviation with what two careful readers of the same trace differ by,
 * so that a measurement that claims to be exact does not make a statement certain. Positive exactly where the measured value
 * holds.
 */
final class Certainty {
    /** Odds of what was looked for and is not there: one in a million. */
    static final double NOT_THERE = StrictMath.log(1e-6);
    /** Odds of a fact that has no number, such as how P waves follow QRS complexes: nine to one. */
    static final double STATED = StrictMath.log(9);

    // A logistic curve of this slope runs within 0.01 of the normal distribution function.
    private static final double NORMAL_SLOPE = 1.702;
    private static final double LEAST = 1e-9;
    private static final double HALF = 0.5;
    private static final double SHARE_OF_LIMIT = 0.04;

    private Certainty() {}

    /** Logarithm of the odds that the true value stands in {@code relation} to {@code limit}. */
    static double beyond(double value, double variance, Relation relation, double limit, double readerError) {
        double error = Math.max(readerError, SHARE_OF_LIMIT * Math.abs(limit));
        return curve(relation.margin(value, limit), variance + error * error, relation.holds(value, limit));
    }

    /**
     * The same for a whole number, about which two readers differ by one half: the true limit lies between two numbers, half a step
     * from either.
     */
    static double ofCount(double value, Relation relation, double limit) {
        boolean holds = relation.holds(value, limit);
        double margin = relation.margin(value, limit);
        double step = switch (relation) {
            case AT_LEAST, AT_MOST, EQUAL -> HALF;
            case GREATER, LESS -> -HALF;
        };
        return curve(margin + step, HALF * HALF, holds);
    }

    private static double curve(double margin, double variance, boolean holds) {
        double odds = NORMAL_SLOPE * margin / Math.sqrt(variance);
        return holds ? Math.max(odds, LEAST) : Math.min(odds, -LEAST);
    }

    /** The probability that belongs to the logarithm of odds. */
    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** What two careful readers differ by, in the given unit. */
    static double readerError(String unit) {
        return switch (unit) {
            case "ms" -> 4;
            case "mV" -> 0.02;
            case "mV.ms" -> 0.5;
            case "deg" -> 8;
            case "/min" -> 1;
            case "s" -> 0.1;
            default -> 0.02;
        };
    }

    /** How far a value that is derived again may differ. */
    static double tolerance(String unit, double sd) {
        double floor = switch (unit) {
            case "ms" -> 2;
            case "mV", "1" -> 0.01;
            case "mV.ms" -> 0.2;
            case "deg" -> 2;
            case "/min" -> 0.5;
            default -> 0.01;
        };
        return Math.max(floor, 2 * sd);
    }
}
