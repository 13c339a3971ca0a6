package org.fiducial.measure;

import java.util.Arrays;
import org.fiducial.dsp.Selection;

/**
 * Usual size of the energy humps of one lead, and how much the lead deserves to be heard. Both come from the blocks around the one
 * that is judged: the median of their highest points is the size, which neither a pause nor a few artefacts move; how far that
 * stands above the blocks' mean tells a lead with clear complexes from one with noise.
 */
final class LeadLevels {
    /** Blocks before the judged one that count. */
    static final int BACK = 6;
    /** Below this a hump is not told from the last digit of a converter, mV. */
    private static final double LEAST = 0.01;
    /** Noise has a peak of twice its mean, clear complexes of five times and more: a high power lets the clear leads decide. */
    private static final int SHARPNESS = 8;

    private final Blocks heights = new Blocks();
    private final Blocks slopes = new Blocks();
    private final Blocks means = new Blocks();
    private final Blocks swings = new Blocks();
    private double height;
    private double slope;
    private double weight;
    private double swing;

    /** Adds the block after the last: highest height and slope, mean height, and the range of the signal; NaN where there is none. */
    void add(double highest, double steepest, double mean, double range) {
        heights.add(highest);
        slopes.add(steepest);
        means.add(mean);
        swings.add(range);
    }

    /**
     * Judges from the blocks that are held.
     *
     * @param drop whether the oldest one is not needed afterwards
     */
    void judge(boolean drop) {
        height = heights.median();
        slope = slopes.median();
        swing = swings.median();
        double mean = means.median();
        weight = height > LEAST && mean > 0 ? power(height / mean) : 0;
        if (drop) {
            heights.drop();
            slopes.drop();
            means.drop();
            swings.drop();
        }
    }

    /** One figure of the blocks that are held; NaN in those that are not heard. */
    private static final class Blocks {
        private double[] values = new double[16];
        private double[] some = new double[16];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
                some = new double[2 * count];
            }
            values[count++] = value;
        }

        void drop() {
            System.arraycopy(values, 1, values, 0, --count);
        }

        /** The upper median of those that are heard; 0 without any. */
        double median() {
            int n = 0;
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(values[i])) {
                    some[n++] = values[i];
                }
            }
            return n == 0 ? 0 : Selection.smallest(some, n, n / 2);
        }
    }

    private static double power(double x) {
        double y = 1;
        for (int i = 0; i < SHARPNESS; i++) {
            y *= x;
        }
        return y;
    }

    double height() {
        return height;
    }

    double slope() {
        return slope;
    }

    /** Usual range of the signal, mV. */
    double swing() {
        return swing;
    }

    double weight() {
        return weight;
    }
}
