package org.fiducial.measure;

/**
 * One beat of one lead that serves for its table; positions in seconds from the recording's start.
 *
 * @param beat index of the beat
 * @param r the aligned R peak
 * @param global QRS over all leads
 * @param own the lead's waves
 */
record UsedBeat(int beat, double r, Extent global, PlacedWaves own) {
    /** Where the level before QRS is taken: 20 to 10 ms before global QRS onset. */
    double baselineFrom() {
        return global.onset() - 0.020;
    }

    double baselineTo() {
        return global.onset() - 0.010;
    }
}
