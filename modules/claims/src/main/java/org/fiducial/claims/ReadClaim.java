package org.fiducial.claims;

import java.util.stream.Collectors;

/**
 * A claim as it was read, before it is judged.
 *
 * @param from first character in the text
 * @param to after the last
 * @param negated whether the text says that it is not so
 * @param hedged whether the text says that it may be so
 */
record ReadClaim(int from, int to, boolean negated, boolean hedged, Meaning meaning) {
    static final String NOT_RECOGNISED = "no claim recognised";

    /** In the program's own words; empty where nothing was understood. */
    String understood() {
        String words = switch (meaning) {
            case Meaning.Stated s ->
                s.concepts().stream().map(Concept::name).collect(Collectors.joining(" or "))
                        + place(s.where())
                        + (s.beats().isEmpty() ? "" : beats(s.beats()));
            case Meaning.Measured m ->
                m.name()
                        + place(m.where())
                        + (m.beats().isEmpty() ? "" : beats(m.beats()))
                        + " "
                        + Wording.claimed(m.amount());
            case Meaning.Beyond b -> "";
        };
        return words.isEmpty() ? "" : (hedged ? "possibly " : "") + (negated ? "not: " : "") + words;
    }

    private static String beats(java.util.List<Integer> beats) {
        return (beats.size() == 1 ? " in beat " : " in beats ")
                + beats.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String place(Where where) {
        return where.isAnywhere() ? "" : " in " + where.words();
    }
}
