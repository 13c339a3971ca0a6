package org.fiducial.measure;

import java.util.Objects;

/**
 * What can be chosen about measuring.
 *
 * @param waves about waves and intervals
 * @param segment seconds of the pieces in which a long recording is read and told, at least 10
 * @param longest seconds up to which a recording is measured as one piece, at least {@code segment}
 */
public record Settings(WaveSettings waves, double segment, double longest) {
    /** Pieces of 30 s above 60 s. */
    public static final Settings DEFAULT = new Settings(WaveSettings.DEFAULT, 30, 60);

    public Settings {
        Objects.requireNonNull(waves, "waves");
        if (!(segment >= 10 && longest >= segment)) {
            throw new IllegalArgumentException("a segment lasts at least 10 s and not more than " + longest + " s");
        }
    }
}
