package org.fiducial.formats.wfdb;

/**
 * A segment's line in the header of a multi-segment record.
 *
 * @param name the segment's record name; {@code ~} for a gap
 * @param frames its length in frames; 0 for the layout of a record of variable layout
 */
public record SegmentSpec(String name, long frames) {
    /** Whether nothing was recorded here. */
    boolean isGap() {
        return name.equals("~");
    }
}
