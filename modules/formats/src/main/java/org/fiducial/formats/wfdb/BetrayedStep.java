package org.fiducial.formats.wfdb;

import java.util.Arrays;

/**
 * The converter's step that samples betray. Each sample is a whole number of steps within the rounding of a float, and so are the
 * distances between samples; each bounds the step from both sides. The least distance gives a first bound, small distances narrow
 * it so far that the number of steps of larger ones is certain, and so on to the largest.
 */
final class BetrayedStep {
    private static final double WIDEST = 0.25;

    /** Bounds of the number of steps per unit. */
    private double low;

    private double high;
    private boolean found;

    /** @param samples finite samples */
    BetrayedStep(float[] samples) {
        float[] x = samples.clone();
        Arrays.sort(x);
        double least = Double.POSITIVE_INFINITY;
        double rounding = 0;
        for (int i = 1; i < x.length; i++) {
            double d = (double) x[i] - x[i - 1];
            double r = (rounding(x[i]) + rounding(x[i - 1])) / 2;
            if (d > 0 && d + r < least + rounding) {
                least = d;
                rounding = r;
            }
        }
        if (!(least < Double.POSITIVE_INFINITY && rounding < WIDEST * least)) {
            return;
        }
        low = 1 / (least + rounding);
        high = 1 / (least - rounding);
        float anchor = leastMagnitude(x);
        found = narrow(x, anchor) && narrow(x, 0);
    }

    /** Whether every sample is a multiple of one step. */
    boolean isFound() {
        return found;
    }

    /** Steps per unit, in the middle of what is possible. */
    double gain() {
        return (low + high) / 2;
    }

    /** Whether so many steps per unit are possible. */
    boolean admits(double gain) {
        return low <= gain && gain <= high;
    }

    /** Takes the distances of all samples from one value, the small ones first. */
    private boolean narrow(float[] x, float from) {
        int above = 0;
        while (above < x.length && x[above] < from) {
            above++;
        }
        int below = above - 1;
        while (below >= 0 || above < x.length) {
            boolean up = below < 0 || (above < x.length && x[above] - from <= from - x[below]);
            float v = up ? x[above++] : x[below--];
            double d = Math.abs((double) v - from);
            double r = (rounding(v) + rounding(from)) / 2;
            double steps = Math.rint(d * gain());
            // Where the bounds leave several numbers of steps, the distance tells nothing yet.
            if (steps == 0 || d * (high - low) > 2 * WIDEST) {
                continue;
            }
            low = Math.max(low, steps / (d + r));
            high = Math.min(high, steps / (d - r));
            if (!(low <= high)) {
                return false;
            }
        }
        return true;
    }

    private static float leastMagnitude(float[] x) {
        float least = x[0];
        for (float v : x) {
            least = Math.abs(v) < Math.abs(least) ? v : least;
        }
        return least;
    }

    /** The distance to the next float, 0 for zero, which is exact. */
    private static double rounding(float v) {
        return v == 0 ? 0 : Math.ulp(v);
    }
}
