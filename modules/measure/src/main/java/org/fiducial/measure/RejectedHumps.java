package org.fiducial.measure;

/** How strong the humps lately were that are no beats: all of them, and the strongest where a T wave stands. */
final class RejectedHumps {
    /** Seconds after a beat between which a T wave is looked for. */
    static final double T_FROM = 0.2;

    static final double T_TO = 0.45;

    private static final double NOISE_MEMORY = 0.073;
    private static final double T_MEMORY = 0.1;
    private static final double T_AT_FIRST = 0.25;
    private static final double NO_T = 0.05;

    private double noise;
    private double usualT = T_AT_FIRST;
    private double strongest = NO_T;
    private double rrBefore = T_TO;

    /** Takes a hump that is no beat, {@code after} seconds after the last beat. */
    void reject(double strength, double after) {
        noise += NOISE_MEMORY * (strength - noise);
        if (after >= T_FROM && after < T_TO) {
            strongest = Math.max(strongest, strength);
        }
    }

    /** A beat came {@code rr} seconds after the last. */
    void beat(double rr) {
        // Once T waves are taken for beats, none are left between them: that says nothing of how strong they are.
        if (Math.min(rr, rrBefore) >= T_TO) {
            usualT += T_MEMORY * (strongest - usualT);
        }
        strongest = NO_T;
        rrBefore = rr;
    }

    /** The search begins anew. */
    void forget() {
        noise *= 0.5;
        strongest = NO_T;
    }

    /** Mean strength of what was rejected. */
    double noise() {
        return noise;
    }

    /** Usual strength of the strongest hump where a T wave stands. */
    double usualT() {
        return usualT;
    }
}
