package org.fiducial.core;

import java.util.Optional;

/**
 * The end of the road: a recording, what was measured, what it shows, and what made the result.
 *
 * @param recording what was read
 * @param analysis what was measured
 * @param interpretation what it shows
 * @param provenance what made the result
 * @param comparison with an earlier recording of the same person, if there was one
 */
public record Report(
        Recording recording,
        Analysis analysis,
        Interpretation interpretation,
        Provenance provenance,
        Optional<SerialComparison> comparison) {
    /** The safety sentence that every output carries. */
    public static final String INTENDED_USE = "research and education; not for diagnosis; not reviewed by a physician";

    /** Without an earlier recording. */
    public Report(Recording recording, Analysis analysis, Interpretation interpretation, Provenance provenance) {
        this(recording, analysis, interpretation, provenance, Optional.empty());
    }

    /** The same compared with an earlier recording. */
    public Report with(SerialComparison other) {
        return new Report(recording, analysis, interpretation, provenance, Optional.of(other));
    }
}
