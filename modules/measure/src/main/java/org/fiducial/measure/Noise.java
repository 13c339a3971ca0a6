package org.fiducial.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/** What differs from beat to beat: the RMS of each beat less the representative one, outside QRS, with the drift taken away. */
final class Noise {
    private static final int MOST = 10;
    private static final double SHARE_OF_ERROR = 0.1;

    private Noise() {}

    static Measurement of(String lead, LeadWaves shape, List<UsedBeat> beats) {
        List<String> leads = List.of(lead);
        if (beats.size() < 2) {
            return Measurement.unmeasurable(Quantity.NOISE, "fewer than two beats of one shape", leads);
        }
        Representative rep = shape.beat();
        double[] y = rep.values();
        int qrsFrom = rep.before() + (int) Math.floor(shape.qrs().onset() * LeadGrid.RATE);
        int qrsTo = rep.before() + (int) Math.ceil(shape.qrs().offset() * LeadGrid.RATE);
        int from = Math.max(0, qrsFrom - LeadGrid.RATE / 4);
        int to = Math.min(y.length, qrsTo + LeadGrid.RATE * 3 / 10);
        double squares = 0;
        int n = 0;
        for (UsedBeat b : beats.subList(0, Math.min(MOST, beats.size()))) {
            double[] x = rep.grid().values();
            int start = rep.grid().index(b.r()) - rep.before();
            int first = Math.max(from, -start);
            int end = Math.min(to, x.length - start);
            for (int i = first; i < Math.min(end, qrsFrom); i++) {
                squares += (x[start + i] - y[i]) * (x[start + i] - y[i]);
                n++;
            }
            for (int i = Math.max(first, qrsTo + 1); i < end; i++) {
                squares += (x[start + i] - y[i]) * (x[start + i] - y[i]);
                n++;
            }
        }
        if (n == 0) {
            return Measurement.unmeasurable(Quantity.NOISE, "the recording cuts every beat off", leads);
        }
        double rms = Math.sqrt(squares / n);
        return Measurement.of(
                Quantity.NOISE,
                rms,
                OptionalDouble.of(SHARE_OF_ERROR * rms),
                leads,
                beats.stream().map(UsedBeat::beat).toList(),
                Measurement.Basis.NONE);
    }
}
