package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;
import org.fiducial.dsp.Quotient;

/**
 * The slow wandering of the baseline, told from the level before each beat of one shape.
 *
 * <p>Between these levels, taken at the same phase of each beat, the baseline is a straight line, beyond the first and last it is
 * level (after Meyer and Keiser 1977, who lay cubic splines through such knots). Only differences from beat to beat are taken away,
 * so it does not matter that the phase may not be isoelectric.
 */
final class Drift {
    private static final int FROM = LeadGrid.RATE * 110 / 1000;
    private static final int TO = LeadGrid.RATE * 70 / 1000;

    private Drift() {}

    /** Takes the drift away from leads; {@code times} are R peaks of beats of one shape, in order. */
    static void remove(List<LeadGrid> grids, List<Double> times) {
        double[] level = new double[0];
        for (LeadGrid grid : grids) {
            if (level.length != grid.length()) {
                level = new double[grid.length()];
            }
            fill(level, grid, times);
            grid.subtract(level);
        }
    }

    private static void fill(double[] level, LeadGrid grid, List<Double> times) {
        double[] values = grid.values();
        int knot = -1;
        double knotLevel = 0;
        for (double time : times) {
            int r = grid.index(time);
            if (!grid.whole(r - FROM, r - TO)) {
                continue;
            }
            double here = 0;
            for (int i = r - FROM; i < r - TO; i++) {
                here += values[i];
            }
            here /= FROM - TO;
            int at = r - (FROM + TO) / 2;
            if (knot < 0) {
                Arrays.fill(level, 0, at + 1, here);
            } else {
                line(level, knot, at, knotLevel, here - knotLevel);
            }
            if (at > knot) {
                knot = at;
                knotLevel = here;
            }
        }
        Arrays.fill(level, knot + 1, level.length, knotLevel);
    }

    private static void line(double[] level, int knot, int at, double from, double rise) {
        for (int i = knot + 1; i <= at; i++) {
            level[i] = rise * (i - knot);
        }
        Quotient.divide(level, knot + 1, at + 1, at - knot);
        for (int i = knot + 1; i <= at; i++) {
            level[i] += from;
        }
    }
}
