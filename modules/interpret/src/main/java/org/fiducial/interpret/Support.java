package org.fiducial.interpret;

import java.util.Arrays;

/**
 * How support adds up. Of two parts that are both needed the weaker one counts, lessened by what the other one lacks; of
 * alternatives the stronger one, raised by the other. The smooth minimum −T log(Σ exp(−x/T)) with T = 1 is the logarithm of the
 * odds that independent parts hold together; parts that are measured on one trace err together, and a larger T lets far parts
 * count more. NaN stands for what cannot be told and counts nothing.
 */
final class Support {
    /** T of the smooth minimum; between 3 and 5 it orders the recordings of PTB-XL's development half alike. */
    private static final double BREADTH = 4;

    private Support() {}

    static double both(double a, double b) {
        if (Double.isNaN(a)) {
            return b;
        }
        if (Double.isNaN(b) || Double.isInfinite(a) || Double.isInfinite(b)) {
            return Double.isNaN(b) ? a : Math.min(a, b);
        }
        return Math.min(a, b) - BREADTH * StrictMath.log1p(StrictMath.exp(-Math.abs(a - b) / BREADTH));
    }

    static double either(double a, double b) {
        return -both(-a, -b);
    }

    /** Support on a scale from 0 to 1. */
    static double share(double support) {
        return Certainty.probability(support / BREADTH);
    }

    static double ofAll(Node[] parts, Case c) {
        double support = Double.NaN;
        for (Node part : parts) {
            support = both(support, part.support(c));
        }
        return support;
    }

    static double ofAny(Node[] parts, Case c) {
        double support = Double.NaN;
        for (Node part : parts) {
            support = either(support, part.support(c));
        }
        return support;
    }

    /** The {@code count}-th largest. */
    static double ofSome(int count, Node[] parts, Case c) {
        double[] known = Arrays.stream(parts)
                .mapToDouble(p -> p.support(c))
                .filter(p -> !Double.isNaN(p))
                .sorted()
                .toArray();
        return known.length == 0 ? Double.NaN : known[Math.max(0, known.length - count)];
    }
}
