package org.fiducial.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An entry of the {@link Catalogue}.
 *
 * @param code the code: {@code 1AVB}, or {@code AHA-80} where SCP-ECG has none
 * @param scheme the vocabulary that the code is of
 * @param meaning in words
 * @param kind what it is about
 * @param superclass of PTB-XL: NORM, MI, STTC, CD, HYP; none for form and rhythm
 * @param aha AHA/ACC/HRS primary statement; none where there is none
 * @param ahaModifiers AHA/ACC/HRS modifiers that complete the primary
 */
public record StatementCode(
        String code,
        Scheme scheme,
        String meaning,
        Kind kind,
        Optional<String> superclass,
        OptionalInt aha,
        List<Integer> ahaModifiers) {

    public StatementCode {
        ahaModifiers = List.copyOf(ahaModifiers);
    }

    /** Vocabularies. */
    public enum Scheme {
        /** SCP-ECG statements as PTB-XL uses them. */
        SCP,
        /** AHA/ACC/HRS 2007, part II. */
        AHA
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
