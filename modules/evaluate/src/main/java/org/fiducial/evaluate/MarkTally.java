package org.fiducial.evaluate;

import java.util.List;

/**
 * What the matching of one kind of mark gave on one record.
 *
 * @param record name of the record
 * @param person whom the record is of
 * @param reference reference marks
 * @param detected detected marks that count: for all of them stands either a pair or a false mark
 * @param errorsMs detected less reference time of each pair, in ms
 */
public record MarkTally(String record, String person, int reference, int detected, List<Double> errorsMs) {
    /** @throws IllegalArgumentException if there are more pairs than marks */
    public MarkTally {
        errorsMs = List.copyOf(errorsMs);
        if (errorsMs.size() > reference || errorsMs.size() > detected) {
            throw new IllegalArgumentException(
                    errorsMs.size() + " pairs cannot come from " + reference + " and " + detected + " marks");
        }
    }

    /** Matches the two lists (seconds, in order) within a tolerance. */
    public static MarkTally of(
            String record, String person, double[] reference, double[] detected, double toleranceSeconds) {
        Matching matching = MarkMatcher.match(reference, detected, toleranceSeconds);
        return new MarkTally(
                record,
                person,
                reference.length,
                detected.length,
                matching.pairs().stream()
                        .map(p -> (detected[p.detected()] - reference[p.reference()]) * 1000)
                        .toList());
    }

    /** Share of the reference marks that were found. */
    public Proportion sensitivity() {
        return new Proportion(errorsMs.size(), reference);
    }

    /** Share of the detected marks that are right. */
    public Proportion precision() {
        return new Proportion(errorsMs.size(), detected);
    }

    /** Harmonic mean of both; {@code NaN} where there is no mark at all. */
    public double f1() {
        return reference + detected == 0 ? Double.NaN : 2.0 * errorsMs.size() / (reference + detected);
    }

    /** Standard deviation of the errors about their own mean, divided by n; {@code NaN} without pairs. */
    public double sdMs() {
        return Moments.sd(errorsMs);
    }
}
