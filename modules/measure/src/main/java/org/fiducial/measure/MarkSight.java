package org.fiducial.measure;

/**
 * What is seen about a candidate for the mark of one lead: slopes of the lead and of all leads together, how far the lead has left
 * the level beyond the wave, the places at which the slopes fall to several shares of their steepest, and the size of wave and noise.
 *
 * <p>Slopes count as shares of the wave's steepest and turn with its polarity; all are squeezed by x / (1 + |x|), so that small
 * departures from the level, in which a wave's end lies, are not lost beside its peak. Nothing tells the number of leads, the
 * sampling rate or the place of the wave in the recording.
 */
final class MarkSight {
    /** Sizes and places that are not sampled curves. */
    private static final int SCALARS = 7;

    private static final int ALL_SCALARS = 12;

    private static final double SLOPE_SHARE = 0.15;
    private static final double LEVEL_MV = 0.03;
    private static final double TEN_MS = LeadGrid.RATE / 100.0;
    private static final double LEAST_NOISE = 0.0005;
    private static final double LEAST_SLOPE = 1e-5;

    private final Contour contour;
    private final WaveEdges edges;
    private final double[] noise;
    private final double rr;
    private final boolean sharp;
    private final double neighbour;
    private final double gain;
    private final double allStrength;
    private final double[][] median = new double[2][];

    /**
     * @param edges of the wave
     * @param sharp whether the wave is QRS
     * @param noise of each lead, mV
     * @param rr typical RR interval, seconds
     * @param neighbour place of the QRS edge that faces a P or T wave; of QRS its other edge
     * @param gain by which all leads are multiplied
     */
    MarkSight(
            Contour contour, WaveEdges edges, boolean sharp, double[] noise, double rr, double neighbour, double gain) {
        this.contour = contour;
        this.edges = edges;
        this.sharp = sharp;
        this.noise = noise;
        this.rr = rr;
        this.neighbour = neighbour;
        this.gain = gain;
        double[] all = sharp ? contour.allSharp() : contour.allRound();
        int from = (int) edges.allOnset()[0];
        allStrength = Math.max(LEAST_SLOPE, all[Slopes.steepest(all, from, (int) Math.ceil(edges.allOffset()[0]))]);
        median[0] = medians(edges.onset());
        median[1] = medians(edges.offset());
    }

    private static double[] medians(double[][] places) {
        double[] out = new double[places[0].length];
        double[] column = new double[places.length];
        for (int k = 0; k < out.length; k++) {
            for (int l = 0; l < column.length; l++) {
                column[l] = places[l][k];
            }
            out[k] = Order.median(column);
        }
        return out;
    }

    /** How many numbers describe a candidate of this kind. */
    static int size(MarkKind kind) {
        return 2 * kind.points + (kind.points + 1) / 2 + 3 * 4 + SCALARS;
    }

    /**
     * Describes a candidate.
     *
     * @param centre the candidate, in samples of the representative beat
     * @param out receives {@link #size} numbers, each within a few units of 0
     */
    void see(MarkKind kind, int lead, double centre, double[] out) {
        double[] d = sharp ? contour.sharp()[lead] : contour.round()[lead];
        double[] all = sharp ? contour.allSharp() : contour.allRound();
        Representative beat = contour.beats().get(lead);
        double[] y = sharp ? beat.values() : beat.smooth();
        double strength = Math.max(LEAST_SLOPE, edges.strength()[lead]);
        int n = kind.points;
        double first = centre - kind.outwards * kind.inside;
        double step = kind.outwards * kind.step;

        double turn = 0;
        for (int i = 0; i < n; i++) {
            double slope = at(d, first + i * step);
            out[i] = slope;
            turn += i <= n / 2 ? slope * Math.abs(slope) : 0;
        }
        double sign = turn < 0 ? -1 : 1;
        for (int i = 0; i < n; i++) {
            out[i] = squeeze(sign * out[i] / strength / SLOPE_SHARE);
            out[n + i] = squeeze(at(all, first + i * step) / allStrength / SLOPE_SHARE);
        }
        int k = 2 * n;
        double level = (at(y, first + (n - 1) * step) + at(y, first + (n - 2) * step)) / 2;
        for (int i = 0; i < n; i += 2) {
            out[k++] = squeeze(sign * gain * (at(y, first + i * step) - level) / LEVEL_MV);
        }
        double[] own = kind.own(edges)[lead];
        double[] together = kind.all(edges);
        double[] middle = median[kind.isOnset() ? 0 : 1];
        for (int j = 0; j < own.length; j++) {
            out[k++] = place(kind, own[j] - centre);
            out[k++] = place(kind, together[j] - centre);
            out[k++] = place(kind, middle[j] - centre);
        }
        out[k++] = StrictMath.log((gain * noise[lead] + LEAST_NOISE) / 0.01) / 2;
        out[k++] = StrictMath.log(gain * strength / 0.005) / 2;
        out[k++] = StrictMath.log(strength / allStrength) / 2;
        out[k++] = (edges.allOffset()[1] - edges.allOnset()[1]) / (10 * TEN_MS) - 1;
        out[k++] = place(kind, neighbour - centre) / 4;
        out[k++] = 2 * (Math.min(rr, 1.6) - 0.8);
        out[k] = (centre - contour.before()) / (20 * TEN_MS);
    }

    /** How many numbers describe a candidate over all leads. */
    static int sizeOfAll(MarkKind kind) {
        return kind.points + 4 + ALL_SCALARS;
    }

    /**
     * Describes a candidate for the mark over all leads.
     *
     * @param at the mark in each lead
     * @param error its expected error
     * @param centre the candidate
     * @param out receives {@link #sizeOfAll} numbers
     */
    void seeAll(MarkKind kind, double[] at, double[] error, double centre, double[] out) {
        double[] all = sharp ? contour.allSharp() : contour.allRound();
        int k = 0;
        for (int i = 0; i < kind.points; i++) {
            double where = centre + kind.outwards * (i * kind.step - kind.inside);
            out[k++] = squeeze(at(all, where) / allStrength / SLOPE_SHARE);
        }
        for (double together : kind.all(edges)) {
            out[k++] = place(kind, together - centre);
        }
        double weights = 0;
        double mean = 0;
        for (int l = 0; l < at.length; l++) {
            double w = 1 / (error[l] * error[l] + 1);
            weights += w;
            mean += w * at[l];
        }
        mean /= weights;
        double spread = 0;
        for (int l = 0; l < at.length; l++) {
            double w = 1 / (error[l] * error[l] + 1);
            spread += w * (at[l] - mean) * (at[l] - mean) / weights;
        }
        out[k++] = place(kind, mean - centre);
        out[k++] = place(kind, Order.quantile(at, 0) - centre);
        out[k++] = place(kind, Order.quantile(at, 0.5) - centre);
        out[k++] = place(kind, Order.quantile(at, 1) - centre);
        out[k++] = Math.sqrt(spread) / (2 * TEN_MS);
        out[k++] = StrictMath.log(Order.quantile(error, 0) / TEN_MS);
        out[k++] = StrictMath.log(Order.median(error) / TEN_MS);
        out[k++] = StrictMath.log((gain * Order.median(noise) + LEAST_NOISE) / 0.01) / 2;
        out[k++] = StrictMath.log(gain * allStrength / 0.005) / 2;
        out[k++] = (edges.allOffset()[1] - edges.allOnset()[1]) / (10 * TEN_MS) - 1;
        out[k++] = place(kind, neighbour - centre) / 4;
        out[k] = 2 * (Math.min(rr, 1.6) - 0.8);
    }

    private static double place(MarkKind kind, double samples) {
        double x = kind.outwards * samples / (2 * TEN_MS);
        return x / (1 + Math.abs(x) / 6);
    }

    private static double squeeze(double x) {
        return x / (1 + Math.abs(x));
    }

    private static double at(double[] x, double index) {
        double i = Math.max(0, Math.min(x.length - 1.001, index));
        int a = (int) i;
        return x[a] + (i - a) * (x[a + 1] - x[a]);
    }

    int leads() {
        return contour.leads();
    }

    /** The candidate that the edges over all leads give; a P or T reaches at least 20 ms to both sides of its peak. */
    double first(MarkKind kind) {
        double at = kind.all(edges)[1];
        if (sharp) {
            return at;
        }
        return kind.isOnset() ? Math.min(at, edges.peak() - 2 * TEN_MS) : Math.max(at, edges.peak() + 2 * TEN_MS);
    }
}
