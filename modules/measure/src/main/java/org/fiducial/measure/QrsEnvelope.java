package org.fiducial.measure;

import java.util.Arrays;
import org.fiducial.dsp.MovingSum;

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
    private final double[] smooth;
    private final int step;
    private final int longestGap;
    private int at;
    private int missing;
    private double last = Double.NaN;
    private double height;
    private double slope;

    QrsEnvelope(double samplingRate) {
        int n = odd(SMOOTHING * samplingRate);
        first = new MovingSum(n);
        second = new MovingSum(n);
        int b = Math.max(3, odd(BASELINE * samplingRate));
        baseline = new MovingSum(b);
        smooth = new double[(b - 1) / 2 + 1];
        energy = new MovingSum(odd(COMPLEX * samplingRate));
        steepness = new MovingSum(energy.length());
        step = (int) Math.max(1, Math.round(STEP * samplingRate));
        longestGap = (int) (GAP * samplingRate);
    }

    private static int odd(double samples) {
        return 2 * (int) (samples / 2) + 1;
    }

    /** Samples by which height and slope lag behind what was pushed. */
    int delay() {
        return first.length() - 1 + smooth.length - 1 + (energy.length() - 1) / 2;
    }

    /** Takes a sample in mV, NaN where missing. */
    void push(double millivolts) {
        if (Double.isNaN(millivolts)) {
            missing++;
            if (Double.isNaN(last)) {
                return;
            }
        } else {
            if (missing > longestGap || Double.isNaN(last)) {
                start(millivolts);
            }
            missing = 0;
            last = millivolts;
        }
        double s = second.next(first.next(last) / first.length()) / second.length();
        smooth[at] = s;
        at = at + 1 == smooth.length ? 0 : at + 1;
        int later = at + step;
        double difference = smooth[at] - smooth[later < smooth.length ? later : later - smooth.length];
        double band = smooth[at] - baseline.next(s) / baseline.length();
        slope = steepness.next(difference * difference);
        height = energy.next(band * band);
    }

    /** RMS of the band, mV, {@link #delay} samples ago. */
    float height() {
        return (float) Math.sqrt(Math.max(0, height) / energy.length());
    }

    /** RMS of the slope, mV a step, {@link #delay} samples ago. */
    float slope() {
        return (float) Math.sqrt(Math.max(0, slope) / steepness.length());
    }

    private void start(double level) {
        at = 0;
        first.fill(level);
        second.fill(level);
        baseline.fill(level);
        Arrays.fill(smooth, level);
    }
}
