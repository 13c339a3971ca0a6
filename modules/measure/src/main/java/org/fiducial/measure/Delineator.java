package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds P, QRS and T on the representative beats of one shape.
 *
 * <p>A wave is first found over all leads together, then its onset and offset in each lead, as {@link WaveSearch}, {@link WaveEdges}
 * and {@link MarkFinder} say. A P wave must stand out from what differs between the beats: f waves and noise are as large, but out of
 * step with QRS, and cancel in the mean. Limits: a P hidden in the T before it is not seen; of a single beat only a large P counts.
 */
final class Delineator {
    // The mean P of beats in step with it has at least so many times the power that their scatter leaves in it; without
    // a
    // P most shapes stay under 5. Flutter and an atrial stimulus in step with QRS pass, f waves by chance: single beats
    // must
    // be like their mean, too, or become so when moved. Set by hand on the development records, not cross-validated.
    private static final double P_STANDS_OUT = 6.5;
    private static final double P_ALIKE = 0.5;
    private static final double P_ALIKE_SOMEHOW = 0.2;
    private static final double P_ALIKE_MOVED = 0.66;

    // What is steep for less than this is no P but a spike, or what filters leave beside QRS; samples.
    private static final int P_NARROWEST = LeadGrid.RATE * 20 / 1000;

    // Of a single beat nothing can be averaged: its P must be higher than most f waves, mV over all leads.
    private static final double P_OF_ONE_BEAT = 0.04;

    private static final int MS = LeadGrid.RATE / 100; // samples in 10 ms

    // The QRS that follows, often a broad one, begins so long before its R peak, s.
    private static final double NEXT_QRS = 0.08;

    private final Contour contour;
    private final double[] times;
    private final double rr;
    private final double room;
    private final MarkNets nets;

    /**
     * @param times aligned R peaks of the beats behind the contour, seconds
     * @param rr typical RR interval before these beats, seconds
     * @param room typical time to the R peak of the beat that follows, seconds: short where each is followed by a premature one
     */
    Delineator(Contour contour, double[] times, double rr, double room, MarkNets nets) {
        this.contour = contour;
        this.times = times;
        this.rr = rr;
        this.room = room;
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
     * @param p of the likeliest P
     */
    record Candidates(Optional<WaveEdges> t, Optional<WaveEdges> p) {}

    static Candidates candidates(
            WaveSearch search, Contour contour, double rr, double room, double qrsOnset, double qrsOffset) {
        int on = (int) qrsOnset;
        int off = (int) Math.ceil(qrsOffset);
        Optional<WaveEdges> t = search.t(on, off, contour.before() + latestT(rr, room));
        double tEnd = t.map(e -> e.allOffset()[1]).orElse((double) off);
        return new Candidates(t, search.p((int) (tEnd - rr * LeadGrid.RATE) + MS / 2, on));
    }

    /** @param beats indexes of the beats among all */
    ShapeWaves find(int[] beats) {
        WaveSearch search = new WaveSearch(contour, rr);
        ShapeMarks marks = new ShapeMarks(nets, contour, rr, search.qrs());
        double globalOn = Math.min(marks.all(MarkKind.QRS_ONSET), contour.before());
        double globalOff = Math.max(marks.all(MarkKind.QRS_OFFSET), contour.before() + 1);
        int on = (int) globalOn;
        Candidates found = candidates(search, contour, rr, room, globalOn, globalOff);
        Optional<WaveEdges> t = found.t();
        Optional<WaveEdges> p = found.p().filter(e -> isP(search, e, on));
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
            double level = level(l, on);
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

    private boolean isP(WaveSearch search, WaveEdges p, int qrsOnset) {
        int from = (int) p.allOnset()[1];
        int to = (int) Math.ceil(p.allOffset()[1]);
        if (to - from < P_NARROWEST) {
            return false;
        }
        if (times.length < 2) {
            double power = new Humps(contour, rr).height(p.peak(), 7 * MS, 0, qrsOnset - 1) / contour.leads();
            return power > P_OF_ONE_BEAT * P_OF_ONE_BEAT;
        }
        double standsOut = Order.median(Following.standOut(contour, times, from, to));
        if (!(standsOut >= P_STANDS_OUT)) {
            return false;
        }
        double[] even = new double[contour.leads()];
        Arrays.fill(even, 1);
        Following following = new Following(contour, from, to, even);
        double inStep = alike(following, 0);
        return inStep >= P_ALIKE || inStep >= P_ALIKE_SOMEHOW && alike(following, 5 * MS) >= P_ALIKE_MOVED;
    }

    /** Mean correlation of the beats with their mean, each moved by up to {@code reach}. */
    private double alike(Following following, int reach) {
        double sum = 0;
        for (Following.Found found : following.find(times, 0, reach)) {
            sum += found.correlation() / times.length;
        }
        return sum;
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
