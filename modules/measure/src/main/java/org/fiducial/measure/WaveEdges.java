package org.fiducial.measure;

import java.util.Arrays;

/**
 * Where one wave begins and ends on the representative beats: for each lead, and for all leads together, the places at which the
 * slope falls to several shares of its steepest. Positions are samples of the representative beat, with fractions.
 *
 * @param peak the wave's middle, over all leads
 * @param strength steepest slope of the wave in each lead, mV a sample
 * @param onset for each lead and share
 * @param offset for each lead and share
 * @param allOnset for each share, over all leads
 * @param allOffset for each share, over all leads
 */
record WaveEdges(
        int peak, double[] strength, double[][] onset, double[][] offset, double[] allOnset, double[] allOffset) {

    /** A limb whose slope stays under this share of the other's is none. */
    private static final double FLAT = 0.1;

    /** How a wave's edges are looked for; lengths in samples. */
    enum Kind {
        QRS(new double[] {0.25, 0.12, 0.06, 0.03}, 0.12, 5),
        P(new double[] {0.5, 0.3, 0.15, 0.08}, 0.35, 8),
        T(new double[] {0.5, 0.3, 0.15, 0.08}, 0.35, 8);

        /** Shares of the steepest slope. */
        final double[] shares;

        /** A part of the wave counts if its slope reaches this share of the steepest. */
        final double significant;

        /** The slope must stay under the limit for so long. */
        final int hold;

        Kind(double[] shares, double significant, int hold) {
            this.shares = shares;
            this.significant = significant;
            this.hold = hold;
        }
    }

    /**
     * Finds the edges of a wave whose core is known.
     *
     * @param slopes of each lead
     * @param all magnitude over the leads
     * @param from first sample of the core
     * @param to last sample of the core
     * @param leftmost no onset before it
     * @param rightmost no offset after it
     */
    static WaveEdges find(
            Kind kind, double[][] slopes, double[] all, int peak, int from, int to, int leftmost, int rightmost) {
        int n = slopes.length;
        int k = kind.shares.length;
        double[] strength = new double[n];
        double[][] onset = new double[n][];
        double[][] offset = new double[n][];
        for (int l = 0; l < n; l++) {
            double[] d = slopes[l];
            strength[l] = Math.abs(d[Slopes.steepest(d, from, to)]);
            onset[l] = new double[k];
            offset[l] = new double[k];
            sides(kind, d, peak, from, to, leftmost, rightmost, onset[l], offset[l]);
        }
        double[] allOnset = new double[k];
        double[] allOffset = new double[k];
        sides(kind, all, peak, from, to, leftmost, rightmost, allOnset, allOffset);
        return new WaveEdges(peak, strength, onset, offset, allOnset, allOffset);
    }

    /** The same, ending over all leads at {@code sample} or later. */
    WaveEdges notBefore(double sample) {
        double[] later = new double[allOffset.length];
        Arrays.setAll(later, i -> Math.max(allOffset[i], sample));
        return new WaveEdges(peak, strength, onset, offset, allOnset, later);
    }

    private static void sides(
            Kind kind,
            double[] d,
            int peak,
            int from,
            int to,
            int leftmost,
            int rightmost,
            double[] onset,
            double[] offset) {
        double steepest = Math.abs(d[Slopes.steepest(d, from, to)]);
        double up = limb(kind, d, from, peak, steepest);
        double down = limb(kind, d, peak, to, steepest);
        int first = Slopes.first(d, from, 1, to, kind.significant * up);
        int last = Slopes.first(d, to, -1, from, kind.significant * down);
        for (int i = 0; i < onset.length; i++) {
            onset[i] = Slopes.edge(d, first, -1, leftmost, kind.shares[i] * up, kind.hold);
            offset[i] = Slopes.edge(d, last, 1, rightmost, kind.shares[i] * down, kind.hold);
        }
    }

    /** A limb of T or P that is flat beside the other one is measured against itself, or the wave would end at its peak. */
    private static double limb(Kind kind, double[] d, int from, int to, double steepest) {
        if (kind == Kind.QRS || to <= from) {
            return steepest;
        }
        double own = Math.abs(d[Slopes.steepest(d, from, to)]);
        return own < kind.significant * steepest && own >= FLAT * steepest ? own : steepest;
    }
}
