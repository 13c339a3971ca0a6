package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Quantity;
import org.fiducial.dsp.RobustStatistics;

/** The time between beats in numbers. An RR interval counts unless it spans a stretch without signal. */
final class RrFacts {
    private static final int LEAST_FOR_IRREGULARITY = 4;

    private final BeatFacts facts;
    private final List<Beat> beats;

    private RrFacts(BeatFacts facts) {
        this.facts = facts;
        beats = facts.beats();
    }

    static void add(BeatFacts facts) {
        new RrFacts(facts).intervals();
    }

    private void intervals() {
        int[] all = facts.withRr(i -> true);
        if (all.length == 0) {
            String reason = beats.isEmpty() ? "no beat found" : "needs two beats in a row";
            facts.unmeasurable(
                    List.of(
                            Quantity.HEART_RATE,
                            Quantity.RR,
                            Quantity.RR_SD,
                            Quantity.RR_CV,
                            Quantity.RR_RANGE,
                            Quantity.RR_IRREGULARITY,
                            Quantity.LONGEST_RR,
                            Quantity.SHORTEST_RR),
                    reason);
            return;
        }
        double[] rr = facts.rr(all);
        double mean = Arrays.stream(rr).sum() / rr.length;
        double sd = BeatFacts.R_ERROR * Math.sqrt(2) / rr.length;
        facts.intervals(Quantity.HEART_RATE, 60_000 / mean, 60_000 / (mean * mean) * sd, all);
        facts.intervals(Quantity.RR, mean, sd, all);
        normal();
        irregularity();
        extremes(all);
    }

    private void extremes(int[] all) {
        int longest = all[0];
        int shortest = all[0];
        for (int i : all) {
            longest = rr(i) > rr(longest) ? i : longest;
            shortest = rr(i) < rr(shortest) ? i : shortest;
        }
        double sd = BeatFacts.R_ERROR * Math.sqrt(2);
        facts.intervals(Quantity.LONGEST_RR, rr(longest), sd, new int[] {longest});
        facts.intervals(Quantity.SHORTEST_RR, rr(shortest), sd, new int[] {shortest});
    }

    private double rr(int i) {
        return beats.get(i).rr().getAsDouble();
    }

    /** Between beats that are not premature. */
    private void normal() {
        int[] used = facts.withRr(i -> i > 0 && !facts.ectopic(i) && !facts.ectopic(i - 1));
        if (used.length < 2) {
            facts.unmeasurable(
                    List.of(Quantity.RR_SD, Quantity.RR_CV, Quantity.RR_RANGE),
                    "needs three beats in a row that are not premature");
            return;
        }
        double[] rr = facts.rr(used);
        double mean = Arrays.stream(rr).sum() / rr.length;
        double squares = 0;
        for (double v : rr) {
            squares += (v - mean) * (v - mean);
        }
        double sd = Math.sqrt(squares / (rr.length - 1));
        facts.intervals(Quantity.RR_SD, sd, sd / Math.sqrt(2.0 * (rr.length - 1)), used);
        facts.intervals(Quantity.RR_CV, sd / mean, sd / mean / Math.sqrt(2.0 * (rr.length - 1)), used);
        double range =
                Arrays.stream(rr).max().orElseThrow() - Arrays.stream(rr).min().orElseThrow();
        facts.intervals(Quantity.RR_RANGE, range, 2 * BeatFacts.R_ERROR, used);
    }

    private void irregularity() {
        int[] used = facts.withRr(i ->
                i > 0 && beats.get(i).type() != BeatType.V && beats.get(i - 1).type() != BeatType.V);
        double[] rr = facts.rr(used);
        double[] change = new double[used.length];
        int n = 0;
        for (int i = 1; i < used.length; i++) {
            if (used[i] == used[i - 1] + 1) {
                change[n++] = Math.abs(rr[i] - rr[i - 1]);
            }
        }
        if (n < LEAST_FOR_IRREGULARITY - 1) {
            facts.unmeasurable(
                    Quantity.RR_IRREGULARITY,
                    "needs " + LEAST_FOR_IRREGULARITY
                            + " RR intervals in a row between beats that are not ventricular");
            return;
        }
        double median = RobustStatistics.median(rr);
        double value = RobustStatistics.median(Arrays.copyOf(change, n)) / median;
        facts.intervals(Quantity.RR_IRREGULARITY, value, BeatFacts.R_ERROR * 2 / median / Math.sqrt(n), used);
    }
}
