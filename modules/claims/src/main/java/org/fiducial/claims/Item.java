package org.fiducial.claims;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Lead;

/** A piece of a sentence that is understood as one. */
sealed interface Item {
    /** First character in the text. */
    int from();

    /** After the last character. */
    int to();

    /** A phrase of the lexicon. */
    record Term(List<Entry> entries, int from, int to) implements Item {
        public Term {
            entries = List.copyOf(entries);
        }

        /** What it means as {@code kind}, if it can. */
        <T extends Entry> Optional<T> as(Class<T> kind) {
            return entries.stream().filter(kind::isInstance).map(kind::cast).findFirst();
        }

        boolean isCue(Entry.Cue.Kind kind) {
            return as(Entry.Cue.class).filter(c -> c.kind() == kind).isPresent();
        }

        /** Whether something can be said of it, or it says something by itself. */
        boolean isHead() {
            return entries.stream().anyMatch(e -> e instanceof Entry.Subject || e instanceof Entry.Whole);
        }
    }

    /** Leads by name. */
    record Leads(List<Lead> leads, int from, int to) implements Item {
        public Leads {
            leads = List.copyOf(leads);
        }
    }

    /** A number. */
    record Number(Amount amount, int from, int to) implements Item {}

    /** Beats by number, from 1. */
    record Beats(List<Integer> numbers, int from, int to) implements Item {
        public Beats {
            numbers = List.copyOf(numbers);
        }
    }

    /** A word that means nothing here, or a sign. */
    record Other(String word, boolean sign, int from, int to) implements Item {}
}
