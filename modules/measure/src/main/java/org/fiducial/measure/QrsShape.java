package org.fiducial.measure;

import java.util.Optional;

/** What the outline of a lead's representative beat shows: extremes of QRS and T, notches, a slurred beginning. */
final class QrsShape {
    private static final double NOTCH_MV = 0.03;
    private static final double NOTCH_SHARE = 0.04;
    private static final double SLUR_SLOW = 0.25;
    private static final double SLUR_FAST = 0.5;
    private static final int PLATEAU = LeadGrid.RATE / 50;
    private static final double DELTA_SLOPE = 0.5;
    private static final double DELTA_SHORTEST = 0.030;
    private static final double DELTA_RISE = 0.15;

    private QrsShape() {}

    /** Places of the highest and the lowest point, in seconds from the aligned R peak. */
    static double[] extremes(LeadWaves shape) {
        double[] y = shape.beat().values();
        int high = index(shape, shape.qrs().onset());
        int low = high;
        for (int i = high; i <= index(shape, shape.qrs().offset()); i++) {
            high = y[i] > y[high] ? i : high;
            low = y[i] < y[low] ? i : low;
        }
        return new double[] {seconds(shape, high), seconds(shape, low)};
    }

    /**
     * Notches (a dip of 30 µV and 4 % of the wave) and slurs (the slope falls under a quarter of its steepest and comes back to half, or
     * stays there for 20 ms beside the peak) of the highest positive wave; 0 without R.
     */
    static int notches(LeadWaves shape, QrsParts parts) {
        Optional<QrsParts.Part> r = Optional.ofNullable(parts.waves().get(QrsParts.Name.R));
        if (r.isEmpty()) {
            return 0;
        }
        double[] y = shape.beat().values();
        int from = index(shape, r.get().onset());
        int peak = index(shape, r.get().peak());
        int to = index(shape, r.get().offset());
        double dip = dip(y, from, peak, to);
        return limb(y, from, peak, 1, dip).found + limb(y, to, peak, -1, dip).found;
    }

    /**
     * The last peak or shoulder of a positive wave, in seconds from the aligned R peak: where a notched or slurred wave leaves its upper
     * half for good. The second peak of R counts in left bundle branch block (Willems et al., <i>Criteria for intraventricular conduction
     * disturbances and pre-excitation</i>, J Am Coll Cardiol 1985). Of a plain wave it is the peak.
     */
    static double lastPeak(LeadWaves shape, QrsParts.Part r) {
        double[] y = shape.beat().values();
        int from = index(shape, r.onset());
        int peak = index(shape, r.peak());
        int to = index(shape, r.offset());
        int last = limb(y, to, peak, -1, dip(y, from, peak, to)).last;
        return last == peak ? r.peak() : seconds(shape, last);
    }

    private static double dip(double[] y, int from, int peak, int to) {
        return Math.max(NOTCH_MV, NOTCH_SHARE * (y[peak] - Math.min(y[from], y[to])));
    }

    /**
     * What one limb of R shows.
     *
     * @param found notches and slurs
     * @param last where, seen from the foot, the first notch or slur of the upper half begins; the peak without any
     */
    private record Limb(int found, int last) {}

    /** Looks at a limb from its foot to the peak. */
    private static Limb limb(double[] y, int foot, int peak, int step, double dip) {
        double steepest = 0;
        for (int i = foot; i != peak; i += step) {
            steepest = Math.max(steepest, y[i + step] - y[i]);
        }
        double half = (y[foot] + y[peak]) / 2;
        int found = 0;
        int last = peak;
        int highest = foot;
        int slowFrom = foot;
        boolean fast = false;
        boolean slow = false;
        boolean dipped = false;
        for (int i = foot; i != peak; i += step) {
            double slope = y[i + step] - y[i];
            highest = y[i] > y[highest] ? i : highest;
            dipped |= y[highest] - y[i] > dip;
            if (!slow && fast && slope < SLUR_SLOW * steepest) {
                slow = true;
                slowFrom = i;
            }
            if (slope > SLUR_FAST * steepest) {
                if (slow || dipped) {
                    found++;
                    int begins = dipped ? highest : slowFrom;
                    last = last == peak && y[begins] > half ? begins : last;
                }
                fast = true;
                slow = false;
                dipped = false;
                highest = i;
            }
        }
        if (slow && Math.abs(peak - slowFrom) >= PLATEAU) {
            found++;
            last = last == peak && y[slowFrom] > half ? slowFrom : last;
        }
        return new Limb(found, last);
    }

    /**
     * Seconds from the lead's QRS onset until the slope first reaches half of its steepest, if QRS moves on one side all that time,
     * gains 15 % of its height and needs at least 30 ms; else NaN.
     */
    static double delta(LeadWaves shape) {
        double[] y = shape.beat().values();
        int from = index(shape, shape.qrs().onset());
        int to = index(shape, shape.qrs().offset());
        double[] d = Slopes.of(y, 2);
        double steepest = Math.abs(d[Slopes.steepest(d, from, to)]);
        int fast = Slopes.first(d, from, 1, to, DELTA_SLOPE * steepest);
        double[] ends = extremes(shape);
        double height = y[index(shape, ends[0])] - y[index(shape, ends[1])];
        double rise = Math.abs(y[fast] - y[from]);
        double wander = 0;
        for (int i = from; i < fast; i++) {
            wander += Math.abs(y[i + 1] - y[i]);
        }
        double seconds = (fast - from) / (double) LeadGrid.RATE;
        boolean slurred = seconds >= DELTA_SHORTEST && rise >= DELTA_RISE * height && rise > 0.8 * wander;
        return slurred ? seconds : Double.NaN;
    }

    /** Places of the highest point of T and of the lowest one after it, in seconds from the aligned R peak; of no T both 0. */
    static double[] positiveThenLowest(LeadWaves shape) {
        if (shape.t().isEmpty()) {
            return new double[2];
        }
        double[] y = shape.beat().smooth();
        int from = index(shape, shape.t().get().onset());
        int to = index(shape, shape.t().get().offset());
        int high = from;
        for (int i = from; i <= to; i++) {
            high = y[i] > y[high] ? i : high;
        }
        int low = high;
        for (int i = high; i <= to; i++) {
            low = y[i] < y[low] ? i : low;
        }
        return new double[] {seconds(shape, high), seconds(shape, low)};
    }

    private static int index(LeadWaves shape, double seconds) {
        long at = shape.beat().before() + Math.round(seconds * LeadGrid.RATE);
        return (int) Math.max(0, Math.min(shape.beat().values().length - 1, at));
    }

    private static double seconds(LeadWaves shape, int index) {
        return (index - shape.beat().before()) / (double) LeadGrid.RATE;
    }
}
