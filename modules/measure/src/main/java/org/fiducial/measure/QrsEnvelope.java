package org.fiducial.measure;

import java.util.Arrays;
import org.fiducial.dsp.MovingSum;
import org.fiducial.dsp.Quotient;

/**
 * Energy of one lead in the band of the QRS complex, sample by sample.
 *
 * <p>Two short moving averages take away what is faster than a QRS complex, a long one subtracted takes away what is slower (baseline,
 * most of P and T), and the root mean square over about one complex turns what is left into one hump a beat. A second hump is made of
 * the slope alone, in which a T wave hardly shows. All averages are symmetric, so the delay is the same at every frequency. A missing
 * sample repeats the last one that was there; after a gap of 0.1 s the averages start anew at the level that they find.
 */
final class QrsEnvelope {
    // Lengths in seconds, found together with the thresholds of BeatSequence.
    private static final double SMOOTHING = 0.0065;
    private static final double BASELINE = 0.1;
    private static final double COMPLEX = 0.077;
    private static final double STEP = 0.005;
    private static final double GAP = 0.1;

    private final MovingSum first;
    private final MovingSum second;
    private final MovingSum baseline;
    private final MovingSum energy;
    private final MovingSum steepness;
    private final int lag;
    private final int step;
    private final int longestGap;
    private int missing;
    private double last = Double.NaN;
    /** The smoothed signal: what the centre of the baseline still needs, then the samples at hand. */
    private double[] smooth;

    private double[] level = {};
    private double[] band = {};

    QrsEnvelope(double samplingRate) {
        int n = odd(SMOOTHING * samplingRate);
        first = new MovingSum(n);
        second = new MovingSum(n);
        int b = Math.max(3, odd(BASELINE * samplingRate));
        baseline = new MovingSum(b);
        lag = (b - 1) / 2;
        smooth = new double[lag];
        energy = new MovingSum(odd(COMPLEX * samplingRate));
        steepness = new MovingSum(energy.length());
        step = (int) Math.max(1, Math.round(STEP * samplingRate));
        longestGap = (int) (GAP * samplingRate);
    }

    private static int odd(double samples) {
        return 2 * (int) (samples / 2) + 1;
    }

    /** Samples by which height and slope lag behind the signal. */
    int delay() {
        return first.length() - 1 + lag + (energy.length() - 1) / 2;
    }

    /**
     * Takes the next samples; cut into pieces a signal gives the same as whole.
     *
     * @param x samples in mV, NaN where missing; overwritten
     * @param n how many of them
     * @param height receives the RMS of the band, mV, {@link #delay} samples before each
     * @param slope receives the RMS of the slope, mV a step, as late
     */
    void run(double[] x, int n, float[] height, float[] slope) {
        int from = 0;
        while (from < n && Double.isNaN(last) && Double.isNaN(x[from])) {
            height[from] = 0;
            slope[from++] = 0;
            missing++;
        }
        while (from < n) {
            if (!Double.isNaN(x[from]) && (missing > longestGap || Double.isNaN(last))) {
                start(x[from]);
            }
            int to = hold(x, from, n);
            stretch(x, from, to, height, slope);
            from = to;
        }
    }

    /** Fills gaps with the last sample, up to where the averages start anew. */
    private int hold(double[] x, int from, int n) {
        for (int i = from; i < n; i++) {
            double v = x[i];
            if (Double.isNaN(v)) {
                missing++;
                x[i] = last;
            } else {
                if (missing > longestGap && i > from) {
                    return i;
                }
                missing = 0;
                last = v;
            }
        }
        return n;
    }

    private void stretch(double[] x, int from, int to, float[] height, float[] slope) {
        int n = to - from;
        if (level.length < n) {
            level = new double[n];
            band = new double[n];
            smooth = Arrays.copyOf(smooth, lag + n);
        }
        smooth(x, from, to, first);
        smooth(x, from, to, second);
        System.arraycopy(x, from, smooth, lag, n);
        System.arraycopy(x, from, level, 0, n);
        baseline.run(level, 0, n);
        Quotient.divide(level, 0, n, baseline.length());
        for (int i = 0; i < n; i++) {
            double away = smooth[i] - level[i];
            band[i] = away * away;
        }
        for (int i = 0; i < n; i++) {
            double difference = smooth[i] - smooth[i + step];
            level[i] = difference * difference;
        }
        System.arraycopy(smooth, n, smooth, 0, lag);
        MovingSum.run(steepness, level, energy, band, 0, n);
        root(level, n, steepness.length(), slope, from);
        root(band, n, energy.length(), height, from);
    }

    /** The mean over the last samples; that over one is the sample. */
    private static void smooth(double[] x, int from, int to, MovingSum sum) {
        if (sum.length() > 1) {
            sum.run(x, from, to);
            Quotient.divide(x, from, to, sum.length());
        }
    }

    private static void root(double[] sums, int n, double length, float[] out, int at) {
        for (int i = 0; i < n; i++) {
            sums[i] = Math.max(0, sums[i]);
        }
        Quotient.divide(sums, 0, n, length);
        for (int i = 0; i < n; i++) {
            sums[i] = Math.sqrt(sums[i]);
        }
        for (int i = 0; i < n; i++) {
            out[at + i] = (float) sums[i];
        }
    }

    private void start(double here) {
        first.fill(here);
        second.fill(here);
        baseline.fill(here);
        Arrays.fill(smooth, 0, lag, here);
    }
}
