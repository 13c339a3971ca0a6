package org.fiducial.core;

/**
 * Something that a text says about a recording, held against what was measured.
 *
 * @param place where it stands in the text
 * @param understood the claim in the program's own words; empty if none was recognised
 * @param verdict the answer
 * @param because why, in one sentence: {@code PR 168 ± 6 ms, the text says 240 ms}
 * @param said the text's words, with the evidence that the verdict rests on
 */
public record Claim(Place.TextSpan place, String understood, Verdict verdict, String because, Finding.Sentence said) {

    /** The answers. */
    public enum Verdict {
        /** The recording shows it. */
        SUPPORTED,
        /** The recording shows otherwise. */
        CONTRADICTED,
        /** The recording cannot tell, or the claim is about something else. */
        NOT_CHECKABLE
    }
}
