package org.fiducial.measure;

import java.util.List;
import org.fiducial.dsp.MovingMean;
import org.fiducial.dsp.Selection;

/**
 * One lead on the working grid of {@value #RATE} samples per second, on which every kernel of the waves runs, so that all their
 * lengths are fixed numbers of samples.
 *
 * <p>A faster signal is averaged over each step of the grid, a slower one follows the cubic of Catmull and Rom (1974) through its
 * samples. Missing samples are bridged by a straight line and remembered.
 */
final class LeadGrid {
    /** Samples per second of the grid. */
    static final int RATE = 500;

    /** Milliseconds a step. */
    static final double STEP_MS = 1000.0 / RATE;

    // Two running means of 18 ms: zero at mains frequency and above, while a P wave keeps its shape.
    private static final int SMOOTH = 9;

    // Noise is told from second differences over twice this; every fourth is enough for their median.
    private static final int BEND = 2;
    private static final int BEND_STRIDE = 4;
    private static final double MEDIAN_OF_BENDS = 1.6521; // 0.6745 √6

    private static final double[] NOT_YET = {};

    // Smaller spikes do not disturb the search for QRS.
    private static final double SPIKE = 0.1;

    private final String lead;
    private final double start;
    private final double[] values;
    /** Missing samples before each; empty where none is missing at all. */
    private int[] missingBefore = {};

    private double[] smooth = NOT_YET;
    /** Negative before it was asked for. */
    private double noise = -1;

    LeadGrid(Trace trace) {
        lead = trace.lead();
        start = trace.start();
        float[] x = trace.millivolts();
        double step = trace.samplingRate() / RATE;
        int n = x.length == 0 ? 0 : (int) Math.floor((x.length - 1) / step) + 1;
        values = new double[n];
        resample(x, step);
        if (!isWhole(x) && countMissing()) {
            bridge();
        }
        if (trace.samplingRate() >= RATE) {
            removeSpikes();
        }
    }

    String lead() {
        return lead;
    }

    int length() {
        return values.length;
    }

    /** The grid point nearest to {@code time}; may lie outside. */
    int index(double time) {
        return (int) Math.round((time - start) * RATE);
    }

    /** Seconds from the recording's start. */
    double time(double index) {
        return start + index / RATE;
    }

    /** Millivolts, missing samples bridged. */
    double[] values() {
        return values;
    }

    /** Millivolts without what is faster than a P wave. */
    double[] smooth() {
        if (smooth == NOT_YET) {
            smooth(List.of(this));
        }
        return smooth;
    }

    /** Smooths leads of one length together, which is faster than one by one. */
    static void smooth(List<LeadGrid> grids) {
        double[][] in = new double[grids.size()][];
        double[][] out = new double[in.length][];
        for (int l = 0; l < in.length; l++) {
            in[l] = grids.get(l).values;
            out[l] = new double[in[l].length];
            grids.get(l).smooth = out[l];
        }
        smooth(in, out);
    }

    /** Rows of one length without what is faster than a P wave. */
    static void smooth(double[][] in, double[][] out) {
        MovingMean.twice(in, out, SMOOTH);
    }

    /** Whether the window lies inside and holds data all through. */
    boolean whole(int from, int to) {
        return from >= 0 && to <= values.length && from < to && missing(from, to) == 0;
    }

    /**
     * RMS of the noise above some 40 Hz, mV: from the median second difference over 8 ms, which QRS complexes do not reach and in
     * which all slower waves vanish.
     */
    double noise() {
        if (noise < 0) {
            noise = rmsOfBends();
        }
        return noise;
    }

    private double rmsOfBends() {
        double[] bends = new double[values.length / BEND_STRIDE + 1];
        int n = 0;
        for (int i = BEND; i < values.length - BEND; i += BEND_STRIDE) {
            bends[n++] = Math.abs(values[i - BEND] - 2 * values[i] + values[i + BEND]);
        }
        return n == 0 ? 0 : Selection.quantile(bends, n, 0.5) / MEDIAN_OF_BENDS;
    }

    /** Takes a slowly changing level away. */
    void subtract(double[] level) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= level[i];
        }
        smooth = NOT_YET;
        noise = -1;
    }

    private void resample(float[] x, double step) {
        if (step == 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] = x[i];
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                double at = i * step;
                values[i] = step > 1 ? average(x, at - step / 2, at + step / 2) : cubic(x, at);
            }
        }
    }

    /** Whether every sample is a finite number: a maximum takes NaN over. */
    private static boolean isWhole(float[] x) {
        float largest = 0;
        for (float v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest <= Float.MAX_VALUE;
    }

    private boolean countMissing() {
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                if (missing++ == 0) {
                    missingBefore = new int[values.length + 1];
                }
            }
            if (missing > 0) {
                missingBefore[i + 1] = missing;
            }
        }
        return missing > 0;
    }

    private int missing(int from, int to) {
        return missingBefore.length == 0 ? 0 : missingBefore[to] - missingBefore[from];
    }

    private static double average(float[] x, double from, double to) {
        int a = Math.max(0, (int) Math.ceil(from));
        int b = Math.min(x.length - 1, (int) Math.floor(to));
        double sum = 0;
        for (int i = a; i <= b; i++) {
            sum += x[i];
        }
        return sum / (b - a + 1);
    }

    private static double cubic(float[] x, double at) {
        int k = (int) at;
        double f = at - k;
        if (f == 0) {
            return x[k];
        }
        double p0 = x[Math.max(0, k - 1)];
        double p1 = x[k];
        double p2 = x[Math.min(x.length - 1, k + 1)];
        double p3 = x[Math.min(x.length - 1, k + 2)];
        return p1 + 0.5 * f * (p2 - p0 + f * (2 * p0 - 5 * p1 + 4 * p2 - p3 + f * (3 * (p1 - p2) + p3 - p0)));
    }

    // A pacing spike rises and returns within 12 ms and its surroundings are quiet; even a newborn's R wave goes on
    // falling there.
    private void removeSpikes() {
        for (int i = 10; i < values.length - 10; i++) {
            double foot = (values[i - 3] + values[i + 3]) / 2;
            double height = Math.abs(values[i] - foot);
            if (height > SPIKE
                    && Math.abs(values[i - 3] - values[i + 3]) < 0.4 * height
                    && Math.abs(values[i - 3] - values[i - 8]) < 0.25 * height
                    && Math.abs(values[i + 3] - values[i + 8]) < 0.3 * height) {
                for (int k = -2; k <= 2; k++) {
                    values[i + k] = values[i - 3] + (values[i + 3] - values[i - 3]) * (k + 3) / 6;
                }
            }
        }
    }

    private void bridge() {
        int last = -1;
        for (int i = 0; i <= values.length; i++) {
            if (i < values.length && !Double.isFinite(values[i])) {
                continue;
            }
            if (i - last > 1) {
                double left = last >= 0 ? values[last] : i < values.length ? values[i] : 0;
                double right = i < values.length ? values[i] : left;
                for (int k = last + 1; k < i; k++) {
                    values[k] = left + (right - left) * (k - last) / (i - last);
                }
            }
            last = i;
        }
    }

    /** Whether no sample is there at all, or all are the same. */
    boolean silent() {
        if (values.length == 0 || missing(0, values.length) == values.length) {
            return true;
        }
        for (double v : values) {
            if (v != values[0]) {
                return false;
            }
        }
        return true;
    }
}
