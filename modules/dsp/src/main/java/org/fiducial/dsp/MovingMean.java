package org.fiducial.dsp;

import java.util.Arrays;

/**
 * Centred running mean over an odd number of samples; at the ends over what there is. NaN is not allowed in. A running sum waits for
 * itself at every sample, so several rows are summed side by side: each gets the bits that it would get alone.
 */
public final class MovingMean {
    private MovingMean() {}

    /**
     * The running mean of one row.
     *
     * @param out receives it; another array than {@code in}, at least as long
     * @param width odd number of samples
     */
    public static void centred(double[] in, double[] out, int width) {
        sum(in, out, width);
        divide(out, in.length, width);
    }

    /** The same of several rows of one length. */
    public static void centred(double[][] in, double[][] out, int width) {
        int k = 0;
        for (; k + 4 <= in.length; k += 4) {
            sum(in[k], in[k + 1], in[k + 2], in[k + 3], out[k], out[k + 1], out[k + 2], out[k + 3], width);
            for (int row = k; row < k + 4; row++) {
                divide(out[row], in[row].length, width);
            }
        }
        for (; k < in.length; k++) {
            centred(in[k], out[k], width);
        }
    }

    /** The running mean of the running mean, of several rows of one length. */
    public static void twice(double[][] in, double[][] out, int width) {
        double[][] once = new double[Math.min(4, in.length)][in.length == 0 ? 0 : in[0].length];
        for (int k = 0; k < in.length; k += 4) {
            int rows = Math.min(4, in.length - k);
            double[][] from = Arrays.copyOfRange(in, k, k + rows);
            double[][] mean = rows == once.length ? once : Arrays.copyOf(once, rows);
            centred(from, mean, width);
            centred(mean, Arrays.copyOfRange(out, k, k + rows), width);
        }
    }

    private static void sum(double[] in, double[] out, int width) {
        int half = width / 2;
        int n = in.length;
        double sum = 0;
        for (int i = -half; i < n; i++) {
            if (i + half < n) {
                sum += in[i + half];
            }
            if (i - half - 1 >= 0) {
                sum -= in[i - half - 1];
            }
            if (i >= 0) {
                out[i] = sum;
            }
        }
    }

    private static void sum(
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double[] oa,
            double[] ob,
            double[] oc,
            double[] od,
            int width) {
        int half = width / 2;
        int n = a.length;
        if (n < width + 1) {
            sum(a, oa, width);
            sum(b, ob, width);
            sum(c, oc, width);
            sum(d, od, width);
            return;
        }
        double sa = 0;
        double sb = 0;
        double sc = 0;
        double sd = 0;
        for (int i = -half; i <= half; i++) {
            sa += a[i + half];
            sb += b[i + half];
            sc += c[i + half];
            sd += d[i + half];
            if (i >= 0) {
                oa[i] = sa;
                ob[i] = sb;
                oc[i] = sc;
                od[i] = sd;
            }
        }
        for (int i = half + 1; i < n - half; i++) {
            int enter = i + half;
            int leave = i - half - 1;
            sa = sa + a[enter] - a[leave];
            sb = sb + b[enter] - b[leave];
            sc = sc + c[enter] - c[leave];
            sd = sd + d[enter] - d[leave];
            oa[i] = sa;
            ob[i] = sb;
            oc[i] = sc;
            od[i] = sd;
        }
        for (int i = Math.max(n - half, half + 1); i < n; i++) {
            int leave = i - half - 1;
            sa -= a[leave];
            sb -= b[leave];
            sc -= c[leave];
            sd -= d[leave];
            oa[i] = sa;
            ob[i] = sb;
            oc[i] = sc;
            od[i] = sd;
        }
    }

    /** Sums over windows to means over what lies inside. */
    private static void divide(double[] sums, int n, int width) {
        int half = width / 2;
        int from = Math.min(half, n);
        int to = Math.max(from, n - half);
        Quotient.divide(sums, from, to, width);
        for (int i = 0; i < from; i++) {
            sums[i] /= Math.min(n - 1, i + half) + 1;
        }
        for (int i = to; i < n; i++) {
            sums[i] /= n - Math.max(0, i - half);
        }
    }
}
