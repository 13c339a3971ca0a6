package org.fiducial.claims;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;

/** What a phrase of the lexicon means. */
sealed interface Entry {
    /** The word by which patterns call it; empty if none does. */
    default String word() {
        return "";
    }

    /**
     * What is spoken of.
     *
     * @param quantities that a number beside it may mean
     */
    record Subject(String word, String name, List<Quantity> quantities) implements Entry {
        public Subject {
            quantities = List.copyOf(quantities);
        }

        /** The quantities that are measured in a unit. */
        List<Quantity> in(String unit) {
            return quantities.stream().filter(q -> q.unit().equals(unit)).toList();
        }

        /** Whether it stands for several quantities, each with its own number. */
        boolean isList() {
            return word.endsWith("Each");
        }

        /** Whether it is measured in leads and not over the record. */
        boolean isWave() {
            return !quantities.isEmpty() && quantities.getFirst().scope() != Quantity.Scope.RECORD;
        }
    }

    /** What is said of a subject; the sign that it gives an amplitude, or 0. */
    record Quality(String word, int sign) implements Entry {}

    /** A part of the heart, or a group of leads. */
    record Territory(String word, List<Lead> leads) implements Entry {
        public Territory {
            leads = List.copyOf(leads);
        }
    }

    /** How old something is. */
    record Age(String word) implements Entry {}

    /** A finding that the phrase names whole. */
    record Whole(Concept concept) implements Entry {}

    /** A word that turns, softens or cuts off what it stands by; the reason why something is beyond checking. */
    record Cue(Kind kind, Optional<String> reason) implements Entry {
        enum Kind {
            NO,
            NO_AFTER,
            PERHAPS,
            EXACTLY,
            BUT,
            AND,
            OR,
            WITH,
            BEYOND,
            BEYOND_FROM,
            STRENGTH,
            ABOUT,
            RANGE,
            UP_TO,
            BEAT
        }
    }
}
