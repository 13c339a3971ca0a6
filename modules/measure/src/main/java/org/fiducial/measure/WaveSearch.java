package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for QRS, T and P on the representative beats of one shape; lengths in samples of the working grid.
 *
 * <p>Height alone does not tell T from P: a P may be the higher one, and what filters leave beside QRS looks like a small wave. So a
 * hump's height counts together with its place: how usual it is for the peak of a P, or of a T at this rate. The usual places
 * are the medians of the experts' marks of the LUDB and QTDB development records; how much a departure counts was set by hand on the
 * same records and is not cross-validated.
 */
final class WaveSearch {
    private static final int MS = LeadGrid.RATE / 100; // samples in 10 ms

    // Peak of P before R, seconds; peak of T after R, seconds at 60/min, with the root of RR at other rates.
    private static final double USUAL_P = 0.158;
    private static final double P_SCATTER = 0.035;
    private static final double USUAL_T = 0.290;
    private static final double T_SCATTER = 0.075;
    // The peak of the next P follows that of T no sooner, seconds and share of RR.
    private static final double T_TO_P = 0.14;
    private static final double T_TO_P_SHARE = 0.2;
    // A hump lower than this says nothing about where P is, mV².
    private static final double VISIBLE_P = 0.01 * 0.01;
    // The second half of a biphasic wave follows the first within so much, samples; P without its flanks is no longer.
    private static final int P_GAP = 15;
    private static final int T_GAP = 30;
    private static final int LONGEST_P_CORE = 13 * MS;
    // Steep parts of T end before, seconds at 60/min: later ones are those of U.
    private static final double LATEST_SECOND_T = 0.42;
    private static final double TINY = 1e-12; // mV², below any converter's step

    private final Contour contour;
    private final double rr;
    private final int r;
    private final int last;

    /** @param rr typical RR interval, seconds */
    WaveSearch(Contour contour, double rr) {
        this.contour = contour;
        this.rr = Math.max(0.3, Math.min(2, rr));
        r = contour.before();
        last = contour.length() - 1;
    }

    /** QRS: where the slopes of all leads together reach an eighth of their steepest, within 16 ms of each other. */
    WaveEdges qrs() {
        double[] d = contour.allSharp();
        int middle = Slopes.steepest(d, r - 5 * MS, r + 5 * MS);
        double limit = d[middle] / 8;
        int from = reach(d, middle, -1, Math.max(0, r - 12 * MS), limit, 8);
        int to = reach(d, middle, 1, Math.min(last, r + 16 * MS), limit, 8);
        return WaveEdges.find(
                WaveEdges.Kind.QRS,
                contour.sharp(),
                d,
                r,
                Math.max(0, from - 1 * MS),
                Math.min(last, to + 1 * MS),
                Math.max(0, from - 4 * MS),
                Math.min(last, to + 5 * MS));
    }

    private static int reach(double[] d, int middle, int step, int stop, double limit, int gap) {
        int reached = middle;
        for (int i = middle; (stop - i) * step >= 0 && Math.abs(i - reached) <= gap; i += step) {
            if (d[i] >= limit) {
                reached = i;
            }
        }
        return reached;
    }

    /**
     * T: the most likely hump after QRS, its height measured from its chord 120 ms to both sides.
     *
     * @param qrsOnset beginning of QRS; P before it is looked for as well, since both must have their place
     * @param qrsOffset end of QRS
     * @param latest no T end after it
     */
    Optional<WaveEdges> t(int qrsOnset, int qrsOffset, int latest) {
        int start = qrsOffset + 2 * MS;
        int stop = Math.min(last, latest);
        if (stop - start < 10 * MS) {
            return Optional.empty();
        }
        double usual = r + USUAL_T * Math.sqrt(rr) * LeadGrid.RATE;
        double scatter = T_SCATTER * Math.sqrt(rr) * LeadGrid.RATE;
        List<Hump> humps =
                offLevel(humps(start + 2 * MS, stop - 3 * MS, 12 * MS, start, last, usual, scatter), qrsOnset);
        int peak = (int) Math.max(start + 2 * MS, Math.min(stop - 3 * MS, usual));
        int secondHalf = Math.min(stop, (int) (r + LATEST_SECOND_T * Math.sqrt(rr) * LeadGrid.RATE));
        if (!humps.isEmpty()) {
            TAndP both = likeliest(humps, pHumps(0, qrsOnset - 1));
            peak = both.t.at;
            stop = Math.max(peak + 4 * MS, Math.min(stop, both.p.at + (int) (rr * LeadGrid.RATE) - 5 * MS));
            secondHalf = Math.min(secondHalf, stop - 2 * MS);
        }
        double[] d = contour.allRound();
        int up = Slopes.steepest(d, Math.max(start, peak - 9 * MS), peak);
        int down = Slopes.steepest(d, peak, Math.min(stop, peak + 9 * MS));
        down = reach(d, down, 1, secondHalf, WaveEdges.Kind.T.significant * Math.max(d[up], d[down]), T_GAP);
        return Optional.of(WaveEdges.find(
                WaveEdges.Kind.T,
                contour.round(),
                d,
                peak,
                Math.max(start, Math.min(up, peak - 3 * MS)),
                Math.min(stop, Math.max(down + 1 * MS, peak + 4 * MS)),
                start,
                stop));
    }

    /**
     * P: the most likely hump before QRS, its height measured from its chord 70 ms to both sides.
     *
     * @param earliest no P before it
     * @param qrsOnset beginning of QRS
     */
    Optional<WaveEdges> p(int earliest, int qrsOnset) {
        int stop = qrsOnset - 1;
        int start = Math.max(0, earliest);
        if (stop - start < 6 * MS) {
            return Optional.empty();
        }
        List<Hump> humps = pHumps(start, stop);
        if (humps.isEmpty()) {
            return Optional.empty();
        }
        int peak = humps.stream().reduce(Hump::likelier).orElseThrow().at();
        double[] d = contour.allRound();
        int from = Math.max(start, peak - 7 * MS);
        int to = Math.min(stop, peak + 7 * MS);
        int up = Slopes.steepest(d, from, peak);
        int down = Slopes.steepest(d, peak, to);
        double limit = Math.min(d[up], d[down]) / 2;
        from = Slopes.first(d, from, 1, up, limit);
        to = Slopes.first(d, to, -1, down, limit);
        double part = WaveEdges.Kind.P.significant * Math.max(d[up], d[down]);
        from = reach(d, from, -1, Math.max(start, to - LONGEST_P_CORE), part, P_GAP);
        to = reach(d, to, 1, Math.min(stop - 2 * MS, from + LONGEST_P_CORE), part, P_GAP);
        return Optional.of(WaveEdges.find(
                WaveEdges.Kind.P,
                contour.round(),
                d,
                peak,
                from,
                to,
                Math.max(start, Math.min(from - 4 * MS, peak - 12 * MS)),
                Math.min(stop, Math.max(to + 4 * MS, peak + 12 * MS))));
    }

    /** A place where the height over the chord is greatest, and how likely it is the wave's peak: a logarithm. */
    private record Hump(int at, double likely) {
        Hump likelier(Hump other) {
            return other.likely > likely ? other : this;
        }
    }

    private List<Hump> pHumps(int start, int stop) {
        double usual = r - USUAL_P * LeadGrid.RATE;
        return humps(start + 2 * MS, stop - 2 * MS, 7 * MS, start, stop, usual, P_SCATTER * LeadGrid.RATE);
    }

    private List<Hump> humps(int from, int to, int arm, int leftmost, int rightmost, double usual, double scatter) {
        List<Hump> humps = new ArrayList<>();
        double before = height(from - 1, arm, leftmost, rightmost);
        double here = height(from, arm, leftmost, rightmost);
        for (int i = from; i <= to; i++) {
            double after = height(i + 1, arm, leftmost, rightmost);
            if (here >= before && here > after) {
                double off = (i - usual) / scatter;
                humps.add(new Hump(i, StrictMath.log(here / contour.leads() + TINY) - off * off / 2));
            }
            before = here;
            here = after;
        }
        return humps;
    }

    /** A trough between two waves is as high over its chord as they are, but lies at the level before QRS: it counts for less. */
    private List<Hump> offLevel(List<Hump> humps, int qrsOnset) {
        int to = Math.max(0, qrsOnset - MS);
        int from = Math.max(0, to - MS);
        List<Hump> out = new ArrayList<>();
        for (Hump h : humps) {
            double off = 0;
            double chord = 0;
            for (Representative beat : contour.beats()) {
                double[] y = beat.smooth();
                double d = y[h.at] - (y[from] + y[to]) / 2;
                off += d * d;
            }
            chord = height(h.at, 12 * MS, 0, last);
            out.add(new Hump(h.at, h.likely + StrictMath.log((off + TINY) / (off + chord + TINY))));
        }
        return out;
    }

    private record TAndP(Hump t, Hump p) {}

    /** The humps that together are likeliest to be T and the P of the next beat, which repeats that of this beat. */
    private TAndP likeliest(List<Hump> ts, List<Hump> ps) {
        double gap = Math.min(T_TO_P, T_TO_P_SHARE * rr) * LeadGrid.RATE;
        Hump none = new Hump(r, StrictMath.log(VISIBLE_P));
        TAndP best = new TAndP(ts.getFirst(), none);
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Hump t : ts) {
            Hump p = none;
            for (Hump h : ps) {
                if (h.at + rr * LeadGrid.RATE >= t.at + gap) {
                    p = p.likelier(h);
                }
            }
            if (t.likely + p.likely > bestScore) {
                bestScore = t.likely + p.likely;
                best = new TAndP(t, p);
            }
        }
        return best;
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
}
