package org.fiducial.measure;

import java.util.Arrays;
import java.util.Random;

/** A lead drawn from bells: P, Q, R, S and T at given beats. Nothing in it comes from the code under test. */
final class SyntheticBeats {
    private static final double[][] WAVES = {
        // seconds from R, mV, half width in seconds
        {-0.16, 0.12, 0.022}, {-0.025, -0.12, 0.009}, {0, 1.1, 0.011}, {0.028, -0.25, 0.010}, {0.27, 0.28, 0.045}
    };
    private static final double[][] WIDE = {{0, -1.4, 0.040}, {0.06, 0.5, 0.030}, {0.28, 0.5, 0.060}};

    private SyntheticBeats() {}

    /** Beats at a constant rate from half a second on. */
    static double[] regular(double perMinute, double seconds) {
        double rr = 60 / perMinute;
        int n = (int) ((seconds - 1) / rr) + 1;
        double[] times = new double[n];
        Arrays.setAll(times, i -> 0.5 + i * rr);
        return times;
    }

    /** The lead; where T would reach into the next beat the cycle is drawn shorter. */
    static float[] lead(double[] beats, double seconds, double rate, double gain) {
        return lead(beats, new boolean[beats.length], seconds, rate, gain);
    }

    /** @param wide which beats are ventricular */
    static float[] lead(double[] beats, boolean[] wide, double seconds, double rate, double gain) {
        double[] y = new double[(int) (seconds * rate)];
        for (int b = 0; b < beats.length; b++) {
            double rr = b + 1 < beats.length ? beats[b + 1] - beats[b] : 0.8;
            double squeeze = Math.min(1, Math.sqrt(rr / 0.7));
            for (double[] w : wide[b] ? WIDE : WAVES) {
                double at = beats[b] + w[0] * (Math.abs(w[0]) > 0.1 ? squeeze : 1);
                double width = w[2] * (Math.abs(w[0]) > 0.1 ? squeeze : 1);
                for (int i = (int) Math.max(0, (at - 5 * width) * rate);
                        i < Math.min(y.length, (at + 5 * width) * rate);
                        i++) {
                    double z = (i / rate - at) / width;
                    y[i] += gain * w[1] * Math.exp(-z * z / 2);
                }
            }
        }
        float[] x = new float[y.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) y[i];
        }
        return x;
    }

    static float[] withNoise(float[] x, double rms, long seed) {
        Random random = new Random(seed);
        float[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += (float) (rms * random.nextGaussian());
        }
        return y;
    }
}
