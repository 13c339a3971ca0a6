package org.fiducial.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/**
 * A lead that is the same corners joined by straight lines beat after beat, with marks set by hand: what is measured on it can be told
 * beforehand. Milliseconds from R and millivolts.
 */
final class DrawnLead {
    private static final int BEATS = 6;
    private static final double FIRST = 1.0;

    private final double[][] corners;
    private final double cycle;
    private Optional<Extent> p = Optional.empty();
    private Extent qrs = extent(-40, 40);
    private Extent global = extent(-40, 40);
    private Optional<Extent> t = Optional.empty();

    /** @param corners time and value of each, in order of time; level before the first and after the last */
    DrawnLead(double cycleMs, double[]... corners) {
        cycle = cycleMs / 1000;
        this.corners = corners;
    }

    private static Extent extent(double from, double to) {
        return new Extent(from / 1000, 0, to / 1000);
    }

    DrawnLead p(double onset, double peak, double offset) {
        p = Optional.of(new Extent(onset / 1000, peak / 1000, offset / 1000));
        return this;
    }

    DrawnLead qrs(double onset, double offset) {
        qrs = extent(onset, offset);
        global = extent(onset, offset);
        return this;
    }

    DrawnLead global(double onset, double offset) {
        global = extent(onset, offset);
        return this;
    }

    DrawnLead t(double onset, double peak, double offset) {
        t = Optional.of(new Extent(onset / 1000, peak / 1000, offset / 1000));
        return this;
    }

    private double at(double ms) {
        if (ms <= corners[0][0]) {
            return corners[0][1];
        }
        for (int i = 1; i < corners.length; i++) {
            if (ms <= corners[i][0]) {
                double share = (ms - corners[i - 1][0]) / (corners[i][0] - corners[i - 1][0]);
                return corners[i - 1][1] + share * (corners[i][1] - corners[i - 1][1]);
            }
        }
        return corners[corners.length - 1][1];
    }

    private Trace trace() {
        float[] x = new float[(int) ((2 * FIRST + BEATS * cycle) * LeadGrid.RATE)];
        for (int i = 0; i < x.length; i++) {
            double seconds = i / (double) LeadGrid.RATE - FIRST;
            double beat = Math.max(0, Math.min(BEATS - 1, Math.rint((seconds - 0.1) / cycle)));
            x[i] = (float) at((seconds - beat * cycle) * 1000);
        }
        return new Trace("V1", LeadGrid.RATE, 0, x);
    }

    LeadWaves waves() {
        double[] times = new double[BEATS];
        for (int b = 0; b < BEATS; b++) {
            times[b] = FIRST + b * cycle;
        }
        Representative beat = Representative.of(0, new LeadGrid(trace()), times, 200, 250);
        double end = t.map(Extent::offset).orElse(Double.NaN);
        return new LeadWaves(beat, p, qrs, t, end, end, new MarkErrors(4, 4, 3, 4, 10, 8));
    }

    /** Every quantity of the lead. */
    Map<Quantity, Measurement> measured() {
        LeadWaves waves = waves();
        List<UsedBeat> beats = new ArrayList<>();
        for (int b = 0; b < BEATS; b++) {
            double r = FIRST + b * cycle;
            PlacedWaves own = new PlacedWaves(
                    p.map(e -> e.moved(r)),
                    qrs.moved(r),
                    t.map(e -> e.moved(r)),
                    r + waves.tTangent(),
                    r + waves.tThreshold());
            beats.add(new UsedBeat(b, r, global.moved(r), own));
        }
        Map<Quantity, Measurement> out = new EnumMap<>(Quantity.class);
        new LeadTable(trace(), false, beats, waves).of(60 / cycle).forEach(m -> out.put(m.quantity(), m));
        return out;
    }
}
