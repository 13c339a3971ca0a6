package org.fiducial.dsp;

/** Order statistics that a few wild values do not move. NaN is passed over; of no value at all the answer is NaN. */
public final class RobustStatistics {
    /** Median absolute deviation of a normal distribution times this is its standard deviation. */
    public static final double MAD_TO_SD = 1.4826;

    private RobustStatistics() {}

    /** The median; of an even number of values the mean of the two in the middle. */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /**
     * The quantile {@code q}, interpolated between neighbours (type 7 of Hyndman and Fan 1996).
     *
     * @param q 0 to 1
     */
    public static double quantile(double[] values, double q) {
        double[] some = new double[values.length];
        int n = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                some[n++] = v;
            }
        }
        return Selection.quantile(some, n, q);
    }

    /** Median of the absolute differences from the median. */
    public static double medianAbsoluteDeviation(double[] values) {
        double centre = median(values);
        double[] away = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            away[i] = Math.abs(values[i] - centre);
        }
        return median(away);
    }
}
