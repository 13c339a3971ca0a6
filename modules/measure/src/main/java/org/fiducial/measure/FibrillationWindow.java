package org.fiducial.measure;

import org.fiducial.dsp.Goertzel;

/**
 * Whether a few seconds of one lead look like ventricular fibrillation or flutter, by four published measures and their published limits,
 * all of which must agree.
 *
 * <ul>
 *   <li>Leakage of a filter set to the mean half period (Kuo and Dillman, Comput Cardiol 1978): what is left when the signal is added to
 *       itself half a period later; a wave without any pause leaves little. Limit 0.625 for waves of any height.
 *   <li>Spectral moment and power about the dominant frequency (Barro et al., J Med Eng Technol 1989): normalised first moment at most
 *       1.55, at least 0.45 of the amplitude between 0.7 and 1.4 of the dominant frequency.
 *   <li>Share of samples beyond a fifth of the highest (Arafat et al., Signal Image Video Process 2011): above 48 %, since no isoelectric
 *       line lies between the waves.
 *   <li>Filled cells of a phase portrait of the signal against itself half a second later (Amann et al., Biomed Eng Online 2005;
 *       IEEE Trans Biomed Eng 2007): above 0.15.
 * </ul>
 *
 * <p>The dominant frequency must lie between 2 and 9 Hz, and the waves reach 0.2 mV from top to bottom; less is asystole for a
 * defibrillator. Limits: a fast monomorphic ventricular tachycardia without any line between its complexes looks like flutter. Cost: the
 * leakage is three passes; the others are taken only where it is small.
 */
final class FibrillationWindow {
    private static final double LEAKAGE = 0.625;
    private static final double MOMENT = 1.55;
    private static final double ABOUT_DOMINANT = 0.45;
    private static final double BEYOND = 0.48;
    private static final double FIFTH = 0.2;
    private static final double FLANK = 0.25;
    private static final double STAGE = 3;
    private static final double FILLED = 0.15;
    private static final int CELLS = 40;
    private static final double DELAY = 0.5;
    private static final double SLOWEST = 2;
    private static final double FASTEST = 9;
    private static final double LEAST = 0.2;

    private final double[] x;
    private final double[] flank;
    private final double rate;
    private final double range;
    private final double leakage;

    /**
     * @param x mV, freed of baseline and of what is faster than 30 Hz, without NaN
     * @param flank {@link #flank} of the rate
     */
    FibrillationWindow(double[] x, double rate, double[] flank) {
        this.x = withoutMean(x);
        this.flank = flank;
        this.rate = rate;
        double low = 0;
        double high = 0;
        for (double v : this.x) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        range = high - low;
        leakage = leakage(this.x);
    }

    /** How a stage rises at its ends. */
    static double[] flank(double rate) {
        double[] flank = new double[(int) (FLANK * rate)];
        for (int i = 0; i < flank.length; i++) {
            flank[i] = 0.5 - 0.5 * StrictMath.cos(Math.PI * i / flank.length);
        }
        return flank;
    }

    private static double[] withoutMean(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v;
        }
        mean /= x.length;
        double[] out = new double[x.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = x[i] - mean;
        }
        return out;
    }

    /** Whether all measures say so. */
    boolean fibrillates() {
        return range > LEAST && leakage < LEAKAGE && goesOn() && isNarrow();
    }

    /** Whether waves follow each other without a line between them, of whatever shape. */
    boolean goesOn() {
        return beyond() > BEYOND && filled() > FILLED;
    }

    /** Whether there are complexes with a line between them. */
    boolean isOrdered() {
        return range > LEAST && leakage >= LEAKAGE && beyond() <= BEYOND;
    }

    private static double leakage(double[] x) {
        double size = 0;
        double change = 0;
        for (int i = 1; i < x.length; i++) {
            size += Math.abs(x[i]);
            change += Math.abs(x[i] - x[i - 1]);
        }
        int half = change == 0 ? 0 : (int) Math.floor(Math.PI * size / change + 0.5);
        if (half < 1 || half >= x.length / 2) {
            return 1;
        }
        double left = 0;
        double all = 0;
        for (int i = half; i < x.length; i++) {
            left += Math.abs(x[i] + x[i - half]);
            all += Math.abs(x[i]) + Math.abs(x[i - half]);
        }
        return left / all;
    }

    /** Mean share, over stages of three seconds that begin a second apart, of the samples beyond a fifth of the stage's highest. */
    private double beyond() {
        int length = (int) (STAGE * rate);
        double sum = 0;
        int stages = 0;
        double[] stage = new double[length];
        for (int from = 0; from + length <= x.length; from += (int) rate) {
            double highest = 0;
            for (int i = 0; i < length; i++) {
                stage[i] = Math.abs(x[from + i]);
            }
            for (int i = 0; i < flank.length; i++) {
                stage[i] *= flank[i];
                stage[length - 1 - i] *= flank[i];
            }
            for (double v : stage) {
                highest = Math.max(highest, v);
            }
            int n = 0;
            for (double v : stage) {
                n += v > FIFTH * highest ? 1 : 0;
            }
            sum += highest > 0 ? (double) n / length : 0;
            stages++;
        }
        return stages == 0 ? 0 : sum / stages;
    }

    private double filled() {
        double low = Double.POSITIVE_INFINITY;
        for (double v : x) {
            low = Math.min(low, v);
        }
        boolean[] cell = new boolean[CELLS * CELLS];
        int delay = (int) Math.round(DELAY * rate);
        int n = 0;
        for (int i = delay; i < x.length; i++) {
            int at = place(x[i - delay] - low) * CELLS + place(x[i] - low);
            n += cell[at] ? 0 : 1;
            cell[at] = true;
        }
        return (double) n / cell.length;
    }

    private int place(double aboveLow) {
        return range > 0 ? Math.min(CELLS - 1, (int) (aboveLow / range * CELLS)) : 0;
    }

    /** Amplitudes under a Hamming window; those below a twentieth of the greatest count as none (Barro et al.). */
    private boolean isNarrow() {
        int n = x.length;
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = x[i] * (0.54 - 0.46 * StrictMath.cos(2 * Math.PI * i / (n - 1)));
        }
        double step = rate / n;
        double[] amplitude = new double[(int) Math.min(n / 2.0, 20 * FASTEST / step) + 1];
        int dominant = 0;
        for (int k = 1; k < amplitude.length; k++) {
            amplitude[k] = Goertzel.amplitude(w, 0, n, k * step, rate);
            if (k * step >= 0.5 && k * step <= FASTEST && amplitude[k] > amplitude[dominant]) {
                dominant = k;
            }
        }
        double frequency = dominant * step;
        if (frequency < SLOWEST) {
            return false;
        }
        double sum = 0;
        double moment = 0;
        double all = 0;
        double about = 0;
        for (int k = 1; k < amplitude.length && k * step <= 20 * frequency; k++) {
            double a = amplitude[k] < 0.05 * amplitude[dominant] ? 0 : amplitude[k];
            double f = k * step;
            sum += a;
            moment += f * a;
            all += f >= 0.5 ? a : 0;
            about += f >= 0.7 * frequency && f <= 1.4 * frequency ? a : 0;
        }
        return moment / sum / frequency <= MOMENT && about / all >= ABOUT_DOMINANT;
    }
}
