package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.io.OutputStream;

/** Writes formats of fixed width. */
final class FlatEncoder implements SampleEncoder {
    private final StorageFormat format;
    private final OutputStream out;
    private final int[] group;
    private int waiting;

    FlatEncoder(StorageFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
        this.group = new int[format.groupSamples()];
    }

    @Override
    public void write(int[] values, int n) throws IOException {
        for (int i = 0; i < n; i++) {
            group[waiting++] = values[i];
            if (waiting == group.length) {
                flush();
            }
        }
    }

    @Override
    public void finish() throws IOException {
        if (waiting > 0) {
            java.util.Arrays.fill(group, waiting, group.length, 0);
            flush();
        }
    }

    private void flush() throws IOException {
        int v = group[0];
        int bytes = (int) format.bytes(waiting);
        switch (format) {
            case OFFSET_8 -> out.write(v + 128);
            case INT_16 -> low(v, 2);
            case INT_24 -> low(v, 3);
            case INT_32 -> low(v, 4);
            case INT_16_BIG -> {
                out.write(v >> 8);
                out.write(v);
            }
            case OFFSET_16 -> low(v + 32768, 2);
            case PACKED_12 -> low(v & 0xfff | (group[1] & 0xf00) << 4 | (group[1] & 0xff) << 16, bytes);
            case PACKED_10_SPREAD -> {
                int third = group[2];
                low(
                        (v & 0x3ff) << 1 | (third & 0x1f) << 11 | (group[1] & 0x3ff) << 17 | (third >> 5 & 0x1f) << 27,
                        bytes);
            }
            case PACKED_10 -> low(v & 0x3ff | (group[1] & 0x3ff) << 10 | (group[2] & 0x3ff) << 20, bytes);
            default -> throw new IllegalStateException("format " + format.number() + " is not flat");
        }
        waiting = 0;
    }

    private void low(int value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write(value >> 8 * i);
        }
    }
}
