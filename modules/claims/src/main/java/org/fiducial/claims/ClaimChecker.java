package org.fiducial.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.fiducial.core.CheckedText;
import org.fiducial.core.Claim;
import org.fiducial.core.Finding;
import org.fiducial.core.Place;
import org.fiducial.core.Report;
import org.fiducial.interpret.RuleReader;

/** Holds a free text about a recording against what was measured and what it shows. Safe for use by several threads. */
public final class ClaimChecker {
    /** Largest text that is taken, in characters. */
    public static final int LONGEST = 1 << 20;

    private final ClaimReader reader = new ClaimReader(Lexicon.standard());
    private final Tolerances tolerances = Tolerances.standard();
    private final RuleReader rules;

    /** By the standard criteria. */
    public ClaimChecker() {
        this(new RuleReader());
    }

    /** By these rules, which should be those that made the report. */
    public ClaimChecker(RuleReader rules) {
        this.rules = rules;
    }

    /**
     * Takes a text apart and judges each claim.
     *
     * @param document what the text is called
     * @param text in English, at most {@link #LONGEST} characters
     * @param report what was measured and interpreted
     * @throws IllegalArgumentException if the text is longer
     */
    public CheckedText check(String document, String text, Report report) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a text has at most " + LONGEST + " characters");
        }
        List<ReadClaim> read = reader.read(text);
        Set<String> said = new HashSet<>();
        for (ReadClaim claim : read) {
            if (!claim.negated() && claim.meaning() instanceof Meaning.Stated s) {
                s.concepts().forEach(c -> c.record().ifPresent(p -> said.addAll(p.codes())));
            }
        }
        Judge judge = new Judge(report, rules, tolerances);
        List<Claim> claims = new ArrayList<>();
        for (ReadClaim claim : read) {
            Ruling ruling = judge.of(claim, said);
            claims.add(new Claim(
                    new Place.TextSpan(document, claim.from(), claim.to()),
                    claim.understood(),
                    ruling.verdict(),
                    ruling.because(),
                    new Finding.Sentence(
                            document,
                            text.substring(claim.from(), claim.to()),
                            OptionalDouble.empty(),
                            ruling.evidence())));
        }
        return new CheckedText(document, text, claims, rest(document, text, claims));
    }

    private static List<Place.TextSpan> rest(String document, String text, List<Claim> claims) {
        List<Place.TextSpan> rest = new ArrayList<>();
        int at = 0;
        for (Claim claim : claims) {
            if (claim.place().from() > at) {
                rest.add(new Place.TextSpan(document, at, claim.place().from()));
            }
            at = Math.max(at, claim.place().to());
        }
        if (at < text.length()) {
            rest.add(new Place.TextSpan(document, at, text.length()));
        }
        return rest;
    }
}
