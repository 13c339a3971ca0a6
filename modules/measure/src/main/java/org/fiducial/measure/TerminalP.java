package org.fiducial.measure;

import java.util.List;
import org.fiducial.core.Doubles;
import org.fiducial.core.Marks;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/**
 * The terminal force of P (Morris 1964): the negative part in which P ends, as an area from the level at P onset, with its lowest
 * point and its duration. Of a P that is negative all through the whole counts; without a negative end all three are 0. An end counts
 * only if it turns back: a PR segment below the level at P onset is none.
 */
final class TerminalP {
    // Less is baseline, mV.
    private static final double SMALLEST = 0.015;

    private static final double TURNS_BACK = 0.25;
    /** Seconds after P within which it does. */
    private static final double AFTER = 0.016;

    private static final String CUT = "the recording cuts off or lacks the samples";

    private final List<String> leads;
    private final RawLead raw;
    private final BeatColumns beats;

    TerminalP(String lead, RawLead raw, BeatColumns beatsWithP) {
        leads = List.of(lead);
        this.raw = raw;
        beats = beatsWithP;
    }

    List<Measurement> of(LeadWaves shape) {
        Extent p = shape.p().orElseThrow();
        Extent part = part(shape);
        boolean none = part.onset() == part.offset();
        int n = beats.size();
        double[] from = new double[n];
        double[] to = new double[n];
        double[] level = new double[n];
        double[] onset = new double[n];
        double[] peak = new double[n];
        double[] offset = new double[n];
        double[] area = new double[n];
        double[] lowest = new double[n];
        for (int i = 0; i < n; i++) {
            // P of this beat lies as far from its place on the representative beat as its onset does.
            double shift = beats.beats.get(i).own().p().orElseThrow().peak() - p.peak();
            from[i] = p.onset() + shift - 0.004;
            to[i] = p.onset() + shift + 0.004;
            level[i] = raw.mean(from[i], to[i]);
            Extent here = part.moved(shift);
            onset[i] = here.onset();
            peak[i] = here.peak();
            offset[i] = here.offset();
            area[i] = none ? 0 : Math.min(0, raw.area(here.onset(), here.offset(), level[i]));
            lowest[i] = none ? 0 : Math.min(0, raw.at(here.peak()) - level[i]);
        }
        Marks baseline = BeatColumns.marks("baselineFrom", raw.samples(from), "baselineTo", raw.samples(to));
        Doubles begins = Doubles.of(onset);
        Doubles ends = Doubles.of(offset);
        // Without a negative end the stretch is empty, which says so.
        Marks stretch =
                baseline.and("areaFrom", Doubles.of(raw.samples(onset))).and("areaTo", Doubles.of(raw.samples(offset)));
        BeatSeries series = new BeatSeries(leads, beats.numbers);
        return List.of(
                series.of(Quantity.P_TERMINAL_FORCE, 0.2, area, level, stretch, CUT),
                series.of(
                        Quantity.P_TERMINAL_AMPLITUDE,
                        0.005,
                        lowest,
                        level,
                        none ? stretch : baseline.and("peak", Doubles.of(raw.samples(peak))),
                        CUT),
                series.of(
                        Quantity.P_TERMINAL_DURATION,
                        6,
                        BeatColumns.ms(onset, offset),
                        Marks.of("onset", begins).and("offset", ends),
                        CUT));
    }

    /** The negative end of P on the representative beat, in seconds from R; onset equals offset where there is none. */
    private static Extent part(LeadWaves shape) {
        Extent p = shape.p().orElseThrow();
        double[] y = shape.beat().smooth();
        int before = shape.beat().before();
        int from = clamp(before + p.onset() * LeadGrid.RATE, y);
        int to = clamp(before + p.offset() * LeadGrid.RATE, y);
        int lowest = to;
        int highest = from;
        for (int i = from; i <= to; i++) {
            lowest = y[i] < y[lowest] ? i : lowest;
            highest = y[i] > y[highest] ? i : highest;
        }
        Extent none = new Extent(p.offset(), p.offset(), p.offset());
        boolean endsPositive = highest > lowest && y[highest] - y[from] > SMALLEST;
        double depth = y[from] - y[lowest];
        int after = clamp(before + Math.min(p.offset() + AFTER, shape.qrs().onset()) * LeadGrid.RATE, y);
        double back = 0;
        for (int i = lowest; i <= after; i++) {
            back = Math.max(back, y[i] - y[lowest]);
        }
        if (depth < SMALLEST || endsPositive || back < TURNS_BACK * depth) {
            return none;
        }
        int a = lowest;
        while (a > from && y[a - 1] < y[from]) {
            a--;
        }
        int b = lowest;
        while (b < to && y[b + 1] < y[from]) {
            b++;
        }
        return new Extent(seconds(a, before), seconds(lowest, before), seconds(b, before));
    }

    private static double seconds(int index, int before) {
        return (index - before) / (double) LeadGrid.RATE;
    }

    private static int clamp(double index, double[] y) {
        return (int) Math.max(0, Math.min(y.length - 1, Math.round(index)));
    }
}
