package org.fiducial.measure;

import org.fiducial.dsp.Selection;

/**
 * The R peak of a beat whose energy hump is known: its main deflection, up or down, from the median level about it.
 *
 * <p>On one lead a deflection against the direction of the beat before must be a third larger, or the mark would jump between R and
 * S of a complex in which both are equal. On several leads the length of their vector is taken, which has no sign. A parabola
 * through the three highest samples places the peak between them.
 */
final class RPeak {
    private static final double REACH = 0.11;
    private static final double LEVEL = 0.3;
    /** Seconds between two peaks at least; two humps may share some samples. */
    private static final double APART = 0.1;

    private static final double FAITHFUL = 1.3;
    /** At the end of the reach a deflection counts this much less than at the hump. */
    private static final double TAPER = 0.3;

    private static final int LEVEL_POINTS = 64;

    private final int half;
    private final int wide;
    private final double apart;
    /** The lead at hand about the hump, and some of its samples. */
    private final float[] around;

    private final double[] some;
    private boolean upright = true;
    private double last = Double.NEGATIVE_INFINITY;

    RPeak(double rate) {
        half = (int) Math.max(1, Math.round(REACH * rate));
        wide = (int) Math.max(1, Math.round(LEVEL * rate));
        apart = APART * rate;
        around = new float[2 * wide + 1];
        some = new double[around.length];
    }

    /**
     * The peak near {@code hump}, in samples; after that of the hump before.
     *
     * @param trust 0..1, how much each lead counts
     */
    double locate(SampleRing[] signal, double[] trust, long hump) {
        double[] v = new double[2 * half + 1];
        boolean single = signal.length == 1;
        int first = (int) Math.max(0, Math.min(half, Math.ceil(last + apart) - (hump - half)));
        for (int k = 0; k < signal.length; k++) {
            signal[k].read(hump - wide, around.length, around);
            float level = level();
            for (int i = first; i < v.length; i++) {
                float x = around[wide - half + i];
                if (!Float.isNaN(x)) {
                    double signed = (double) x - level;
                    v[i] = single ? signed : v[i] + trust[k] * signed * signed;
                }
            }
        }
        for (int i = first; i < v.length; i++) {
            v[i] = (single ? v[i] : Math.sqrt(v[i])) * (1 - TAPER * Math.abs(i - half) / half);
        }
        int top = single ? mainDeflection(v, first) : highest(v, first, 1);
        last = hump - half + top + between(v, top);
        return last;
    }

    private int mainDeflection(double[] v, int first) {
        int up = highest(v, first, 1);
        int down = highest(v, first, -1);
        upright = v[up] * (upright ? FAITHFUL : 1 / FAITHFUL) >= -v[down];
        return upright ? up : down;
    }

    private static int highest(double[] v, int first, int sign) {
        int at = first;
        for (int i = first + 1; i < v.length; i++) {
            if (sign * v[i] > sign * v[at]) {
                at = i;
            }
        }
        return at;
    }

    private static double between(double[] v, int top) {
        if (top == 0 || top == v.length - 1) {
            return 0;
        }
        double bend = v[top - 1] - 2 * v[top] + v[top + 1];
        double shift = bend == 0 ? 0 : (v[top - 1] - v[top + 1]) / (2 * bend);
        return Math.max(-0.5, Math.min(0.5, shift));
    }

    /** The median level of the lead at hand. */
    private float level() {
        int step = Math.max(1, 2 * wide / LEVEL_POINTS);
        int n = 0;
        for (int i = 0; i < around.length; i += step) {
            float s = around[i];
            if (!Float.isNaN(s)) {
                some[n++] = s;
            }
        }
        return n == 0 ? 0 : (float) Selection.smallest(some, n, n / 2);
    }
}
