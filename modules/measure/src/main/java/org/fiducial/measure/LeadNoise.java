package org.fiducial.measure;

import java.util.Arrays;
import org.fiducial.dsp.Goertzel;
import org.fiducial.dsp.RobustStatistics;

/**
 * Figures of one lead's disturbances, in blocks of a quarter of a second.
 *
 * @param start seconds of the first block
 * @param block length of a block, s
 * @param mean of each block, mV; NaN without a sample
 * @param low lowest sample of each block, mV; infinite without a sample
 * @param high highest sample of each block
 * @param fast noise above about 20 Hz in each block, mV RMS, mains taken out
 * @param isWhole whether every block is without gaps
 * @param mains frequency of the mains interference, Hz; 0 without one
 * @param mainsRms of it, mV
 */
record LeadNoise(
        double start,
        double block,
        double[] mean,
        float[] low,
        float[] high,
        double[] fast,
        boolean isWhole,
        double mains,
        double mainsRms) {
    static final double BLOCK = 0.25;
    /** Noise is taken from second differences over this many seconds, in which what is slower than a QRS complex vanishes. */
    private static final double LAG = 0.004;

    private static final double MAINS_WINDOW = 0.5;
    private static final double MAINS_LEAST = 0.012;
    private static final double MAINS_OVER_NEIGHBOURS = 3;

    /** Blocks that hold no sample at all. */
    boolean isMissing(int i) {
        return Double.isNaN(mean[i]);
    }

    /** Highest less lowest sample of a block, mV; NaN without a sample. */
    double range(int i) {
        return isMissing(i) ? Double.NaN : high[i] - low[i];
    }

    /** Fast noise of the lead: the median block, which QRS complexes do not reach. */
    double usualFast() {
        return RobustStatistics.median(fast);
    }

    /** Mean over the block and its neighbours, about one second: the level without the waves of a beat. */
    double[] level() {
        double[] out = new double[mean.length];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            int n = 0;
            for (int j = Math.max(0, i - 2); j <= Math.min(out.length - 1, i + 2); j++) {
                if (!isMissing(j)) {
                    sum += mean[j];
                    n++;
                }
            }
            out[i] = n == 0 ? Double.NaN : sum / n;
        }
        return out;
    }

    static LeadNoise of(Trace trace) {
        float[] x = trace.millivolts();
        double fs = trace.samplingRate();
        Blocks blocks =
                new Blocks(x, (int) Math.max(1, Math.round(BLOCK * fs)), (int) Math.max(1, Math.round(LAG * fs)));
        LeadNoise all = new LeadNoise(
                trace.start(), blocks.size / fs, blocks.mean, blocks.low, blocks.high, blocks.fast, blocks.whole, 0, 0);
        return withoutMains(all, x, fs, blocks.lag);
    }

    /** The figures of all blocks. */
    private static final class Blocks {
        final int size;
        final int lag;
        final double[] mean;
        final float[] low;
        final float[] high;
        final double[] fast;
        boolean whole = true;
        private final float[] x;
        private final double[] bend;

        Blocks(float[] x, int size, int lag) {
            this.x = x;
            this.size = size;
            this.lag = lag;
            int blocks = (x.length + size - 1) / size;
            mean = new double[blocks];
            low = new float[blocks];
            high = new float[blocks];
            fast = new double[blocks];
            bend = new double[x.length];
            for (int i = lag; i < x.length - lag; i++) {
                double d = x[i - lag] - 2 * x[i] + x[i + lag];
                bend[i] = d * d;
            }
            // A sum waits for itself at every sample; those of four blocks grow side by side.
            int b = 0;
            for (; (b + 4) * size <= x.length; b += 4) {
                four(b);
            }
            for (; b < blocks; b++) {
                one(b);
            }
        }

        private void four(int b) {
            int from = b * size;
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double q0 = 0;
            double q1 = 0;
            double q2 = 0;
            double q3 = 0;
            for (int i = from; i < from + size; i++) {
                s0 += x[i];
                s1 += x[i + size];
                s2 += x[i + 2 * size];
                s3 += x[i + 3 * size];
                q0 += bend[i];
                q1 += bend[i + size];
                q2 += bend[i + 2 * size];
                q3 += bend[i + 3 * size];
            }
            put(b, s0, q0);
            put(b + 1, s1, q1);
            put(b + 2, s2, q2);
            put(b + 3, s3, q3);
        }

        private void one(int b) {
            double sum = 0;
            double squares = 0;
            for (int i = b * size; i < Math.min(x.length, (b + 1) * size); i++) {
                sum += x[i];
                squares += bend[i];
            }
            put(b, sum, squares);
        }

        private void put(int b, double sum, double squares) {
            int from = b * size;
            int to = Math.min(x.length, from + size);
            if (Double.isNaN(sum) || Double.isNaN(squares)) {
                putWithGaps(b, from, to);
                return;
            }
            float lowest = Float.POSITIVE_INFINITY;
            float highest = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                lowest = Math.min(lowest, x[i]);
                highest = Math.max(highest, x[i]);
            }
            low[b] = lowest;
            high[b] = highest;
            mean[b] = sum / (to - from);
            fast[b] = rms(squares, Math.max(0, Math.min(x.length - lag, to) - Math.max(lag, from)));
        }

        private void putWithGaps(int b, int from, int to) {
            whole = false;
            low[b] = Float.POSITIVE_INFINITY;
            high[b] = Float.NEGATIVE_INFINITY;
            double sum = 0;
            int n = 0;
            for (int i = from; i < to; i++) {
                if (!Float.isNaN(x[i])) {
                    sum += x[i];
                    n++;
                    low[b] = Math.min(low[b], x[i]);
                    high[b] = Math.max(high[b], x[i]);
                }
            }
            double squares = 0;
            int m = 0;
            for (int i = Math.max(lag, from); i < Math.min(x.length - lag, to); i++) {
                if (!Double.isNaN(bend[i])) {
                    squares += bend[i];
                    m++;
                }
            }
            mean[b] = n == 0 ? Double.NaN : sum / n;
            fast[b] = rms(squares, m);
        }

        private static double rms(double squares, int n) {
            return n == 0 ? Double.NaN : Math.sqrt(squares / n / 6);
        }
    }

    private static LeadNoise withoutMains(LeadNoise all, float[] x, double fs, int lag) {
        if (!(all.usualFast() > MAINS_LEAST / 2) || fs < 140) {
            return all;
        }
        double at50 = mainsRms(x, fs, 50);
        double at60 = mainsRms(x, fs, 60);
        double rms = Math.max(at50, at60);
        double hertz = at50 >= at60 ? 50 : 60;
        if (rms < MAINS_LEAST) {
            return all;
        }
        // What the mains adds to a second difference.
        double gain = 2 - 2 * StrictMath.cos(2 * Math.PI * hertz * lag / fs);
        double share = gain * rms * gain * rms / 6;
        double[] rest = Arrays.stream(all.fast)
                .map(f -> Math.sqrt(Math.max(0, f * f - share)))
                .toArray();
        return new LeadNoise(all.start, all.block, all.mean, all.low, all.high, rest, all.isWhole, hertz, rms);
    }

    /** RMS at {@code hertz} in the median window, 0 unless it stands out of its neighbours. */
    private static double mainsRms(float[] x, double fs, double hertz) {
        int size = (int) Math.round(MAINS_WINDOW * fs);
        int windows = x.length / Math.max(1, size);
        double[] own = new double[windows];
        double[] beside = new double[windows];
        double[] frequencies = {hertz, hertz - 6, hertz + 6};
        double[] found = new double[3];
        for (int i = 0; i < windows; i++) {
            Goertzel.amplitudes(x, i * size, (i + 1) * size, frequencies, fs, found);
            own[i] = found[0];
            beside[i] = (found[1] + found[2]) / 2;
        }
        double amplitude = RobustStatistics.median(own);
        return amplitude > MAINS_OVER_NEIGHBOURS * RobustStatistics.median(beside) ? amplitude / Math.sqrt(2) : 0;
    }
}
