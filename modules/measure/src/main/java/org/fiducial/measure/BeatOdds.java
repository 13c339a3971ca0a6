package org.fiducial.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What speaks for a candidate being a beat and what for two candidates being beats in a row, as the weights of a linear chain
 * (Lafferty, McCallum and Pereira 2001, a conditional random field over the candidates): the path whose sum is largest is the most
 * probable one.
 *
 * <p>A candidate is weighed by its strength against the usual and against what was lately rejected, by likeness to the beats before, by
 * how steep it is for its height (muscle is steeper than a QRS complex, a T wave flatter) and by how quiet it is beside it. A step is
 * weighed by its length, in seconds and against the usual RR, more in a regular rhythm, and, where a T wave might stand, by the slope and
 * height of the later hump against the earlier. All are piecewise linear, so that no logarithm is taken of a step.
 */
final class BeatOdds {
    static final List<String> NAMES = List.of(
            "bias",
            "overThreshold",
            "farOverThreshold",
            "strength",
            "alike",
            "veryAlike",
            "unlike",
            "steep",
            "flat",
            "loudBefore",
            "loudAfter",
            "weakButAlike",
            "noise",
            "swing",
            "overNoise",
            "afterStronger",
            "beforeStronger",
            "within450",
            "within360",
            "within280",
            "flatter450",
            "flatter360",
            "lower360",
            "steeper360",
            "overT450",
            "overT360",
            "early",
            "earlyRegular",
            "veryEarly",
            "earlyStrong",
            "earlyAlike",
            "earlyOverNoise",
            "late",
            "lateRegular",
            "veryLate");

    private static final int HUMP = 17;
    private static final int STEP = NAMES.size() - HUMP;
    private static final int LATE = NAMES.indexOf("late");

    private static final double THRESHOLD = 0.379;
    private static final double HIGHEST_THRESHOLD = 0.7;
    private static final double NOISE_TO_THRESHOLD = 1.35;
    private static final double LIKE = 0.42;
    private static final double VERY_LIKE = 0.8;
    private static final double EARLY = 0.835;
    private static final double VERY_EARLY = 0.49;
    private static final double LONG = 1.256;
    private static final double VERY_LONG = 1.7;
    private static final double LONGEST = 4;
    // Two early beats in a row are rare among the records learnt from: however regular the rhythm was, a complex of the
    // usual shape and
    // size is one.
    private static final double UNMISTAKABLE = 0.9;
    private static final double FULL = 0.7;
    private static final double NO_T = 0.36;
    private static final double LEAST_ODDS = -2.5;

    /**
     * What is known of the stretch.
     *
     * @param usual RR, s
     * @param regularity 0 to 1
     * @param noise mean strength of what was lately rejected
     * @param logThreshold what strength is held against
     * @param logNoise logarithm of the noise, held above the last digits
     * @param logT logarithm of the usual strength of T waves
     * @param near samples within which two humps may belong to one complex
     */
    record Context(
            double usual,
            double regularity,
            double noise,
            double logThreshold,
            double logNoise,
            double logT,
            double near) {
        private static final double LEAST = 0.05;
        private static final double NEAR = 0.3;

        static Context of(double usual, double regularity, RejectedHumps rejected, double rate) {
            double noise = rejected.noise();
            return new Context(
                    usual,
                    regularity,
                    Math.min(1, noise),
                    StrictMath.log(threshold(noise)),
                    StrictMath.log(Math.max(LEAST, noise)),
                    StrictMath.log(rejected.usualT()),
                    NEAR * rate);
        }
    }

    private final double[] weights;

    BeatOdds(double[] weights) {
        if (weights.length != NAMES.size()) {
            throw new IllegalArgumentException(NAMES.size() + " weights expected, not " + weights.length);
        }
        this.weights = weights.clone();
    }

    /** The weights of a resource beside this class, a name and a number a line. */
    static BeatOdds resource(String name) {
        double[] weights = new double[NAMES.size()];
        try (InputStream in = Objects.requireNonNull(BeatOdds.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    int gap = line.indexOf(' ');
                    weights[NAMES.indexOf(line.substring(0, gap))] = Double.parseDouble(line.substring(gap + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BeatOdds(weights);
    }

    static double threshold(double noise) {
        return Math.max(THRESHOLD, Math.min(HIGHEST_THRESHOLD, NOISE_TO_THRESHOLD * noise));
    }

    /** What a candidate is weighed by; {@code out} is as long as {@link #NAMES}. */
    static void hump(List<BeatSequence.Candidate> all, int i, Context context, double[] out) {
        BeatSequence.Candidate c = all.get(i);
        double over = clip(c.logStrength() - context.logThreshold, -2, 1.2);
        double alike = Math.max(0, c.likeness() - LIKE) / (1 - LIKE);
        double steep = clip(c.logSlope() - c.logHeight(), -1, 1);
        out[0] = 1;
        out[1] = over;
        out[2] = Math.max(0, over - 0.5);
        out[3] = clip(c.logStrength(), -2, 0.5);
        out[4] = alike;
        out[5] = Math.max(0, c.likeness() - VERY_LIKE) / (1 - VERY_LIKE);
        out[6] = Math.max(0, LIKE - c.likeness());
        out[7] = Math.max(0, steep - 0.2);
        out[8] = Math.max(0, -0.2 - steep);
        out[9] = clip(c.before() - c.logHeight(), -3, 1);
        out[10] = clip(c.after() - c.logHeight(), -3, 1);
        out[11] = alike * Math.max(0, -clip(c.logStrength(), -2, 0));
        out[12] = context.noise;
        out[13] = c.logSwing();
        out[14] = clip(c.logStrength() - context.logNoise, -1, 2.5);
        out[15] = stronger(all, i, -1, context.near);
        out[16] = stronger(all, i, 1, context.near);
    }

    /** By how much the strongest neighbour to one side is stronger. */
    private static double stronger(List<BeatSequence.Candidate> all, int i, int side, double near) {
        BeatSequence.Candidate c = all.get(i);
        double most = 0;
        for (int j = i + side; j >= 0 && j < all.size() && Math.abs(all.get(j).at() - c.at()) < near; j += side) {
            most = Math.max(most, all.get(j).logStrength() - c.logStrength());
        }
        return Math.min(2, most);
    }

    /** What a step from {@code a} to {@code b} is weighed by, after what stands in {@code out} for candidates. */
    static void step(BeatSequence.Candidate a, BeatSequence.Candidate b, double rr, Context context, double[] out) {
        double within450 = rr < 0.45 ? (0.45 - rr) * 10 : 0;
        double within360 = rr < 0.36 ? (0.36 - rr) * 10 : 0;
        double slope = clip(a.logSlope() - b.logSlope(), -1, 2);
        double share = Math.min(LONGEST, rr / context.usual);
        double early = share < EARLY ? EARLY - share : 0;
        double alike = Math.max(0, b.likeness() - LIKE) / (1 - LIKE);
        int i = HUMP;
        out[i++] = within450;
        out[i++] = within360;
        out[i++] = rr < 0.28 ? (0.28 - rr) * 10 : 0;
        out[i++] = within450 * Math.max(0, slope);
        out[i++] = within360 * Math.max(0, slope);
        out[i++] = within360 * clip(a.logHeight() - b.logHeight(), -1, 2);
        out[i++] = within360 * Math.max(0, -slope);
        double overT = clip(b.logStrength() - context.logT, -1, 2);
        out[i++] = within450 * overT;
        out[i++] = within360 * overT;
        out[i++] = early;
        out[i++] = early * context.regularity;
        out[i++] = share < VERY_EARLY ? VERY_EARLY - share : 0;
        out[i++] = early * alike * Math.min(1, b.strength());
        out[i++] = early * alike;
        out[i] = early * clip(b.logStrength() - context.logNoise, -1, 2.5);
        gap(rr, context, out);
    }

    /** Log odds of a candidate by itself. */
    double of(List<BeatSequence.Candidate> all, int i, Context context, double[] room) {
        hump(all, i, context, room);
        return sum(room, 0, HUMP);
    }

    /** Log odds of a step. */
    double of(BeatSequence.Candidate a, BeatSequence.Candidate b, double rr, Context context, double[] room) {
        step(a, b, rr, context, room);
        double odds = sum(room, HUMP, HUMP + STEP);
        return rr >= NO_T && b.likeness() >= UNMISTAKABLE && b.strength() >= FULL ? Math.max(odds, LEAST_ODDS) : odds;
    }

    /** Log odds of a gap without a beat, at the beginning or the end. */
    double ofGap(double gap, Context context, double[] room) {
        gap(gap, context, room);
        return sum(room, LATE, LATE + 3);
    }

    /** What such a gap is weighed by. */
    static void gap(double gap, Context context, double[] out) {
        double share = Math.min(LONGEST, gap / context.usual);
        double late = share > LONG ? share - LONG : 0;
        out[LATE] = late;
        out[LATE + 1] = late * context.regularity;
        out[LATE + 2] = share > VERY_LONG ? share - VERY_LONG : 0;
    }

    private double sum(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }

    private static double clip(double x, double low, double high) {
        return Math.max(low, Math.min(high, x));
    }
}
