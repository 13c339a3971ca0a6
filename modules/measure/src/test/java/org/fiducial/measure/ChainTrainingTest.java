package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTrainingTest {
    private static final double RATE = 250;

    /** Strong humps every 0.8 s, weak ones between. */
    private static ChainSequence sequence(long seed, int beats) {
        Random random = new Random(seed);
        List<BeatSequence.Candidate> humps = new ArrayList<>();
        double[] reference = new double[beats];
        for (int b = 0; b < beats; b++) {
            reference[b] = 0.5 + 0.8 * b;
            humps.add(hump(reference[b], 0.6 + 0.6 * random.nextDouble(), 0.9, random));
            humps.add(hump(reference[b] + 0.3, 0.1 + 0.3 * random.nextDouble(), 0.2, random));
        }
        return new ChainSequence("made", "nobody", RATE, 1, humps, reference, new double[0]);
    }

    private static BeatSequence.Candidate hump(double time, double height, double likeness, Random random) {
        return BeatSequence.Candidate.of(
                Math.round(time * RATE),
                height,
                height * (0.8 + 0.4 * random.nextDouble()),
                0,
                0,
                -2,
                -2,
                new QrsLikeness.Likeness(likeness, new double[0]));
    }

    /** All paths one after the other: the slow twin of the forward and backward sums. */
    private static double likelihood(ChainSequence s, double[] w) {
        int n = s.candidates.size();
        double all = 0;
        double truth = 0;
        for (int mask = 1; mask < 1 << n; mask++) {
            double odds = odds(s, w, mask);
            all += Math.exp(odds);
            boolean isTruth = true;
            for (int i = 0; i < n; i++) {
                isTruth &= (mask >> i & 1) == 1 == s.beat[i];
            }
            truth = isTruth ? odds : truth;
        }
        return truth - Math.log(all);
    }

    private static double odds(ChainSequence s, double[] w, int mask) {
        int n = s.candidates.size();
        double sum = 0;
        int before = -1;
        for (int i = 0; i < n; i++) {
            if ((mask >> i & 1) == 0) {
                continue;
            }
            double[] x = new double[w.length];
            BeatOdds.hump(s.candidates, i, s.context[i], x);
            if (before < 0 && s.time(i) - s.time(0) >= ChainSequence.LONGEST) {
                return Double.NEGATIVE_INFINITY;
            }
            if (before < 0) {
                BeatOdds.gap(s.time(i) - s.time(0), s.context[i], x);
            } else {
                double rr = s.time(i) - s.time(before);
                BeatOdds.step(s.candidates.get(before), s.candidates.get(i), rr, s.context[i], x);
                if (rr < 0.2 || rr >= ChainSequence.LONGEST) {
                    return Double.NEGATIVE_INFINITY;
                }
            }
            sum += dot(w, x);
            before = i;
        }
        double[] end = new double[w.length];
        BeatOdds.gap(s.time(n - 1) - s.time(before), s.context[before], end);
        return s.time(n - 1) - s.time(before) < ChainSequence.LONGEST ? sum + dot(w, end) : Double.NEGATIVE_INFINITY;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] weights(long seed) {
        Random random = new Random(seed);
        return random.doubles(BeatOdds.NAMES.size(), -1, 1).toArray();
    }

    @Test
    void theSumOverAllPathsIsThatOfCountingThem() {
        for (long seed = 1; seed <= 5; seed++) {
            ChainSequence made = sequence(seed, 5);
            // The last hump, which no beat follows, is not part of a piece.
            ChainSequence s = new ChainSequence(
                    "made", "nobody", RATE, 1, made.candidates.subList(0, 9), made.reference, new double[0]);
            double[] w = weights(seed);
            double fast = ChainTraining.addGradient(s, w, new double[w.length]);
            assertEquals(likelihood(s, w), fast, 1e-9, "seed " + seed);
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheLikelihood() {
        ChainSequence s = sequence(3, 12);
        double[] w = weights(7);
        double[] g = new double[w.length];
        ChainTraining.addGradient(s, w, g);
        double step = 1e-5;
        for (int q = 0; q < w.length; q++) {
            double[] up = w.clone();
            double[] down = w.clone();
            up[q] += step;
            down[q] -= step;
            double slope = (ChainTraining.addGradient(s, up, new double[w.length])
                            - ChainTraining.addGradient(s, down, new double[w.length]))
                    / (2 * step);
            assertEquals(slope, g[q], 1e-4, BeatOdds.NAMES.get(q));
        }
    }

    @Test
    void trainingFindsTheBeatsOfASequenceThatItHasNotSeen() {
        BeatOdds odds = new BeatOdds(ChainTraining.train(List.of(sequence(1, 60), sequence(2, 60)), 30));
        ChainSequence unseen = sequence(9, 60);
        BeatSequence path = new BeatSequence(RATE, odds);
        unseen.candidates.forEach(path::add);
        List<BeatSequence.Candidate> found = path.commit(Long.MAX_VALUE);
        assertEquals(60, found.size());
        assertTrue(found.stream().allMatch(c -> c.height() > 0.5));
    }

    @Test
    void aBeatTakenAwayLeavesAPauseInWhichNothingIsABeat() {
        ChainSequence s = sequence(4, 200).withPauses(0.1, 1);
        int left = s.reference.length;
        assertTrue(left > 160 && left < 195, left + " beats");
        int marked = 0;
        for (boolean b : s.beat) {
            marked += b ? 1 : 0;
        }
        assertEquals(left, marked);
        assertTrue(s.candidates.size() < 2 * 200 - 5);
    }
}
