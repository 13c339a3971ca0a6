package org.fiducial.core;

import java.util.List;

/**
 * A text about a recording, taken apart into claims. Claims and rest together cover the text: nothing is dropped silently.
 *
 * @param document what the text is called
 * @param text the text
 * @param claims in the order of the text
 * @param rest what lies between claims: blanks, punctuation, words that claim nothing
 */
public record CheckedText(String document, String text, List<Claim> claims, List<Place.TextSpan> rest) {
    public CheckedText {
        claims = List.copyOf(claims);
        rest = List.copyOf(rest);
    }

    /** How many claims got that verdict. */
    public long count(Claim.Verdict verdict) {
        return claims.stream().filter(c -> c.verdict() == verdict).count();
    }
}
