package org.fiducial.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Q, R, S, R′ and S′ of a representative beat: the stretches of one sign, against the level before QRS, between the lead's own QRS
 * onset and offset. A stretch counts from 6 ms and 30 µV on (IEC 60601-2-25), and at the end of QRS only if it turns back: an ST
 * segment off the level is no wave. Without a positive stretch the negative one is QS.
 *
 * @param waves what there is, in the order of time
 * @param isQs whether there is no R
 */
record QrsParts(Map<Name, Part> waves, boolean isQs) {
    /** Smallest amplitude, mV. */
    static final double SMALLEST = 0.03;

    private static final int SHORTEST = 3; // samples of the grid: 6 ms
    private static final double TURNS_BACK = 0.25;

    /** The names in their order. */
    enum Name {
        Q,
        R,
        S,
        R_PRIME,
        S_PRIME
    }

    /**
     * One wave, in seconds from the aligned R peak.
     *
     * @param onset its first crossing of the level
     * @param peak its extreme
     * @param offset its last crossing
     */
    record Part(double onset, double peak, double offset) {}

    private record Run(int sign, double from, int peak, double to, double height) {}

    /**
     * Splits QRS.
     *
     * @param y the representative beat, mV
     * @param level before QRS onset
     * @param before place of the aligned R peak among the samples
     * @param qrs the lead's own QRS
     */
    static QrsParts of(double[] y, double level, int before, Extent qrs) {
        double from = before + qrs.onset() * LeadGrid.RATE;
        double to = Math.min(y.length - 1, before + qrs.offset() * LeadGrid.RATE);
        List<Run> runs = merge(runs(y, level, Math.max(0, from), to), y, level, to);
        Map<Name, Part> named = new EnumMap<>(Name.class);
        int next = 0;
        boolean anyR = runs.stream().anyMatch(r -> r.sign > 0);
        for (Run run : runs) {
            int name = run.sign > 0 == isPositive(next) ? next : next + 1;
            if (name < Name.values().length) {
                named.put(
                        Name.values()[name],
                        new Part(seconds(run.from, before), seconds(run.peak, before), seconds(run.to, before)));
            }
            next = name + 1;
        }
        boolean qs = !anyR && named.containsKey(Name.Q);
        return new QrsParts(named, qs);
    }

    private static boolean isPositive(int name) {
        return name % 2 == 1;
    }

    private static double seconds(double index, int before) {
        return (index - before) / LeadGrid.RATE;
    }

    private static List<Run> runs(double[] y, double level, double from, double to) {
        List<Run> runs = new ArrayList<>();
        double start = from;
        int peak = (int) Math.ceil(from);
        for (int i = peak; i <= to; i++) {
            // Against the run's peak, not the sample before: that one may lie on the level to the last bit.
            boolean crosses = (y[i] - level) * (y[peak] - level) < 0;
            if (crosses) {
                double at = i - (y[i] - level) / (y[i] - y[i - 1]);
                runs.add(run(y, level, start, peak, at));
                start = at;
                peak = i;
            } else if (Math.abs(y[i] - level) > Math.abs(y[peak] - level)) {
                peak = i;
            }
        }
        if (peak <= to) {
            runs.add(run(y, level, start, peak, to));
        }
        return runs;
    }

    private static Run run(double[] y, double level, double from, int peak, double to) {
        return new Run(y[peak] >= level ? 1 : -1, from, peak, to, Math.abs(y[peak] - level));
    }

    // Leaves out what is too small and joins what then has one sign.
    private static List<Run> merge(List<Run> runs, double[] y, double level, double to) {
        double highest = runs.stream().mapToDouble(Run::height).max().orElse(0);
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            boolean small = run.height < SMALLEST || run.to - run.from < SHORTEST;
            double left = Math.abs(y[(int) Math.min(to, run.to)] - level);
            boolean goesOn = run.to >= to
                    && run.height < highest
                    && run.height - left < Math.max(SMALLEST / 2, TURNS_BACK * run.height);
            if (small || goesOn) {
                continue;
            }
            Run last = kept.isEmpty() ? null : kept.getLast();
            if (last != null && last.sign == run.sign) {
                kept.removeLast();
                int peak = last.height >= run.height ? last.peak : run.peak;
                kept.add(new Run(run.sign, last.from, peak, run.to, Math.max(last.height, run.height)));
            } else {
                kept.add(run);
            }
        }
        return kept;
    }
}
