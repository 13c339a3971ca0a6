package org.fiducial.measure;

import org.fiducial.dsp.Selection;

/**
 * Marks of all leads made one.
 *
 * <p>The earliest onset of twelve and the latest offset of twelve are the extremes of twelve errors, not the ends of the wave. Of
 * twelve leads the fourth earliest onset and the fourth latest offset stand; of any other number of leads the quantile that lies
 * as deep, 3/11 and 8/11, between neighbours by a straight line. Few leads therefore err inwards by a little.
 */
final class Order {
    private static final double DEPTH = 3.0 / 11;

    private Order() {}

    /** The onset that three in eleven leads precede; NaN of no mark. */
    static double onset(double[] onsets) {
        return quantile(onsets, DEPTH);
    }

    /** The offset that three in eleven leads follow; NaN of no mark. */
    static double offset(double[] offsets) {
        return quantile(offsets, 1 - DEPTH);
    }

    /** The median; NaN of no value. */
    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** Quantile of the values that are numbers. */
    static double quantile(double[] values, double q) {
        double[] some = new double[values.length];
        int n = 0;
        for (double v : values) {
            if (Double.isFinite(v)) {
                some[n++] = v;
            }
        }
        return Selection.quantile(some, n, q);
    }
}
