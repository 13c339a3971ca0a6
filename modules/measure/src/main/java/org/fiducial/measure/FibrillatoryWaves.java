package org.fiducial.measure;

import java.util.List;
import java.util.Optional;

/**
 * How large and how fast the waves of fibrillating atria are.
 *
 * <p>QRS complexes are bridged and the mean of what follows them is subtracted from each beat (average beat subtraction, Slocum et al.
 * 1985); of what is left the spectrum between 3 and 12 Hz counts, its highest point is the dominant frequency. Told of V1, which lies
 * nearest to the atria, or else of the lead with the largest waves. Limits: with few beats the mean takes a part of the waves with it,
 * 1 in n of their power; a T that changes its shape from beat to beat is left behind.
 */
final class FibrillatoryWaves {
    private static final double SLOWEST = 3;
    private static final double FASTEST = 12;
    /** The dominant frequency lies between, Hz. */
    private static final double SLOWEST_PEAK = 3.5;

    private static final double FASTEST_PEAK = 10;
    private static final double AFTER_R = 0.5;
    private static final int LEAST_BEATS = 5;
    private static final double SHORTEST = 4;

    private FibrillatoryWaves() {}

    /**
     * What was found.
     *
     * @param lead in which
     * @param millivolts from peak to peak, as if it were a sine
     * @param perMinute dominant frequency
     */
    record Found(String lead, double millivolts, double perMinute) {}

    /** @param beats R peaks, seconds */
    static Optional<Found> of(List<Trace> traces, double[] beats) {
        Optional<Found> best = Optional.empty();
        for (Trace trace : traces) {
            Optional<Found> here = in(trace, beats);
            if (here.isPresent() && trace.lead().equals("V1")) {
                return here;
            }
            if (here.isPresent()
                    && here.get().millivolts() > best.map(Found::millivolts).orElse(0.0)) {
                best = here;
            }
        }
        return best;
    }

    private static Optional<Found> in(Trace trace, double[] beats) {
        AtrialActivity.Bridged bridged = AtrialActivity.bridged(trace, beats);
        double[] y = bridged.values();
        double rate = bridged.rate();
        if (y.length < SHORTEST * rate || beats.length < LEAST_BEATS) {
            return Optional.empty();
        }
        subtractMeanBeat(y, rate, trace.start(), beats);
        int n = y.length;
        double[] window = new double[n];
        double windowPower = 0;
        double mean = 0;
        for (double v : y) {
            mean += v / n;
        }
        for (int i = 0; i < n; i++) {
            window[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / n);
            windowPower += window[i] * window[i];
            y[i] = (y[i] - mean) * window[i];
        }
        double step = rate / n;
        int first = (int) Math.ceil(SLOWEST / step);
        int last = (int) (FASTEST / step);
        double[] power = new double[last + 2];
        double total = 0;
        for (int k = first - 1; k <= last + 1; k++) {
            power[k] = power(y, 2 * Math.PI * k / n);
            total += k >= first && k <= last ? power[k] : 0;
        }
        int top = first;
        double highest = 0;
        for (int k = first; k <= last; k++) {
            double around = power[k - 1] + power[k] + power[k + 1];
            if (k * step >= SLOWEST_PEAK && k * step <= FASTEST_PEAK && around > highest) {
                highest = around;
                top = k;
            }
        }
        double centre = highest > 0
                ? ((top - 1) * power[top - 1] + top * power[top] + (top + 1) * power[top + 1]) / highest
                : top;
        double meanSquare = 2 * total / (n * windowPower);
        return Optional.of(new Found(trace.lead(), 2 * Math.sqrt(2 * meanSquare), 60 * centre * step));
    }

    /** Squared magnitude of the transform at an angle a sample (Goertzel 1958). */
    static double power(double[] y, double angle) {
        double twice = 2 * StrictMath.cos(angle);
        double one = 0;
        double two = 0;
        for (double v : y) {
            double now = v + twice * one - two;
            two = one;
            one = now;
        }
        return one * one + two * two - twice * one * two;
    }

    private static void subtractMeanBeat(double[] y, double rate, double start, double[] beats) {
        int length = (int) (AFTER_R * rate);
        double[] sum = new double[length];
        int[] count = new int[length];
        for (int pass = 0; pass < 2; pass++) {
            for (int b = 0; b < beats.length; b++) {
                int at = (int) Math.round((beats[b] - start) * rate);
                int next = b + 1 < beats.length ? (int) Math.round((beats[b + 1] - start) * rate) : y.length;
                for (int i = 0; i < length && at + i < Math.min(next, y.length); i++) {
                    if (at + i >= 0 && pass == 0) {
                        sum[i] += y[at + i];
                        count[i]++;
                    } else if (at + i >= 0) {
                        y[at + i] -= sum[i] / count[i];
                    }
                }
            }
        }
    }
}
