package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fiducial.core.Span;

/**
 * How marks of waves are scored: paired one to one and in order within the tolerance; a detected mark that stands for nothing is
 * false if it lies where the expert marked every beat.
 *
 * @param toleranceSeconds largest distance of a pair
 */
public record WaveRule(double toleranceSeconds) {
    /** ±150 ms, the rule of the published tables. */
    public static final WaveRule STANDARD = new WaveRule(0.15);

    /**
     * Scores one kind of mark in one lead.
     *
     * @param reference the expert's marks in seconds, in order
     * @param detected marks in seconds, in order, over the whole record
     * @param stretches where the expert marked every beat: {@link WaveMarks#stretch} or {@link WaveMarks#stretches}
     */
    public MarkTally lead(String record, String person, double[] reference, double[] detected, List<Span> stretches) {
        Matching matching = MarkMatcher.match(reference, detected, toleranceSeconds);
        boolean[] paired = new boolean[detected.length];
        List<Double> errors = new ArrayList<>();
        for (Matching.Pair pair : matching.pairs()) {
            paired[pair.detected()] = true;
            errors.add(errorMs(reference, detected, pair));
        }
        int extra = 0;
        for (int j = 0; j < detected.length; j++) {
            double t = detected[j];
            if (!paired[j] && stretches.stream().anyMatch(s -> s.from() <= t && t <= s.to())) {
                extra++;
            }
        }
        return new MarkTally(record, person, reference.length, errors.size() + extra, errors);
    }

    /**
     * Scores one kind of mark where the expert saw all leads together and the program marks each: of each reference mark, the lead
     * with the smaller error counts (Laguna 1994, Martínez 2004). It flatters: the choice needs the truth. Only found marks are
     * counted as detected; the precision is that of the leads' own tallies.
     *
     * @param leads detected marks of each lead in seconds, in order
     */
    public MarkTally bestLead(String record, String person, double[] reference, List<double[]> leads) {
        double[] best = new double[reference.length];
        Arrays.fill(best, Double.NaN);
        for (double[] detected : leads) {
            for (Matching.Pair pair :
                    MarkMatcher.match(reference, detected, toleranceSeconds).pairs()) {
                double error = errorMs(reference, detected, pair);
                int i = pair.reference();
                if (Double.isNaN(best[i]) || Math.abs(error) < Math.abs(best[i])) {
                    best[i] = error;
                }
            }
        }
        List<Double> errors = new ArrayList<>();
        for (double e : best) {
            if (!Double.isNaN(e)) {
                errors.add(e);
            }
        }
        return new MarkTally(record, person, reference.length, errors.size(), errors);
    }

    private static double errorMs(double[] reference, double[] detected, Matching.Pair pair) {
        return (detected[pair.detected()] - reference[pair.reference()]) * 1000;
    }
}
