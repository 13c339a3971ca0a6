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
 * @param range highest less lowest sample of each block, mV; NaN without a sample
 * @param fast noise above about 20 Hz in each block, mV RMS, mains taken out
 * @param mains frequency of the mains interference, Hz; 0 without one
 * @param mainsRms of it, mV
 */
record LeadNoise(
        double start, double block, double[] mean, double[] range, double[] fast, double mains, double mainsRms) {
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
        int size = (int) Math.max(1, Math.round(BLOCK * fs));
        int blocks = (x.length + size - 1) / size;
        int lag = (int) Math.max(1, Math.round(LAG * fs));
        double[] mean = new double[blocks];
        double[] range = new double[blocks];
        double[] fast = new double[blocks];
        double[] bend = new double[x.length];
        for (int i = lag; i < x.length - lag; i++) {
            double d = x[i - lag] - 2 * x[i] + x[i + lag];
            bend[i] = d * d;
        }
        for (int b = 0; b < blocks; b++) {
            int from = b * size;
            int to = Math.min(x.length, from + size);
            int first = Math.max(lag, from);
            int last = Math.min(x.length - lag, to);
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            double sum = 0;
            double squares = 0;
            for (int i = from; i < to; i++) {
                float v = x[i];
                sum += v;
                squares += bend[i];
                low = v < low ? v : low;
                high = v > high ? v : high;
            }
            int n = to - from;
            int m = Math.max(0, last - first);
            if (Double.isNaN(sum) || Double.isNaN(squares)) {
                sum = 0;
                n = 0;
                for (int i = from; i < to; i++) {
                    sum += Float.isNaN(x[i]) ? 0 : x[i];
                    n += Float.isNaN(x[i]) ? 0 : 1;
                }
                squares = 0;
                m = 0;
                for (int i = first; i < last; i++) {
                    squares += Double.isNaN(bend[i]) ? 0 : bend[i];
                    m += Double.isNaN(bend[i]) ? 0 : 1;
                }
            }
            mean[b] = n == 0 ? Double.NaN : sum / n;
            range[b] = n == 0 ? Double.NaN : high - low;
            fast[b] = m == 0 ? Double.NaN : Math.sqrt(squares / m / 6);
        }
        return withoutMains(new LeadNoise(trace.start(), size / fs, mean, range, fast, 0, 0), x, fs, lag);
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
        return new LeadNoise(all.start, all.block, all.mean, all.range, rest, hertz, rms);
    }

    /** RMS at {@code hertz} in the median window, 0 unless it stands out of its neighbours. */
    private static double mainsRms(float[] x, double fs, double hertz) {
        int size = (int) Math.round(MAINS_WINDOW * fs);
        int windows = x.length / Math.max(1, size);
        double[] own = new double[windows];
        double[] beside = new double[windows];
        double[] w = new double[size];
        for (int i = 0; i < windows; i++) {
            boolean whole = true;
            for (int j = 0; j < size; j++) {
                w[j] = x[i * size + j];
                whole &= !Double.isNaN(w[j]);
            }
            own[i] = whole ? Goertzel.amplitude(w, 0, size, hertz, fs) : Double.NaN;
            beside[i] = whole
                    ? (Goertzel.amplitude(w, 0, size, hertz - 6, fs) + Goertzel.amplitude(w, 0, size, hertz + 6, fs))
                            / 2
                    : Double.NaN;
        }
        double amplitude = RobustStatistics.median(own);
        return amplitude > MAINS_OVER_NEIGHBOURS * RobustStatistics.median(beside) ? amplitude / Math.sqrt(2) : 0;
    }
}
