package org.fiducial.measure;

import java.util.List;

/**
 * Beats of one shape brought into step.
 *
 * <p>The R marks of a beat detector scatter by a few samples, which would blur an average. Each beat is moved, by at most 24 ms, to
 * where the magnitude of its slopes summed over all leads agrees best with the mean of the others (Woody 1967, two turns).
 */
final class Alignment {
    private static final int HALF = LeadGrid.RATE * 100 / 1000;
    private static final int REACH = LeadGrid.RATE * 24 / 1000;
    private static final int TURNS = 2;

    private Alignment() {}

    /** Times of the same point of each beat, near the R peaks {@code times}. */
    static double[] align(List<LeadGrid> grids, double[] times) {
        double[] out = times.clone();
        int n = times.length;
        if (n < 2) {
            return out;
        }
        int width = 2 * (HALF + REACH) + 1;
        double[][] activity = new double[n][];
        for (int b = 0; b < n; b++) {
            activity[b] = activity(grids, times[b], width);
        }
        int[] shift = new int[n];
        for (int turn = 0; turn < TURNS; turn++) {
            double[] mean = new double[2 * HALF + 1];
            for (int b = 0; b < n; b++) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += activity[b][REACH + shift[b] + i];
                }
            }
            for (int b = 0; b < n; b++) {
                shift[b] = best(mean, activity[b]);
            }
        }
        int centre = median(shift);
        for (int b = 0; b < n; b++) {
            out[b] += (shift[b] - centre) / (double) LeadGrid.RATE;
        }
        return out;
    }

    private static int best(double[] mean, double[] activity) {
        double[] score = new double[2 * REACH + 1];
        int s = 0;
        for (; s + 4 <= score.length; s += 4) {
            four(mean, activity, s, score);
        }
        for (; s < score.length; s++) {
            score[s] = score(mean, activity, s);
        }
        int best = 0;
        double bestScore = -1;
        for (s = 0; s < score.length; s++) {
            if (score[s] > bestScore) {
                bestScore = score[s];
                best = s - REACH;
            }
        }
        return best;
    }

    /** Agreement of the mean with the activity from {@code at} on. */
    static double score(double[] mean, double[] activity, int at) {
        double product = 0;
        double power = 0;
        for (int i = 0; i < mean.length; i++) {
            double a = activity[at + i];
            product += mean[i] * a;
            power += a * a;
        }
        return score(product, power);
    }

    /** {@link #score} for four places in a row; their sums grow side by side. */
    static void four(double[] mean, double[] activity, int at, double[] out) {
        double pa = 0;
        double pb = 0;
        double pc = 0;
        double pd = 0;
        double qa = 0;
        double qb = 0;
        double qc = 0;
        double qd = 0;
        for (int i = 0; i < mean.length; i++) {
            double m = mean[i];
            double a = activity[at + i];
            double b = activity[at + i + 1];
            double c = activity[at + i + 2];
            double d = activity[at + i + 3];
            pa += m * a;
            pb += m * b;
            pc += m * c;
            pd += m * d;
            qa += a * a;
            qb += b * b;
            qc += c * c;
            qd += d * d;
        }
        out[at] = score(pa, qa);
        out[at + 1] = score(pb, qb);
        out[at + 2] = score(pc, qc);
        out[at + 3] = score(pd, qd);
    }

    private static double score(double product, double power) {
        return power > 0 ? product / Math.sqrt(power) : 0;
    }

    private static int median(int[] shift) {
        int[] sorted = shift.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double[] activity(List<LeadGrid> grids, double time, int width) {
        double[] sum = new double[width];
        for (LeadGrid grid : grids) {
            int from = grid.index(time) - width / 2;
            if (grid.whole(from - 2, from + width + 2)) {
                double[] x = grid.values();
                for (int i = 0; i < width; i++) {
                    sum[i] += Math.abs(x[from + i + 2] - x[from + i - 2]);
                }
            }
        }
        return sum;
    }
}
