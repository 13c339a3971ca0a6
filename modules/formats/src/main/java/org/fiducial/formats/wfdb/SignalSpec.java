package org.fiducial.formats.wfdb;

import java.util.OptionalInt;

/**
 * A signal's line in a header, every field as written or at its default.
 *
 * @param file signal file's name; {@code ~} for none
 * @param format storage format
 * @param samplesPerFrame samples a frame
 * @param skew frames by which the signal lies later in the file than its companions
 * @param byteOffset bytes before the first sample
 * @param gain steps per unit; 0 if the signal is not calibrated
 * @param baseline digital value of physical zero
 * @param unit the unit's name
 * @param bits resolution of the converter, 0 if not given
 * @param zero digital value in the middle of the converter's range
 * @param initial first sample
 * @param checksum sum of all samples modulo 65,536, as a signed number of 16 bits; empty if not given
 * @param blockSize size of blocks for devices that need one
 * @param description the channel's name; empty if not given
 */
public record SignalSpec(
        String file,
        StorageFormat format,
        int samplesPerFrame,
        int skew,
        long byteOffset,
        double gain,
        int baseline,
        String unit,
        int bits,
        int zero,
        int initial,
        OptionalInt checksum,
        int blockSize,
        String description) {
    /** Gain of a signal that is not calibrated, after header(5). */
    public static final double DEFAULT_GAIN = 200;

    /** Whether the line stands for a signal without samples. */
    boolean isNull() {
        return format == StorageFormat.NULL;
    }

    /** Whether the other signal's samples lie in the same file, frame by frame with this one's. */
    boolean sharesFile(SignalSpec other) {
        return !isNull() && !other.isNull() && file.equals(other.file);
    }

    /** The gain that applies: the default where the header gives 0. */
    double effectiveGain() {
        return gain == 0 ? DEFAULT_GAIN : gain;
    }
}
