package org.fiducial.benchmarks;

import java.util.Arrays;

/**
 * Noise mixed into a clean lead at a chosen signal-to-noise ratio, as the program nst makes the MIT-BIH Noise Stress Test Database
 * (Moody, Muldrow and Mark 1984): noise comes and goes every two minutes from the sixth minute on. The signal's power is an eighth of
 * the square of the usual peak-to-peak height of a QRS complex; the noise's is the mean square about its mean in pieces of a second,
 * the largest and the smallest twentieth left out.
 */
final class NoiseMix {
    /** Seconds without noise at the beginning. */
    static final double CLEAN = 300;

    private static final double TURN = 120;
    private static final double HALF_QRS = 0.05;
    private static final double TRIM = 0.05;

    private NoiseMix() {}

    /**
     * @param beats seconds of the R peaks
     * @param decibel signal over noise
     */
    static float[] mix(float[] lead, float[] noise, double rate, double[] beats, double decibel) {
        double gain = Math.sqrt(signalPower(lead, rate, beats) / noisePower(noise, rate) * Math.pow(10, -decibel / 10));
        float[] mixed = lead.clone();
        for (int i = 0; i < mixed.length; i++) {
            double t = i / rate - CLEAN;
            if (t >= 0 && (int) (t / TURN) % 2 == 0) {
                mixed[i] += (float) (gain * noise[i % noise.length]);
            }
        }
        return mixed;
    }

    private static double signalPower(float[] lead, double rate, double[] beats) {
        double[] heights = Arrays.stream(beats)
                .map(t -> {
                    float low = Float.POSITIVE_INFINITY;
                    float high = Float.NEGATIVE_INFINITY;
                    int from = (int) Math.max(0, (t - HALF_QRS) * rate);
                    for (int i = from; i < Math.min(lead.length, (t + HALF_QRS) * rate); i++) {
                        low = Math.min(low, lead[i]);
                        high = Math.max(high, lead[i]);
                    }
                    return high >= low ? high - low : Double.NaN;
                })
                .toArray();
        double height = trimmedMean(heights);
        return height * height / 8;
    }

    private static double noisePower(float[] noise, double rate) {
        int size = (int) rate;
        double[] powers = new double[noise.length / size];
        for (int p = 0; p < powers.length; p++) {
            double mean = 0;
            double squares = 0;
            for (int i = p * size; i < (p + 1) * size; i++) {
                mean += noise[i] / size;
            }
            for (int i = p * size; i < (p + 1) * size; i++) {
                squares += (noise[i] - mean) * (noise[i] - mean) / size;
            }
            powers[p] = squares;
        }
        return trimmedMean(powers);
    }

    private static double trimmedMean(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        int cut = (int) (TRIM * sorted.length);
        return Arrays.stream(sorted, cut, sorted.length - cut).average().orElse(Double.NaN);
    }
}
