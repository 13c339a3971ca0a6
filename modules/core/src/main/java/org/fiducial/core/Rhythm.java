package org.fiducial.core;

import java.util.List;

/**
 * How beats and atrial activity follow each other. Numbers that criteria compare stand among the {@link Measurements}.
 *
 * @param relation of P waves to QRS complexes
 * @param pauses gaps between beats of 2 s and more
 * @param runs three or more ectopic beats in a row
 */
public record Rhythm(PqrsRelation relation, List<Span> pauses, List<Run> runs) {
    public Rhythm {
        pauses = List.copyOf(pauses);
        runs = List.copyOf(runs);
    }

    /** Relation of P waves to QRS complexes. */
    public enum PqrsRelation {
        /** One P wave before each QRS complex, at a steady distance. */
        CONDUCTED,
        /** More P waves than QRS complexes, some conducted. */
        SOME_BLOCKED,
        /** P waves and QRS complexes keep their own pace. */
        DISSOCIATED,
        /** No P wave. */
        NO_P,
        /** Could not be told. */
        UNKNOWN
    }

    /**
     * Ectopic beats in a row.
     *
     * @param type class of the beats
     * @param firstBeat index of the first
     * @param beats how many
     * @param rate per minute
     */
    public record Run(BeatType type, int firstBeat, int beats, double rate) {}
}
