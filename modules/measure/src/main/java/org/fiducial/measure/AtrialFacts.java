package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Doubles;
import org.fiducial.core.Marks;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Wave;
import org.fiducial.dsp.RobustStatistics;

/** P waves against beats, and the rate of the atria. */
final class AtrialFacts {
    private static final double MOST_BEATS_HAVE_P = 0.5;
    private static final double HARDLY_ANY_P = 0.2;
    private static final double STEADY_PR = 30;

    private final BeatFacts facts;
    private final List<Beat> beats;
    private final RhythmFacts.Atrial atrial;

    private AtrialFacts(BeatFacts facts, RhythmFacts.Atrial atrial) {
        this.facts = facts;
        this.atrial = atrial;
        beats = facts.beats();
    }

    /** Adds the numbers and gives the relation. */
    static PqrsRelation add(BeatFacts facts, RhythmFacts.Atrial atrial) {
        return new AtrialFacts(facts, atrial).pWaves();
    }

    private PqrsRelation pWaves() {
        int[] looked = IntStream.range(0, beats.size())
                .filter(i -> beats.get(i).type() != BeatType.V && beats.get(i).type() != BeatType.PACED)
                .toArray();
        if (looked.length == 0) {
            String reason = beats.isEmpty() ? "no beat found" : "every beat is ventricular or paced";
            facts.unmeasurable(
                    List.of(
                            Quantity.P_SHARE,
                            Quantity.P_CONSISTENCY,
                            Quantity.PR_SD,
                            Quantity.ATRIAL_RATE,
                            Quantity.FLUTTER_RATE,
                            Quantity.BLOCKED_P),
                    reason);
            return PqrsRelation.UNKNOWN;
        }
        Map<Integer, Wave> withP = new HashMap<>();
        List<Double> blocked = new ArrayList<>();
        for (Wave p : atrial.globalP()) {
            if (p.beat() < 0) {
                blocked.add(p.peak());
            } else {
                withP.put(p.beat(), p);
            }
        }
        int[] following = IntStream.of(looked)
                .filter(i -> withP.containsKey(beats.get(i).index()))
                .toArray();
        double share = (double) following.length / looked.length;
        facts.measured(
                Quantity.P_SHARE,
                share,
                Math.sqrt(share * (1 - share) / looked.length),
                looked,
                Marks.of("p", mark(looked, withP, Wave::peak)));
        if (atrial.consistency().isPresent()) {
            facts.measured(Quantity.P_CONSISTENCY, atrial.consistency().getAsDouble(), 0, looked);
        } else {
            facts.unmeasurable(Quantity.P_CONSISTENCY, "needs three beats with signal before them");
        }
        double prSd = prSd(following, withP);
        atrialRate(share, blocked.size(), looked);
        facts.measured(Quantity.BLOCKED_P, blocked.size(), 0, looked, Marks.of("blockedP", Doubles.copyOf(blocked)));
        if (share < HARDLY_ANY_P) {
            return PqrsRelation.NO_P;
        }
        if (Double.isNaN(prSd)) {
            return PqrsRelation.UNKNOWN;
        }
        if (!blocked.isEmpty() && prSd > STEADY_PR) {
            return PqrsRelation.DISSOCIATED;
        }
        if (!blocked.isEmpty()) {
            return PqrsRelation.SOME_BLOCKED;
        }
        return share >= MOST_BEATS_HAVE_P && prSd <= STEADY_PR ? PqrsRelation.CONDUCTED : PqrsRelation.UNKNOWN;
    }

    private double prSd(int[] following, Map<Integer, Wave> withP) {
        int[] used = IntStream.of(following)
                .filter(i -> beats.get(i).pr().isPresent() && !facts.ectopic(i))
                .toArray();
        if (used.length < 3) {
            facts.unmeasurable(Quantity.PR_SD, "needs three beats with a PR interval");
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
        double[] onset = mark(used, withP, Wave::onset).toDoubleArray();
        double[] qrs = new double[pr.length];
        Arrays.setAll(qrs, i -> onset[i] + pr[i] / 1000);
        facts.measured(
                Quantity.PR_SD,
                sd,
                sd / Math.sqrt(2.0 * (pr.length - 1)),
                used,
                BeatColumns.marks("pOnset", onset, "qrsOnset", qrs));
        return sd;
    }

    /** A mark of the P wave of each beat; NaN where none was found. */
    private Doubles mark(int[] used, Map<Integer, Wave> withP, ToDoubleFunction<Wave> mark) {
        return Doubles.of(IntStream.of(used)
                .mapToDouble(i -> {
                    Wave p = withP.get(beats.get(i).index());
                    return p == null ? Double.NaN : mark.applyAsDouble(p);
                })
                .toArray());
    }

    private void atrialRate(double share, int blocked, int[] looked) {
        if (atrial.flutterRate().isPresent()) {
            facts.measured(Quantity.FLUTTER_RATE, atrial.flutterRate().getAsDouble(), 0, looked);
            facts.measured(Quantity.ATRIAL_RATE, atrial.flutterRate().getAsDouble(), 0, looked);
            return;
        }
        facts.absent(Quantity.FLUTTER_RATE, "no regular waves between 200 and 350/min");
        double[] at = atrial.globalP().stream().mapToDouble(Wave::peak).sorted().toArray();
        double[] pp = new double[Math.max(0, at.length - 1)];
        Arrays.setAll(pp, i -> at[i + 1] - at[i]);
        if (pp.length < 2 || share < MOST_BEATS_HAVE_P && blocked == 0) {
            facts.absent(Quantity.ATRIAL_RATE, "no regular P waves");
            return;
        }
        facts.measured(
                Quantity.ATRIAL_RATE, 60 / RobustStatistics.median(pp), 0, looked, Marks.of("p", Doubles.of(at)));
    }
}
