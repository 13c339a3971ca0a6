package org.fiducial.dsp;

/**
 * Power at one frequency (Goertzel 1958): a second-order recursion that costs one multiplication a sample and gives one term of the
 * Fourier transform, for any frequency, not only those that fit the window.
 */
public final class Goertzel {
    private Goertzel() {}

    /**
     * Amplitude of the sine of {@code frequency} in a window; a sine of amplitude A that fits the window gives A.
     *
     * @param x samples, without NaN
     */
    public static double amplitude(double[] x, int from, int to, double frequency, double samplingRate) {
        double w = 2 * Math.PI * frequency / samplingRate;
        double c = 2 * StrictMath.cos(w);
        double s1 = 0;
        double s2 = 0;
        for (int i = from; i < to; i++) {
            double s = x[i] + c * s1 - s2;
            s2 = s1;
            s1 = s;
        }
        double power = s1 * s1 + s2 * s2 - c * s1 * s2;
        return to > from ? 2 * Math.sqrt(Math.max(0, power)) / (to - from) : 0;
    }
}
