package org.fiducial.measure;

import java.util.Arrays;

/**
 * Products of one wave's slopes with those of several beats at several shifts, for {@link Following}.
 *
 * <p>Every beat of every lead is one column, every point one row, so that each step of the sums is the same for a whole row and runs
 * along it. A column's sums grow in the order of the wave's samples, and the leads are added in their order: the bits are those of one
 * beat and one shift after the other.
 */
final class FollowedBeats {
    private static final int STRIDE = Following.STRIDE;

    private final int leads;
    private final int beats;
    private final int shifts;
    private final double[] weight;
    /** Slopes of the beats, a row for each place. */
    private final double[][] slope;
    /** Slopes of the wave, a row for each of its points. */
    private final double[][] wave;
    /** Power of the wave in each lead. */
    private final double[] own;

    private final double[][] product;
    private final double[][] power;

    /**
     * Beats whose samples are all there.
     *
     * @param from first sample of the wave on the representative beats
     * @param to last sample, after {@code from}
     * @param times aligned R peaks
     * @param start first shift in samples
     */
    FollowedBeats(Contour contour, int from, int to, double[] weight, double[] times, int start, int shifts) {
        leads = contour.leads();
        beats = times.length;
        this.shifts = shifts;
        this.weight = weight;
        int points = (to - from) / STRIDE + 1;
        int columns = leads * beats;
        slope = new double[points + shifts - 1][columns];
        wave = new double[points][columns];
        own = new double[leads];
        for (int l = 0; l < leads; l++) {
            for (int b = 0; b < beats; b++) {
                LeadGrid grid = contour.beats().get(l).grid();
                column(grid.smooth(), grid.index(times[b]) - contour.before() + start + from, l * beats + b);
            }
            double[] d = contour.round()[l];
            for (int i = 0; i < points; i++) {
                double of = d[from + i * STRIDE];
                own[l] += of * of;
                Arrays.fill(wave[i], l * beats, (l + 1) * beats, of);
            }
        }
        product = new double[shifts][columns];
        power = new double[shifts][columns];
        sum();
    }

    private void column(double[] x, int at, int column) {
        for (double[] row : slope) {
            row[column] = (x[at + 2] - x[at - 2]) / 4;
            at += STRIDE;
        }
    }

    private void sum() {
        int i = 0;
        for (; i + 3 < wave.length; i += 4) {
            for (int s = 0; s < shifts; s++) {
                four(s, i);
            }
        }
        for (; i < wave.length; i++) {
            for (int s = 0; s < shifts; s++) {
                one(slope[s + i], wave[i], product[s], power[s]);
            }
        }
    }

    private void four(int s, int i) {
        addProducts(slope[s + i], slope[s + i + 1], slope[s + i + 2], slope[s + i + 3], i, product[s]);
        addSquares(slope[s + i], slope[s + i + 1], slope[s + i + 2], slope[s + i + 3], power[s]);
    }

    private void addProducts(double[] a, double[] b, double[] c, double[] d, int i, double[] p) {
        double[] wa = wave[i];
        double[] wb = wave[i + 1];
        double[] wc = wave[i + 2];
        double[] wd = wave[i + 3];
        for (int k = 0; k < p.length; k++) {
            p[k] = p[k] + a[k] * wa[k] + b[k] * wb[k] + c[k] * wc[k] + d[k] * wd[k];
        }
    }

    private static void addSquares(double[] a, double[] b, double[] c, double[] d, double[] q) {
        for (int k = 0; k < q.length; k++) {
            q[k] = q[k] + a[k] * a[k] + b[k] * b[k] + c[k] * c[k] + d[k] * d[k];
        }
    }

    private static void one(double[] a, double[] w, double[] p, double[] q) {
        for (int k = 0; k < p.length; k++) {
            p[k] += a[k] * w[k];
        }
        for (int k = 0; k < q.length; k++) {
            q[k] += a[k] * a[k];
        }
    }

    /** The sums of one beat over the leads. */
    Following.Scores scores(int beat) {
        Following.Scores scores = new Following.Scores(shifts);
        for (int l = 0; l < leads; l++) {
            int column = l * beats + beat;
            for (int s = 0; s < shifts; s++) {
                scores.product[s] += weight[l] * product[s][column];
                scores.power[s] += weight[l] * power[s][column];
                scores.own[s] += weight[l] * own[l];
            }
        }
        return scores;
    }
}
