package org.fiducial.core;

import java.util.Map;

/**
 * What made a result, so that it can be made again.
 *
 * @param program the program's name
 * @param version its version
 * @param settings the settings of every engine, by dotted name
 * @param criteriaHash SHA-256 over the criteria
 * @param modelHashes SHA-256 over each model's weights, by reader
 */
public record Provenance(
        String program,
        String version,
        Map<String, String> settings,
        String criteriaHash,
        Map<String, String> modelHashes) {
    public Provenance {
        settings = Map.copyOf(settings);
        modelHashes = Map.copyOf(modelHashes);
    }
}
