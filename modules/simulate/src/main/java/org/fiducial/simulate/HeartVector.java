package org.fiducial.simulate;

/**
 * The cardiac vector at an instant, in mV, on Frank's axes.
 *
 * @param x to the patient's left
 * @param y to the feet
 * @param z to the back
 */
record HeartVector(double x, double y, double z) {
    static final HeartVector ZERO = new HeartVector(0, 0, 0);

    HeartVector times(double factor) {
        return new HeartVector(x * factor, y * factor, z * factor);
    }

    /** Turned in the frontal plane; a positive angle turns the axis clockwise, towards +90°. */
    HeartVector turned(double radians) {
        double c = StrictMath.cos(radians);
        double s = StrictMath.sin(radians);
        return new HeartVector(c * x - s * y, s * x + c * y, z);
    }
}
