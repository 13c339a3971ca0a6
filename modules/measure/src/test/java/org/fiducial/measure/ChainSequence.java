package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The candidates of one recording, which of them are beats, and what was known at each: what {@link ChainTraining} learns from. The
 * rhythm and the rejected humps before a candidate are those that a detector without errors would have seen.
 */
final class ChainSequence {
    private static final double TOLERANCE = 0.15;
    private static final double REFRACTORY = 0.2;
    /** A step longer than this is not learnt from, s. */
    static final double LONGEST = 3;

    private static final int MEMORY = 12;
    private static final double IRREGULAR = 0.215;
    private static final double LAG = 2;
    /** Strength is worth so much of a logarithm a second of distance between hump and mark. */
    private static final double NEARNESS = 8;

    final String name;
    final String person;
    final double rate;
    final double weight;
    final List<BeatSequence.Candidate> candidates;
    final double[] reference;
    /** Stretches to leave out, from and to in turn, s. */
    final double[] without;

    final boolean[] beat;
    final BeatOdds.Context[] context;

    ChainSequence(
            String name,
            String person,
            double rate,
            double weight,
            List<BeatSequence.Candidate> candidates,
            double[] reference,
            double[] without) {
        this.name = name;
        this.person = person;
        this.rate = rate;
        this.weight = weight;
        this.candidates = candidates;
        this.reference = reference;
        this.without = without;
        beat = new boolean[candidates.size()];
        context = new BeatOdds.Context[candidates.size()];
        markBeats();
        describe();
    }

    double time(int i) {
        return candidates.get(i).at() / rate;
    }

    boolean isLeftOut(double t) {
        for (int i = 0; i + 1 < without.length; i += 2) {
            if (t >= without[i] && t < without[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the step from one true beat to the next is not to be learnt. */
    boolean isCut(int before, int i) {
        double rr = time(i) - time(before);
        return rr > LONGEST || rr < REFRACTORY || isLeftOut(time(i)) || isLeftOut(time(before));
    }

    private void markBeats() {
        int first = 0;
        for (double t : reference) {
            while (first < beat.length && time(first) < t - TOLERANCE) {
                first++;
            }
            int best = -1;
            double top = Double.NEGATIVE_INFINITY;
            for (int i = first; i < beat.length && time(i) <= t + TOLERANCE; i++) {
                double v = candidates.get(i).logStrength() - NEARNESS * Math.abs(time(i) - t);
                if (!beat[i] && v > top) {
                    top = v;
                    best = i;
                }
            }
            if (best >= 0) {
                beat[best] = true;
            }
        }
    }

    private void describe() {
        RejectedHumps rejected = new RejectedHumps();
        List<Double> recent = new ArrayList<>();
        int done = 0;
        int last = -1;
        for (int i = 0; i < context.length; i++) {
            for (; done < i && time(done) < time(i) - LAG; done++) {
                double since = last < 0 ? 0 : time(done) - time(last);
                if (beat[done]) {
                    if (last >= 0) {
                        recent.add(since);
                        rejected.beat(since);
                    }
                    last = done;
                } else {
                    rejected.reject(candidates.get(done).strength(), since);
                }
            }
            List<Double> rr =
                    recent.size() >= 4 ? recent.subList(Math.max(0, recent.size() - MEMORY), recent.size()) : ahead(i);
            context[i] = context(rr.stream().mapToDouble(v -> v).toArray(), rejected);
        }
    }

    /** The first RR intervals, before the rhythm is known. */
    private List<Double> ahead(int i) {
        List<Double> rr = new ArrayList<>();
        int last = -1;
        for (int j = 0; j < beat.length && time(j) < time(i) + LONGEST; j++) {
            if (beat[j]) {
                if (last >= 0) {
                    rr.add(time(j) - time(last));
                }
                last = j;
            }
        }
        return rr;
    }

    private BeatOdds.Context context(double[] rr, RejectedHumps rejected) {
        if (rr.length < 2) {
            return BeatOdds.Context.of(0.8, 0, rejected, rate);
        }
        Arrays.sort(rr);
        double median = rr[rr.length / 2];
        double[] away =
                Arrays.stream(rr).map(v -> Math.abs(v - median)).sorted().toArray();
        double regularity = Math.max(0, 1 - away[(int) (away.length * 0.7)] / median / IRREGULAR);
        return BeatOdds.Context.of(Math.min(1.5, Math.max(0.22, median)), regularity, rejected, rate);
    }

    /**
     * The same with beats that never come: QRS and T are taken away, P stays, or a detector would learn that no heart ever pauses.
     *
     * @param share of the beats
     */
    ChainSequence withPauses(double share, long seed) {
        Random random = new Random(seed);
        List<Double> left = new ArrayList<>();
        List<double[]> gone = new ArrayList<>();
        for (int i = 0; i < reference.length; i++) {
            boolean isolated = i > 0 && i + 1 < reference.length && left.getLast() == reference[i - 1];
            if (isolated && random.nextDouble() < share) {
                gone.add(new double[] {reference[i] - 0.1, Math.min(reference[i] + 0.45, reference[i + 1] - 0.2)});
            } else {
                left.add(reference[i]);
            }
        }
        List<BeatSequence.Candidate> kept = new ArrayList<>();
        int g = 0;
        for (int i = 0; i < candidates.size(); i++) {
            while (g < gone.size() && gone.get(g)[1] < time(i)) {
                g++;
            }
            if (g == gone.size() || time(i) < gone.get(g)[0]) {
                kept.add(candidates.get(i));
            }
        }
        double[] times = left.stream().mapToDouble(v -> v).toArray();
        return new ChainSequence(name, person, rate, weight, kept, times, without);
    }
}
