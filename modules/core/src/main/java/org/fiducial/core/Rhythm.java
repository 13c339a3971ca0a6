package org.fiducial.core;

import java.util.List;

/**
 * How beats and atrial activity follow each other. Numbers that criteria compare stand among the {@link Measurements}.
 *
 * @param relation of P waves to QRS complexes
 * @param pauses gaps between beats of 2 s and more
 * @param runs three or more ectopic beats in a row
 * @param stretches of a rhythm that is not the heart's usual one, in order of time
 * @param withoutP beats before which no P wave was found, and why; each beat once
 */
public record Rhythm(
        PqrsRelation relation, List<Span> pauses, List<Run> runs, List<Stretch> stretches, List<WithoutP> withoutP) {
    public Rhythm {
        pauses = List.copyOf(pauses);
        runs = List.copyOf(runs);
        stretches = List.copyOf(stretches);
        withoutP = List.copyOf(withoutP);
    }

    /** Without a word about P waves. */
    public Rhythm(PqrsRelation relation, List<Span> pauses, List<Run> runs, List<Stretch> stretches) {
        this(relation, pauses, runs, stretches, List.of());
    }

    /** Without any stretch of an unusual rhythm. */
    public Rhythm(PqrsRelation relation, List<Span> pauses, List<Run> runs) {
        this(relation, pauses, runs, List.of());
    }

    /** A rhythm that lasts from one instant to another. */
    public enum Kind {
        /** RR intervals without order, and no P wave. */
        ATRIAL_FIBRILLATION,
        /** Ventricular fibrillation or flutter: regular or irregular waves in which no complex can be told. */
        VENTRICULAR_FLUTTER
    }

    /**
     * A stretch of one rhythm.
     *
     * @param kind which
     * @param span from its first beat to the first beat after it
     */
    public record Stretch(Kind kind, Span span) {}

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

    /** Why no P wave was found before a beat. */
    public enum NoP {
        /** The atria fibrillate. */
        FIBRILLATION("atrial fibrillation"),
        /** The atria flutter. */
        FLUTTER("atrial flutter"),
        /** The beat begins in the ventricles. */
        VENTRICULAR("ventricular beat"),
        /** The ventricles are paced. */
        PACED("ventricular pacing"),
        /** The beat is early, and its P, if there is one, lies in the T wave before. */
        HIDDEN("premature beat, a P wave would lie in the T wave before"),
        /** T ends where QRS begins. */
        NO_ROOM("the T wave before leaves no room"),
        /** What disturbs the signal is as large as a P wave. */
        NOISE("noise"),
        /** Looked for, and nothing stands out. */
        NOT_SEEN("nothing stands out before QRS");

        private final String words;

        NoP(String words) {
            this.words = words;
        }

        /** The reason in words. */
        public String words() {
            return words;
        }
    }

    /**
     * Beats without a P wave for one reason.
     *
     * @param beats their indexes, in order
     */
    public record WithoutP(NoP reason, List<Integer> beats) {
        public WithoutP {
            beats = List.copyOf(beats);
        }
    }
}
