package org.fiducial.measure;

import java.util.Arrays;

/**
 * Finds the wave of a representative beat again in a single beat: the shift at which the slopes of all leads together correlate
 * best. One shift serves all leads, since one activation makes the wave in all of them; so noise in one lead moves nothing. Slopes,
 * not levels, because a wandering baseline hardly changes them.
 */
final class Following {
    /** Samples from one shift, and from one point of the wave, to the next. */
    static final int STRIDE = 2;

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
     * {@link #find} around each of several aligned R peaks. Those whose stretch lies whole in every lead are looked at together.
     */
    Found[] find(double[] times, int centre, int reach) {
        int steps = reach / STRIDE;
        int start = centre - steps * STRIDE;
        Found[] found = new Found[times.length];
        int[] together = new int[times.length];
        int n = 0;
        for (int b = 0; b < times.length; b++) {
            if (to > from && isInside(times[b], start, start + 2 * steps * STRIDE)) {
                together[n++] = b;
            } else {
                found[b] = find(times[b], centre, reach);
            }
        }
        if (n > 0) {
            double[] some = new double[n];
            Arrays.setAll(some, i -> times[together[i]]);
            FollowedBeats beats = new FollowedBeats(contour, from, to, weight, some, start, 2 * steps + 1);
            for (int i = 0; i < n; i++) {
                found[together[i]] = best(beats.scores(i), start);
            }
        }
        return found;
    }

    private boolean isInside(double time, int first, int last) {
        for (Representative beat : contour.beats()) {
            int start = beat.grid().index(time) - contour.before();
            if (!reaches(beat.grid(), start + first)
                    || !reaches(beat.grid(), start + last)
                    || !beat.grid().whole(start + first + from, start + last + to)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Looks around the aligned R peak {@code time}.
     *
     * @param centre shift in samples about which to look
     * @param reach largest distance from it in samples
     */
    Found find(double time, int centre, int reach) {
        int steps = reach / STRIDE;
        Scores scores = new Scores(2 * steps + 1);
        int start = centre - steps * STRIDE;
        for (int l = 0; l < contour.leads(); l++) {
            add(l, time, start, scores);
        }
        return best(scores, start);
    }

    private static Found best(Scores scores, int start) {
        double[] score = new double[scores.product.length];
        int best = -1;
        Found found = Found.NOTHING;
        for (int s = 0; s < score.length; s++) {
            Found here = scores.found(s, start + s * STRIDE);
            score[s] = here.correlation;
            if (best < 0 || here.correlation > found.correlation) {
                best = s;
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

    /** Sums over the leads for shifts one stride apart. */
    static final class Scores {
        final double[] product;
        final double[] power;
        final double[] own;

        Scores(int shifts) {
            product = new double[shifts];
            power = new double[shifts];
            own = new double[shifts];
        }

        Found found(int s, int shift) {
            return power[s] > 0 && own[s] > 0
                    ? new Found(
                            shift / (double) LeadGrid.RATE,
                            product[s] / Math.sqrt(power[s] * own[s]),
                            product[s] / own[s])
                    : Found.NOTHING;
        }
    }

    /** Adds what one lead shows. All shifts run side by side, so that each sample of the wave is one step for all of them. */
    private void add(int l, double time, int shift, Scores scores) {
        LeadGrid grid = contour.beats().get(l).grid();
        double[] d = contour.round()[l];
        int shifts = scores.product.length;
        int start = grid.index(time) - contour.before() + shift;
        int first = 0;
        int end = shifts;
        while (first < end && !reaches(grid, start + first * STRIDE)) {
            first++;
        }
        while (end > first && !reaches(grid, start + (end - 1) * STRIDE)) {
            end--;
        }
        if (first == end || to <= from) {
            return;
        }
        boolean whole = grid.whole(
                Math.max(0, start + first * STRIDE + from), Math.min(grid.length(), start + (end - 1) * STRIDE + to));
        double[] x = grid.smooth();
        int points = (to - from) / STRIDE + 1;
        double[] slope = new double[points + shifts];
        for (int j = first; j < end + points - 1; j++) {
            int at = start + from + j * STRIDE;
            slope[j] = (x[at + 2] - x[at - 2]) / 4;
        }
        double[] p = new double[shifts];
        double[] q = new double[shifts];
        double o = 0;
        for (int i = 0; i < points; i++) {
            o += d[from + i * STRIDE] * d[from + i * STRIDE];
        }
        int i = 0;
        for (; i + 3 < points; i += 4) {
            four(slope, i, d, from + i * STRIDE, p, q, first, end);
        }
        for (; i < points; i++) {
            double of = d[from + i * STRIDE];
            for (int s = first; s < end; s++) {
                p[s] += slope[s + i] * of;
                q[s] += slope[s + i] * slope[s + i];
            }
        }
        for (int s = first; s < end; s++) {
            if (whole || hasAll(grid, start + s * STRIDE)) {
                scores.product[s] += weight[l] * p[s];
                scores.power[s] += weight[l] * q[s];
                scores.own[s] += weight[l] * o;
            }
        }
    }

    /** Four samples of the wave, one after the other, so that a shift's sums are fetched once for all four. */
    private static void four(double[] slope, int i, double[] d, int at, double[] p, double[] q, int first, int end) {
        double d0 = d[at];
        double d1 = d[at + STRIDE];
        double d2 = d[at + 2 * STRIDE];
        double d3 = d[at + 3 * STRIDE];
        for (int s = first; s < end; s++) {
            double s0 = slope[s + i];
            double s1 = slope[s + i + 1];
            double s2 = slope[s + i + 2];
            double s3 = slope[s + i + 3];
            p[s] = p[s] + s0 * d0 + s1 * d1 + s2 * d2 + s3 * d3;
            q[s] = q[s] + s0 * s0 + s1 * s1 + s2 * s2 + s3 * s3;
        }
    }

    private boolean reaches(LeadGrid grid, int start) {
        return start + from >= 2 && start + to + 2 < grid.length();
    }

    private boolean hasAll(LeadGrid grid, int start) {
        return grid.whole(Math.max(0, start + from), Math.min(grid.length(), start + to));
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
            int[] starts = new int[times.length];
            Arrays.setAll(starts, b -> grid.index(times[b]) - contour.before());
            int points = Math.max(0, (to - from) / STRIDE + 1);
            double[] sum = new double[points];
            double[] squares = new double[points];
            int[] n = new int[points];
            for (int start : starts) {
                int first = Math.max(0, (3 - start - from) / STRIDE);
                int end = Math.min(points, (x.length - 3 - start - from) / STRIDE + 1);
                for (int i = first; i < end; i++) {
                    int at = start + from + i * STRIDE;
                    double slope = (x[at + 2] - x[at - 2]) / 4;
                    sum[i] += slope;
                    squares[i] += slope * slope;
                    n[i]++;
                }
            }
            double mean = 0;
            double scatter = 0;
            for (int i = 0; i < points; i++) {
                if (n[i] > 1) {
                    mean += sum[i] / n[i] * (sum[i] / n[i]);
                    scatter += Math.max(0, squares[i] - sum[i] * sum[i] / n[i]) / (n[i] - 1) / n[i];
                }
            }
            f[l] = scatter > 0 ? mean / scatter : Double.NaN;
        }
        return f;
    }
}
