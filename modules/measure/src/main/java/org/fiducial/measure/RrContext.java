package org.fiducial.measure;

import java.util.Arrays;

/**
 * The rhythm about each beat, from the RR intervals of the eight beats before and after it.
 *
 * @param rr seconds from the beat before; 0 for the first
 * @param median of the RR intervals, s
 * @param due the RR after which a beat that is not early would come, s: above the median, since early beats shorten it
 * @param irregularity median change from one RR to the next over the median
 */
record RrContext(double[] rr, double[] median, double[] due, double[] irregularity) {
    private static final int BEATS = 8;
    private static final double DUE = 0.7;

    static RrContext of(double[] times) {
        int n = times.length;
        double[] rr = new double[n];
        for (int i = 1; i < n; i++) {
            rr[i] = times[i] - times[i - 1];
        }
        double[] median = new double[n];
        double[] due = new double[n];
        double[] irregularity = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(1, i - BEATS);
            int to = Math.min(n, i + BEATS + 1);
            if (from >= to) {
                continue;
            }
            double[] near = Arrays.copyOfRange(rr, from, to);
            Arrays.sort(near);
            median[i] = near[near.length / 2];
            due[i] = near[(int) (DUE * (near.length - 1) + 0.5)];
            double[] change = new double[near.length - 1];
            for (int j = 0; j < change.length; j++) {
                change[j] = Math.abs(rr[from + j + 1] - rr[from + j]);
            }
            Arrays.sort(change);
            irregularity[i] = change.length == 0 ? 0 : change[change.length / 2] / median[i];
        }
        return new RrContext(rr, median, due, irregularity);
    }

    /** RR from beat {@code i} to the next; of the last beat the usual one. */
    double next(int i) {
        return i + 1 < rr.length ? rr[i + 1] : median[i];
    }
}
