package org.fiducial.dsp;

/**
 * The k-th smallest of some values without sorting them all (Hoare 1961, "Find"), with the median of three as the pivot. Cost: about
 * three comparisons a value; a short array is sorted by insertion, which is faster still. NaN is not allowed in.
 */
public final class Selection {
    private static final int SHORT = 24;

    private Selection() {}

    /**
     * Moves the first {@code n} values about until the one that sorting would put at {@code k} stands there, none larger before it and
     * none smaller after it.
     *
     * @param k 0 to {@code n - 1}
     * @return the value at {@code k}
     */
    public static double smallest(double[] values, int n, int k) {
        int from = 0;
        int to = n - 1;
        while (to - from >= SHORT) {
            double pivot = middle(values[from], values[(from + to) >>> 1], values[to]);
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double v = values[i];
                    values[i++] = values[j];
                    values[j--] = v;
                }
            }
            if (k <= j) {
                to = j;
            } else if (k >= i) {
                from = i;
            } else {
                return values[k];
            }
        }
        for (int i = from + 1; i <= to; i++) {
            double v = values[i];
            int at = i;
            for (; at > from && values[at - 1] > v; at--) {
                values[at] = values[at - 1];
            }
            values[at] = v;
        }
        return values[k];
    }

    /**
     * The quantile {@code q} of the first {@code n} values, between neighbours by a straight line (type 7 of Hyndman and Fan 1996); the
     * values are moved about. NaN of no value.
     *
     * @param q 0 to 1
     */
    public static double quantile(double[] values, int n, double q) {
        if (n == 0) {
            return Double.NaN;
        }
        double at = q * (n - 1);
        int below = (int) at;
        double low = smallest(values, n, below);
        double high = low;
        if (below + 1 < n) {
            high = values[below + 1];
            for (int i = below + 2; i < n; i++) {
                high = values[i] < high ? values[i] : high;
            }
        }
        return low + (at - below) * (high - low);
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
