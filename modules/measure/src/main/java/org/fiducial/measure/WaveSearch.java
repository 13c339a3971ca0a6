package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks for QRS, T and P on the representative beats of one shape; lengths in samples of the working grid.
 *
 * <p>Which hump is T and which is P, {@link HumpChoice} says; this class finds where they begin and end.
 */
final class WaveSearch {
    private static final int MS = LeadGrid.RATE / 100; // samples in 10 ms

    // Peak of T after R where no hump is seen, seconds at 60/min, with the root of RR at other rates.
    private static final double USUAL_T = 0.290;
    // The second half of a biphasic wave follows the first within so much, samples; P without its flanks is no longer.
    private static final int P_GAP = 15;
    private static final int T_GAP = 30;
    private static final int LONGEST_P_CORE = 13 * MS;
    // Steep parts of T end before, seconds at 60/min: later ones are those of U.
    private static final double LATEST_SECOND_T = 0.42;

    // A lead's steepest slope as a share of that of all together, and leads that must agree on a late end of QRS.
    private static final double LEAST_OWN = 0.2;
    private static final int AGREEING = 3;
    private static final double OWN_SHARE = 7;

    private final Contour contour;
    private final double rr;
    private final int r;
    private final int last;
    private final Humps humps;
    private final HumpChoice choice;
    private Optional<Humps.Hump> t = Optional.empty();

    /** @param rr typical RR interval, seconds */
    WaveSearch(Contour contour, double rr) {
        this.contour = contour;
        this.rr = Math.max(0.3, Math.min(2, rr));
        r = contour.before();
        last = contour.length() - 1;
        humps = new Humps(contour, this.rr);
        choice = new HumpChoice(humps);
    }

    /**
     * QRS: where the slopes of all leads together reach an eighth of their steepest, within 16 ms of each other, after R within 28 ms:
     * the late R′ of right bundle branch block rises slowly, after a pause. Where the left precordial leads are tall it is lost among
     * them, with the slow S of I and V6, so QRS also goes on while three leads by themselves reach a seventh, each of its own steepest.
     */
    WaveEdges qrs() {
        double[] d = contour.allSharp();
        int middle = Slopes.steepest(d, r - 5 * MS, r + 5 * MS);
        double limit = d[middle] / 8;
        int from = reach(d, middle, -1, Math.max(0, r - 12 * MS), limit, 8);
        int to = reach(d, middle, 1, Math.min(last, r + 20 * MS), limit, 14);
        int late = byThemselves(d[middle], to);
        int end = Math.max(to, late);
        WaveEdges edges = WaveEdges.find(
                WaveEdges.Kind.QRS,
                contour.sharp(),
                d,
                r,
                Math.max(0, from - 1 * MS),
                Math.min(last, end + 1 * MS),
                Math.max(0, from - 4 * MS),
                Math.min(last, end + 5 * MS));
        return late > to ? edges.notBefore(late) : edges;
    }

    /** Where the third latest lead ends whose slopes are no small part of all; before R without three such leads. */
    private int byThemselves(double strength, int to) {
        int[] ends = new int[contour.leads()];
        int n = 0;
        for (double[] d : contour.sharp()) {
            int middle = Slopes.steepest(d, r - 8 * MS, Math.min(last, to + 4 * MS));
            double own = Math.abs(d[middle]);
            if (own >= LEAST_OWN * strength) {
                ends[n++] = reach(d, middle, 1, Math.min(last, r + 20 * MS), own / OWN_SHARE, 14);
            }
        }
        Arrays.sort(ends, 0, n);
        return n < AGREEING ? 0 : ends[n - AGREEING];
    }

    private static int reach(double[] d, int middle, int step, int stop, double limit, int gap) {
        int reached = middle;
        for (int i = middle; (stop - i) * step >= 0 && Math.abs(i - reached) <= gap; i += step) {
            if (Math.abs(d[i]) >= limit) {
                reached = i;
            }
        }
        return reached;
    }

    /**
     * T: the most likely hump after QRS.
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
        List<Humps.Hump> ts = humps.t(start + 2 * MS, stop - 3 * MS, start, qrsOnset, qrsOffset);
        int peak = (int) Math.max(start + 2 * MS, Math.min(stop - 3 * MS, usual));
        int secondHalf = Math.min(stop, (int) (r + LATEST_SECOND_T * Math.sqrt(rr) * LeadGrid.RATE));
        Optional<HumpChoice.Chosen> chosen = choice.together(ts, humps.p(0, qrsOnset - 1, qrsOnset));
        if (chosen.isPresent()) {
            peak = chosen.get().t().at();
            int nextP = chosen.get().p().at() + (int) (rr * LeadGrid.RATE);
            stop = Math.min(last, Math.max(peak + 4 * MS, Math.min(stop, nextP - 5 * MS)));
            secondHalf = Math.min(secondHalf, stop - 2 * MS);
        }
        t = chosen.map(HumpChoice.Chosen::t);
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
     * P: the most likely hump before QRS; {@link #t} comes first.
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
        Optional<Humps.Hump> chosen = choice.p(
                t,
                humps.p(0, stop, qrsOnset).stream()
                        .filter(h -> h.at() >= start + 2 * MS)
                        .toList());
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        int peak = chosen.get().at();
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
}
