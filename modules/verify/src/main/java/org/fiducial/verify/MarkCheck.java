package org.fiducial.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Evidence;

/**
 * Checks that marks lie where the signal has what they mark. Intervals stay what they are when all marks move together; the signal at
 * the marks does not.
 */
final class MarkCheck {
    /** A mark that is found again lies at most so far from the stated one, s. */
    static final double REACH = 0.010;
    /** So many of the marks under one name must be found again. */
    private static final double MOST = 0.9;

    private final Voltages voltages;

    MarkCheck(Voltages voltages) {
        this.voltages = voltages;
    }

    /** What contradicts the marks of a leaf in the signal. */
    List<String> check(Evidence.Criterion leaf, Map<Expression.Term, BeatMarks> marks) {
        return List.of();
    }

    /** Marks that the same comparison, made anew, does not have where they are stated. */
    static List<String> moved(Evidence.Criterion leaf, Evidence.Criterion fresh) {
        List<String> faults = new ArrayList<>();
        leaf.marks().forEach((name, stated) -> {
            double[] there = fresh.marks().getOrDefault(name, List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(t -> !Double.isNaN(t))
                    .sorted()
                    .toArray();
            double[] asked = stated.stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(t -> !Double.isNaN(t))
                    .toArray();
            long found = Arrays.stream(asked).filter(t -> isNear(there, t)).count();
            if (found < MOST * asked.length) {
                faults.add("a fresh analysis has " + found + " of " + asked.length + " marks '" + name
                        + "' where they are stated");
            }
        });
        return faults;
    }

    private static boolean isNear(double[] sorted, double time) {
        int at = Arrays.binarySearch(sorted, time);
        int after = at < 0 ? -at - 1 : at;
        return after < sorted.length && sorted[after] - time <= REACH || after > 0 && time - sorted[after - 1] <= REACH;
    }
}
