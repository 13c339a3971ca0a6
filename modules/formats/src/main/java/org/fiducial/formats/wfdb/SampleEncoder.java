package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.io.OutputStream;

/** Writes digital values in a storage format, in the order in which they lie in the file. */
interface SampleEncoder {
    /**
     * Takes the next values.
     *
     * @param values within the format's range, frame after frame
     * @throws IllegalArgumentException if the format cannot hold them
     */
    void write(int[] values, int n) throws IOException;

    /** Writes what waits; the stream stays open. */
    void finish() throws IOException;

    /**
     * The encoder of a format.
     *
     * @param layout how the signals of the file share a frame
     * @param initial the header's initial values, from which format 8 begins
     * @param samples samples a channel in all, for FLAC
     */
    static SampleEncoder of(StorageFormat format, FrameLayout layout, int[] initial, long samples, OutputStream out)
            throws IOException {
        if (format.isFlac()) {
            return new FlacEncoder(format.bits(), layout.runs().length, layout.runs()[0], samples, out);
        }
        return format == StorageFormat.DIFFERENCE_8
                ? new DifferenceEncoder(layout, initial, out)
                : new FlatEncoder(format, out);
    }
}
