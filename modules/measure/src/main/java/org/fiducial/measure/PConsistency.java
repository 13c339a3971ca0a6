package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether the same thing stands before every QRS complex: the mean correlation of the quarter of a second before each normal beat with
 * its average, in the lead where it is highest among those with something to see. It needs no P wave to be marked, so it still tells
 * sinus rhythm from fibrillation where P waves are too small to be marked.
 */
final class PConsistency {
    private static final double FROM = 0.28;
    private static final double TO = 0.05;
    private static final double RATE = 100;
    private static final int POINTS = (int) ((FROM - TO) * RATE) + 1;
    private static final int LEAST = 3;
    private static final int MOST = 100;
    /** Peak to peak of the average, mV, below which it is noise. */
    private static final double VISIBLE = 0.03;

    private PConsistency() {}

    /** From R peaks, in seconds; empty with fewer than three beats. */
    static OptionalDouble of(List<Trace> traces, double[] beats) {
        double best = Double.NEGATIVE_INFINITY;
        for (Trace trace : traces) {
            List<double[]> windows = new ArrayList<>();
            for (double beat : beats) {
                double[] w = window(trace, beat);
                if (w.length > 0 && windows.size() < MOST) {
                    windows.add(w);
                }
            }
            if (windows.size() >= LEAST) {
                best = Math.max(best, consistency(windows));
            }
        }
        return best == Double.NEGATIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    private static double[] window(Trace trace, double beat) {
        float[] x = trace.millivolts();
        double step = trace.samplingRate() / RATE;
        int box = (int) Math.max(1, Math.round(step));
        double first = trace.index(beat - FROM);
        double[] w = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            int from = (int) Math.round(first + i * step);
            if (from < 0 || from + box > x.length) {
                return new double[0];
            }
            double sum = 0;
            for (int j = from; j < from + box; j++) {
                sum += x[j];
            }
            if (Double.isNaN(sum)) {
                return new double[0];
            }
            w[i] = sum / box;
        }
        return withoutLine(w);
    }

    /** Less the straight line through it, which is the baseline's and the T wave's. */
    private static double[] withoutLine(double[] w) {
        int n = w.length;
        double mean = 0;
        double slope = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            double t = i - (n - 1) / 2.0;
            mean += w[i] / n;
            slope += t * w[i];
            square += t * t;
        }
        for (int i = 0; i < n; i++) {
            w[i] -= mean + slope / square * (i - (n - 1) / 2.0);
        }
        return w;
    }

    /** Each against the average of the others, or its own share would pass for likeness. */
    private static double consistency(List<double[]> windows) {
        double[] sum = new double[POINTS];
        for (double[] w : windows) {
            for (int i = 0; i < POINTS; i++) {
                sum[i] += w[i];
            }
        }
        double low = 0;
        double high = 0;
        for (double v : sum) {
            low = Math.min(low, v / windows.size());
            high = Math.max(high, v / windows.size());
        }
        if (high - low < VISIBLE) {
            return 0;
        }
        double total = 0;
        double[] others = new double[POINTS];
        for (double[] w : windows) {
            for (int i = 0; i < POINTS; i++) {
                others[i] = sum[i] - w[i];
            }
            total += Template.correlation(w, others);
        }
        return total / windows.size();
    }
}
