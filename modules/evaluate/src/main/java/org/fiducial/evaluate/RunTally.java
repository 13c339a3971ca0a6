package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Span;

/**
 * How well runs of ventricular beats were found (EC57): couplets (2), short runs (3 to 5) and long runs (6 and more) apart. A
 * reference run is found if the longest detected run that shares time with it is at least as long as the shortest of its class;
 * the other way round for detected runs.
 *
 * @param coupletsFound reference couplets that were found
 * @param coupletsRight detected couplets that are right
 * @param shortFound reference short runs that were found
 * @param shortRight detected short runs that are right
 * @param longFound reference long runs that were found
 * @param longRight detected long runs that are right
 */
public record RunTally(
        Proportion coupletsFound,
        Proportion coupletsRight,
        Proportion shortFound,
        Proportion shortRight,
        Proportion longFound,
        Proportion longRight) {
    private static final Proportion ZERO = new Proportion(0, 0);

    /** Nothing counted. */
    public static final RunTally NONE = new RunTally(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    /**
     * Beats of one kind in a row.
     *
     * @param span from the first to the last
     * @param beats how many
     */
    public record Run(Span span, int beats) {}

    /**
     * Compares the runs of two lists of beats.
     *
     * @param referenceTimes seconds, in order
     * @param referenceVentricular whether each of them is ventricular
     * @param detectedTimes seconds, in order
     * @param detectedVentricular whether each of them is ventricular
     * @param toleranceSeconds by which runs may miss each other and still share time
     */
    public static RunTally of(
            double[] referenceTimes,
            List<Boolean> referenceVentricular,
            double[] detectedTimes,
            List<Boolean> detectedVentricular,
            double toleranceSeconds) {
        List<Run> reference = runs(referenceTimes, referenceVentricular);
        List<Run> detected = runs(detectedTimes, detectedVentricular);
        return new RunTally(
                share(reference, detected, 2, 2, toleranceSeconds),
                share(detected, reference, 2, 2, toleranceSeconds),
                share(reference, detected, 3, 5, toleranceSeconds),
                share(detected, reference, 3, 5, toleranceSeconds),
                share(reference, detected, 6, Integer.MAX_VALUE, toleranceSeconds),
                share(detected, reference, 6, Integer.MAX_VALUE, toleranceSeconds));
    }

    /** Both added. */
    public RunTally plus(RunTally o) {
        return new RunTally(
                coupletsFound.plus(o.coupletsFound),
                coupletsRight.plus(o.coupletsRight),
                shortFound.plus(o.shortFound),
                shortRight.plus(o.shortRight),
                longFound.plus(o.longFound),
                longRight.plus(o.longRight));
    }

    private static Proportion share(List<Run> these, List<Run> those, int least, int most, double tolerance) {
        long all = 0;
        long found = 0;
        for (Run run : these) {
            if (run.beats >= least && run.beats <= most) {
                all++;
                int longest = those.stream()
                        .filter(o -> o.span.from() <= run.span.to() + tolerance
                                && run.span.from() <= o.span.to() + tolerance)
                        .mapToInt(Run::beats)
                        .max()
                        .orElse(0);
                found += longest >= least ? 1 : 0;
            }
        }
        return new Proportion(found, all);
    }

    static List<Run> runs(double[] times, List<Boolean> ventricular) {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= times.length; i++) {
            if (i == times.length || !ventricular.get(i)) {
                if (i > first) {
                    runs.add(new Run(new Span(times[first], times[i - 1]), i - first));
                }
                first = i + 1;
            }
        }
        return runs;
    }
}
