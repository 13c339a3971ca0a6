package org.fiducial.core;

import java.util.Optional;

/**
 * An entry of the {@link Catalogue}.
 *
 * @param code the code: {@code 1AVB}, {@code AHA80} where SCP-ECG has none, a word where neither has one
 * @param scheme the vocabulary that the code is of
 * @param meaning in words
 * @param kind what it is about
 * @param superclass of PTB-XL: NORM, MI, STTC, CD, HYP; none for form and rhythm
 * @param subclass of PTB-XL, such as AMI or LAFB/LPFB; none for form and rhythm
 * @param aha the statement in the numbers of the AHA
 */
public record StatementCode(
        String code,
        Scheme scheme,
        String meaning,
        Kind kind,
        Optional<String> superclass,
        Optional<String> subclass,
        AhaCode aha) {

    /** Vocabularies. */
    public enum Scheme {
        /** SCP-ECG statements as PTB-XL uses them. */
        SCP,
        /** AHA/ACC/HRS 2007, part II. */
        AHA,
        /** This program's own: patterns with a name in the literature and in neither vocabulary. */
        FIDUCIAL
    }

    /** What a statement is about, in the order in which a report lists them. */
    public enum Kind {
        QUALITY,
        PACING,
        RHYTHM,
        RATE,
        ECTOPY,
        CONDUCTION,
        INTERVAL,
        AXIS,
        VOLTAGE,
        HYPERTROPHY,
        INFARCT,
        ST_T,
        OVERALL
    }
}
