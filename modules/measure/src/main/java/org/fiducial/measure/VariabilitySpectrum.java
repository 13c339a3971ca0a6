package org.fiducial.measure;

import org.fiducial.dsp.CubicSpline;
import org.fiducial.dsp.Goertzel;

/**
 * Power of a stretch of NN intervals in bands of frequency, after the Task Force of ESC and NASPE (Circulation 1996): the intervals over
 * their time, gaps bridged by a straight line, resampled at 4 Hz by a cubic spline, freed of their straight trend, under a Hann window;
 * the squared Fourier terms of a band are summed.
 *
 * <p>Limits: below 48 beats a minute the band of breathing is not sampled to its end; a spline through few beats a breath takes some
 * power away. Cost: one multiplication a sample and frequency.
 */
final class VariabilitySpectrum {
    private static final double RATE = 4;
    /** Neighbouring terms under a Hann window are not independent: so many of them count as one. */
    private static final double HANN_BANDWIDTH = 1.5;

    private final double[] x;
    private final double windowPower;

    /**
     * @param from position of the first interval
     * @param to position after the last; at least two
     */
    VariabilitySpectrum(NormalIntervals nn, int from, int to) {
        double[][] points = bridged(nn, from, to);
        double[] t = points[0];
        int n = (int) Math.floor((t[t.length - 1] - t[0]) * RATE) + 1;
        x = CubicSpline.sample(t, points[1], t[0], 1 / RATE, n);
        detrend(x);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double w = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / n);
            x[i] *= w;
            sum += w * w;
        }
        windowPower = sum;
    }

    /** Power in ms² of the frequencies from {@code low} to below {@code high} Hz. */
    double power(double low, double high) {
        int n = x.length;
        double seconds = n / RATE;
        double sum = 0;
        for (int k = (int) Math.ceil(low * seconds); k < high * seconds; k++) {
            double amplitude = Goertzel.amplitude(x, 0, n, k / seconds, RATE);
            sum += amplitude * amplitude;
        }
        return sum * n / (2 * windowPower);
    }

    /** Standard deviation of a band's power, as a share of it, if the intervals are a piece of something that does not change. */
    double relativeError(double low, double high) {
        return Math.sqrt(HANN_BANDWIDTH / Math.max(1, (high - low) * x.length / RATE));
    }

    /** Times and intervals; a gap holds as many points as beats fit in, on the line between its ends. */
    private static double[][] bridged(NormalIntervals nn, int from, int to) {
        double mean = nn.seconds(from, to) / (to - from);
        int[] missing = new int[to - from];
        int n = to - from;
        for (int i = from + 1; i < to; i++) {
            if (!nn.follows(i)) {
                missing[i - from] = (int) Math.max(0, Math.round((nn.end()[i] - nn.end()[i - 1]) / mean) - 1);
                n += missing[i - from];
            }
        }
        double[] t = new double[n];
        double[] y = new double[n];
        int at = 0;
        for (int i = from; i < to; i++) {
            int gap = missing[i - from];
            for (int j = 1; j <= gap; j++) {
                double share = (double) j / (gap + 1);
                t[at] = nn.end()[i - 1] + share * (nn.end()[i] - nn.end()[i - 1]);
                y[at++] = nn.ms()[i - 1] + share * (nn.ms()[i] - nn.ms()[i - 1]);
            }
            t[at] = nn.end()[i];
            y[at++] = nn.ms()[i];
        }
        return new double[][] {t, y};
    }

    private static void detrend(double[] x) {
        int n = x.length;
        double middle = (n - 1) / 2.0;
        double mean = 0;
        double slope = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            mean += x[i] / n;
            slope += (i - middle) * x[i];
            squares += (i - middle) * (i - middle);
        }
        slope = squares > 0 ? slope / squares : 0;
        for (int i = 0; i < n; i++) {
            x[i] -= mean + slope * (i - middle);
        }
    }
}
