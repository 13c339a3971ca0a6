package org.fiducial.measure;

import java.util.List;

/**
 * What stands about a beat, kept small because it is kept for every beat of a recording: up to three leads from 0.4 s before to 0.48 s
 * after the R peak at 62.5 Hz, eight bits a point.
 *
 * @param scale mV of one step
 * @param values one lead after the other, each less its median level
 */
record BeatSurroundings(float scale, byte[] values) {
    static final double RATE = 62.5;
    /** Points before the R peak. */
    static final int BEFORE = 25;

    static final int POINTS = 56;
    private static final int MOST_LEADS = 3;
    private static final int STEPS = 127;

    /** From the leads about {@code time}, seconds; where there is no sample the line is flat. */
    static BeatSurroundings at(List<Trace> traces, double time) {
        int leads = Math.min(MOST_LEADS, traces.size());
        float[] all = new float[leads * POINTS];
        float top = 0;
        for (int k = 0; k < leads; k++) {
            int which = traces.size() <= MOST_LEADS ? k : (int) ((k + 0.5) * traces.size() / MOST_LEADS);
            sample(traces.get(which), time, all, k * POINTS);
        }
        for (float v : all) {
            top = Math.max(top, Math.abs(v));
        }
        byte[] values = new byte[all.length];
        float scale = top > 0 ? top / STEPS : 1;
        for (int i = 0; i < all.length; i++) {
            values[i] = (byte) Math.round(all[i] / scale);
        }
        return new BeatSurroundings(scale, values);
    }

    private static void sample(Trace trace, double time, float[] out, int at) {
        float[] x = trace.millivolts();
        double step = trace.samplingRate() / RATE;
        double first = trace.index(time) - BEFORE * step;
        int box = Math.max(1, (int) Math.round(step));
        double[] v = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            int from = (int) Math.round(first + i * step) - (box - 1) / 2;
            v[i] = Double.NaN;
            if (from >= 0 && from + box <= x.length) {
                float sum = 0;
                for (int j = from; j < from + box; j++) {
                    sum += x[j];
                }
                v[i] = sum / box;
            }
        }
        double level = Order.median(v);
        for (int i = 0; i < POINTS; i++) {
            out[at + i] = Double.isNaN(v[i]) ? 0 : (float) (v[i] - level);
        }
    }

    int leads() {
        return values.length / POINTS;
    }

    double at(int lead, int point) {
        return scale * values[lead * POINTS + point];
    }
}
