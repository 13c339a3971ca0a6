package org.fiducial.simulate;

/**
 * Quiet breathing: it hastens the sinus node, turns the heart's axis a little and moves the electrodes.
 *
 * @param frequency breaths per second
 * @param phase radians at time 0
 */
record Breath(double frequency, double phase) {
    static Breath of(SplitMix random) {
        return new Breath(random.uniform(0.2, 0.3), random.uniform(0, 2 * Math.PI));
    }

    /** Depth at {@code time} in seconds, −1 (out) to 1 (in). */
    double at(double time) {
        return StrictMath.sin(2 * Math.PI * frequency * time + phase);
    }
}
