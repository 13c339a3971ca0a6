package org.fiducial.dsp;

/** Signals on another time grid. */
public final class Resampling {
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
}
