package org.fiducial.dsp;

/**
 * A recursive filter section of second order: {@code y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]}.
 *
 * <p>The designs are the analogue second-order sections under the bilinear transform, with the corner frequency pre-warped.
 */
public record Biquad(double b0, double b1, double b2, double a1, double a2) {

    /**
     * Passes what is below {@code corner}.
     *
     * @param corner Hz; above 0 and below half the sampling rate
     * @param q 1/√2 for a Butterworth section of second order
     */
    public static Biquad lowPass(double corner, double samplingRate, double q) {
        double k = warped(corner, samplingRate);
        double norm = 1 / (1 + k / q + k * k);
        double b = k * k * norm;
        return new Biquad(b, 2 * b, b, 2 * (k * k - 1) * norm, (1 - k / q + k * k) * norm);
    }

    /** Passes what is above {@code corner}; parameters as in {@link #lowPass}. */
    public static Biquad highPass(double corner, double samplingRate, double q) {
        double k = warped(corner, samplingRate);
        double norm = 1 / (1 + k / q + k * k);
        return new Biquad(norm, -2 * norm, norm, 2 * (k * k - 1) * norm, (1 - k / q + k * k) * norm);
    }

    /** Takes {@code frequency} away, in a band of {@code frequency / q} Hz. */
    public static Biquad notch(double frequency, double samplingRate, double q) {
        double k = warped(frequency, samplingRate);
        double norm = 1 / (1 + k / q + k * k);
        double b0 = (1 + k * k) * norm;
        double b1 = 2 * (k * k - 1) * norm;
        return new Biquad(b0, b1, b0, b1, (1 - k / q + k * k) * norm);
    }

    private static double warped(double frequency, double samplingRate) {
        if (!(frequency > 0 && frequency < samplingRate / 2)) {
            throw new IllegalArgumentException(
                    "a corner of " + frequency + " Hz does not lie between 0 and half of " + samplingRate + " Hz");
        }
        return StrictMath.tan(Math.PI * frequency / samplingRate);
    }

    /** Gain at frequency 0. */
    public double gainAtZero() {
        return (b0 + b1 + b2) / (1 + a1 + a2);
    }
}
