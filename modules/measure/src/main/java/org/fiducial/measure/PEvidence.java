package org.fiducial.measure;

import java.util.Arrays;

/**
 * What speaks for and against the likeliest hump before QRS being a P wave: how far the mean of the beats stands out from their
 * scatter, how like their mean single beats are, where the hump lies and how high it is, how orderly the rhythm is, and whether the
 * same wave stands elsewhere in the cycle, as flutter waves do.
 */
final class PEvidence {
    /** Number of features. */
    static final int FEATURES = 25;

    private static final int MS = LeadGrid.RATE / 100; // samples in 10 ms
    private static final int STRIDE = 2;
    private static final int ARM = 7 * MS;
    private static final double TINY = 1e-12;
    private static final double FOUND = 0.5;
    private static final double SMALLEST = 0.35;

    private final Contour contour;
    private final double[] times;
    private final int from;
    private final int to;

    /**
     * @param from first sample of the wave on the representative beats
     * @param to last sample
     */
    PEvidence(Contour contour, double[] times, int from, int to) {
        this.contour = contour;
        this.times = times;
        this.from = from;
        this.to = to;
    }

    /**
     * The features.
     *
     * @param tEnd end of the T before, sample of the representative beat; may be negative
     * @param rhythm of the beats around
     */
    double[] features(int peak, int tEnd, int qrsOnset, int qrsOffset, ShapeRhythm rhythm) {
        double[] out = new double[FEATURES];
        int k = 0;
        double[][] power = power(from, to);
        double[] f = power[0].clone();
        double mean = 0;
        double scatter = 0;
        for (int l = 0; l < f.length; l++) {
            f[l] = times.length > 1 ? log((power[0][l] + TINY) / (power[1][l] + TINY)) : 0;
            mean += power[0][l];
            scatter += power[1][l];
        }
        out[k++] = times.length > 1 ? log((mean + TINY) / (scatter + TINY)) : -9;
        out[k++] = times.length > 1 ? Order.median(f) : -9;
        out[k++] = times.length > 1 ? Order.quantile(f, 0.9) : -9;
        double[] even = new double[contour.leads()];
        Arrays.fill(even, 1);
        Following following = new Following(contour, from, to, even);
        double[] moved = new double[times.length];
        double inStep = 0;
        int found = 0;
        for (Following.Found here : following.find(times, 0, 0)) {
            inStep += here.correlation() / times.length;
        }
        int b = 0;
        for (Following.Found best : following.find(times, 0, 5 * MS)) {
            moved[b++] = best.correlation();
            found += best.correlation() >= FOUND && best.gain() >= SMALLEST ? 1 : 0;
        }
        boolean one = times.length < 2;
        out[k++] = one ? -9 : inStep;
        out[k++] = one ? -9 : Arrays.stream(moved).sum() / times.length;
        out[k++] = one ? -9 : Order.quantile(moved, 0.3);
        out[k++] = one ? -9 : (double) found / times.length;
        out[k++] = log(times.length);
        out[k++] = log(contour.leads());
        Humps humps = new Humps(contour, 1);
        double height = humps.height(peak, ARM, 0, qrsOnset - 1) / contour.leads();
        out[k++] = 0.5 * log(height + TINY);
        out[k++] = 0.5 * log((height + TINY) / (qrsHeight() + TINY));
        out[k++] = seconds(contour.before() - peak);
        out[k++] = seconds(qrsOnset - to);
        out[k++] = seconds(from - tEnd);
        out[k++] = seconds(to - from);
        out[k++] = one ? -9 : 0.5 * log(scatter * times.length / contour.leads() + TINY);
        // The same of as long a stretch before P, after T.
        int before = Math.max(Math.max(0, tEnd), from - (to - from) - 2 * MS);
        double[][] quiet = power(before, Math.max(before, from - 2 * MS));
        double share = Math.max(1, to - from) / (double) Math.max(1, from - 2 * MS - before);
        boolean room = from - 2 * MS - before >= 2 * MS;
        out[k++] = room ? log((mean + TINY) / (sum(quiet[0]) * share + TINY)) : -9;
        out[k++] = room && !one ? log((scatter + TINY) / (sum(quiet[1]) * share + TINY)) : -9;
        out[k++] = elsewhere(Math.max(0, tEnd));
        out[k++] = rhythm.disorder().map(RhythmWindow.Disorder::change).orElse(-1.0);
        out[k++] = rhythm.disorder().map(RhythmWindow.Disorder::steady).orElse(-1.0);
        out[k++] = rhythm.disorder().map(RhythmWindow.Disorder::scatter).orElse(-1.0);
        out[k++] = rhythm.early();
        out[k++] = seconds(qrsOffset - qrsOnset);
        out[k++] = rhythm.rr();
        return out;
    }

    private static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }

    private double qrsHeight() {
        double power = 0;
        for (Representative beat : contour.beats()) {
            double[] y = beat.smooth();
            double low = y[contour.before()];
            double high = low;
            for (int i = Math.max(0, contour.before() - 6 * MS);
                    i < Math.min(y.length, contour.before() + 6 * MS);
                    i++) {
                low = Math.min(low, y[i]);
                high = Math.max(high, y[i]);
            }
            power += (high - low) * (high - low);
        }
        return power / contour.leads();
    }

    /** The best correlation of the wave's slopes with those of an earlier place after T, over all leads; 0 without room. */
    private double elsewhere(int tEnd) {
        double best = 0;
        for (int shift = to - from; from - shift >= tEnd; shift += STRIDE) {
            double product = 0;
            double own = 0;
            double other = 0;
            for (int l = 0; l < contour.leads(); l++) {
                double[] d = contour.round()[l];
                for (int i = from; i <= to; i += STRIDE) {
                    product += d[i] * d[i - shift];
                    own += d[i] * d[i];
                    other += d[i - shift] * d[i - shift];
                }
            }
            // Against the wave's own size, so that the quiet before P is no likeness.
            best = Math.max(best, product / Math.sqrt(own * Math.max(own / 4, other) + TINY));
        }
        return best;
    }

    /** Power of the mean slopes, and the power that the beats' scatter leaves in it, for each lead. */
    private double[][] power(int first, int last) {
        double[][] out = new double[2][contour.leads()];
        int points = Math.max(0, (last - first) / STRIDE + 1);
        for (int l = 0; l < contour.leads(); l++) {
            LeadGrid grid = contour.beats().get(l).grid();
            double[] x = grid.smooth();
            double[] sum = new double[points];
            double[] squares = new double[points];
            int[] n = new int[points];
            for (double time : times) {
                int start = grid.index(time) - contour.before() + first;
                int begin = Math.max(0, (3 - start) / STRIDE);
                int end = Math.min(points, (x.length - 3 - start) / STRIDE + 1);
                for (int i = begin; i < end; i++) {
                    int at = start + i * STRIDE;
                    double slope = (x[at + 2] - x[at - 2]) / 4;
                    sum[i] += slope;
                    squares[i] += slope * slope;
                    n[i]++;
                }
            }
            for (int i = 0; i < points; i++) {
                if (n[i] > 0) {
                    out[0][l] += sum[i] / n[i] * (sum[i] / n[i]);
                }
                if (n[i] > 1) {
                    out[1][l] += Math.max(0, squares[i] - sum[i] * sum[i] / n[i]) / (n[i] - 1) / n[i];
                }
            }
        }
        return out;
    }

    private static double seconds(int samples) {
        return samples / (double) LeadGrid.RATE;
    }

    private static double log(double x) {
        return StrictMath.log(x);
    }
}
