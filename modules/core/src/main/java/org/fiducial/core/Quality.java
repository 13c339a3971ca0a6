package org.fiducial.core;

import java.util.List;

/**
 * What disturbs the signal, where, and how much.
 *
 * @param leads names of the signals concerned
 * @param kind the disturbance
 * @param spans where
 * @param severity 0 (harmless) to 1 (nothing can be measured there)
 * @param evidence the figure that it rests on, in words such as {@code 50 Hz at 0.12 mV RMS}
 */
public record Quality(List<String> leads, Kind kind, List<Span> spans, double severity, String evidence) {
    public Quality {
        leads = List.copyOf(leads);
        spans = List.copyOf(spans);
    }

    /** Disturbances. */
    public enum Kind {
        BASELINE,
        MAINS,
        MUSCLE,
        MOTION,
        FLAT,
        CLIPPED,
        MISSING,
        SWAPPED
    }
}
