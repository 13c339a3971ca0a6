package org.fiducial.interpret;

import java.util.Arrays;

/**
 * How support adds up. Of parts that are all needed the weakest counts, lessened by what the others lack; of alternatives the
 * strongest, raised by the others. The smooth minimum −T log(Σ exp(−x/T)) with T = 1 is the logarithm of the odds that independent
 * parts hold together; parts that are measured on one trace err together, and a larger T lets far parts count more. NaN stands for
 * what cannot be told and counts nothing.
 */
final class Support {
    /** T of the smooth minimum; between 3 and 5 it orders the recordings of PTB-XL's development half alike. */
    private static final double BREADTH = 4;

    /** What lies so many T further changes less than measurements can tell. */
    private static final double FAR = 12;

    private final int sign;
    private double least = Double.NaN;
    private double sum;

    private Support(int sign) {
        this.sign = sign;
    }

    /** Of parts that are all needed. */
    static Support all() {
        return new Support(1);
    }

    /** Of alternatives. */
    static Support any() {
        return new Support(-1);
    }

    void add(double support) {
        double x = sign * support;
        if (Double.isNaN(x)) {
            return;
        }
        if (Double.isNaN(least)) {
            least = x;
            sum = 1;
        } else if (Double.isInfinite(x) || Double.isInfinite(least)) {
            least = Math.min(least, x);
        } else {
            double apart = Math.abs(x - least) / BREADTH;
            double small = apart > FAR ? 0 : StrictMath.exp(-apart);
            sum = x < least ? sum * small + 1 : sum + small;
            least = Math.min(least, x);
        }
    }

    /** NaN if nothing could be told. */
    double sum() {
        return sum == 1 || Double.isInfinite(least) ? sign * least : sign * (least - BREADTH * StrictMath.log(sum));
    }

    /** Support on a scale from 0 to 1. */
    static double share(double support) {
        return Certainty.probability(support / BREADTH);
    }

    static double ofAll(Node[] parts, Case c) {
        return of(all(), parts, c);
    }

    static double ofAny(Node[] parts, Case c) {
        return of(any(), parts, c);
    }

    private static double of(Support support, Node[] parts, Case c) {
        for (Node part : parts) {
            support.add(part.support(c));
        }
        return support.sum();
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
