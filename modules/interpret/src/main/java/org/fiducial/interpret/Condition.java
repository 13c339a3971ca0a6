package org.fiducial.interpret;

import java.util.List;
import java.util.stream.Stream;
import org.fiducial.core.Rhythm;

/** What must hold, as a tree. */
sealed interface Condition {
    /** Every part. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least so many of the parts. */
    record AtLeast(int count, List<Condition> parts) implements Condition {
        public AtLeast {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {}

    /** A circumstance that must hold but is not worth a word in the statement's reason. */
    record Given(Condition part) implements Condition {}

    /** Holds unless the part is known to fail: what a short strip cannot show does not stand in the way. */
    record WhereKnown(Condition part) implements Condition {}

    /** The person belongs to a population and the part holds. */
    record ForWhom(Population population, Condition part) implements Condition {}

    /**
     * In so many of the leads.
     *
     * @param count how many
     * @param contiguous whether they must be neighbours
     * @param leads among which
     * @param part what holds in a lead
     */
    record InLeads(int count, boolean contiguous, List<Viewpoint> leads, Condition part) implements Condition {
        public InLeads {
            leads = List.copyOf(leads);
        }
    }

    /** A condition that has a name and is defined once. */
    record Named(Definition definition) implements Condition {}

    /** P waves and QRS complexes stand in this relation. */
    record RhythmIs(Rhythm.PqrsRelation relation, Reference source) implements Condition {}

    /** One of these statements is made: what only may follow another statement follows it. */
    record Stated(List<String> codes) implements Condition {
        public Stated {
            codes = List.copyOf(codes);
        }
    }

    /** No statement holds that spoils a normal ECG. */
    record NothingElse(Reference source) implements Condition {}

    /** A comparison with a limit. */
    record Leaf(Comparison comparison) implements Condition {}

    /**
     * A named condition.
     *
     * @param name short name
     * @param title in words
     * @param perLead whether it is about whichever lead the criterion looks at
     * @param condition what it means
     */
    record Definition(String name, String title, boolean perLead, Condition condition) {}

    /** The parts of which this condition is made, one level down; of a named one what it means. */
    default List<Condition> inner() {
        return switch (this) {
            case All c -> c.parts();
            case AtLeast c -> c.parts();
            case Not c -> List.of(c.part());
            case Given c -> List.of(c.part());
            case WhereKnown c -> List.of(c.part());
            case ForWhom c -> List.of(c.part());
            case InLeads c -> List.of(c.part());
            case Named c -> List.of(c.definition().condition());
            case RhythmIs c -> List.of();
            case NothingElse c -> List.of();
            case Stated c -> List.of();
            case Leaf c -> List.of();
        };
    }

    /** This condition and all below it. */
    default Stream<Condition> everything() {
        return Stream.concat(Stream.of(this), inner().stream().flatMap(Condition::everything));
    }
}
