package org.fiducial.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a text may say is there.
 *
 * @param name in the program's own words
 * @param record what must be so in the record as a whole; none where only leads can tell
 * @param lead what must be so in each lead that is named; none where leads do not matter
 * @param patterns sets of words of the lexicon that say it together
 */
record Concept(String name, Optional<Proposition> record, Optional<Proposition> lead, List<Set<String>> patterns) {
    Concept {
        patterns = patterns.stream().map(Set::copyOf).toList();
    }
}
