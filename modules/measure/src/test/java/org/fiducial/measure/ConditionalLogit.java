package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a conditional logit (McFadden 1974): of the alternatives of a choice one is right, or one of several, and the weights make the
 * right ones likely. Newton's steps on the likelihood with a ridge; where several are right, each counts with its present share.
 */
final class ConditionalLogit {
    private static final int STEPS = 40;

    /**
     * One choice.
     *
     * @param alternatives features of each
     * @param right which of them are right; at least one
     * @param weight of the choice
     */
    record Choice(double[][] alternatives, boolean[] right, double weight) {}

    private ConditionalLogit() {}

    /** @param ridge against the mean choice, features taken at their spread */
    static double[] fit(List<Choice> choices, double ridge) {
        int n = choices.getFirst().alternatives[0].length;
        double[] unit = spread(choices, n);
        double total = choices.stream().mapToDouble(Choice::weight).sum();
        double[] w = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[][] a = new double[n][n + 1];
            for (Choice c : choices) {
                add(c, w, unit, c.weight / total, a);
            }
            for (int i = 0; i < n; i++) {
                a[i][i] += ridge;
                a[i][n] -= ridge * w[i];
            }
            double[] d = solve(a);
            double largest = Arrays.stream(d).map(Math::abs).max().orElse(0);
            for (int i = 0; i < n; i++) {
                w[i] += d[i] * Math.min(1, 1 / Math.max(largest, 1e-12));
            }
        }
        for (int i = 0; i < n; i++) {
            w[i] /= unit[i];
        }
        return w;
    }

    /** The alternative with the highest score. */
    static int best(Choice c, double[] w) {
        int best = 0;
        for (int k = 1; k < c.alternatives.length; k++) {
            best = dot(c.alternatives[k], w) > dot(c.alternatives[best], w) ? k : best;
        }
        return best;
    }

    private static double dot(double[] x, double[] w) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    private static double[] spread(List<Choice> choices, int n) {
        double[] sum = new double[n];
        double[] squares = new double[n];
        int m = 0;
        for (Choice c : choices) {
            for (double[] x : c.alternatives) {
                m++;
                for (int i = 0; i < n; i++) {
                    sum[i] += x[i];
                    squares[i] += x[i] * x[i];
                }
            }
        }
        double[] unit = new double[n];
        for (int i = 0; i < n; i++) {
            double mean = sum[i] / m;
            unit[i] = Math.max(1e-9, Math.sqrt(Math.max(0, squares[i] / m - mean * mean)));
        }
        return unit;
    }

    /** Adds the curvature and, in the last column, the slope of the log likelihood. */
    private static void add(Choice c, double[] w, double[] unit, double weight, double[][] a) {
        int n = w.length;
        int m = c.alternatives.length;
        double[][] z = new double[m][n];
        double[] score = new double[m];
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < n; i++) {
                z[k][i] = c.alternatives[k][i] / unit[i];
            }
            score[k] = dot(z[k], w);
        }
        double[] p = TreeModel.softmax(score);
        double right = 1e-12;
        for (int k = 0; k < m; k++) {
            right += c.right[k] ? p[k] : 0;
        }
        double[] mean = new double[n];
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < n; i++) {
                mean[i] += p[k] * z[k][i];
            }
        }
        for (int k = 0; k < m; k++) {
            double pull = (c.right[k] ? p[k] / right : 0) - p[k];
            for (int i = 0; i < n; i++) {
                a[i][n] += weight * pull * z[k][i];
                for (int j = 0; j < n; j++) {
                    a[i][j] += weight * p[k] * (z[k][i] - mean[i]) * (z[k][j] - mean[j]);
                }
            }
        }
    }

    /** Gauss elimination with pivots; the right-hand side stands in the last column. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int r = i + 1; r < n; r++) {
                pivot = Math.abs(a[r][i]) > Math.abs(a[pivot][i]) ? r : pivot;
            }
            double[] swap = a[i];
            a[i] = a[pivot];
            a[pivot] = swap;
            for (int r = 0; r < n; r++) {
                if (r != i) {
                    double f = a[r][i] / a[i][i];
                    for (int c = i; c <= n; c++) {
                        a[r][c] -= f * a[i][c];
                    }
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n] / a[i][i];
        }
        return x;
    }
}
