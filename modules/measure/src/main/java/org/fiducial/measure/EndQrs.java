package org.fiducial.measure;

import java.util.Optional;

/**
 * A notch or a slur at the end of QRS, as in early repolarisation (Macfarlane et al., <i>The early repolarization pattern: a consensus
 * paper</i>, J Am Coll Cardiol 2015): on the lower half of the downslope of the R wave with which QRS ends, all of it above the level
 * before QRS. J<sub>p</sub> is the peak of the notch, or where the slur begins. The paper gives no size: a notch falls and rises by the
 * smallest wave at least; at a slur the slope falls to a quarter of its steepest, and R still comes down by the smallest wave from there,
 * in 10 ms or more.
 */
final class EndQrs {
    private static final double LOWER_PART = 0.5;
    private static final double SLOW = 0.25;
    /** Below this share of the steepest slope the descent is over. */
    private static final double OVER = 0.05;
    /** Samples; a shorter end is the rounding of the recorder's filters. */
    private static final int SHORTEST_SLUR = 5;
    /** Samples past the global J: the paper measures QRS in leads without a notch, so it may lie there. */
    private static final int PAST_J = 15;
    /** Samples from the peak of a notch within which it falls again. */
    private static final int FALLS_WITHIN = 25;

    private final double[] y;
    private final double level;
    private final int peak;
    private final int stop;

    private EndQrs(double[] y, double level, int peak, int stop) {
        this.y = y;
        this.level = level;
        this.peak = peak;
        this.stop = stop;
    }

    /**
     * J<sub>p</sub> in seconds from the aligned R peak; NaN if there is none.
     *
     * @param parts of QRS in this lead
     * @param level before QRS, mV
     * @param j the global QRS offset, seconds from the aligned R peak
     */
    static double peak(LeadWaves shape, QrsParts parts, double level, double j) {
        Optional<QrsParts.Part> r = Optional.ofNullable(parts.waves().get(QrsParts.Name.R));
        if (r.isEmpty() || parts.waves().containsKey(QrsParts.Name.S)) {
            return Double.NaN;
        }
        double[] y = shape.beat().values();
        int before = shape.beat().before();
        int peak = before + (int) Math.round(r.get().peak() * LeadGrid.RATE);
        int stop = before + (int) Math.round(j * LeadGrid.RATE) + PAST_J;
        EndQrs end = new EndQrs(y, level, peak, Math.min(stop, y.length - 3));
        int at = end.find();
        return at < 0 ? Double.NaN : (at - before) / (double) LeadGrid.RATE;
    }

    private int find() {
        int from = peak;
        while (from < stop && y[from] - level > LOWER_PART * (y[peak] - level)) {
            from++;
        }
        int notch = notch(from);
        return notch >= 0 ? notch : slur(from);
    }

    /** The peak of the first rise after {@code from} that falls again. */
    private int notch(int from) {
        int low = from;
        for (int i = from; i <= stop; i++) {
            if (y[i] <= level) {
                return -1;
            }
            low = y[i] < y[low] ? i : low;
            if (y[i] - y[low] >= QrsParts.SMALLEST) {
                int top = i;
                for (int k = i; k < Math.min(y.length, top + FALLS_WITHIN); k++) {
                    top = y[k] > y[top] ? k : top;
                    if (y[top] - y[k] >= QrsParts.SMALLEST) {
                        return y[top] - level <= LOWER_PART * (y[peak] - level) && top <= stop ? top : -1;
                    }
                }
                return -1;
            }
        }
        return -1;
    }

    private int slur(int from) {
        double steepest = 0;
        for (int i = peak + 1; i <= stop; i++) {
            steepest = Math.max(steepest, descent(i));
        }
        int on = from;
        while (on < stop && descent(on) >= SLOW * steepest) {
            on++;
        }
        int end = on;
        while (end < stop && descent(end) > OVER * steepest && descent(end) < 2 * SLOW * steepest) {
            end++;
        }
        boolean above = y[end] >= level;
        return above && end - on >= SHORTEST_SLUR && y[on] - y[end] >= QrsParts.SMALLEST ? on : -1;
    }

    /** Fall a sample, over 4 ms about it. */
    private double descent(int i) {
        return (y[i - 1] - y[i + 1]) / 2;
    }
}
