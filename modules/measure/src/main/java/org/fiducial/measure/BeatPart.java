package org.fiducial.measure;

/**
 * A part of the cycle about R in which a beat is held against the usual ones: before QRS, QRS, after it.
 *
 * @param from first point of {@link BeatSurroundings}
 * @param to one past the last
 */
record BeatPart(int from, int to) {
    static final BeatPart P = part(-0.29, -0.07);
    static final BeatPart QRS = part(-0.1, 0.15);
    static final BeatPart T = part(0.15, 0.42);

    private static BeatPart part(double from, double to) {
        return new BeatPart(
                BeatSurroundings.BEFORE + (int) Math.rint(from * BeatSurroundings.RATE),
                BeatSurroundings.BEFORE + (int) Math.rint(to * BeatSurroundings.RATE) + 1);
    }

    int points() {
        return to - from;
    }

    /** The part in all leads, each less its mean there. */
    double[] of(BeatSurroundings beat) {
        int n = points();
        double[] out = new double[beat.leads() * n];
        for (int k = 0; k < beat.leads(); k++) {
            double mean = 0;
            for (int i = 0; i < n; i++) {
                out[k * n + i] = beat.at(k, from + i);
                mean += out[k * n + i] / n;
            }
            for (int i = 0; i < n; i++) {
                out[k * n + i] -= mean;
            }
        }
        return out;
    }
}
