package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;
import org.fiducial.core.Pacing;

/**
 * Whether spikes come from a pacemaker: its stimuli keep a pace, or stand at one distance before the beats that they cause, in each
 * chamber, or at one distance after the last beat, which it waits for when the heart beats by itself; crackle of an electrode does
 * none of these.
 */
final class SpikeOrder {
    /** Seconds within which distances are one. */
    private static final double ONE = 0.02;
    /** Seconds from an atrial stimulus to the R peak that follows, at most. */
    private static final double BEFORE_BEAT = 0.4;

    private static final double AFTER_R = 0.01;
    /** So many must agree, or all of fewer; and half of all, since two chambers may be stimulated. */
    private static final int FEW = 3;

    private SpikeOrder() {}

    /**
     * @param spikes in order of time
     * @param beats R peaks, in seconds, in order
     */
    static boolean isKept(List<Pacing.Spike> spikes, double[] beats) {
        int n = spikes.size();
        if (n < 2) {
            return false;
        }
        double[] delays = new double[n];
        double[] paces = new double[n - 1];
        double[] waits = new double[n];
        int followed = 0;
        int waited = 0;
        for (int i = 0; i < n; i++) {
            double at = spikes.get(i).time();
            int next = Arrays.binarySearch(beats, at - AFTER_R);
            next = next < 0 ? -next - 1 : next;
            if (next > 0) {
                waits[waited++] = at - beats[next - 1];
            }
            if (next < beats.length && beats[next] - at <= BEFORE_BEAT) {
                delays[followed++] = beats[next] - at;
            }
            if (i > 0) {
                paces[i - 1] = at - spikes.get(i - 1).time();
            }
        }
        return agree(Arrays.copyOf(delays, followed), n)
                || agree(paces, n - 1)
                || agree(Arrays.copyOf(waits, waited), waited);
    }

    private static boolean agree(double[] distances, int of) {
        Arrays.sort(distances);
        int most = 0;
        for (int from = 0, to = 0; to < distances.length; to++) {
            while (distances[to] - distances[from] > ONE) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most >= 2 && most >= Math.min(FEW, of) && 2 * most >= of;
    }
}
