package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Regular atrial waves that need no P wave to be marked: atrial flutter.
 *
 * <p>QRS complexes are bridged by a straight line, the rest is brought to 50 Hz and freed of what is slower than flutter waves; a lead
 * that repeats itself after a third of a second or less, and again after twice that time, flutters. Bridging keeps the waves that are
 * locked to QRS, which subtracting an average beat would take away with it. Limits: at ventricular rates above 140/min P and T can
 * look like two waves of one kind; flutter waves hidden in QRS leave too little. Cost: about twenty products a sample at 50 Hz.
 */
final class AtrialActivity {
    private static final double RATE = 50;
    private static final double FASTEST = 350;
    private static final double SLOWEST = 200;
    private static final double BEFORE_R = 0.07;
    private static final double AFTER_R = 0.08;
    private static final double SLOW = 0.36;
    private static final double ONCE = 0.6;
    private static final double TWICE = 0.45;
    /** mV RMS of the bridged lead; less is noise. */
    private static final double LEAST_SIZE = 0.02;
    /** Share of the leads that must agree. */
    private static final double SHARE = 0.25;

    private AtrialActivity() {}

    /** Rate of flutter waves per minute over the traces; empty where no lead repeats itself so fast. */
    static OptionalDouble flutterRate(List<Trace> traces, double[] beats) {
        double[] rates = new double[traces.size()];
        int n = 0;
        int looked = 0;
        for (Trace trace : traces) {
            Bridged bridged = bridged(trace, beats);
            double[] y = bridged.values;
            if (y.length < 3 * bridged.rate) {
                continue;
            }
            looked++;
            double rate = repetition(y, bridged.rate);
            if (rate > 0) {
                rates[n++] = rate;
            }
        }
        if (n == 0 || n < SHARE * looked) {
            return OptionalDouble.empty();
        }
        Arrays.sort(rates, 0, n);
        double median = rates[n / 2];
        int agree = 0;
        for (int i = 0; i < n; i++) {
            agree += Math.abs(rates[i] - median) < 0.08 * median ? 1 : 0;
        }
        return agree >= Math.max(1, SHARE * looked) ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    /**
     * A lead at about 50 Hz, with straight lines for QRS complexes and without what is slower than atrial waves.
     *
     * @param rate samples per second
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one call
    record Bridged(double[] values, double rate) {}

    static Bridged bridged(Trace trace, double[] beats) {
        float[] x = trace.millivolts();
        int box = (int) Math.max(1, Math.round(trace.samplingRate() / RATE));
        double rate = trace.samplingRate() / box;
        int n = x.length / box;
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = i * box; j < (i + 1) * box; j++) {
                sum += x[j];
            }
            y[i] = Double.isNaN(sum) ? (i > 0 ? y[i - 1] : 0) : sum / box;
        }
        for (double beat : beats) {
            int from = (int) Math.max(0, (beat - BEFORE_R - trace.start()) * rate);
            int to = (int) Math.min(n - 1, (beat + AFTER_R - trace.start()) * rate + 1);
            for (int i = from + 1; i < to; i++) {
                y[i] = y[from] + (y[to] - y[from]) * (i - from) / (to - from);
            }
        }
        return new Bridged(faster(y, (int) (SLOW * rate / 2)), rate);
    }

    private static double[] faster(double[] y, int half) {
        double[] out = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(y.length - 1, i + half);
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += y[j];
            }
            out[i] = y[i] - sum / (to - from + 1);
        }
        return out;
    }

    /** Waves per minute at which {@code y} repeats itself; 0 if it does not. */
    private static double repetition(double[] y, double rate) {
        int first = (int) (60 * rate / FASTEST);
        int last = (int) Math.ceil(60 * rate / SLOWEST);
        double power = 0;
        for (double v : y) {
            power += v * v;
        }
        if (Math.sqrt(power / y.length) < LEAST_SIZE) {
            return 0;
        }
        double[] r = new double[2 * last + 3];
        int lag = first - 1;
        for (; lag + 3 < r.length; lag += 4) {
            fourLags(y, lag, r);
        }
        for (; lag < r.length; lag++) {
            r[lag] = product(y, lag, y.length);
        }
        for (lag = first - 1; lag < r.length; lag++) {
            r[lag] = r[lag] / power * y.length / (y.length - lag);
        }
        int best = first;
        for (lag = first; lag <= last; lag++) {
            best = r[lag] > r[best] ? lag : best;
        }
        double twice = Math.max(r[2 * best], Math.max(r[2 * best - 1], r[2 * best + 1]));
        boolean top = r[best] >= r[best - 1] && r[best] >= r[best + 1];
        if (!top || r[best] < ONCE || twice < TWICE) {
            return 0;
        }
        double bend = r[best - 1] - 2 * r[best] + r[best + 1];
        double shift = bend == 0 ? 0 : (r[best - 1] - r[best + 1]) / (2 * bend);
        return 60 * rate / (best + shift);
    }

    static double product(double[] y, int lag, int end) {
        double all = 0;
        for (int i = lag; i < end; i++) {
            all += y[i] * y[i - lag];
        }
        return all;
    }

    /** {@link #product} for four lags in a row; their sums grow side by side. */
    static void fourLags(double[] y, int lag, double[] out) {
        int all = Math.min(y.length, lag + 3);
        double a = product(y, lag, all);
        double b = product(y, lag + 1, all);
        double c = product(y, lag + 2, all);
        double d = 0;
        for (int i = lag + 3; i < y.length; i++) {
            a += y[i] * y[i - lag];
            b += y[i] * y[i - lag - 1];
            c += y[i] * y[i - lag - 2];
            d += y[i] * y[i - lag - 3];
        }
        out[lag] = a;
        out[lag + 1] = b;
        out[lag + 2] = c;
        out[lag + 3] = d;
    }
}
