package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;

/** Ectopic beats, their runs and their patterns. */
final class EctopicFacts {
    private static final int RUN = 3;

    private final BeatFacts facts;
    private final List<Beat> beats;

    private EctopicFacts(BeatFacts facts) {
        this.facts = facts;
        beats = facts.beats();
    }

    /** Adds the numbers and gives the runs. */
    static List<Rhythm.Run> add(BeatFacts facts) {
        return new EctopicFacts(facts).ectopics();
    }

    private List<Rhythm.Run> ectopics() {
        if (beats.isEmpty()) {
            facts.unmeasurable(
                    List.of(
                            Quantity.VENTRICULAR_BEATS,
                            Quantity.SUPRAVENTRICULAR_BEATS,
                            Quantity.UNCLASSIFIABLE_BEATS,
                            Quantity.VENTRICULAR_RUN,
                            Quantity.VENTRICULAR_RUN_RATE,
                            Quantity.BIGEMINY_CYCLES,
                            Quantity.TRIGEMINY_CYCLES),
                    "no beat found");
            return List.of();
        }
        int[] ventricular = of(BeatType.V);
        int[] supraventricular = of(BeatType.S);
        facts.measured(Quantity.VENTRICULAR_BEATS, ventricular.length, 0, ventricular);
        facts.measured(Quantity.SUPRAVENTRICULAR_BEATS, supraventricular.length, 0, supraventricular);
        int[] unclassifiable = of(BeatType.Q);
        facts.measured(Quantity.UNCLASSIFIABLE_BEATS, unclassifiable.length, 0, unclassifiable);
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
        facts.measured(Quantity.VENTRICULAR_RUN, run.length, 0, run);
        if (run.length >= RUN) {
            facts.measured(Quantity.VENTRICULAR_RUN_RATE, rate(longest[0], longest[1]), 0, run);
        } else {
            facts.absent(Quantity.VENTRICULAR_RUN_RATE, "no ventricular run of three or more");
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
        facts.measured(
                quantity, most, 0, IntStream.range(best, best + most * length).toArray());
    }

    private boolean isCycle(int from, int length) {
        for (int i = from; i < from + length - 1; i++) {
            if (premature(i)) {
                return false;
            }
        }
        return premature(from + length - 1);
    }
}
