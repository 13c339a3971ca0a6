package org.fiducial.claims;

import java.util.List;
import java.util.stream.Collectors;

/** What is understood of a text, a claim a line. */
final class Readings {
    private static final ClaimReader READER = new ClaimReader(Lexicon.standard());

    private Readings() {}

    /** Each claim in the program's own words; {@code ?} and the reason for what is not understood. */
    static List<String> of(String text) {
        return READER.read(text).stream().map(Readings::line).toList();
    }

    /** The words of each claim. */
    static List<String> words(String text) {
        return READER.read(text).stream()
                .map(c -> text.substring(c.from(), c.to()))
                .collect(Collectors.toList());
    }

    private static String line(ReadClaim claim) {
        return claim.meaning() instanceof Meaning.Beyond b ? "? " + b.reason() : claim.understood();
    }
}
