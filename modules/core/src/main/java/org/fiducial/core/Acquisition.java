package org.fiducial.core;

import java.util.List;

/**
 * How the signal was taken.
 *
 * @param device maker, model, software; empty where unknown
 * @param filters filters that acted before the file was written, in words such as {@code low-pass 40 Hz}
 * @param placement where the electrodes sat
 */
public record Acquisition(String device, List<String> filters, Placement placement) {
    /** Nothing is known. */
    public static final Acquisition UNKNOWN = new Acquisition("", List.of(), Placement.UNKNOWN);

    public Acquisition {
        filters = List.copyOf(filters);
    }

    /** Electrode placement. */
    public enum Placement {
        STANDARD,
        MASON_LIKAR,
        UNKNOWN
    }
}
