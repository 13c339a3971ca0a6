package org.fiducial.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a reader claims, and what the claim rests on. */
public sealed interface Finding
        permits Statement, Finding.Label, Finding.Localisation, Finding.Sentence, Finding.Answer {
    /** Identifier of the reader that claims it. */
    String reader();

    /** 0..1; absent where the reader gives none. */
    OptionalDouble probability();

    /** What it rests on; absent only where the reader has nothing to show. */
    Optional<Evidence> evidence();

    /**
     * A class of a data set or of a model, outside the catalogue.
     *
     * @param name the class's name in its set
     */
    record Label(String reader, String name, OptionalDouble probability, Optional<Evidence> evidence)
            implements Finding {}

    /**
     * A named place.
     *
     * @param name what is there
     * @param places where
     */
    record Localisation(
            String reader, String name, List<Place> places, OptionalDouble probability, Optional<Evidence> evidence)
            implements Finding {
        public Localisation {
            places = List.copyOf(places);
        }
    }

    /** A sentence of a report. */
    record Sentence(String reader, String text, OptionalDouble probability, Optional<Evidence> evidence)
            implements Finding {}

    /** An answer to a question. */
    record Answer(String reader, String question, String text, OptionalDouble probability, Optional<Evidence> evidence)
            implements Finding {}
}
