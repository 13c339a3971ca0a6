package org.fiducial.evaluate;

/**
 * A 95 % interval.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {
    /** The interval of a figure that cannot be given. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** Whether the value lies inside, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
