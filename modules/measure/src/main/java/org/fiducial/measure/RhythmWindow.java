package org.fiducial.measure;

import java.util.Arrays;
import java.util.Optional;

/**
 * The two dozen beats about a beat, and how orderly their rhythm is: what tells atrial fibrillation from sinus rhythm with ectopic
 * beats.
 *
 * <p>Intervals that begin or end with a ventricular beat are left out. The scatter is that of Petrėnas et al. (2015), taken after a
 * median filter of three, which takes single premature beats and bigeminy away.
 *
 * @param from index of the first beat
 * @param to index of the last
 */
record RhythmWindow(int from, int to) {
    /** Beats to each side. */
    static final int HALF = 12;
    /** Fewer intervals do not tell. */
    private static final int LEAST = 5;

    private static final double STEADY = 0.05;
    /** Seconds by which two intervals differ. */
    private static final double APART = 0.03;

    private static final int REACH = 8;

    /**
     * Figures of disorder.
     *
     * @param change median change from one RR to the next over the median RR
     * @param steady share of the changes below 5 %
     * @param scatter share of the pairs of neighbouring intervals that differ by 30 ms, per second of mean RR
     */
    record Disorder(double change, double steady, double scatter) {}

    /** The window about beat {@code at} of {@code n}; at the ends as long as elsewhere. */
    static RhythmWindow about(int at, int n) {
        int from = Math.max(0, Math.min(at - HALF, n - 1 - 2 * HALF));
        return new RhythmWindow(from, Math.min(n - 1, from + 2 * HALF));
    }

    /**
     * How disorderly; empty with too few intervals.
     *
     * @param rr seconds from the beat before, NaN where they do not count
     * @param ventricular beats whose intervals are left out
     */
    Optional<Disorder> disorder(double[] rr, boolean[] ventricular) {
        return disorder(rr, ventricular, false);
    }

    /** The same, with the change from one interval that counts to the next even if ventricular beats stand between them. */
    Optional<Disorder> disorderAcross(double[] rr, boolean[] ventricular) {
        return disorder(rr, ventricular, true);
    }

    private Optional<Disorder> disorder(double[] rr, boolean[] ventricular, boolean across) {
        double[] own = new double[to - from];
        double[] change = new double[to - from];
        int m = 0;
        int c = 0;
        boolean joined = false;
        for (int i = from + 1; i <= to; i++) {
            boolean counts = !ventricular[i] && !ventricular[i - 1] && rr[i] > 0;
            if (counts) {
                if (joined) {
                    change[c++] = Math.abs(rr[i] - own[m - 1]);
                }
                own[m++] = rr[i];
            }
            joined = counts || across && m > 0;
        }
        if (m < LEAST || c < LEAST - 1) {
            return Optional.empty();
        }
        own = Arrays.copyOf(own, m);
        change = Arrays.copyOf(change, c);
        double median = Order.median(own);
        int steady = 0;
        for (double v : change) {
            steady += v < STEADY * median ? 1 : 0;
        }
        double mean = Arrays.stream(own).sum() / m;
        return Optional.of(
                new Disorder(Order.median(change) / median, (double) steady / c, scatter(filtered(own)) / mean));
    }

    private static double[] filtered(double[] rr) {
        double[] out = new double[rr.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Order.median(Arrays.copyOfRange(rr, Math.max(0, i - 1), Math.min(rr.length, i + 2)));
        }
        return out;
    }

    private static double scatter(double[] rr) {
        int pairs = 0;
        int apart = 0;
        for (int i = 0; i < rr.length; i++) {
            for (int j = i + 1; j < Math.min(rr.length, i + REACH); j++) {
                pairs++;
                apart += Math.abs(rr[i] - rr[j]) > APART ? 1 : 0;
            }
        }
        return (double) apart / Math.max(1, pairs);
    }
}
