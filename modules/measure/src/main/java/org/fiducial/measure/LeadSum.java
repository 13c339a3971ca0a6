package org.fiducial.measure;

import java.util.Arrays;

/**
 * A stretch of the lead at hand and, beside it, the sums over the leads: how high and how steep they are together, each against what
 * is usual for it. A lead takes no part where its samples are missing.
 */
final class LeadSum {
    /** One lead alone may not outweigh the others by more than this many times its usual hump. */
    private static final double HIGHEST = 1.645;

    /** The lead at hand, mV. */
    final float[] signal;
    /** Its envelope; after {@link #mean} that of all leads together. */
    final float[] height;
    /** Its slope; after {@link #mean} that of all leads together. */
    final float[] slope;

    private final double[] heights;
    private final double[] slopes;
    private final double[] weights;

    LeadSum(int longest) {
        signal = new float[longest];
        height = new float[longest];
        slope = new float[longest];
        heights = new double[longest];
        slopes = new double[longest];
        weights = new double[longest];
    }

    /** Begins a stretch. */
    void clear(int length) {
        Arrays.fill(heights, 0, length, 0);
        Arrays.fill(slopes, 0, length, 0);
        Arrays.fill(weights, 0, length, 0);
    }

    /** Adds the lead at hand to the sums. */
    void add(LeadLevels level, int length) {
        double w = level.weight();
        double usualHeight = level.height();
        double usualSlope = level.slope();
        if (isWhole(signal, length)) {
            for (int i = 0; i < length; i++) {
                double h = Math.min(HIGHEST, height[i] / usualHeight);
                heights[i] += w * h * h;
            }
            for (int i = 0; i < length; i++) {
                double s = Math.min(HIGHEST, slope[i] / usualSlope);
                slopes[i] += w * s * s;
            }
            for (int i = 0; i < length; i++) {
                weights[i] += w;
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            if (!Float.isNaN(signal[i])) {
                double h = Math.min(HIGHEST, height[i] / usualHeight);
                double s = Math.min(HIGHEST, slope[i] / usualSlope);
                heights[i] += w * h * h;
                slopes[i] += w * s * s;
                weights[i] += w;
            }
        }
    }

    /** Puts the roots of the weighted mean squares in the place of the lead at hand; 0 where no lead is heard. */
    void mean(int length) {
        mean(heights, length, height);
        mean(slopes, length, slope);
    }

    private void mean(double[] sums, int length, float[] out) {
        for (int i = 0; i < length; i++) {
            sums[i] = Math.sqrt(sums[i] / weights[i]);
        }
        for (int i = 0; i < length; i++) {
            out[i] = weights[i] > 0 ? (float) sums[i] : 0;
        }
    }

    private static boolean isWhole(float[] x, int length) {
        for (int i = 0; i < length; i++) {
            if (Float.isNaN(x[i])) {
                return false;
            }
        }
        return true;
    }
}
