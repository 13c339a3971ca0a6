package org.fiducial.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Doubles;
import org.fiducial.core.MedianBeat;

/** Representative beats as they travel: above the level before QRS, with the places of their waves. */
final class MedianBeats {
    private MedianBeats() {}

    /** @param beats those of which the representative one is the median; not empty */
    static MedianBeat of(String lead, LeadWaves shape, List<UsedBeat> beats) {
        Representative rep = shape.beat();
        UsedBeat any = beats.getFirst();
        double onset = any.global().onset() - any.r();
        double level = LeadTable.level(rep.values(), rep.before(), onset - 0.020, onset - 0.010);
        double[] values = new double[rep.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rep.values()[i] - level;
        }
        Map<String, Double> fiducials = new LinkedHashMap<>();
        shape.p().ifPresent(p -> {
            fiducials.put("pOnset", ms(rep, p.onset()));
            fiducials.put("pOffset", ms(rep, p.offset()));
        });
        fiducials.put("qrsOnset", ms(rep, shape.qrs().onset()));
        fiducials.put("r", ms(rep, 0));
        fiducials.put("qrsOffset", ms(rep, shape.qrs().offset()));
        shape.t().ifPresent(t -> {
            fiducials.put("tPeak", ms(rep, t.peak()));
            fiducials.put("tOffset", ms(rep, t.offset()));
        });
        return new MedianBeat(
                lead,
                LeadGrid.RATE,
                Doubles.of(values),
                fiducials,
                beats.stream().map(UsedBeat::beat).toList());
    }

    private static double ms(Representative rep, double seconds) {
        return rep.before() * LeadGrid.STEP_MS + seconds * 1000;
    }
}
