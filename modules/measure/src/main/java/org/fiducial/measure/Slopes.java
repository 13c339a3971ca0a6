package org.fiducial.measure;

import org.fiducial.dsp.Quotient;

/** Slopes of sampled curves and where they rise and fall through a limit; positions are samples, with fractions. */
final class Slopes {
    private Slopes() {}

    /** Central differences over {@code 2 * reach} samples, in units a sample. */
    static double[] of(double[] x, int reach) {
        int n = x.length;
        double[] d = new double[n];
        int from = Math.min(reach, n);
        int to = Math.max(from, n - reach);
        for (int i = 0; i < from; i++) {
            d[i] = slope(x, 0, Math.min(n - 1, i + reach));
        }
        for (int i = from; i < to; i++) {
            d[i] = x[i + reach] - x[i - reach];
        }
        Quotient.divide(d, from, to, 2.0 * reach);
        for (int i = to; i < n; i++) {
            d[i] = slope(x, Math.max(0, i - reach), n - 1);
        }
        return d;
    }

    private static double slope(double[] x, int a, int b) {
        return b > a ? (x[b] - x[a]) / (b - a) : 0;
    }

    /** The place of the largest magnitude in {@code [from, to]}, cut to the array. */
    static int steepest(double[] d, int from, int to) {
        int best = Math.max(0, Math.min(from, d.length - 1));
        for (int i = best; i <= Math.min(to, d.length - 1); i++) {
            if (Math.abs(d[i]) > Math.abs(d[best])) {
                best = i;
            }
        }
        return best;
    }

    /**
     * Walks from {@code from} in direction {@code step} until the magnitude has stayed under {@code limit} for {@code hold} samples
     * and gives the place where it fell; {@code stop} if it never does.
     */
    static double edge(double[] d, int from, int step, int stop, double limit, int hold) {
        int under = 0;
        for (int i = from; step > 0 ? i <= stop : i >= stop; i += step) {
            under = Math.abs(d[i]) < limit ? under + 1 : 0;
            if (under == hold || under > 0 && i == stop) {
                int first = i - step * (under - 1);
                if (first == from) {
                    return first;
                }
                double outside = Math.abs(d[first]);
                double inside = Math.abs(d[first - step]);
                double share = inside > outside ? (limit - outside) / (inside - outside) : 0;
                return first - step * Math.max(0, Math.min(1, share));
            }
        }
        return stop;
    }

    /** The first sample from {@code from} in direction {@code step} whose magnitude reaches {@code limit}, or {@code stop}. */
    static int first(double[] d, int from, int step, int stop, double limit) {
        int i = from;
        while (i != stop && Math.abs(d[i]) < limit) {
            i += step;
        }
        return i;
    }
}
