package org.fiducial.core;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What a finding rests on, so that it can be checked again. A tree; its leaves are comparisons, observations and opinions. */
public sealed interface Evidence {

    /** What a leaf does for the finding. */
    enum Role {
        SUPPORTS,
        AGAINST,
        SUPPRESSES
    }

    /** Holds if every part holds. */
    record All(List<Evidence> parts) implements Evidence {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Holds if at least one part holds. */
    record Any(List<Evidence> parts) implements Evidence {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Holds if the part does not. */
    record Not(Evidence part) implements Evidence {}

    /**
     * A measured value beside its limit.
     *
     * @param role what it does for the finding
     * @param criterion identifier of the criterion, as {@code fiducial criteria} lists it
     * @param quantity what was measured, in the criterion's own words: {@code pr}, {@code sAmplitude[V1] + rAmplitude[V5]}
     * @param definition the criterion as a guideline writes it: {@code PR > 200 ms}
     * @param value the measured value; absent if it could not be measured
     * @param sd standard deviation of its error
     * @param unit of value, sd, limit, margin and tolerance
     * @param relation of value to limit
     * @param limit the criterion's limit
     * @param leads names of the signals it was measured on
     * @param beats indexes of the beats it was measured on
     * @param marks named positions in seconds, one entry a beat
     * @param baseline reference level in mV
     * @param spans where on the recording
     * @param tolerance how far a value that is derived again may differ
     * @param source where the limit comes from
     * @param reason why there is no value; empty if there is one
     */
    record Criterion(
            Role role,
            String criterion,
            String quantity,
            String definition,
            OptionalDouble value,
            OptionalDouble sd,
            String unit,
            Relation relation,
            double limit,
            List<String> leads,
            List<Integer> beats,
            Map<String, List<Double>> marks,
            OptionalDouble baseline,
            List<Span> spans,
            double tolerance,
            String source,
            String reason)
            implements Evidence {
        public Criterion {
            leads = List.copyOf(leads);
            beats = List.copyOf(beats);
            marks = Marks.copyOf(marks);
            spans = List.copyOf(spans);
        }

        /** How far the value lies on the true side of the limit; absent without a value. */
        public OptionalDouble margin() {
            return value.isPresent() ? OptionalDouble.of(relation.margin(value.getAsDouble(), limit)) : value;
        }
    }

    /**
     * Something was looked for and not found.
     *
     * @param of what: {@code P wave}
     * @param searched where
     * @param detectorLimit the smallest that would have been found, mV
     * @param noise RMS noise there, mV
     */
    record Absence(Role role, String of, List<Span> searched, double detectorLimit, double noise) implements Evidence {
        public Absence {
            searched = List.copyOf(searched);
        }
    }

    /**
     * Something seen at a place.
     *
     * @param what in words
     * @param holds whether it is what was looked for: P waves that are conducted where dissociation was looked for are seen, and do not
     *     hold
     */
    record Observation(Role role, String what, Place place, boolean holds) implements Evidence {
        /** What was looked for and seen. */
        public Observation(Role role, String what, Place place) {
            this(role, what, place, true);
        }
    }

    /**
     * Likeness to another case.
     *
     * @param distance 0 for the same; its scale is the reader's
     */
    record Similar(Role role, Place.CaseRef caseRef, double distance) implements Evidence {}

    /**
     * A model's opinion; never a criterion.
     *
     * @param reader identifier of the model
     * @param probability 0..1
     * @param place where the model looked
     */
    record Opinion(Role role, String reader, double probability, Place place) implements Evidence {}
}
