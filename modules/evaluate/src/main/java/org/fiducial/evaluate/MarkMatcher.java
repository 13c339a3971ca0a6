package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Pairs reference marks with detected ones, one to one and in order: as many pairs as possible, and among those the smallest sum
 * of distances.
 *
 * <p>Taking the nearest mark first, as many scorers do, can use up a mark that its neighbour needed and so lose a pair; the loss
 * is silent and falls on dense rhythms. Here dynamic programming over both lists, as in the alignment of sequences (Needleman and
 * Wunsch 1970), finds the best pairing. Only marks within the tolerance of each other can pair, so each reference mark looks at a
 * narrow band of the other list: time and memory are O(n·k) for n marks with k candidates each.
 */
public final class MarkMatcher {
    /** Two instants that a file holds as samples may differ from their distance in seconds by rounding; this much is forgiven. */
    private static final long ROUNDING_NANOS = 1_000;

    // What a cell did; 0 leaves the reference mark without a partner.
    private static final byte SKIP_DETECTED = 1;
    private static final byte PAIR = 2;

    private final long[] reference;
    private final long[] detected;
    private final long tolerance;

    private MarkMatcher(double[] reference, double[] detected, double tolerance) {
        this.reference = nanos(reference);
        this.detected = nanos(detected);
        this.tolerance = Math.round(tolerance * 1e9) + ROUNDING_NANOS;
    }

    /**
     * Pairs two lists of marks.
     *
     * @param reference times in seconds, in order
     * @param detected times in seconds, in order
     * @param toleranceSeconds the largest distance of a pair, included
     * @throws IllegalArgumentException if a list is not in order or the tolerance is negative
     */
    public static Matching match(double[] reference, double[] detected, double toleranceSeconds) {
        if (!(toleranceSeconds >= 0)) {
            throw new IllegalArgumentException("the tolerance cannot be " + toleranceSeconds + " s");
        }
        requireOrder(reference, "reference");
        requireOrder(detected, "detected");
        return new MarkMatcher(reference, detected, toleranceSeconds).solve();
    }

    // State (i, j): the first i reference and the first j detected marks are settled. Row i keeps only the j from the
    // first mark
    // in reach of reference mark i − 1 to the last; left of that nothing later can pair, right of it nothing changes
    // any more.
    private Matching solve() {
        int n = reference.length;
        int[] from = new int[n + 1];
        int[] to = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            int lo = from[i - 1];
            while (lo < detected.length && detected[lo] < reference[i - 1] - tolerance) {
                lo++;
            }
            int hi = Math.max(lo, to[i - 1]);
            while (hi < detected.length && detected[hi] <= reference[i - 1] + tolerance) {
                hi++;
            }
            from[i] = lo;
            to[i] = hi;
        }
        byte[][] step = new byte[n + 1][];
        Row before = new Row(0, 0);
        for (int i = 1; i <= n; i++) {
            Row row = new Row(from[i], to[i]);
            step[i] = row.fill(before, i);
            before = row;
        }
        return new Matching(trace(step, from, to), n, detected.length);
    }

    private List<Matching.Pair> trace(byte[][] step, int[] from, int[] to) {
        List<Matching.Pair> pairs = new ArrayList<>();
        int j = detected.length;
        for (int i = reference.length; i > 0; ) {
            j = Math.min(j, to[i]);
            byte s = step[i][j - from[i]];
            if (s == SKIP_DETECTED) {
                j--;
            } else {
                i--;
                if (s == PAIR) {
                    j--;
                    pairs.add(new Matching.Pair(i, j));
                }
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }

    /** One row of the table: pairs and sum of distances for every kept j. */
    private final class Row {
        private final int from;
        private final int[] pairs;
        private final long[] distance;

        Row(int from, int to) {
            this.from = from;
            pairs = new int[to - from + 1];
            distance = new long[to - from + 1];
        }

        byte[] fill(Row before, int i) {
            byte[] step = new byte[pairs.length];
            for (int k = 0; k < pairs.length; k++) {
                int j = from + k;
                int above = before.at(j);
                int bestPairs = before.pairs[above];
                long bestDistance = before.distance[above];
                if (k > 0 && better(pairs[k - 1], distance[k - 1], bestPairs, bestDistance)) {
                    bestPairs = pairs[k - 1];
                    bestDistance = distance[k - 1];
                    step[k] = SKIP_DETECTED;
                }
                long d = k == 0 ? Long.MAX_VALUE : Math.abs(reference[i - 1] - detected[j - 1]);
                if (d <= tolerance) {
                    int diagonal = before.at(j - 1);
                    int p = before.pairs[diagonal] + 1;
                    long sum = before.distance[diagonal] + d;
                    if (better(p, sum, bestPairs, bestDistance)) {
                        bestPairs = p;
                        bestDistance = sum;
                        step[k] = PAIR;
                    }
                }
                pairs[k] = bestPairs;
                distance[k] = bestDistance;
            }
            return step;
        }

        private int at(int j) {
            return Math.min(j - from, pairs.length - 1);
        }
    }

    private static boolean better(int pairs, long distance, int bestPairs, long bestDistance) {
        return pairs > bestPairs || pairs == bestPairs && distance < bestDistance;
    }

    private static long[] nanos(double[] seconds) {
        long[] nanos = new long[seconds.length];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = Math.round(seconds[i] * 1e9);
        }
        return nanos;
    }

    private static void requireOrder(double[] times, String name) {
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i]) || i > 0 && times[i] < times[i - 1]) {
                throw new IllegalArgumentException("the " + name + " marks are not in order of time at index " + i);
            }
        }
    }
}
