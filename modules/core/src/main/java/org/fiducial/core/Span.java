package org.fiducial.core;

/**
 * A stretch of a recording.
 *
 * @param from seconds from the recording's start, included
 * @param to seconds from the recording's start, excluded; at least {@code from}
 */
public record Span(double from, double to) {
    /** @throws IllegalArgumentException if an end is not finite or {@code to} lies before {@code from} */
    public Span {
        if (!(Double.isFinite(from) && Double.isFinite(to) && from <= to)) {
            throw new IllegalArgumentException("a span needs finite ends in order, not [" + from + ", " + to + "]");
        }
    }

    /** Length in seconds. */
    public double length() {
        return to - from;
    }

    /** Whether the instant {@code time} (seconds) lies in this span. */
    public boolean contains(double time) {
        return from <= time && time < to;
    }

    /** Whether the two spans share any time. */
    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }
}
