package org.fiducial.measure;

import java.util.Arrays;

/** ST and T of one beat of one lead at fixed distances from the R peak, freed of the straight baseline between this QRS and the next. */
final class StRow {
    /** Seconds after the R peak of the first point, and from point to point. */
    static final double START = 0.06;

    static final double STEP = 0.008;
    static final int POINTS = 64;

    private static final double BASE_FROM = 0.020;
    private static final double BASE_TO = 0.010;
    private static final double[] ABOUT = {-0.003, -0.001, 0.001, 0.003};

    private StRow() {}

    /**
     * The points in mV, or none where a sample of QRS's baseline or of the first part is missing; beyond the end of the trace 0.
     *
     * @param onset global QRS onset, s
     * @param r aligned R peak, s
     * @param nextOnset global QRS onset of the beat that follows; NaN without one
     */
    static double[] of(Trace trace, double onset, double r, double nextOnset) {
        double here = level(trace, onset);
        double there = Double.isNaN(nextOnset) ? here : level(trace, nextOnset);
        if (Double.isNaN(there)) {
            there = here;
        }
        double slope = Double.isNaN(nextOnset) ? 0 : (there - here) / (nextOnset - onset);
        double[] raw = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double t = r + START + i * STEP;
            double sum = 0;
            for (double d : ABOUT) {
                sum += at(trace, t + d);
            }
            raw[i] = sum / ABOUT.length - here - slope * (t - onset + (BASE_FROM + BASE_TO) / 2);
        }
        return smooth(raw);
    }

    /** Means of three neighbours; whatever touches a missing sample is NaN. */
    private static double[] smooth(double[] raw) {
        double[] out = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            int from = Math.max(0, i - 1);
            int to = Math.min(POINTS, i + 2);
            out[i] = Arrays.stream(raw, from, to).sum() / (to - from);
        }
        return out;
    }

    private static double level(Trace trace, double onset) {
        double sum = 0;
        int n = 0;
        for (double t = onset - BASE_FROM; t <= onset - BASE_TO + 1e-9; t += 0.002) {
            sum += at(trace, t);
            n++;
        }
        return sum / n;
    }

    private static double at(Trace trace, double time) {
        double index = trace.index(time);
        int i = (int) Math.floor(index);
        float[] x = trace.millivolts();
        if (i < 0 || i + 1 >= x.length) {
            return Double.NaN;
        }
        double share = index - i;
        return (1 - share) * x[i] + share * x[i + 1];
    }
}
