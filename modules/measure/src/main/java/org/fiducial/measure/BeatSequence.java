package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which candidates are beats: the path through them that scores best, found by dynamic programming over those not yet decided.
 *
 * <p>A candidate scores the logarithm of its strength over a threshold, and a little for likeness to the beats before; the threshold
 * rises with what was lately rejected. A step of the path costs where it is short against the usual RR (more in a regular rhythm),
 * where it is long, and where it leads to a hump that looks like the T wave of the one before: soon after it and without its slope.
 * The numbers were found by a random search over MIT-BIH DS1, QTDB, LUDB, CPSC 2019 and NSTDB records together.
 */
final class BeatSequence {
    /**
     * A hump.
     *
     * @param at sample
     * @param height against the usual
     * @param slope against the usual
     * @param swing range of the signal over the hump against its usual range; 0 where too few leads tell it from an artefact
     * @param strength height and slope together; a T wave has little of the second
     * @param likeness correlation with the beats before, −1 to 1
     * @param before logarithm of the usual height in the third of a second before it
     * @param after the same after it
     * @param shape what is learnt if it is a beat
     * @param confidence 0 until it is one
     */
    record Candidate(
            long at,
            double height,
            double slope,
            double swing,
            double logSwing,
            double strength,
            double logHeight,
            double logSlope,
            double logStrength,
            double likeness,
            double before,
            double after,
            double[] shape,
            double confidence) {
        static Candidate of(
                long at,
                double height,
                double slope,
                double swing,
                double logSwing,
                double before,
                double after,
                QrsLikeness.Likeness like) {
            double logHeight = StrictMath.log(Math.max(1e-6, height));
            double logSlope = StrictMath.log(Math.max(1e-6, slope));
            double logStrength = (2 * logHeight + logSlope) / 3;
            return new Candidate(
                    at,
                    height,
                    slope,
                    swing,
                    logSwing,
                    StrictMath.exp(logStrength),
                    logHeight,
                    logSlope,
                    logStrength,
                    like.correlation(),
                    before,
                    after,
                    like.shape(),
                    0);
        }

        Candidate with(double odds) {
            return with(shape, odds);
        }

        /** The same for training, which needs no shape. */
        Candidate withoutShape() {
            return with(new double[0], confidence);
        }

        private Candidate with(double[] otherShape, double otherConfidence) {
            return new Candidate(
                    at,
                    height,
                    slope,
                    swing,
                    logSwing,
                    strength,
                    logHeight,
                    logSlope,
                    logStrength,
                    likeness,
                    before,
                    after,
                    otherShape,
                    otherConfidence);
        }
    }

    // A slurred ectopic beat has little of the band of a QRS complex, but goes as far; a T wave may go as far too, and
    // comes earlier.
    private static final double WIDE = 0.4;
    private static final double WIDE_SCORE = 0.8;
    private static final double AFTER_T = 0.42;
    private static final double OWN_T = 0.28;

    private static final double REFRACTORY = 0.2;
    private static final double NOT_T = 0.25;
    private static final int CLOCK = 6;
    private static final double CLOCK_WIDTH = 0.06;
    /** The usual RR lies between these, s. */
    private static final double FASTEST = 0.22;

    private static final double SLOWEST = 1.5;
    private static final double IRREGULAR = 0.215;
    /** Seconds without a beat among candidates after which the search begins anew. */
    private static final double LOST = 4;

    private static final int MEMORY = 12;
    private static final BeatOdds ODDS = BeatOdds.resource("beat-odds.txt");

    private final double rate;
    private final BeatOdds odds;
    private final double[] room = new double[BeatOdds.NAMES.size()];
    private final List<Candidate> pending = new ArrayList<>();
    private final double[] recent = new double[MEMORY];
    private int recentCount;
    /** Whether the first of {@link #pending} is a beat that is already given out. */
    private boolean anchored;

    private final RejectedHumps rejected = new RejectedHumps();
    private double usual;
    private double regularity;

    BeatSequence(double rate) {
        this(rate, ODDS);
    }

    BeatSequence(double rate, BeatOdds odds) {
        this.rate = rate;
        this.odds = odds;
    }

    void add(Candidate candidate) {
        pending.add(candidate);
    }

    /** Decides about the candidates before sample {@code before}, and gives the beats among them. */
    List<Candidate> commit(long before) {
        if (anchored && before < Long.MAX_VALUE && (before - pending.getFirst().at) / rate > LOST) {
            pending.removeFirst();
            anchored = false;
            recentCount = 0;
            rejected.forget();
        }
        if (pending.isEmpty()) {
            return List.of();
        }
        takeRhythm();
        boolean[] onPath = bestPath(before == Long.MAX_VALUE);
        List<Candidate> beats = new ArrayList<>();
        Candidate last = anchored ? pending.getFirst() : null;
        List<Candidate> kept = new ArrayList<>();
        for (int i = anchored ? 1 : 0; i < pending.size(); i++) {
            Candidate c = pending.get(i);
            if (c.at >= before) {
                kept.add(c);
            } else if (onPath[i]) {
                if (last != null) {
                    recent[recentCount++ % MEMORY] = (c.at - last.at) / rate;
                    rejected.beat((c.at - last.at) / rate);
                }
                last = c;
                beats.add(withConfidence(c));
            } else {
                rejected.reject(c.strength, last == null ? 0 : (c.at - last.at) / rate);
            }
        }
        pending.clear();
        anchored = last != null;
        if (last != null) {
            pending.add(last);
        }
        pending.addAll(kept);
        return beats;
    }

    private Candidate withConfidence(Candidate c) {
        double strength = Math.max(c.strength, c.swing);
        double s = strength * strength;
        double t = BeatOdds.threshold(rejected.noise());
        return c.with(s / (s + t * t));
    }

    private boolean[] bestPath(boolean last) {
        int n = pending.size();
        double[] best = new double[n];
        BeatOdds.Context context = BeatOdds.Context.of(usual, regularity, rejected, rate);
        int[] back = new int[n];
        for (int i = 0; i < n; i++) {
            back[i] = -1;
            if (i == 0 && anchored) {
                continue;
            }
            Candidate c = pending.get(i);
            double own = odds.of(pending, i, context, room);
            boolean widest = c.swing >= WIDE && isWidest(i);
            // A path that begins late pays for the gap before it, or a slow heart's first beats would be passed over.
            double top = anchored ? Double.NEGATIVE_INFINITY : own + gap(pending.getFirst(), c.at, context);
            for (int j = i - 1; j >= 0; j--) {
                Candidate before = pending.get(j);
                double rr = (c.at - before.at) / rate;
                if (rr < REFRACTORY) {
                    continue;
                }
                double step = own + odds.of(before, c, rr, context, room);
                // What is as large as a beat and cannot be a T wave is one though its own band would not make it one.
                if (widest && rr >= AFTER_T) {
                    step = Math.max(step, WIDE_SCORE);
                }
                if (best[j] + step > top) {
                    top = best[j] + step;
                    back[i] = j;
                }
            }
            best[i] = top;
        }
        int end = -1;
        double top = anchored ? Double.NEGATIVE_INFINITY : 0;
        long now = pending.getLast().at;
        for (int i = 0; i < n; i++) {
            // The end of a recording asks for no beat.
            double v = best[i] + (last ? 0 : gap(pending.get(i), now, context));
            if (v > top) {
                top = v;
                end = i;
            }
        }
        boolean[] onPath = new boolean[n];
        for (int i = end; i >= 0; i = back[i]) {
            onPath[i] = true;
        }
        return onPath;
    }

    private double gap(Candidate from, long to, BeatOdds.Context context) {
        return odds.ofGap((to - from.at) / rate, context, room);
    }

    /** Whether no neighbour goes farther of which this may be the T wave. */
    private boolean isWidest(int i) {
        Candidate c = pending.get(i);
        for (int j = Math.max(0, i - 3); j < Math.min(pending.size(), i + 4); j++) {
            if (Math.abs(pending.get(j).at - c.at) / rate < OWN_T && pending.get(j).swing > c.swing) {
                return false;
            }
        }
        return true;
    }

    /** The usual RR, and 0 to 1 how regular the rhythm is; from the last beats, at first from the strong candidates. */
    private void takeRhythm() {
        double[] rr = recentCount >= 4 ? Arrays.copyOf(recent, Math.min(recentCount, MEMORY)) : betweenStrong();
        usual = 0.8;
        regularity = 0;
        if (rr.length < 2) {
            return;
        }
        Arrays.sort(rr);
        double median = rr[rr.length / 2];
        double[] away = new double[rr.length];
        Arrays.setAll(away, i -> Math.abs(rr[i] - median));
        Arrays.sort(away);
        regularity = Math.max(0, 1 - away[(int) (away.length * 0.7)] / median / IRREGULAR);
        usual = Math.min(SLOWEST, Math.max(FASTEST, median));
    }

    /** Intervals so short that they are T waves' in most hearts are believed of a clock alone: an infant's tachycardia. */
    private double[] betweenStrong() {
        double[] rr = betweenStrong(REFRACTORY);
        double[] sorted = rr.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        boolean clock = n >= CLOCK && sorted[n - 1 - n / 8] - sorted[n / 8] < CLOCK_WIDTH * sorted[n / 2];
        return clock ? rr : betweenStrong(NOT_T);
    }

    private double[] betweenStrong(double apart) {
        double[] rr = new double[pending.size()];
        int n = 0;
        Candidate last = null;
        for (Candidate c : pending) {
            boolean wide = c.swing >= WIDE && (last == null || (c.at - last.at) / rate > AFTER_T);
            if (c.height > 0.5 || wide) {
                if (last != null && c.at - last.at > apart * rate) {
                    rr[n++] = (c.at - last.at) / rate;
                }
                last = c;
            }
        }
        return Arrays.copyOf(rr, n);
    }
}
