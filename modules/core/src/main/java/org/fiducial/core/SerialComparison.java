package org.fiducial.core;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What changed since an earlier electrocardiogram of the same person, and by how much more than the measurements can err.
 *
 * @param earlier the recording that was compared with
 * @param identity what is known of both persons, in sentences
 * @param limitations what could not be compared, and why, in sentences
 * @param changes of quantities, of the record first, then lead by lead; all that were compared, changed or not
 * @param statements that one of the two has and the other has not, or in another grade
 * @param conclusions the comparison statements of the AHA/ACC/HRS recommendations that hold
 */
public record SerialComparison(
        Earlier earlier,
        List<String> identity,
        List<String> limitations,
        List<Change> changes,
        List<StatementChange> statements,
        List<Conclusion> conclusions) {
    public SerialComparison {
        identity = List.copyOf(identity);
        limitations = List.copyOf(limitations);
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
        conclusions = List.copyOf(conclusions);
    }

    /** The changes of that extent. */
    public List<Change> changes(Extent extent) {
        return changes.stream().filter(c -> c.extent() == extent).toList();
    }

    /**
     * The recording that was compared with.
     *
     * @param sha256 over all its files; empty where it has none
     */
    public record Earlier(
            String id, String source, String sha256, Optional<LocalDateTime> start, Interpretation.Summary summary) {}

    /** How much a quantity changed. */
    public enum Extent {
        /** Less than the two measurements can err. */
        WITHIN_UNCERTAINTY,
        /** More than the two measurements can err, and less than a rule asks for. */
        MEASURABLE,
        /** More than the two measurements can err, and as much as a rule asks for. */
        SIGNIFICANT,
        /** One of the two has no value. */
        NOT_COMPARABLE
    }

    /**
     * A quantity then and now.
     *
     * @param lead name of the lead; none for a quantity of the record
     * @param before measured on the earlier recording
     * @param after measured on this recording
     * @param difference after less before, a wave that is not there counting as 0, of an axis the shorter way round; none if not
     *     comparable
     * @param sd standard deviation of the difference's error
     * @param extent how much that is
     * @param what in words: {@code T newly inverted}; empty where there is no significant change
     * @param rule what a change of this quantity must exceed to be significant; empty where no rule asks
     */
    public record Change(
            Quantity quantity,
            Optional<String> lead,
            Measurement before,
            Measurement after,
            OptionalDouble difference,
            OptionalDouble sd,
            Extent extent,
            String what,
            String rule) {}

    /**
     * A statement that the two recordings do not share.
     *
     * @param code the catalogue's code
     * @param kind how they differ
     * @param before its words on the earlier recording; empty if it was not made there
     * @param after its words on this one; empty if it is not made here
     * @param measured whether what it rests on changed by more than the measurements can err; if not, a value lies near its limit
     * @param because the values then and now, or why it could not be looked at
     */
    public record StatementChange(
            String code, Kind kind, String before, String after, boolean measured, String because) {
        /** How two recordings differ in a statement. */
        public enum Kind {
            /** Made now, looked at and not there before. */
            NEW,
            /** Made before, looked at and not there now. */
            GONE,
            /** Made in both, in another grade. */
            REGRADED,
            /** Made now; before it could not be looked at or was held back. */
            REVEALED,
            /** Made before; now it cannot be looked at or is held back. */
            HIDDEN
        }
    }

    /**
     * What follows for the whole.
     *
     * @param aha number of the comparison statement, 400 to 406; none where the recommendations have no words for it
     * @param text in words
     * @param because what it follows from
     */
    public record Conclusion(OptionalInt aha, String text, List<String> because) {
        public Conclusion {
            because = List.copyOf(because);
        }
    }
}
