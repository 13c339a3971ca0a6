package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.BeatType;
import org.fiducial.core.Quantity;

/**
 * How the sinus node answers a ventricular premature beat: a short quickening, then a slowing (Schmidt et al., Lancet 1999;353:1390).
 *
 * <p>Onset is the change, in per cent, from the two intervals before the premature beat to the two after its pause, averaged over the
 * premature beats. Slope is the steepest regression line over five intervals in a row among the first 15 after the pause, of the
 * tachogram averaged over the premature beats. Which beats serve is said by the consensus of the ISHNE (Bauer et al., J Am Coll Cardiol
 * 2008;52:1353): five sinus intervals before and 15 after, all between 300 and 2000 ms, none more than 200 ms away from the one before
 * nor more than 20 % from the mean of the five; prematurity and prolongation of the pause at least 20 %; at least {@value #LEAST} such
 * beats. Limits: interpolated premature beats and atrial fibrillation give none; a day is what its limits (0 %, 2.5 ms) were found on.
 */
final class HeartRateTurbulence {
    private static final int BEFORE = 5;
    private static final int AFTER = 15;
    private static final int LEAST = 5;
    private static final double SHORTEST = 300;
    private static final double LONGEST = 2000;
    private static final double STEP = 200;
    private static final double AWAY = 0.2;
    private static final int LINE = 5;

    private final BeatFacts facts;

    private HeartRateTurbulence(BeatFacts facts) {
        this.facts = facts;
    }

    /** Adds onset and slope. */
    static void add(BeatFacts facts) {
        new HeartRateTurbulence(facts).add();
    }

    private void add() {
        int[] usable = facts.where(this::serves);
        if (usable.length < LEAST) {
            facts.unmeasurable(
                    List.of(Quantity.TURBULENCE_ONSET, Quantity.TURBULENCE_SLOPE),
                    "needs " + LEAST + " ventricular premature beats between sinus beats, has " + usable.length);
            return;
        }
        int n = usable.length;
        double[] onsets = new double[n];
        List<double[]> after = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            int v = usable[k];
            double before = rr(v - 1) + rr(v - 2);
            onsets[k] = 100 * (rr(v + 2) + rr(v + 3) - before) / before;
            double[] row = new double[AFTER];
            for (int j = 0; j < AFTER; j++) {
                row[j] = rr(v + 2 + j);
            }
            after.add(row);
        }
        double[] onset = meanAndVariance(onsets);
        facts.measured(Quantity.TURBULENCE_ONSET, onset[0], Math.sqrt(onset[1] / n), usable);
        slope(after, usable);
    }

    private void slope(List<double[]> after, int[] usable) {
        double[][] mean = new double[AFTER][];
        for (int j = 0; j < AFTER; j++) {
            int at = j;
            mean[j] = meanAndVariance(after.stream().mapToDouble(row -> row[at]).toArray());
        }
        double steepest = Double.NEGATIVE_INFINITY;
        double error = 0;
        for (int from = 0; from + LINE <= AFTER; from++) {
            double product = 0;
            double variance = 0;
            double squares = 0;
            for (int i = 0; i < LINE; i++) {
                double x = i - (LINE - 1) / 2.0;
                product += x * mean[from + i][0];
                variance += x * x * mean[from + i][1] / usable.length;
                squares += x * x;
            }
            if (product / squares > steepest) {
                steepest = product / squares;
                error = Math.sqrt(variance) / squares;
            }
        }
        facts.measured(Quantity.TURBULENCE_SLOPE, steepest, error, usable);
    }

    private double rr(int i) {
        return facts.beats().get(i).rr().orElse(Double.NaN);
    }

    /** Whether beat {@code v} is a premature ventricular beat between enough undisturbed sinus beats. */
    private boolean serves(int v) {
        if (facts.type(v) != BeatType.V
                || v < BEFORE + 1
                || v + 1 + AFTER >= facts.beats().size()) {
            return false;
        }
        double usual = 0;
        for (int i = v - BEFORE - 1; i <= v + 1 + AFTER; i++) {
            if (i != v && facts.type(i) != BeatType.N) {
                return false;
            }
        }
        for (int i = v - BEFORE; i < v; i++) {
            usual += rr(i) / BEFORE;
        }
        // An RR that is not known is NaN and fails every comparison.
        if (!(rr(v) <= (1 - AWAY) * usual && rr(v + 1) >= (1 + AWAY) * usual)) {
            return false;
        }
        for (int i = v - BEFORE; i < v; i++) {
            if (!isSteady(i, usual, i > v - BEFORE)) {
                return false;
            }
        }
        for (int i = v + 2; i <= v + 1 + AFTER; i++) {
            if (!isSteady(i, usual, i > v + 2)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSteady(int i, double usual, boolean hasOneBefore) {
        double own = rr(i);
        return own > SHORTEST
                && own < LONGEST
                && Math.abs(own - usual) <= AWAY * usual
                && (!hasOneBefore || Math.abs(own - rr(i - 1)) <= STEP);
    }

    private static double[] meanAndVariance(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double squares = 0;
        for (double v : x) {
            squares += (v - mean) * (v - mean);
        }
        return new double[] {mean, squares / (x.length - 1)};
    }
}
