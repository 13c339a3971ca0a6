package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Finds the weights of {@link BeatOdds} by maximum conditional likelihood of the true paths (Lafferty, McCallum and Pereira 2001), the
 * sums over all paths by the forward and backward recursions, the steps by Adam (Kingma and Ba 2015). Sequences are learnt in pieces of
 * forty beats, each with a beginning and an end, so that those are learnt too.
 */
final class ChainTraining {
    private static final int PIECE = 40;
    private static final int BATCH = 8;
    private static final double RATE = 0.2;
    private static final double SLOWER = 0.25;
    private static final double RIDGE = 1e-5;
    private static final double REFRACTORY = 0.2;
    private static final double NEVER = -1e30;
    private static final int N = BeatOdds.NAMES.size();
    private static final int LATE = BeatOdds.NAMES.indexOf("late");

    private ChainTraining() {}

    /** The weights after so many passes; nothing in it depends on anything but the arguments. */
    static double[] train(List<ChainSequence> sequences, int passes) {
        double[] w = new double[N];
        w[BeatOdds.NAMES.indexOf("overThreshold")] = 1;
        double[] mean = new double[N];
        double[] square = new double[N];
        List<ChainSequence> order = new ArrayList<>(sequences);
        Random random = new Random(1);
        int step = 0;
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            double rate = RATE / (1 + pass * SLOWER);
            for (int b = 0; b < order.size(); b += BATCH) {
                double[] g = new double[N];
                double beats = 0;
                for (ChainSequence s : order.subList(b, Math.min(order.size(), b + BATCH))) {
                    addGradient(s, w, g);
                    beats += s.reference.length * s.weight;
                }
                step++;
                for (int q = 0; q < N; q++) {
                    double slope = g[q] / beats - RIDGE * w[q];
                    mean[q] = 0.9 * mean[q] + 0.1 * slope;
                    square[q] = 0.99 * square[q] + 0.01 * slope * slope;
                    w[q] += rate
                            * (mean[q] / (1 - Math.pow(0.9, step)))
                            / (Math.sqrt(square[q] / (1 - Math.pow(0.99, step))) + 1e-6);
                }
            }
        }
        return w;
    }

    /** Adds the gradient of a sequence's log likelihood, and gives that. */
    static double addGradient(ChainSequence s, double[] w, double[] g) {
        List<Integer> beats = new ArrayList<>();
        for (int i = 0; i < s.beat.length; i++) {
            if (s.beat[i] && !s.isLeftOut(s.time(i))) {
                beats.add(i);
            }
        }
        double likelihood = 0;
        for (int k = 0; k < beats.size(); ) {
            int e = k;
            while (e + 1 < beats.size() && e - k < PIECE && !s.isCut(beats.get(e), beats.get(e + 1))) {
                e++;
            }
            boolean joinedBefore = k > 0 && !s.isCut(beats.get(k - 1), beats.get(k));
            boolean joinedAfter = e + 1 < beats.size() && !s.isCut(beats.get(e), beats.get(e + 1));
            int from = joinedBefore ? beats.get(k - 1) + 1 : beats.get(k);
            int to = joinedAfter ? beats.get(e + 1) - 1 : beats.get(e);
            if (e > k) {
                likelihood += new Piece(s, from, to, w).addGradient(g);
            }
            k = e + 1;
        }
        return likelihood;
    }

    /** Some candidates in a row, of which a path takes some. */
    private static final class Piece {
        private final ChainSequence s;
        private final int from;
        private final int n;
        private final double[] w;
        private final double[][] hump;
        private final double[][][] steps;
        private final double[][] odds;
        private final int[] first;
        private final double[][] opening;
        private final double[][] closing;
        private final double[] open;
        private final double[] close;

        Piece(ChainSequence s, int from, int to, double[] w) {
            this.s = s;
            this.from = from;
            this.w = w;
            n = to - from + 1;
            hump = new double[n][N];
            steps = new double[n][][];
            odds = new double[n][];
            first = new int[n];
            opening = new double[n][];
            closing = new double[n][];
            open = new double[n];
            close = new double[n];
            Arrays.fill(open, NEVER);
            Arrays.fill(close, NEVER);
            for (int i = 0; i < n; i++) {
                describe(i);
            }
        }

        private void describe(int i) {
            int at = from + i;
            BeatOdds.Context context = s.context[at];
            BeatOdds.hump(s.candidates, at, context, hump[i]);
            double own = dot(hump[i]);
            double t = s.time(at);
            if (t - s.time(from) < ChainSequence.LONGEST) {
                opening[i] = gap(t - s.time(from), context);
                open[i] = own + dot(opening[i]);
            }
            double end = s.time(from + n - 1);
            if (end - t < ChainSequence.LONGEST) {
                closing[i] = gap(end - t, context);
                close[i] = dot(closing[i]);
            }
            int j = i;
            while (j > 0 && t - s.time(from + j - 1) < ChainSequence.LONGEST) {
                j--;
            }
            first[i] = j;
            steps[i] = new double[i - j][];
            odds[i] = new double[i - j];
            Arrays.fill(odds[i], NEVER);
            for (int b = j; b < i; b++) {
                double rr = t - s.time(from + b);
                if (rr >= REFRACTORY) {
                    double[] step = new double[N];
                    BeatOdds.step(s.candidates.get(from + b), s.candidates.get(at), rr, context, step);
                    steps[i][b - j] = step;
                    odds[i][b - j] = own + dot(step);
                }
            }
        }

        private static double[] gap(double gap, BeatOdds.Context context) {
            double[] out = new double[N];
            BeatOdds.gap(gap, context, out);
            return out;
        }

        private double dot(double[] x) {
            double sum = 0;
            for (int q = 0; q < N; q++) {
                sum += w[q] * x[q];
            }
            return sum;
        }

        double addGradient(double[] g) {
            double[] forward = new double[n];
            for (int i = 0; i < n; i++) {
                forward[i] = open[i];
                for (int b = first[i]; b < i; b++) {
                    forward[i] = sum(forward[i], forward[b] + odds[i][b - first[i]]);
                }
            }
            double all = NEVER;
            for (int i = 0; i < n; i++) {
                all = sum(all, forward[i] + close[i]);
            }
            double[] backward = close.clone();
            for (int i = n - 1; i >= 0; i--) {
                for (int b = first[i]; b < i; b++) {
                    backward[b] = sum(backward[b], odds[i][b - first[i]] + backward[i]);
                }
            }
            double truth = truth();
            if (truth < NEVER / 2) {
                return 0;
            }
            int before = -1;
            for (int i = 0; i < n; i++) {
                boolean isBeat = s.beat[from + i];
                double own = 0;
                if (opening[i] != null) {
                    double d = (isBeat && before < 0 ? 1 : 0) - Math.exp(open[i] + backward[i] - all);
                    own += d;
                    add(g, d, opening[i], LATE);
                }
                for (int b = first[i]; b < i; b++) {
                    double[] step = steps[i][b - first[i]];
                    if (step != null) {
                        double d = (isBeat && b == before ? 1 : 0)
                                - Math.exp(forward[b] + odds[i][b - first[i]] + backward[i] - all);
                        own += d;
                        add(g, d, step, 0);
                    }
                }
                add(g, own, hump[i], 0);
                if (closing[i] != null) {
                    add(g, (i == lastBeat() ? 1 : 0) - Math.exp(forward[i] + close[i] - all), closing[i], LATE);
                }
                before = isBeat ? i : before;
            }
            return s.weight * (truth - all);
        }

        private int lastBeat() {
            int i = n - 1;
            while (!s.beat[from + i]) {
                i--;
            }
            return i;
        }

        private double truth() {
            double sum = 0;
            int before = -1;
            for (int i = 0; i < n; i++) {
                if (s.beat[from + i]) {
                    sum += before < 0 ? open[i] : before >= first[i] ? odds[i][before - first[i]] : NEVER;
                    before = i;
                }
            }
            return sum + close[before];
        }

        private void add(double[] g, double d, double[] x, int start) {
            for (int q = start; q < N; q++) {
                g[q] += s.weight * d * x[q];
            }
        }

        /** Logarithm of the sum of two numbers given by their logarithms. */
        private static double sum(double a, double b) {
            double top = Math.max(a, b);
            return top < NEVER / 2 ? NEVER : top + Math.log1p(Math.exp(Math.min(a, b) - top));
        }
    }
}
