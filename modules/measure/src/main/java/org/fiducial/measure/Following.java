package org.fiducial.measure;

/**
 * Finds the wave of a representative beat again in a single beat: the shift at which the slopes of all leads together correlate
 * best. One shift serves all leads, since one activation makes the wave in all of them; so noise in one lead moves nothing. Slopes,
 * not levels, because a wandering baseline hardly changes them.
 */
final class Following {
    private static final int STRIDE = 2;

    private final Contour contour;
    private final int from;
    private final int to;
    private final double[] weight;

    /**
     * @param from first sample of the wave on the representative beats
     * @param to last sample
     * @param weight of each lead
     */
    Following(Contour contour, int from, int to, double[] weight) {
        this.contour = contour;
        this.from = from;
        this.to = to;
        this.weight = weight;
    }

    /**
     * A wave found again.
     *
     * @param shift seconds after its place on the representative beat
     * @param correlation −1..1
     * @param gain its size against the representative one
     */
    record Found(double shift, double correlation, double gain) {
        static final Found NOTHING = new Found(0, 0, 0);
    }

    /**
     * Looks around the aligned R peak {@code time}.
     *
     * @param centre shift in samples about which to look
     * @param reach largest distance from it in samples
     */
    Found find(double time, int centre, int reach) {
        int steps = reach / STRIDE;
        double[] score = new double[2 * steps + 1];
        int best = -1;
        Found found = Found.NOTHING;
        for (int s = -steps; s <= steps; s++) {
            Found here = at(time, centre + s * STRIDE);
            score[s + steps] = here.correlation;
            if (best < 0 || here.correlation > found.correlation) {
                best = s + steps;
                found = here;
            }
        }
        if (best <= 0 || best == score.length - 1) {
            return found;
        }
        double curve = score[best - 1] - 2 * score[best] + score[best + 1];
        double part = curve < 0 ? 0.5 * (score[best - 1] - score[best + 1]) / curve : 0;
        return new Found(found.shift + part * STRIDE / LeadGrid.RATE, found.correlation, found.gain);
    }

    private Found at(double time, int shift) {
        double product = 0;
        double power = 0;
        double own = 0;
        for (int l = 0; l < contour.leads(); l++) {
            LeadGrid grid = contour.beats().get(l).grid();
            int start = grid.index(time) - contour.before() + shift;
            if (!grid.whole(Math.max(0, start + from), Math.min(grid.length(), start + to))
                    || start + from < 2
                    || start + to + 2 >= grid.length()) {
                continue;
            }
            double[] x = grid.smooth();
            double[] d = contour.round()[l];
            double p = 0;
            double q = 0;
            double o = 0;
            for (int i = from; i <= to; i += STRIDE) {
                double slope = (x[start + i + 2] - x[start + i - 2]) / 4;
                p += slope * d[i];
                q += slope * slope;
                o += d[i] * d[i];
            }
            product += weight[l] * p;
            power += weight[l] * q;
            own += weight[l] * o;
        }
        return power > 0 && own > 0
                ? new Found(shift / (double) LeadGrid.RATE, product / Math.sqrt(power * own), product / own)
                : Found.NOTHING;
    }

    /**
     * How far the mean of the beats stands out from what differs between them, for each lead: the power of the mean slopes over the
     * power that the beats' scatter leaves in it. About 1 for a wave that is not there, whatever is there but out of step.
     */
    static double[] standOut(Contour contour, double[] times, int from, int to) {
        double[] f = new double[contour.leads()];
        for (int l = 0; l < f.length; l++) {
            LeadGrid grid = contour.beats().get(l).grid();
            double[] x = grid.smooth();
            double mean = 0;
            double scatter = 0;
            for (int i = from; i <= to; i += STRIDE) {
                double sum = 0;
                double squares = 0;
                int n = 0;
                for (double time : times) {
                    int at = grid.index(time) - contour.before() + i;
                    if (at >= 2 && at + 2 < x.length) {
                        double slope = (x[at + 2] - x[at - 2]) / 4;
                        sum += slope;
                        squares += slope * slope;
                        n++;
                    }
                }
                if (n > 1) {
                    mean += sum / n * (sum / n);
                    scatter += Math.max(0, squares - sum * sum / n) / (n - 1) / n;
                }
            }
            f[l] = scatter > 0 ? mean / scatter : Double.NaN;
        }
        return f;
    }
}
