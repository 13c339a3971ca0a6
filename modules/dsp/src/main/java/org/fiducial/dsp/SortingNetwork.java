package org.fiducial.dsp;

/**
 * Sorts many columns at once: the merge exchange of Batcher (Knuth, The Art of Computer Programming 3, algorithm 5.2.2M), whose
 * comparisons do not depend on the values, so that each runs along whole rows. NaN is not allowed in.
 */
public final class SortingNetwork {
    private SortingNetwork() {}

    /**
     * Sorts each column of the first {@code n} rows, the smallest value first.
     *
     * @param rows rows that are distinct arrays
     * @param width columns that are sorted, the first ones of each row
     */
    public static void sortColumns(double[][] rows, int n, int width) {
        int top = n < 2 ? 0 : Integer.highestOneBit(n - 1);
        for (int p = top; p > 0; p /= 2) {
            int r = 0;
            int d = p;
            for (int q = top; ; q /= 2) {
                for (int i = 0; i < n - d; i++) {
                    if ((i & p) == r) {
                        exchange(rows[i], rows[i + d], width);
                    }
                }
                if (q == p) {
                    break;
                }
                d = q - p;
                r = p;
            }
        }
    }

    private static void exchange(double[] low, double[] high, int width) {
        for (int i = 0; i < width; i++) {
            double a = low[i];
            double b = high[i];
            low[i] = Math.min(a, b);
            high[i] = Math.max(a, b);
        }
    }
}
