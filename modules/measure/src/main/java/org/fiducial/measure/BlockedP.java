package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * P waves that no QRS complex follows.
 *
 * <p>The P of the conducted beats is looked for again between the end of T and the next P or QRS. What looks like it and is as large
 * counts only where an atrium that keeps its pace would put it: one usual P–P interval after the P before or before the P after, where
 * the ventricles pause; or halfway between the P waves of most cycles (2:1 block). Limits: a blocked P inside T or QRS is not seen, nor
 * one that comes early or has another shape; without any conducted P none is known.
 */
final class BlockedP {
    // Likeness that noise and U waves rarely reach; of one lead more is asked.
    private static final double ALIKE = 0.8;
    private static final double ALIKE_IN_ONE_LEAD = 0.9;
    private static final double SMALLEST = 0.6;
    private static final double LARGEST = 1.6;

    /** Seconds to both sides of a place in which one look is taken. */
    private static final double REACH = 0.04;

    /** A cycle so much longer than the usual P–P interval may hold a blocked P. */
    private static final double PAUSE = 1.35;
    /** How far from its time a P may come, share of the P–P interval. */
    private static final double OFF_TIME = 0.15;

    private static final double OFF_MIDDLE = 0.08;
    /** 2:1 block: RR is longer, s, since half of it is a P–P interval; it holds in most cycles, and in two at least. */
    private static final double SLOW = 1.0;

    private static final double MOST = 0.5;
    private static final int LEAST = 2;

    private final Contour contour;
    private final Extent p;
    private final List<Cycle> cycles;

    /**
     * @param contour of the shape whose P is known
     * @param p that P, seconds from the aligned R peak
     * @param cycles all beats in order
     */
    BlockedP(Contour contour, Extent p, List<Cycle> cycles) {
        this.contour = contour;
        this.p = p;
        this.cycles = cycles;
    }

    /**
     * What is known of a beat; seconds from the recording's start.
     *
     * @param p peak of its P wave
     * @param tEnd end of its T wave, or of QRS
     */
    record Cycle(OptionalDouble p, double qrsOnset, double tEnd) {}

    List<Extent> find() {
        int n = cycles.size() - 1;
        double[] pp = IntStream.range(0, Math.max(0, n))
                .filter(i -> cycles.get(i).p.isPresent() && cycles.get(i + 1).p.isPresent())
                .mapToDouble(
                        i -> cycles.get(i + 1).p.getAsDouble() - cycles.get(i).p.getAsDouble())
                .toArray();
        if (pp.length < LEAST) {
            return List.of();
        }
        double usual = Order.median(pp);
        List<Extent> dropped = new ArrayList<>();
        List<Extent> halfway = new ArrayList<>();
        Following following = following();
        for (int i = 0; i < n; i++) {
            Cycle before = cycles.get(i);
            Cycle after = cycles.get(i + 1);
            boolean paused = after.qrsOnset - before.qrsOnset > PAUSE * usual;
            if (before.p.isEmpty() || after.p.isEmpty() || !paused && usual < SLOW) {
                continue;
            }
            double first = before.p.getAsDouble();
            double second = after.p.getAsDouble();
            double peak = look(following, before.tEnd, second);
            if (Double.isNaN(peak)) {
                continue;
            }
            Extent found = p.moved(peak - p.peak());
            boolean inTime = Math.abs(peak - first - usual) < OFF_TIME * usual
                    || Math.abs(second - peak - usual) < OFF_TIME * usual;
            boolean inMiddle = Math.abs(peak - (first + second) / 2) < OFF_MIDDLE * (second - first);
            if (paused && inTime) {
                dropped.add(found);
            } else if (!paused && inMiddle) {
                halfway.add(found);
            }
        }
        boolean everySecond = halfway.size() >= LEAST && halfway.size() >= MOST * pp.length;
        if (everySecond) {
            dropped.addAll(halfway);
        }
        return dropped;
    }

    private Following following() {
        double[] even = new double[contour.leads()];
        Arrays.fill(even, 1);
        return new Following(contour, sample(p.onset()), sample(p.offset()), even);
    }

    private int sample(double seconds) {
        int at = contour.before() + (int) Math.round(seconds * LeadGrid.RATE);
        return Math.max(0, Math.min(contour.length() - 1, at));
    }

    /**
     * Time of the peak of what is most like P between {@code from} and {@code to}; NaN if nothing is like it. Likeness must fall off to
     * both sides: the flank of a T wave grows ever more like the flank of a P.
     */
    private double look(Following following, double from, double to) {
        double first = from + (p.peak() - p.onset());
        double last = to - (p.offset() - p.onset());
        double best = contour.leads() > 1 ? ALIKE : ALIKE_IN_ONE_LEAD;
        double peak = Double.NaN;
        for (double middle = first + REACH; middle <= last - REACH; middle += REACH) {
            // As if a beat stood there whose P has its peak in the middle.
            Following.Found found = following.find(middle - p.peak(), 0, (int) (REACH * LeadGrid.RATE));
            boolean inside = Math.abs(found.shift()) < REACH - 2.0 / LeadGrid.RATE;
            boolean asLarge = found.gain() >= SMALLEST && found.gain() <= LARGEST;
            if (inside && asLarge && found.correlation() >= best) {
                best = found.correlation();
                peak = middle + found.shift();
            }
        }
        return peak;
    }
}
