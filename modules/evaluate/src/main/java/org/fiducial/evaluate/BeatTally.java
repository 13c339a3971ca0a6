package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fiducial.core.Annotation;
import org.fiducial.core.BeatType;
import org.fiducial.core.Span;

/**
 * How well beats and rhythm of one record were found.
 *
 * @param qrs beats whatever their class
 * @param classes beats by AAMI class; {@link #NO_BEAT} as row is a detection that is no beat, as column a beat that was missed
 * @param runs ventricular runs
 * @param fibrillation atrial fibrillation, {@code (AFIB}
 * @param flutter ventricular flutter or fibrillation, {@code [} to {@code ]}
 */
public record BeatTally(
        MarkTally qrs, Confusion classes, RunTally runs, EpisodeTally fibrillation, EpisodeTally flutter) {
    /** The name of what is no beat among the classes. */
    public static final String NO_BEAT = "-";

    /** Names of the classes. */
    public static final List<String> CLASSES = List.of("N", "S", "V", "F", "Q", NO_BEAT);

    /**
     * Scores one record.
     *
     * @param record name of the record
     * @param person whom it is of
     * @param reference the experts' marks
     * @param detected the marks to be scored
     * @param end seconds to the end of the record
     */
    public static BeatTally of(
            String record, String person, BeatMarks reference, BeatMarks detected, double end, BeatRule rule) {
        // Marks pair before anything is left out, so that a pair across the first counted instant or the edge of a
        // flutter is
        // neither a miss nor a false mark.
        List<Annotation> r = reference.beats();
        List<Annotation> d = detected.beats();
        Matching matching = MarkMatcher.match(reference.times(), detected.times(), rule.toleranceSeconds());
        int[] partner = new int[r.size()];
        boolean[] paired = new boolean[d.size()];
        Arrays.fill(partner, -1);
        for (Matching.Pair pair : matching.pairs()) {
            partner[pair.reference()] = pair.detected();
            paired[pair.detected()] = true;
        }
        List<String> trueClasses = new ArrayList<>();
        List<String> givenClasses = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        int counted = 0;
        for (int i = 0; i < r.size(); i++) {
            if (r.get(i).time() < rule.fromSeconds()
                    || reference.inFlutter(r.get(i).time())) {
                continue;
            }
            counted++;
            trueClasses.add(aami(r.get(i)));
            if (partner[i] < 0) {
                givenClasses.add(NO_BEAT);
            } else {
                Annotation mark = d.get(partner[i]);
                givenClasses.add(aami(mark));
                errors.add((mark.time() - r.get(i).time()) * 1000);
            }
        }
        int extra = 0;
        for (int j = 0; j < d.size(); j++) {
            if (!paired[j]
                    && d.get(j).time() >= rule.fromSeconds()
                    && !reference.inFlutter(d.get(j).time())) {
                extra++;
                trueClasses.add(NO_BEAT);
                givenClasses.add(aami(d.get(j)));
            }
        }
        Span window = new Span(rule.fromSeconds(), Math.max(rule.fromSeconds(), end));
        BeatMarks from = reference.from(rule.fromSeconds());
        BeatMarks given = detected.from(rule.fromSeconds());
        return new BeatTally(
                new MarkTally(record, person, counted, errors.size() + extra, errors),
                Confusion.of(CLASSES, trueClasses, givenClasses),
                RunTally.of(
                        from.times(), ventricular(from), given.times(), ventricular(given), rule.toleranceSeconds()),
                EpisodeTally.of(reference.rhythm("(AFIB"), detected.rhythm("(AFIB"), window),
                EpisodeTally.of(reference.flutter(), detected.flutter(), window));
    }

    /** Name of the record. */
    public String record() {
        return qrs.record();
    }

    /**
     * Share of the ventricular ({@code V}) or supraventricular ({@code S}) beats that were called so; missed beats count against
     * it.
     */
    public static Proportion sensitivity(Confusion classes, String name) {
        return classes.sensitivity(name);
    }

    /**
     * Share of what was called ventricular or supraventricular that is so. After EC57, a fusion or unclassifiable beat called V,
     * and an unclassifiable one called S, is neither right nor wrong.
     */
    public static Proportion precision(Confusion classes, String name) {
        long neither = classes.count("Q", name) + (name.equals("V") ? classes.count("F", "V") : 0);
        return new Proportion(classes.count(name, name), classes.column(name) - neither);
    }

    private static List<Boolean> ventricular(BeatMarks marks) {
        return marks.beats().stream().map(a -> aami(a).equals("V")).toList();
    }

    private static String aami(Annotation beat) {
        BeatType type = BeatType.ofSymbol(beat.symbol()).orElse(BeatType.Q);
        return type == BeatType.PACED ? "Q" : type.symbol();
    }
}
