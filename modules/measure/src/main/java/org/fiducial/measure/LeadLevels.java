package org.fiducial.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

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

    private record Block(double height, double slope, double mean, double swing) {
        boolean isHeard() {
            return !Double.isNaN(height);
        }
    }

    private final Deque<Block> blocks = new ArrayDeque<>();
    private double height;
    private double slope;
    private double weight;
    private double swing;

    /** Adds the block after the last: highest height and slope, mean height, and the range of the signal; NaN where there is none. */
    void add(double highest, double steepest, double mean, double range) {
        blocks.addLast(new Block(highest, steepest, mean, range));
    }

    /**
     * Judges from the blocks that are held.
     *
     * @param drop whether the oldest one is not needed afterwards
     */
    void judge(boolean drop) {
        List<Block> heard = blocks.stream().filter(Block::isHeard).toList();
        int n = heard.size();
        if (n == 0) {
            height = 0;
            slope = 0;
            swing = 0;
            weight = 0;
        } else {
            take(heard, n);
        }
        if (drop) {
            blocks.removeFirst();
        }
    }

    private void take(List<Block> heard, int n) {
        double[] h = heard.stream().mapToDouble(Block::height).sorted().toArray();
        double[] s = heard.stream().mapToDouble(Block::slope).sorted().toArray();
        double[] m = heard.stream().mapToDouble(Block::mean).sorted().toArray();
        double[] r = heard.stream().mapToDouble(Block::swing).sorted().toArray();
        height = h[n / 2];
        slope = s[n / 2];
        swing = r[n / 2];
        weight = height > LEAST && m[n / 2] > 0 ? power(height / m[n / 2]) : 0;
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
