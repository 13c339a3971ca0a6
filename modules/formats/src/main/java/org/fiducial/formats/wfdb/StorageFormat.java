package org.fiducial.formats.wfdb;

import java.util.Arrays;
import java.util.Optional;

/** The storage formats of signal(5), by their numbers. */
public enum StorageFormat {
    /** No samples: a placeholder in the layout of a multi-segment record. */
    NULL(0, 0, 1, 0),
    /** Differences of 8 bits; the first is taken from the header's initial value. */
    DIFFERENCE_8(8, 16, 1, 1),
    /** Two's complement, 16 bits, low byte first. */
    INT_16(16, 16, 1, 2),
    /** Two's complement, 24 bits, low byte first. */
    INT_24(24, 24, 1, 3),
    /** Two's complement, 32 bits, low byte first. */
    INT_32(32, 32, 1, 4),
    /** Two's complement, 16 bits, high byte first. */
    INT_16_BIG(61, 16, 1, 2),
    /** Offset binary, 8 bits. */
    OFFSET_8(80, 8, 1, 1),
    /** Offset binary, 16 bits, low byte first. */
    OFFSET_16(160, 16, 1, 2),
    /** Two samples of 12 bits in 3 bytes. */
    PACKED_12(212, 12, 2, 3),
    /** Three samples of 10 bits in 4 bytes, the third spread over the high bits of two words. */
    PACKED_10_SPREAD(310, 10, 3, 4),
    /** Three samples of 10 bits in 4 bytes, one after the other. */
    PACKED_10(311, 10, 3, 4),
    /** FLAC of 8 bits. */
    FLAC_8(508, 8, 1, 0),
    /** FLAC of 16 bits. */
    FLAC_16(516, 16, 1, 0),
    /** FLAC of 24 bits. */
    FLAC_24(524, 24, 1, 0);

    private final int number;
    private final int bits;
    private final int groupSamples;
    private final int groupBytes;

    StorageFormat(int number, int bits, int groupSamples, int groupBytes) {
        this.number = number;
        this.bits = bits;
        this.groupSamples = groupSamples;
        this.groupBytes = groupBytes;
    }

    /** The number in headers. */
    public int number() {
        return number;
    }

    /** Bits of a sample. */
    public int bits() {
        return bits;
    }

    /** The format of that number. */
    public static Optional<StorageFormat> of(int number) {
        return Arrays.stream(values()).filter(f -> f.number == number).findFirst();
    }

    /** Whether the samples are compressed with FLAC. */
    public boolean isFlac() {
        return this == FLAC_8 || this == FLAC_16 || this == FLAC_24;
    }

    /** Whether a sample's place in the file follows from its number. */
    public boolean isFlat() {
        return !isFlac() && this != DIFFERENCE_8 && this != NULL;
    }

    /** The stored value that stands for a missing sample; format 8 has none and gives a value that never occurs. */
    public int missing() {
        return this == DIFFERENCE_8 || this == NULL ? Integer.MIN_VALUE : -1 << (bits - 1);
    }

    /** Least value that is a sample. */
    public int least() {
        return this == DIFFERENCE_8 ? -1 << (bits - 1) : missing() + 1;
    }

    /** Greatest value that is a sample. */
    public int greatest() {
        return (int) ((1L << (bits - 1)) - 1);
    }

    /** Samples that are packed together. */
    int groupSamples() {
        return groupSamples;
    }

    /** Bytes of samples that are packed together. */
    int groupBytes() {
        return groupBytes;
    }

    /** Bytes that so many consecutive samples take; for formats of fixed width and for format 8. */
    long bytes(long samples) {
        long rest = samples % groupSamples;
        long tail = rest == 0
                ? 0
                : switch (this) {
                    case PACKED_12 -> 2;
                    case PACKED_10_SPREAD -> 2 * rest;
                    case PACKED_10 -> rest + 1;
                    default -> throw new IllegalStateException("format " + number + " is not packed");
                };
        return samples / groupSamples * groupBytes + tail;
    }

    /** Whole samples that so many bytes hold; the inverse of {@link #bytes}. */
    long samples(long bytes) {
        long samples = bytes / groupBytes * groupSamples;
        while (bytes(samples + 1) <= bytes) {
            samples++;
        }
        return samples;
    }
}
