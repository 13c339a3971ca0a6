package org.fiducial.measure;

import java.util.Objects;

/**
 * What can be chosen about waves and intervals.
 *
 * @param tEnd which of the two ends of T stands in the marks and in QT; both are measured in each lead
 */
public record WaveSettings(TEnd tEnd) {
    /** The slope threshold decides. */
    public static final WaveSettings DEFAULT = new WaveSettings(TEnd.THRESHOLD);

    public WaveSettings {
        Objects.requireNonNull(tEnd, "tEnd");
    }

    /** Where a T wave ends. */
    public enum TEnd {
        /** Where the steepest tangent of T's last limb meets the level before QRS onset (Lepeschkin and Surawicz 1952). */
        TANGENT,
        /** Where the slope of T's last limb has fallen to a share of its steepest (Laguna 1990). */
        THRESHOLD
    }
}
