package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Origin;
import org.fiducial.core.Signal;
import org.fiducial.dsp.Resampling;

/** The leads of a recording over a stretch of time. */
final class LeadWindow {
    /** Leads that are heard for finding and comparing beats; more add time, not knowledge. */
    private static final int MOST = 8;

    private LeadWindow() {}

    /** Samples of each lead between two instants, as far as the lead reaches. */
    static List<Trace> read(List<Signal> leads, double from, double to) {
        List<Trace> traces = new ArrayList<>();
        for (Signal lead : leads) {
            long first = Math.max(0, (long) Math.ceil((from - lead.start()) * lead.samplingRate() - 1e-6));
            long end = Math.min(lead.length(), (long) Math.ceil((to - lead.start()) * lead.samplingRate() - 1e-6));
            float[] x = new float[Math.toIntExact(Math.max(0, end - first))];
            lead.read(first, x.length, x);
            traces.add(new Trace(lead.name(), lead.samplingRate(), lead.time(first), x));
        }
        return traces;
    }

    /** The leads on which beats are found: those that were recorded, not computed from others. */
    static List<Signal> independent(List<Signal> leads) {
        List<Signal> own =
                leads.stream().filter(s -> s.origin() != Origin.DERIVED).toList();
        List<Signal> some = own.isEmpty() ? leads : own;
        return some.subList(0, Math.min(MOST, some.size()));
    }

    /**
     * The traces on one time grid, that of the first: rate and start of the first, as long as the longest.
     *
     * @param start seconds of the grid's first sample
     * @param millivolts one array a trace, NaN where it has no sample
     */
    record Grid(double samplingRate, double start, List<float[]> millivolts) {}

    static Grid grid(List<Trace> traces) {
        double rate = traces.getFirst().samplingRate();
        double start = traces.stream().mapToDouble(Trace::start).min().orElseThrow();
        double end = traces.stream().mapToDouble(Trace::end).max().orElseThrow();
        int n = (int) Math.ceil((end - start) * rate - 1e-6);
        List<float[]> aligned = new ArrayList<>();
        for (Trace t : traces) {
            boolean same = t.samplingRate() == rate && t.start() == start;
            aligned.add(
                    same
                            ? t.millivolts()
                            : Resampling.linear(t.millivolts(), t.index(start), t.samplingRate() / rate, n));
        }
        return new Grid(rate, start, aligned);
    }
}
