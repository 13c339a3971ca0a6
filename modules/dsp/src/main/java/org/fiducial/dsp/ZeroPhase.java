package org.fiducial.dsp;

import java.util.List;

/**
 * A filter run forwards and then backwards, so that no frequency is delayed: the gain is squared, marks stay where they are.
 *
 * <p>The ends are continued by the signal turned about its first and last sample (odd extension), and each section starts as if
 * that continuation's first value had been there for ever; so a constant or a ramp comes out without a transient. Cost: two passes of
 * five multiplications a section and sample. NaN is not allowed in.
 */
public final class ZeroPhase {
    private ZeroPhase() {}

    /**
     * Filters {@code x}, which stays as it is.
     *
     * @param extension samples by which each end is continued, cut to one less than the length; about the filter's memory
     */
    public static double[] filter(List<Biquad> sections, double[] x, int extension) {
        int n = x.length;
        if (n == 0) {
            return new double[0];
        }
        int e = Math.min(extension, n - 1);
        double[] y = new double[n + 2 * e];
        for (int i = 0; i < e; i++) {
            y[i] = 2 * x[0] - x[e - i];
            y[n + e + i] = 2 * x[n - 1] - x[n - 2 - i];
        }
        System.arraycopy(x, 0, y, e, n);
        for (Biquad section : sections) {
            run(section, y, 0, 1);
        }
        for (Biquad section : sections) {
            run(section, y, y.length - 1, -1);
        }
        return java.util.Arrays.copyOfRange(y, e, e + n);
    }

    private static void run(Biquad f, double[] y, int start, int step) {
        double first = y[start];
        double settled = first * f.gainAtZero();
        // Transposed direct form II, in the state that a constant input would have left.
        double s2 = f.b2() * first - f.a2() * settled;
        double s1 = f.b1() * first - f.a1() * settled + s2;
        for (int i = start, k = 0; k < y.length; i += step, k++) {
            double in = y[i];
            double out = f.b0() * in + s1;
            s1 = f.b1() * in - f.a1() * out + s2;
            s2 = f.b2() * in - f.a2() * out;
            y[i] = out;
        }
    }
}
