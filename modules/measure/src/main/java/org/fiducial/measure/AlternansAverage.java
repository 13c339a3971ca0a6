package org.fiducial.measure;

/**
 * Alternans by modified moving averages (Nearing and Verrier, J Appl Physiol 2002): the even beats and the odd ones each have a running
 * average that follows by an eighth of the difference, by 32 µV at most and by 1 µV at least. The alternans is the largest difference
 * of the two between J and T end. Limits: noise alone gives some microvolts, since the largest of many differences is taken.
 */
final class AlternansAverage {
    private static final double SHARE = 1 / 8.0;
    private static final double MOST = 0.032;
    private static final double LEAST = 0.001;

    private final double[][] average;
    private final int[] beats = new int[2];

    /** @param points of a beat */
    AlternansAverage(int points) {
        average = new double[2][points];
    }

    /** Takes a beat; {@code odd} says to which of the two it belongs. */
    void add(double[] beat, boolean odd) {
        int own = odd ? 1 : 0;
        double[] a = average[own];
        for (int i = 0; i < a.length; i++) {
            a[i] = beats[own] == 0 ? beat[i] : a[i] + step((beat[i] - a[i]) * SHARE);
        }
        beats[own]++;
    }

    private static double step(double wanted) {
        double size = Math.abs(wanted);
        double limited = size == 0 ? 0 : Math.max(LEAST, Math.min(MOST, size));
        return wanted < 0 ? -limited : limited;
    }

    /** Beats of the kind that has fewer. */
    int settled() {
        return Math.min(beats[0], beats[1]);
    }

    /** The largest difference from point {@code from} to before {@code to}, mV. */
    double millivolts(int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(average[0][i] - average[1][i]));
        }
        return largest;
    }
}
