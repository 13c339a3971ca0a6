package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds P, QRS and T on the representative beats of one shape.
 *
 * <p>A wave is first found over all leads together, then its onset and offset in each lead, as {@link WaveSearch}, {@link WaveEdges}
 * and {@link MarkFinder} say. Whether the likeliest hump before QRS is a P at all, {@link PPresence} says. Limit: a P hidden in the T
 * before it is not seen.
 */
final class Delineator {
    private static final int MS = LeadGrid.RATE / 100; // samples in 10 ms

    // The QRS that follows, often a broad one, begins so long before its R peak, s.
    private static final double NEXT_QRS = 0.08;

    private final Contour contour;
    private final double[] times;
    private final ShapeRhythm rhythm;
    private final MarkNets nets;

    /**
     * @param times aligned R peaks of the beats behind the contour, seconds
     * @param rhythm about these beats
     */
    Delineator(Contour contour, double[] times, ShapeRhythm rhythm, MarkNets nets) {
        this.contour = contour;
        this.times = times;
        this.rhythm = rhythm;
        this.nets = nets;
    }

    /** Samples before the R peak that a representative beat needs at this RR interval. */
    static int before(double rr) {
        return (int) (LeadGrid.RATE * Math.min(0.55, Math.max(0.2, 0.8 * rr)));
    }

    /** Samples after the R peak. */
    static int after(double rr) {
        return (int) (LeadGrid.RATE * Math.min(0.75, Math.max(0.3, rr - 0.05)));
    }

    /**
     * The edges of T and P, before it is settled whether the P is one.
     *
     * @param t of T, where there is room for one
     * @param lastT end of the T before, sample of the representative beat; may be negative
     * @param p of the likeliest P
     * @param on first sample of QRS
     * @param off last sample of QRS
     */
    record Candidates(Optional<WaveEdges> t, int lastT, Optional<WaveEdges> p, int on, int off) {}

    static Candidates candidates(
            WaveSearch search, Contour contour, double rr, double room, double qrsOnset, double qrsOffset) {
        int on = (int) qrsOnset;
        int off = (int) Math.ceil(qrsOffset);
        Optional<WaveEdges> t = search.t(on, off, contour.before() + latestT(rr, room));
        double tEnd = t.map(e -> e.allOffset()[1]).orElse((double) off);
        int lastT = (int) (tEnd - rr * LeadGrid.RATE);
        return new Candidates(t, lastT, search.p(lastT + MS / 2, on), on, off);
    }

    /** @param beats indexes of the beats among all */
    ShapeWaves find(int[] beats) {
        WaveSearch search = new WaveSearch(contour, rhythm.rr());
        ShapeMarks marks = new ShapeMarks(nets, contour, rhythm.rr(), search.qrs());
        double globalOn = Math.min(marks.all(MarkKind.QRS_ONSET), contour.before());
        double globalOff = Math.max(marks.all(MarkKind.QRS_OFFSET), contour.before() + 1);
        Candidates found = candidates(search, contour, rhythm.rr(), rhythm.room(), globalOn, globalOff);
        Optional<WaveEdges> t = found.t();
        boolean hasP = PPresence.probability(contour, times, found, rhythm) >= PPresence.LIMIT;
        Optional<WaveEdges> p = found.p().filter(e -> hasP);
        t.ifPresent(marks::findT);
        p.ifPresent(marks::findP);
        double[] qrsOn = marks.at(MarkKind.QRS_ONSET);
        double[] qrsOff = marks.at(MarkKind.QRS_OFFSET);
        double[] pOn = marks.at(MarkKind.P_ONSET);
        double[] pOff = marks.at(MarkKind.P_OFFSET);
        double[] tOn = marks.at(MarkKind.T_ONSET);
        double[] tOff = marks.at(MarkKind.T_OFFSET);
        double[] tangents = new double[contour.leads()];

        List<LeadWaves> leads = new ArrayList<>();
        for (int l = 0; l < contour.leads(); l++) {
            double level = level(l, found.on());
            double[] y = contour.beats().get(l).values();
            double[] smooth = contour.beats().get(l).smooth();
            Extent q =
                    extent(y, level, Math.min(qrsOn[l], contour.before()), Math.max(qrsOff[l], contour.before() + 1));
            Optional<Extent> tWave = Optional.empty();
            double tangent = Double.NaN;
            double threshold = Double.NaN;
            if (t.isPresent()) {
                double from = Math.max(tOn[l], qrsOff[l]);
                tWave = Optional.of(extent(smooth, level, from, Math.max(tOff[l], from + 2 * MS)));
                threshold = seconds(tOff[l]);
                tangents[l] = tangent(l, level, t.get(), tOff[l]);
                tangent = seconds(tangents[l]);
            }
            Optional<Extent> pWave = Optional.empty();
            if (p.isPresent()) {
                double to = Math.min(pOff[l], qrsOn[l]);
                double from = Math.min(pOn[l], to - 2 * MS);
                pWave = Optional.of(extent(smooth, smooth[clamp(from)], from, to));
            }
            leads.add(new LeadWaves(
                    contour.beats().get(l), pWave, q, tWave, tangent, threshold, MarkErrors.of(marks, l)));
        }
        double pEnd = Math.min(marks.all(MarkKind.P_OFFSET), globalOn);
        double tStart = Math.max(marks.all(MarkKind.T_ONSET), globalOff);
        return new ShapeWaves(
                beats,
                times,
                contour,
                leads,
                p.map(e -> whole(Math.min(marks.all(MarkKind.P_ONSET), pEnd - 2 * MS), e.peak(), pEnd)),
                whole(globalOn, contour.before(), globalOff),
                t.map(e -> whole(tStart, e.peak(), Math.max(marks.all(MarkKind.T_OFFSET), tStart + 2 * MS))),
                t.map(e -> seconds(Order.offset(tangents))).orElse(Double.NaN),
                marks);
    }

    // QT rarely exceeds 0.6 s at 60/min and shortens with the root of RR; the next P lies in the last 200 ms.
    private static int latestT(double rr, double room) {
        double longest = Math.min(0.6 * Math.sqrt(rr) + 0.02, Math.max(rr - 0.2, 0.62 * rr));
        return (int) (LeadGrid.RATE * Math.min(longest, room - NEXT_QRS));
    }

    // Where the tangent at the steepest point of T's last limb meets the level before QRS onset.
    private double tangent(int lead, double level, WaveEdges t, double end) {
        double[] d = contour.round()[lead];
        double[] y = contour.beats().get(lead).smooth();
        int steepest = Slopes.steepest(d, t.peak() - 2 * MS, clamp(Math.max(end, t.peak())));
        double at = d[steepest] == 0 ? end : steepest - (y[steepest] - level) / d[steepest];
        return Math.max(steepest, Math.min(at, steepest + 15 * MS));
    }

    private double level(int lead, int qrsOnset) {
        double[] y = contour.beats().get(lead).values();
        double sum = 0;
        int n = 0;
        for (int i = Math.max(0, qrsOnset - 2 * MS); i <= Math.max(0, qrsOnset - MS); i++) {
            sum += y[i];
            n++;
        }
        return sum / n;
    }

    private Extent extent(double[] y, double level, double from, double to) {
        int peak = clamp(Math.ceil(from));
        for (int i = peak; i <= clamp(to); i++) {
            if (Math.abs(y[i] - level) > Math.abs(y[peak] - level)) {
                peak = i;
            }
        }
        return new Extent(seconds(from), seconds(peak), seconds(to));
    }

    private Extent whole(double onset, int peak, double offset) {
        return new Extent(seconds(onset), seconds(peak), seconds(offset));
    }

    private int clamp(double index) {
        return (int) Math.max(0, Math.min(contour.length() - 1, index));
    }

    private double seconds(double index) {
        return (index - contour.before()) / LeadGrid.RATE;
    }
}
