package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.io.OutputStream;

/** Writes format 8: each byte the difference to the sample before of the same signal. */
final class DifferenceEncoder implements SampleEncoder {
    private final int[] channels;
    private final int[] before;
    private final OutputStream out;
    private long written;

    DifferenceEncoder(FrameLayout layout, int[] initial, OutputStream out) {
        this.channels = layout.channelOfPosition();
        this.before = initial.clone();
        this.out = out;
    }

    @Override
    public void write(int[] values, int n) throws IOException {
        for (int i = 0; i < n; i++) {
            int channel = channels[(int) (written++ % channels.length)];
            int difference = values[i] - before[channel];
            if (difference != (byte) difference) {
                throw new IllegalArgumentException(
                        "format 8 holds no steps beyond -128 to 127 between samples, and one of " + difference
                                + " is there");
            }
            out.write(difference);
            before[channel] = values[i];
        }
    }

    @Override
    public void finish() {}
}
