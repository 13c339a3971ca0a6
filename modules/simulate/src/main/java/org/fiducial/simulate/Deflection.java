package org.fiducial.simulate;

/**
 * One contribution to the cardiac vector: a cosine flank up, a plateau, a cosine flank down. Unlike a Gaussian it has an end, and its
 * steepest tangent meets the baseline close to that end, as in a real T wave.
 *
 * @param start ms from the wave's reference (P onset or QRS onset)
 * @param rise ms
 * @param plateau ms
 * @param fall ms
 * @param peak the vector on the plateau
 */
record Deflection(double start, double rise, double plateau, double fall, HeartVector peak) {
    /** A deflection without plateau that starts, peaks and ends at these ms. */
    static Deflection of(double start, double peakAt, double end, double x, double y, double z) {
        return new Deflection(start, peakAt - start, 0, end - peakAt, new HeartVector(x, y, z));
    }

    double end() {
        return start + rise + plateau + fall;
    }

    /** Share of the peak at {@code ms}, 0 to 1. */
    double at(double ms) {
        double t = ms - start;
        if (t <= 0 || ms >= end()) {
            return 0;
        }
        if (t < rise) {
            return flank(t / rise);
        }
        double left = end() - ms;
        return left < fall ? flank(left / fall) : 1;
    }

    /** The same with all times multiplied. */
    Deflection stretched(double factor) {
        return new Deflection(start * factor, rise * factor, plateau * factor, fall * factor, peak);
    }

    /** The same with the vector multiplied and turned in the frontal plane. */
    Deflection moved(double factor, double radians) {
        return new Deflection(start, rise, plateau, fall, peak.times(factor).turned(radians));
    }

    private static double flank(double share) {
        return 0.5 - 0.5 * StrictMath.cos(Math.PI * share);
    }
}
