package org.fiducial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fiducial.core.Signal;

/**
 * Whether a lead's QRS lacks a part that a report calls absent. The beats are laid on one another from their own QRS onset on; of
 * their middle, what stays on one side of the level for 6 ms and reaches 30 µV is a part, and parts are named Q, R, S, R′, S′ by their order
 * and their side. A stretch that QRS leaves behind it without turning back is ST. What lies about the smallest size may
 * pass for either: two such middles of the same beats differ by that much.
 */
final class AbsentPart {
    private static final List<String> NAMES = List.of("q", "r", "s", "rPrime", "sPrime");
    /** Smallest height in mV and length in ms, as defined and with room for the difference of two such middles. */
    private static final double[][] SMALLEST = {
        {0.03, 6}, {0.035, 6}, {0.04, 8}, {0.05, 8}, {0.04, 12}, {0.025, 6}, {0.02, 4}, {0.015, 4}
    };

    private static final double TURNS_BACK = 0.25;
    /** No QRS lasts longer, s. */
    private static final double LONGEST = 1;

    private final double[] y;
    private final double step;

    private record Run(int sign, int from, int to, double height) {}

    /** Whether the part is absent between {@code searchFrom} and {@code searchTo}, from the mean of the beats or from their median. */
    static boolean holds(String part, Voltages voltages, Signal signal, BeatMarks marks) {
        return new AbsentPart(voltages, signal, marks, BeatMarks::mean).lacks(part)
                || new AbsentPart(voltages, signal, marks, BeatMarks::median).lacks(part);
    }

    private AbsentPart(Voltages voltages, Signal signal, BeatMarks marks, ToDoubleFunction<double[]> middle) {
        double[] from = marks.get("searchFrom");
        double[] to = marks.get("searchTo");
        double[] levelFrom = marks.get("baselineFrom");
        double[] levelTo = marks.get("baselineTo");
        step = 1 / signal.samplingRate();
        double n = from.length == 0 ? 0 : Math.rint((to[0] - from[0]) / step) + 1;
        y = new double[n > 0 && n <= LONGEST / step ? (int) n : 0];
        double[] level = BeatMarks.each(from.length, b -> voltages.mean(signal, levelFrom[b], levelTo[b]));
        for (int i = 0; i < y.length; i++) {
            double after = i * step;
            y[i] = middle.applyAsDouble(BeatMarks.each(
                    from.length, b -> voltages.at(signal, from[b] + after) - level[b]));
        }
    }

    /** No samples, no answer: then nothing is lacking. */
    private boolean lacks(String part) {
        if (y.length == 0 || Double.isNaN(y[0])) {
            return false;
        }
        for (double[] smallest : SMALLEST) {
            if (!names(smallest[0], smallest[1]).contains(part)) {
                return true;
            }
        }
        return false;
    }

    private List<String> names(double height, double ms) {
        List<Run> runs = kept(height, ms);
        List<String> names = new ArrayList<>();
        int next = 0;
        for (Run run : runs) {
            int name = run.sign > 0 == (next % 2 == 1) ? next : next + 1;
            if (name < NAMES.size()) {
                names.add(NAMES.get(name));
            }
            next = name + 1;
        }
        boolean qs = names.contains("q") && runs.stream().allMatch(r -> r.sign < 0);
        if (qs) {
            names.add("s");
        }
        return names;
    }

    private List<Run> kept(double height, double ms) {
        List<Run> all = runs();
        double highest = all.stream().mapToDouble(Run::height).max().orElse(0);
        List<Run> kept = new ArrayList<>();
        for (Run run : all) {
            boolean atEnd = run.to == y.length - 1;
            double back = run.height - Math.abs(y[run.to]);
            boolean goesOn = atEnd && run.height < highest && back < Math.max(height / 2, TURNS_BACK * run.height);
            double length = (run.to - run.from + 1) * step * 1000;
            if (run.height >= height && length >= ms && !goesOn) {
                boolean joins = !kept.isEmpty() && kept.getLast().sign == run.sign;
                kept.add(joins ? new Run(run.sign, kept.removeLast().from, run.to, run.height) : run);
            }
        }
        return kept;
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        double height = 0;
        for (int i = 0; i < y.length; i++) {
            if (i > from && y[i] * y[from] < 0) {
                runs.add(new Run(y[from] > 0 ? 1 : -1, from, i - 1, height));
                from = i;
                height = 0;
            }
            height = Math.max(height, Math.abs(y[i]));
        }
        runs.add(new Run(y[from] > 0 ? 1 : -1, from, y.length - 1, height));
        return runs;
    }
}
