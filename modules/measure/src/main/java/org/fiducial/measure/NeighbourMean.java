package org.fiducial.measure;

/**
 * Makes one sample of so many neighbours, lead by lead: their mean, missing ones left out; NaN where all are missing. A sample that
 * is not finite is missing.
 */
final class NeighbourMean {
    private final int factor;
    private final double[] sum;
    private final int[] summed;
    private final double[] value;
    private int phase;

    /** @param factor how many samples make one, at least 1 */
    NeighbourMean(int leads, int factor) {
        this.factor = factor;
        sum = new double[leads];
        summed = new int[leads];
        value = new double[leads];
    }

    /** Takes one sample of each lead; whether there are enough for {@link #value} now. */
    boolean add(float[] millivolts) {
        for (int k = 0; k < sum.length; k++) {
            float v = millivolts[k];
            if (Math.abs(v) <= Float.MAX_VALUE) {
                sum[k] += v;
                summed[k]++;
            }
        }
        if (++phase < factor) {
            return false;
        }
        phase = 0;
        for (int k = 0; k < sum.length; k++) {
            value[k] = summed[k] == 0 ? Double.NaN : sum[k] / summed[k];
            sum[k] = 0;
            summed[k] = 0;
        }
        return true;
    }

    /** The mean of a lead, after {@link #add} said that there is one. */
    double value(int lead) {
        return value[lead];
    }

    /** The same for a row of samples at once: {@code n} means from sample {@code from} of {@code x} into {@code out}. */
    void means(float[] x, int from, double[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            double total = 0;
            int there = 0;
            for (int j = 0; j < factor; j++) {
                float v = x[from + i * factor + j];
                if (Math.abs(v) <= Float.MAX_VALUE) {
                    total += v;
                    there++;
                }
            }
            out[at + i] = there == 0 ? Double.NaN : there == 1 ? total : total / there;
        }
    }
}
