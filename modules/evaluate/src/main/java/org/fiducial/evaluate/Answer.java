package org.fiducial.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader said of one case.
 *
 * @param of the case
 * @param scores how likely each statement is, by code; empty where the reader could not look
 * @param stated codes that the reader asserts
 */
public record Answer(Case of, Map<String, OptionalDouble> scores, Set<String> stated) {
    public Answer {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        stated = Collections.unmodifiableSet(new TreeSet<>(stated));
    }
}
