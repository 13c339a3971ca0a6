package org.fiducial.dsp;

/** Signals on another time grid. */
public final class Resampling {
    private static final int LOBES = 16;
    private static final double KEPT = 0.95;

    private Resampling() {}

    /**
     * Straight lines between samples. Good where the signal is slow against its rate, as an ECG at 250 Hz or more is; it does not
     * keep what lies above half the new rate from folding back.
     *
     * @param x samples; NaN makes every value that touches it NaN
     * @param from position of the first wanted value, in samples of {@code x}; may lie outside
     * @param step distance of wanted values, in samples of {@code x}
     * @param n number of wanted values; those outside {@code x} are NaN
     */
    public static float[] linear(float[] x, double from, double step, int n) {
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            double at = from + i * step;
            int k = (int) Math.floor(at);
            if (k < 0 || k > x.length - 1) {
                out[i] = Float.NaN;
            } else if (k == at) {
                out[i] = x[k];
            } else {
                out[i] = k + 1 < x.length ? (float) (x[k] + (at - k) * (x[k + 1] - x[k])) : Float.NaN;
            }
        }
        return out;
    }

    /**
     * Sums of windowed sines over their argument (Hann window, {@value #LOBES} lobes to each side), which keep what lies below
     * about nine tenths of half the lower rate and suppress what would fold back. Costs some sixty multiplications a value and more
     * for lower rates: for comparisons and conversions, not for the analysis of every record.
     *
     * @param x samples without NaN; beyond both ends the outermost sample goes on
     * @param step distance of wanted values, in samples of {@code x}; above 1 the rate falls
     * @param n number of wanted values, the first at sample 0
     */
    public static float[] bandLimited(float[] x, double step, int n) {
        double cutoff = KEPT / Math.max(1, step);
        double reach = LOBES / cutoff;
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            double at = i * step;
            double sum = 0;
            double weights = 0;
            for (int k = (int) Math.ceil(at - reach); k <= at + reach; k++) {
                double d = at - k;
                double hann = 0.5 + 0.5 * StrictMath.cos(Math.PI * d / reach);
                double w = hann * sinc(cutoff * d);
                sum += w * x[Math.max(0, Math.min(x.length - 1, k))];
                weights += w;
            }
            out[i] = (float) (sum / weights);
        }
        return out;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }
}
