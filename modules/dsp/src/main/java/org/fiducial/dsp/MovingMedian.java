package org.fiducial.dsp;

import java.util.Arrays;

/**
 * Median of a window that slides over a signal. The window is kept sorted; a step costs two binary searches and one move of at most
 * its length. NaN is passed over.
 */
public final class MovingMedian {
    private MovingMedian() {}

    /**
     * The median of the samples from {@code i - half} to {@code i + half} for each {@code i}; at the ends, of those that exist. NaN
     * where a window holds no value; of an even number of values the upper of the two in the middle.
     */
    public static double[] centred(double[] x, int half) {
        double[] sorted = new double[2 * half + 1];
        double[] out = new double[x.length];
        int n = 0;
        for (int i = -half; i < x.length; i++) {
            int in = i + half;
            int gone = i - half - 1;
            if (gone >= 0 && !Double.isNaN(x[gone])) {
                int at = Arrays.binarySearch(sorted, 0, n, x[gone]);
                System.arraycopy(sorted, at + 1, sorted, at, --n - at);
            }
            if (in < x.length && !Double.isNaN(x[in])) {
                int at = Arrays.binarySearch(sorted, 0, n, x[in]);
                at = at < 0 ? -at - 1 : at;
                System.arraycopy(sorted, at, sorted, at + 1, n++ - at);
                sorted[at] = x[in];
            }
            if (i >= 0) {
                out[i] = n == 0 ? Double.NaN : sorted[n / 2];
            }
        }
        return out;
    }
}
