package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Pacing;

/**
 * The leads with a straight line in place of each pacing spike, so that a spike is neither taken for an R peak nor for the beginning of
 * QRS. What is measured is still measured on the leads as they were recorded.
 */
final class SpikeBridge {
    /** Seconds before and after the spike; behind the recorder's filters its end is longer than its beginning. */
    private static final double BEFORE = 0.006;

    private static final double AFTER = 0.008;

    private SpikeBridge() {}

    /** The traces themselves if there are no spikes. */
    static List<Trace> over(List<Pacing.Spike> spikes, List<Trace> traces) {
        if (spikes.isEmpty()) {
            return traces;
        }
        List<Trace> out = new ArrayList<>();
        for (Trace t : traces) {
            float[] x = t.millivolts().clone();
            for (Pacing.Spike spike : spikes) {
                int a = (int) Math.max(0, Math.floor(t.index(spike.time() - BEFORE)));
                int b = (int) Math.min(x.length - 1, Math.ceil(t.index(spike.time() + AFTER)));
                for (int i = a + 1; i < b; i++) {
                    x[i] = x[a] + (x[b] - x[a]) * (i - a) / (b - a);
                }
            }
            out.add(new Trace(t.lead(), t.samplingRate(), t.start(), x));
        }
        return out;
    }
}
