package org.fiducial.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Statements that count as one: a case is labelled with the group if it is with any of its codes, a reader states it if any is
 * stated, and its score is the chance that any holds if they were independent, over the codes that could be looked at. A single
 * code is a group of itself.
 *
 * @param name in tables
 * @param codes of the catalogue
 */
public record StatementGroup(String name, Set<String> codes) {
    public StatementGroup {
        codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    }

    /** One code alone. */
    public static StatementGroup of(String code) {
        return new StatementGroup(code, Set.of(code));
    }

    /** Codes under a name of their own. */
    public static StatementGroup of(String name, List<String> codes) {
        return new StatementGroup(name, new LinkedHashSet<>(codes));
    }

    /** Whether the reader states it. */
    public boolean stated(Answer answer) {
        return codes.stream().anyMatch(answer.stated()::contains);
    }

    /** The reader's score; empty if no code of it could be looked at. */
    public OptionalDouble score(Answer answer) {
        double[] scores = codes.stream()
                .map(c -> answer.scores().getOrDefault(c, OptionalDouble.empty()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        if (scores.length < 2) {
            return Arrays.stream(scores).findFirst();
        }
        double none = 1;
        for (double score : scores) {
            none *= 1 - score;
        }
        return OptionalDouble.of(1 - none);
    }
}
