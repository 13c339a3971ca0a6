package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The places on the representative beats of one shape that may be the peak of T, or of P, each with what tells it from the others: how
 * high it is over its chord, how usual its place is, how wide it is. Lengths in samples of the working grid.
 */
final class Humps {
    /** What is told about a hump that may be T. */
    static final int T_FEATURES = 12;
    /** What is told about a hump that may be P; the last says that there is none. */
    static final int P_FEATURES = 10;
    /** What is told about T and the P that follows it. */
    static final int PAIR_FEATURES = 4;

    private static final int MS = LeadGrid.RATE / 100; // samples in 10 ms
    private static final int T_ARM = 12 * MS;
    private static final int P_ARM = 7 * MS;

    // Medians and spreads of the experts' marks: peak of P before R and before QRS onset; peak of T after R and after
    // QRS offset at 60/min, with the root of RR at other rates; seconds.
    private static final double P_BEFORE_R = 0.158;
    private static final double P_BEFORE_QRS = 0.115;
    private static final double P_SCATTER = 0.035;
    private static final double T_AFTER_R = 0.290;
    private static final double T_AFTER_QRS = 0.235;
    private static final double T_SCATTER = 0.075;

    // A hump lower than this is noise, mV²; below any converter's step, mV².
    private static final double VISIBLE = 0.01 * 0.01;
    private static final double TINY = 1e-12;

    private final Contour contour;
    private final double rr;
    private final int r;
    private final int last;

    Humps(Contour contour, double rr) {
        this.contour = contour;
        this.rr = rr;
        r = contour.before();
        last = contour.length() - 1;
    }

    /**
     * A place where the height over the chord is greatest.
     *
     * @param height squared, mean of the leads, mV²
     */
    record Hump(int at, double height, double[] features) {}

    /** Where T may be, between two samples; the chord ends 120 ms to both sides. */
    List<Hump> t(int from, int to, int leftmost, int qrsOnset, int qrsOffset) {
        List<Hump> humps = new ArrayList<>();
        double root = Math.sqrt(rr);
        for (int i : tops(from, to, T_ARM, leftmost, last)) {
            double h = height(i, T_ARM, leftmost, last) / contour.leads();
            double narrow = height(i, T_ARM / 2, leftmost, last) / contour.leads();
            double z = (seconds(i - r) / root - T_AFTER_R) / T_SCATTER;
            double x = (seconds(i - qrsOffset) / root - T_AFTER_QRS) / T_SCATTER;
            humps.add(new Hump(i, h, new double[] {
                0,
                visible(h),
                z,
                Math.min(z * z, 16),
                StrictMath.log1p(z * z),
                Math.max(0, z - 1),
                offLevel(i, qrsOnset),
                logRatio(narrow, h),
                x,
                Math.min(x * x, 16),
                seconds(i - r) / rr,
                logRatio(limbs(i, T_ARM, leftmost, last) / contour.leads(), h)
            }));
        }
        return ranked(humps);
    }

    /** Where P may be, between two samples; the chord ends 70 ms to both sides. */
    List<Hump> p(int start, int stop, int qrsOnset) {
        List<Hump> humps = new ArrayList<>();
        for (int i : tops(start + 2 * MS, stop - 2 * MS, P_ARM, start, stop)) {
            double h = height(i, P_ARM, start, stop) / contour.leads();
            double narrow = height(i, P_ARM / 2, start, stop) / contour.leads();
            double z = (seconds(r - i) - P_BEFORE_R) / P_SCATTER;
            double x = (seconds(qrsOnset - i) - P_BEFORE_QRS) / P_SCATTER;
            humps.add(new Hump(i, h, new double[] {
                0,
                visible(h),
                Math.min(z * z, 25),
                StrictMath.log1p(Math.max(0, z) * z),
                Math.min(Math.max(0, -z) * -z, 25),
                Math.min(x * x, 25),
                StrictMath.log1p(Math.max(0, x) * x),
                logRatio(narrow, h),
                logRatio(limbs(i, P_ARM, start, stop) / contour.leads(), h),
                0
            }));
        }
        return ranked(humps);
    }

    /** No P to be seen. */
    Hump noP() {
        double[] features = new double[P_FEATURES];
        features[P_FEATURES - 1] = 1;
        return new Hump(r, VISIBLE, features);
    }

    /** What T of this beat and P of the next, which repeats that of this beat, say together. */
    double[] pair(Hump t, Hump p) {
        if (p.features[P_FEATURES - 1] > 0) {
            return new double[PAIR_FEATURES];
        }
        double gap = rr + seconds(p.at - t.at);
        return new double[] {
            Math.max(-0.2, Math.min(gap, 0.4)) / 0.1,
            Math.max(0, 0.16 - gap) / 0.05,
            Math.max(0, 0.3 - gap / rr) / 0.1,
            Math.max(-4, Math.min(4, StrictMath.log((t.height + TINY) / (p.height + TINY))))
        };
    }

    // The first feature: how high against the highest of them.
    private static List<Hump> ranked(List<Hump> humps) {
        double highest = TINY;
        for (Hump h : humps) {
            highest = Math.max(highest, h.height);
        }
        for (Hump h : humps) {
            h.features[0] = StrictMath.log((h.height + TINY) / highest);
        }
        return humps;
    }

    private static double visible(double h) {
        return Math.max(-3, Math.min(6, StrictMath.log((h + TINY) / VISIBLE)));
    }

    private static double logRatio(double narrow, double wide) {
        return Math.max(-3, Math.min(1, StrictMath.log((narrow + TINY) / (wide + TINY))));
    }

    /** A trough between two waves is as high over its chord as they are, but lies at the level before QRS. */
    private double offLevel(int i, int qrsOnset) {
        int to = Math.max(0, qrsOnset - MS);
        int from = Math.max(0, to - MS);
        double off = 0;
        for (Representative beat : contour.beats()) {
            double[] y = beat.smooth();
            double d = y[i] - (y[from] + y[to]) / 2;
            off += d * d;
        }
        double chord = height(i, T_ARM, 0, last);
        return StrictMath.log((off + TINY) / (off + chord + TINY));
    }

    private List<Integer> tops(int from, int to, int arm, int leftmost, int rightmost) {
        List<Integer> tops = new ArrayList<>();
        double before = height(from - 1, arm, leftmost, rightmost);
        double here = height(from, arm, leftmost, rightmost);
        for (int i = from; i <= to; i++) {
            double after = height(i + 1, arm, leftmost, rightmost);
            if (here >= before && here > after) {
                tops.add(i);
            }
            before = here;
            here = after;
        }
        return tops;
    }

    /** Squared height over the chord, summed over the leads, mV². */
    double height(int i, int arm, int leftmost, int rightmost) {
        int a = Math.max(leftmost, i - arm);
        int b = Math.min(rightmost, i + arm);
        if (a >= i || b <= i) {
            return 0;
        }
        double power = 0;
        for (Representative beat : contour.beats()) {
            double[] y = beat.smooth();
            double chord = (y[a] * (b - i) + y[b] * (i - a)) / (b - a);
            power += (y[i] - chord) * (y[i] - chord);
        }
        return power;
    }

    /** The same of the smaller of both limbs, where both rise or both fall: a shoulder beside a wave has none. */
    private double limbs(int i, int arm, int leftmost, int rightmost) {
        int a = Math.max(leftmost, i - arm);
        int b = Math.min(rightmost, i + arm);
        double power = 0;
        for (Representative beat : contour.beats()) {
            double[] y = beat.smooth();
            double left = y[i] - y[a];
            double right = y[i] - y[b];
            if (left * right > 0) {
                double limb = Math.min(Math.abs(left), Math.abs(right));
                power += limb * limb;
            }
        }
        return power;
    }

    private static double seconds(int samples) {
        return samples / (double) LeadGrid.RATE;
    }
}
