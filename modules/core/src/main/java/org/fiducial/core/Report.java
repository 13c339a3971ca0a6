package org.fiducial.core;

/**
 * The end of the road: a recording, what was measured, what it shows, and what made the result.
 *
 * @param recording what was read
 * @param analysis what was measured
 * @param interpretation what it shows
 * @param provenance what made the result
 */
public record Report(Recording recording, Analysis analysis, Interpretation interpretation, Provenance provenance) {
    /** The safety sentence that every output carries. */
    public static final String INTENDED_USE = "research and education; not for diagnosis; not reviewed by a physician";
}
