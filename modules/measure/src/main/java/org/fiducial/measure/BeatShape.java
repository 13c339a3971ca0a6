package org.fiducial.measure;

import java.util.List;

/**
 * How a QRS complex looks in all leads: samples about the R peak at 250 Hz, each lead less its mean, one lead after the other. A lead
 * that is missing there is flat.
 */
final class BeatShape {
    static final double RATE = 250;
    /** Grid points before and after the R peak; the shape is compared within them, shifted by up to {@link #SLACK}. */
    static final int BEFORE = 30;

    static final int AFTER = 40;
    static final int SLACK = 4;
    static final int POINTS = BEFORE + AFTER + 1;
    private static final int WIDE = POINTS + 2 * SLACK;

    private final int leads;
    private final float[] wide;
    private final boolean cut;

    private BeatShape(int leads, float[] wide, boolean cut) {
        this.leads = leads;
        this.wide = wide;
        this.cut = cut;
    }

    /** The shape at {@code time}, seconds. */
    static BeatShape at(List<Trace> traces, double time) {
        float[] wide = new float[traces.size() * WIDE];
        boolean cut = false;
        for (int k = 0; k < traces.size(); k++) {
            sample(traces.get(k), time, wide, k * WIDE);
            cut |= isCut(traces.get(k), time);
        }
        return new BeatShape(traces.size(), wide, cut);
    }

    /** Whether the signal begins or ends within the shape; some recorders hold the last sample until the end. */
    private static boolean isCut(Trace trace, double time) {
        float[] x = trace.millivolts();
        int from = (int) Math.round(trace.index(time - BEFORE / RATE));
        int to = (int) Math.round(trace.index(time + AFTER / RATE));
        return from < 0 || to >= x.length || isHeld(x, from, 0) || isHeld(x, to, x.length - 1);
    }

    private static boolean isHeld(float[] x, int at, int end) {
        int i = end;
        int step = Integer.signum(at - end);
        while (i != at && x[i] == x[end]) {
            i += step;
        }
        return i == at && x[at] == x[end];
    }

    /** Whether the recording cuts it off, in one lead at least. */
    boolean isCut() {
        return cut;
    }

    private static void sample(Trace trace, double time, float[] out, int at) {
        float[] x = trace.millivolts();
        double step = trace.samplingRate() / RATE;
        double first = trace.index(time) - (BEFORE + SLACK) * step;
        int box = Math.max(1, (int) Math.round(2 * step));
        for (int i = 0; i < WIDE; i++) {
            int from = (int) Math.round(first + i * step) - (box - 1) / 2;
            if (from < 0 || from + box > x.length) {
                continue;
            }
            float sum = 0;
            for (int j = from; j < from + box; j++) {
                sum += x[j];
            }
            out[at + i] = Float.isNaN(sum) ? 0 : sum / box;
        }
    }

    int leads() {
        return leads;
    }

    /** The shape moved by {@code shift} grid points, each lead less its mean. */
    double[] centred(int shift) {
        double[] out = new double[leads * POINTS];
        int k = 0;
        for (; k + 4 <= leads; k += 4) {
            four(k, SLACK + shift, out);
        }
        for (; k < leads; k++) {
            int from = k * WIDE + SLACK + shift;
            double mean = 0;
            for (int i = 0; i < POINTS; i++) {
                mean += wide[from + i];
            }
            less(from, mean / POINTS, out, k);
        }
        return out;
    }

    /** Four leads; their sums grow side by side. */
    private void four(int k, int shift, double[] out) {
        int a = k * WIDE + shift;
        int b = a + WIDE;
        int c = b + WIDE;
        int d = c + WIDE;
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int i = 0; i < POINTS; i++) {
            sumA += wide[a + i];
            sumB += wide[b + i];
            sumC += wide[c + i];
            sumD += wide[d + i];
        }
        less(a, sumA / POINTS, out, k);
        less(b, sumB / POINTS, out, k + 1);
        less(c, sumC / POINTS, out, k + 2);
        less(d, sumD / POINTS, out, k + 3);
    }

    private void less(int from, double mean, double[] out, int k) {
        for (int i = 0; i < POINTS; i++) {
            out[k * POINTS + i] = wide[from + i] - mean;
        }
    }
}
