package org.fiducial.core;

/**
 * How a signal's digital values stand for physical ones: {@code physical = (digital - baseline) / gain}, in {@link #unit}.
 *
 * @param gain digital steps per unit; positive or negative, never 0
 * @param baseline digital value of physical zero
 * @param bits resolution of the converter; 0 where unknown
 * @param zero digital value in the middle of the converter's range
 * @param unit the unit that the file names; a {@link Signal} in volts or microvolts is read in millivolts all the same
 */
public record Resolution(double gain, int baseline, int bits, int zero, String unit) {
    /** @throws IllegalArgumentException if the gain is 0 or not finite */
    public Resolution {
        if (gain == 0 || !Double.isFinite(gain)) {
            throw new IllegalArgumentException("a gain must be a finite number other than 0, not " + gain);
        }
    }
}
