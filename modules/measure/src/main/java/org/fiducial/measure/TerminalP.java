package org.fiducial.measure;

import java.util.List;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/**
 * The terminal force of P (Morris 1964): the negative part in which P ends, as an area from the level at P onset, with its lowest
 * point and its duration. Of a P that is negative all through the whole counts; without a negative end all three are 0.
 */
final class TerminalP {
    // Less is baseline, mV.
    private static final double SMALLEST = 0.015;

    private final List<String> leads;
    private final RawLead raw;
    private final List<UsedBeat> beats;

    TerminalP(String lead, RawLead raw, List<UsedBeat> beatsWithP) {
        leads = List.of(lead);
        this.raw = raw;
        beats = beatsWithP;
    }

    List<Measurement> of(LeadWaves shape) {
        Extent part = part(shape);
        BeatSeries force = new BeatSeries(Quantity.P_TERMINAL_FORCE, leads, 0.2);
        BeatSeries depth = new BeatSeries(Quantity.P_TERMINAL_AMPLITUDE, leads, 0.005);
        BeatSeries length = new BeatSeries(Quantity.P_TERMINAL_DURATION, leads, 6);
        double pOnset = shape.p().orElseThrow().onset();
        for (UsedBeat b : beats) {
            // P of this beat lies as far from its place on the representative beat as its onset does.
            double shift =
                    b.own().p().orElseThrow().peak() - shape.p().orElseThrow().peak();
            double from = pOnset + shift - 0.004;
            double to = pOnset + shift + 0.004;
            double level = raw.mean(from, to);
            Extent here = part.moved(shift);
            boolean none = part.onset() == part.offset();
            force.add(
                    b.beat(),
                    none ? 0 : Math.min(0, raw.area(here.onset(), here.offset(), level)),
                    level,
                    baseline(from, to).at("areaFrom", here.onset()).at("areaTo", here.offset()));
            depth.add(
                    b.beat(),
                    none ? 0 : Math.min(0, raw.at(here.peak()) - level),
                    level,
                    baseline(from, to).at("peak", here.peak()));
            length.add(
                    b.beat(),
                    (here.offset() - here.onset()) * 1000,
                    Double.NaN,
                    new BeatSeries.Marks().at("onset", here.onset()).at("offset", here.offset()));
        }
        String whyNot = "the recording cuts off or lacks the samples";
        return List.of(force.measurement(whyNot), depth.measurement(whyNot), length.measurement(whyNot));
    }

    private static BeatSeries.Marks baseline(double from, double to) {
        return new BeatSeries.Marks().at("baselineFrom", from).at("baselineTo", to);
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
        if (y[from] - y[lowest] < SMALLEST || endsPositive) {
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
