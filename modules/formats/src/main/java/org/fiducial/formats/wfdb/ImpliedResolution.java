package org.fiducial.formats.wfdb;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.fiducial.core.Resolution;
import org.fiducial.core.Signal;

/**
 * The digital resolution of a signal that does not tell one: decimals, if a few of them write every sample; else the step of the
 * converter that the samples betray, if every sample is a multiple of it; else steps as fine as 31 bits allow.
 */
final class ImpliedResolution {
    private static final int MOST_DECIMALS = 6;
    private static final int TILE = 1 << 14;
    private static final int MOST_LOOKED_AT = 1 << 20;
    private static final double LARGEST = 1 << 30;

    private final Signal signal;
    private double top;

    private ImpliedResolution(Signal signal) {
        this.signal = signal;
    }

    static Resolution of(Signal signal) {
        return new Resolution(new ImpliedResolution(signal).gain(), 0, 0, 0, signal.unit());
    }

    private double gain() {
        float[] some = finite();
        for (float v : some) {
            top = Math.max(top, Math.abs(v));
        }
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
            double gain = StrictMath.pow(10, decimals);
            if (fits(some, gain) && fits(gain)) {
                return Math.max(gain, 1);
            }
        }
        double betrayed = step(some);
        return betrayed > 0 && fits(betrayed) ? betrayed : finest();
    }

    private double finest() {
        double gain = 1;
        while (top * gain * 10 < LARGEST && gain < 1e12) {
            gain *= 10;
        }
        return gain;
    }

    /** Samples that are there, of the beginning. */
    private float[] finite() {
        int n = (int) Math.min(MOST_LOOKED_AT, signal.length());
        float[] all = new float[n];
        signal.read(0, n, all);
        int m = 0;
        for (float v : all) {
            if (Float.isFinite(v)) {
                all[m++] = v;
            }
        }
        return Arrays.copyOf(all, m);
    }

    private static boolean fits(float[] x, double gain) {
        for (float v : x) {
            if (!fits(v, gain)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(float v, double gain) {
        double steps = Math.rint(v * gain);
        return !Float.isFinite(v) || Math.abs(steps) < LARGEST && (float) (steps / gain) == v;
    }

    private boolean fits(double gain) {
        float[] tile = new float[TILE];
        for (long from = 0; from < signal.length(); from += TILE) {
            int n = (int) Math.min(TILE, signal.length() - from);
            signal.read(from, n, tile);
            for (int i = 0; i < n; i++) {
                if (!fits(tile[i], gain)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Steps per unit, of the fewest digits; 0 if the values are no multiples of one step. */
    private static double step(float[] x) {
        BetrayedStep betrayed = new BetrayedStep(x);
        if (!betrayed.isFound()) {
            return 0;
        }
        for (int digits = 1; digits <= 16; digits++) {
            double rounded = new BigDecimal(betrayed.gain())
                    .round(new MathContext(digits))
                    .doubleValue();
            if (betrayed.admits(rounded) && fits(x, rounded)) {
                return rounded;
            }
        }
        return fits(x, betrayed.gain()) ? betrayed.gain() : 0;
    }
}
