package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurement.Basis;
import org.fiducial.core.Pacing;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.dsp.RobustStatistics;

/**
 * The rhythm in numbers: intervals between beats, P waves against beats, ectopic beats and their patterns, spikes.
 *
 * <p>An RR interval counts unless it spans a stretch without signal. Every quantity is there: measured, absent, or unmeasurable with
 * the reason.
 */
final class RhythmFacts {
    /** Error of one R peak, ms. */
    private static final double R_ERROR = 3;

    private static final int LEAST_FOR_IRREGULARITY = 4;
    private static final double PAUSE = 2000;
    private static final int RUN = 3;
    private static final double MOST_BEATS_HAVE_P = 0.5;
    private static final double HARDLY_ANY_P = 0.2;
    private static final double STEADY_PR = 30;
    /** Beats whose marks stand in a measurement; of longer recordings the list of beats has them. */
    private static final int MOST_MARKS = 1000;

    /** What the rhythm facts rest on beside the beats. */
    record Atrial(List<Wave> globalP, OptionalDouble consistency, OptionalDouble flutterRate) {}

    private final Span span;
    private final List<Beat> beats;
    private final Pacing pacing;
    private final Atrial atrial;
    private final List<String> leads;
    private final List<Measurement> facts = new ArrayList<>();

    private RhythmFacts(Span span, List<Beat> beats, Pacing pacing, Atrial atrial, List<String> leads) {
        this.span = span;
        this.beats = beats;
        this.pacing = pacing;
        this.atrial = atrial;
        this.leads = leads;
    }

    /** The numbers and the relations. */
    record Result(List<Measurement> measurements, Rhythm rhythm) {}

    /** @param leads names of the leads that were looked at; the usable ones */
    static Result of(Span span, List<Beat> beats, Pacing pacing, Atrial atrial, List<String> leads) {
        RhythmFacts facts = new RhythmFacts(span, beats, pacing, atrial, leads);
        facts.counts();
        facts.intervals();
        PqrsRelation relation = facts.pWaves();
        List<Rhythm.Run> runs = facts.ectopics();
        facts.spikes();
        List<Rhythm.Stretch> stretches = facts.fibrillation();
        return new Result(List.copyOf(facts.facts), new Rhythm(relation, facts.pauses(), runs, stretches));
    }

    private void counts() {
        whole(Quantity.DURATION, span.length());
        whole(Quantity.USABLE_LEADS, leads.size());
        if (leads.isEmpty()) {
            unmeasurable(Quantity.BEATS, "no usable lead");
        } else {
            whole(Quantity.BEATS, beats.size());
        }
    }

    private void whole(Quantity quantity, double value) {
        facts.add(Measurement.of(
                quantity,
                value,
                OptionalDouble.empty(),
                leads,
                List.of(),
                new Basis(Map.of(), OptionalDouble.empty(), List.of(span))));
    }

    private void unmeasurable(Quantity quantity, String reason) {
        facts.add(Measurement.unmeasurable(quantity, reason, leads));
    }

    private void measured(Quantity quantity, double value, double sd, int[] used) {
        List<Integer> indexes =
                IntStream.of(used).map(i -> beats.get(i).index()).boxed().toList();
        Map<String, List<Double>> marks = used.length > MOST_MARKS
                ? Map.of()
                : Map.of(
                        "r",
                        IntStream.of(used).mapToObj(i -> beats.get(i).time()).toList());
        facts.add(Measurement.of(
                quantity,
                value,
                sd > 0 ? OptionalDouble.of(sd) : OptionalDouble.empty(),
                leads,
                indexes,
                new Basis(marks, OptionalDouble.empty(), List.of(span))));
    }

    /** Positions of the beats whose RR counts and passes a test. */
    private int[] withRr(IntPredicate test) {
        return IntStream.range(0, beats.size())
                .filter(i -> beats.get(i).rr().isPresent() && test.test(i))
                .toArray();
    }

    private double[] rr(int[] used) {
        return IntStream.of(used)
                .mapToDouble(i -> beats.get(i).rr().getAsDouble())
                .toArray();
    }

    private boolean ectopic(int i) {
        BeatType type = beats.get(i).type();
        return type == BeatType.V || type == BeatType.S || type == BeatType.F;
    }

    private void intervals() {
        int[] all = withRr(i -> true);
        if (all.length == 0) {
            String reason = beats.isEmpty() ? "no beat found" : "needs two beats in a row";
            for (Quantity q : List.of(
                    Quantity.HEART_RATE,
                    Quantity.RR,
                    Quantity.RR_SD,
                    Quantity.RR_CV,
                    Quantity.RR_RANGE,
                    Quantity.RR_IRREGULARITY,
                    Quantity.LONGEST_RR)) {
                unmeasurable(q, reason);
            }
            return;
        }
        double[] rr = rr(all);
        double mean = Arrays.stream(rr).sum() / rr.length;
        double sd = R_ERROR * Math.sqrt(2) / rr.length;
        measured(Quantity.HEART_RATE, 60_000 / mean, 60_000 / (mean * mean) * sd, all);
        measured(Quantity.RR, mean, sd, all);
        normal();
        irregularity();
        int longest = all[0];
        for (int i : all) {
            longest = beats.get(i).rr().getAsDouble() > beats.get(longest).rr().getAsDouble() ? i : longest;
        }
        measured(Quantity.LONGEST_RR, beats.get(longest).rr().getAsDouble(), R_ERROR * Math.sqrt(2), new int[] {longest
        });
    }

    /** Between beats that are not premature. */
    private void normal() {
        int[] used = withRr(i -> i > 0 && !ectopic(i) && !ectopic(i - 1));
        if (used.length < 2) {
            for (Quantity q : List.of(Quantity.RR_SD, Quantity.RR_CV, Quantity.RR_RANGE)) {
                unmeasurable(q, "needs three beats in a row that are not premature");
            }
            return;
        }
        double[] rr = rr(used);
        double mean = Arrays.stream(rr).sum() / rr.length;
        double squares = 0;
        for (double v : rr) {
            squares += (v - mean) * (v - mean);
        }
        double sd = Math.sqrt(squares / (rr.length - 1));
        measured(Quantity.RR_SD, sd, sd / Math.sqrt(2.0 * (rr.length - 1)), used);
        measured(Quantity.RR_CV, sd / mean, sd / mean / Math.sqrt(2.0 * (rr.length - 1)), used);
        double range =
                Arrays.stream(rr).max().orElseThrow() - Arrays.stream(rr).min().orElseThrow();
        measured(Quantity.RR_RANGE, range, 2 * R_ERROR, used);
    }

    private void irregularity() {
        int[] used = withRr(i ->
                i > 0 && beats.get(i).type() != BeatType.V && beats.get(i - 1).type() != BeatType.V);
        double[] rr = rr(used);
        double[] change = new double[used.length];
        int n = 0;
        for (int i = 1; i < used.length; i++) {
            if (used[i] == used[i - 1] + 1) {
                change[n++] = Math.abs(rr[i] - rr[i - 1]);
            }
        }
        if (n < LEAST_FOR_IRREGULARITY - 1) {
            unmeasurable(
                    Quantity.RR_IRREGULARITY,
                    "needs " + LEAST_FOR_IRREGULARITY
                            + " RR intervals in a row between beats that are not ventricular");
            return;
        }
        double median = RobustStatistics.median(rr);
        double value = RobustStatistics.median(Arrays.copyOf(change, n)) / median;
        measured(Quantity.RR_IRREGULARITY, value, R_ERROR * 2 / median / Math.sqrt(n), used);
    }

    private PqrsRelation pWaves() {
        int[] looked = IntStream.range(0, beats.size())
                .filter(i -> beats.get(i).type() != BeatType.V && beats.get(i).type() != BeatType.PACED)
                .toArray();
        if (looked.length == 0) {
            String reason = beats.isEmpty() ? "no beat found" : "every beat is ventricular or paced";
            for (Quantity q : List.of(
                    Quantity.P_SHARE,
                    Quantity.P_CONSISTENCY,
                    Quantity.PR_SD,
                    Quantity.ATRIAL_RATE,
                    Quantity.FLUTTER_RATE,
                    Quantity.BLOCKED_P)) {
                unmeasurable(q, reason);
            }
            return PqrsRelation.UNKNOWN;
        }
        Set<Integer> withP = new HashSet<>();
        int blocked = 0;
        for (Wave p : atrial.globalP) {
            if (p.beat() < 0) {
                blocked++;
            } else {
                withP.add(p.beat());
            }
        }
        int[] following = IntStream.of(looked)
                .filter(i -> withP.contains(beats.get(i).index()))
                .toArray();
        double share = (double) following.length / looked.length;
        measured(Quantity.P_SHARE, share, Math.sqrt(share * (1 - share) / looked.length), looked);
        if (atrial.consistency.isPresent()) {
            measured(Quantity.P_CONSISTENCY, atrial.consistency.getAsDouble(), 0, looked);
        } else {
            unmeasurable(Quantity.P_CONSISTENCY, "needs three beats with signal before them");
        }
        double prSd = prSd(following);
        atrialRate(share, blocked, looked);
        measured(Quantity.BLOCKED_P, blocked, 0, looked);
        if (share < HARDLY_ANY_P) {
            return PqrsRelation.NO_P;
        }
        if (Double.isNaN(prSd)) {
            return PqrsRelation.UNKNOWN;
        }
        if (blocked > 0 && prSd > STEADY_PR) {
            return PqrsRelation.DISSOCIATED;
        }
        if (blocked > 0) {
            return PqrsRelation.SOME_BLOCKED;
        }
        return share >= MOST_BEATS_HAVE_P && prSd <= STEADY_PR ? PqrsRelation.CONDUCTED : PqrsRelation.UNKNOWN;
    }

    private double prSd(int[] following) {
        int[] used = IntStream.of(following)
                .filter(i -> beats.get(i).pr().isPresent() && !ectopic(i))
                .toArray();
        if (used.length < 3) {
            unmeasurable(Quantity.PR_SD, "needs three beats with a PR interval");
            return Double.NaN;
        }
        double[] pr = IntStream.of(used)
                .mapToDouble(i -> beats.get(i).pr().getAsDouble())
                .toArray();
        double mean = Arrays.stream(pr).sum() / pr.length;
        double squares = 0;
        for (double v : pr) {
            squares += (v - mean) * (v - mean);
        }
        double sd = Math.sqrt(squares / (pr.length - 1));
        measured(Quantity.PR_SD, sd, sd / Math.sqrt(2.0 * (pr.length - 1)), used);
        return sd;
    }

    private void atrialRate(double share, int blocked, int[] looked) {
        if (atrial.flutterRate.isPresent()) {
            measured(Quantity.FLUTTER_RATE, atrial.flutterRate.getAsDouble(), 0, looked);
            measured(Quantity.ATRIAL_RATE, atrial.flutterRate.getAsDouble(), 0, looked);
            return;
        }
        facts.add(Measurement.absent(
                Quantity.FLUTTER_RATE, "no regular waves between 200 and 350/min", leads, List.of()));
        double[] at = atrial.globalP.stream().mapToDouble(Wave::peak).sorted().toArray();
        double[] pp = new double[Math.max(0, at.length - 1)];
        Arrays.setAll(pp, i -> at[i + 1] - at[i]);
        if (pp.length < 2 || share < MOST_BEATS_HAVE_P && blocked == 0) {
            facts.add(Measurement.absent(Quantity.ATRIAL_RATE, "no regular P waves", leads, List.of()));
            return;
        }
        measured(Quantity.ATRIAL_RATE, 60 / RobustStatistics.median(pp), 0, looked);
    }

    private List<Rhythm.Run> ectopics() {
        if (beats.isEmpty()) {
            for (Quantity q : List.of(
                    Quantity.VENTRICULAR_BEATS,
                    Quantity.SUPRAVENTRICULAR_BEATS,
                    Quantity.UNCLASSIFIABLE_BEATS,
                    Quantity.VENTRICULAR_RUN,
                    Quantity.VENTRICULAR_RUN_RATE,
                    Quantity.BIGEMINY_CYCLES,
                    Quantity.TRIGEMINY_CYCLES)) {
                unmeasurable(q, "no beat found");
            }
            return List.of();
        }
        int[] ventricular = of(BeatType.V);
        int[] supraventricular = of(BeatType.S);
        measured(Quantity.VENTRICULAR_BEATS, ventricular.length, 0, ventricular);
        measured(Quantity.SUPRAVENTRICULAR_BEATS, supraventricular.length, 0, supraventricular);
        int[] unclassifiable = of(BeatType.Q);
        measured(Quantity.UNCLASSIFIABLE_BEATS, unclassifiable.length, 0, unclassifiable);
        List<Rhythm.Run> runs = new ArrayList<>();
        int[] longest = {0, 0};
        for (int i = 0; i < beats.size(); ) {
            BeatType type = beats.get(i).type();
            int j = i + 1;
            while (j < beats.size() && beats.get(j).type() == type) {
                j++;
            }
            if (type == BeatType.V && j - i > longest[1] - longest[0]) {
                longest = new int[] {i, j};
            }
            if ((type == BeatType.V || type == BeatType.S) && j - i >= RUN) {
                runs.add(new Rhythm.Run(type, beats.get(i).index(), j - i, rate(i, j)));
            }
            i = j;
        }
        int[] run = IntStream.range(longest[0], longest[1]).toArray();
        measured(Quantity.VENTRICULAR_RUN, run.length, 0, run);
        if (run.length >= RUN) {
            measured(Quantity.VENTRICULAR_RUN_RATE, rate(longest[0], longest[1]), 0, run);
        } else {
            facts.add(Measurement.absent(
                    Quantity.VENTRICULAR_RUN_RATE, "no ventricular run of three or more", leads, List.of()));
        }
        cycles(Quantity.BIGEMINY_CYCLES, 2);
        cycles(Quantity.TRIGEMINY_CYCLES, 3);
        return runs;
    }

    private int[] of(BeatType type) {
        return IntStream.range(0, beats.size())
                .filter(i -> beats.get(i).type() == type)
                .toArray();
    }

    private double rate(int from, int to) {
        return 60
                * (to - from - 1)
                / (beats.get(to - 1).time() - beats.get(from).time());
    }

    private boolean premature(int i) {
        return beats.get(i).type() == BeatType.V || beats.get(i).type() == BeatType.S;
    }

    /** Most cycles in a row of {@code length} beats of which only the last is premature. */
    private void cycles(Quantity quantity, int length) {
        int n = beats.size();
        int[] inRow = new int[n + length];
        int best = n;
        for (int i = n - length; i >= 0; i--) {
            inRow[i] = isCycle(i, length) ? 1 + inRow[i + length] : 0;
            best = inRow[i] > inRow[best] ? i : best;
        }
        int most = inRow[best];
        measured(quantity, most, 0, IntStream.range(best, best + most * length).toArray());
    }

    private boolean isCycle(int from, int length) {
        for (int i = from; i < from + length - 1; i++) {
            if (premature(i)) {
                return false;
            }
        }
        return premature(from + length - 1);
    }

    private List<Rhythm.Stretch> fibrillation() {
        if (beats.isEmpty()) {
            unmeasurable(Quantity.FIBRILLATION_SHARE, "no beat found");
            return List.of();
        }
        Set<Integer> withP = new HashSet<>();
        atrial.globalP.stream().filter(p -> p.beat() >= 0).forEach(p -> withP.add(p.beat()));
        Fibrillation.Found found = Fibrillation.in(beats, withP);
        measured(
                Quantity.FIBRILLATION_SHARE,
                (double) found.beats() / beats.size(),
                0,
                IntStream.range(0, beats.size()).toArray());
        return found.spans().stream()
                .map(s -> new Rhythm.Stretch(Rhythm.Kind.ATRIAL_FIBRILLATION, s))
                .toList();
    }

    private void spikes() {
        if (!pacing.detectable()) {
            unmeasurable(Quantity.PACING_SPIKES, pacing.reason());
            unmeasurable(Quantity.PACED_SHARE, pacing.reason());
            return;
        }
        whole(Quantity.PACING_SPIKES, pacing.spikes().size());
        if (beats.isEmpty()) {
            unmeasurable(Quantity.PACED_SHARE, "no beat found");
        } else {
            int[] paced = of(BeatType.PACED);
            measured(Quantity.PACED_SHARE, (double) paced.length / beats.size(), 0, paced);
        }
    }

    private List<Span> pauses() {
        List<Span> pauses = new ArrayList<>();
        for (Beat beat : beats) {
            if (beat.rr().orElse(0) >= PAUSE) {
                pauses.add(new Span(beat.time() - beat.rr().getAsDouble() / 1000, beat.time()));
            }
        }
        return pauses;
    }
}
