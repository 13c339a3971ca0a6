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
        double c = coefficient(frequency, samplingRate);
        double s1 = 0;
        double s2 = 0;
        for (int i = from; i < to; i++) {
            double s = x[i] + c * s1 - s2;
            s2 = s1;
            s1 = s;
        }
        return amplitude(s1, s2, c, to - from);
    }

    /**
     * {@link #amplitude} of three frequencies, one after the other in {@code out}. Each recursion waits for itself at every sample, so
     * the three run side by side.
     *
     * @param x samples; with NaN among them every amplitude is NaN
     */
    public static void amplitudes(
            float[] x, int from, int to, double[] frequencies, double samplingRate, double[] out) {
        double ca = coefficient(frequencies[0], samplingRate);
        double cb = coefficient(frequencies[1], samplingRate);
        double cc = coefficient(frequencies[2], samplingRate);
        double a1 = 0;
        double a2 = 0;
        double b1 = 0;
        double b2 = 0;
        double c1 = 0;
        double c2 = 0;
        for (int i = from; i < to; i++) {
            double v = x[i];
            double a = v + ca * a1 - a2;
            double b = v + cb * b1 - b2;
            double c = v + cc * c1 - c2;
            a2 = a1;
            a1 = a;
            b2 = b1;
            b1 = b;
            c2 = c1;
            c1 = c;
        }
        out[0] = amplitude(a1, a2, ca, to - from);
        out[1] = amplitude(b1, b2, cb, to - from);
        out[2] = amplitude(c1, c2, cc, to - from);
    }

    private static double coefficient(double frequency, double samplingRate) {
        return 2 * StrictMath.cos(2 * Math.PI * frequency / samplingRate);
    }

    private static double amplitude(double s1, double s2, double c, int n) {
        double power = s1 * s1 + s2 * s2 - c * s1 * s2;
        return n > 0 ? 2 * Math.sqrt(Math.max(0, power)) / n : 0;
    }
}
