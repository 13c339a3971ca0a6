package org.fiducial.core;

import java.util.Map;
import java.util.Optional;

/** The frontal plane's two independent leads, from which the other four follow. */
record LimbLeads(Signal first, Signal second, Mix firstMix, Mix secondMix) {
    /** A lead as a sum: so much of I and so much of II. */
    record Mix(double ofI, double ofII) {}

    private static final Map<Lead, Mix> IN_I_AND_II = Map.of(
            Lead.I, new Mix(1, 0),
            Lead.II, new Mix(0, 1),
            Lead.III, new Mix(-1, 1),
            Lead.AVR, new Mix(-0.5, -0.5),
            Lead.AVL, new Mix(1, -0.5),
            Lead.AVF, new Mix(-0.5, 1));

    static Optional<LimbLeads> basis(Map<Lead, Signal> have) {
        Lead[][] pairs = {{Lead.I, Lead.II}, {Lead.II, Lead.III}, {Lead.I, Lead.III}};
        for (Lead[] pair : pairs) {
            Signal a = have.get(pair[0]);
            Signal b = have.get(pair[1]);
            if (a != null
                    && b != null
                    && a.samplingRate() == b.samplingRate()
                    && a.start() == b.start()
                    && a.length() == b.length()) {
                return Optional.of(new LimbLeads(a, b, of(pair[0]), of(pair[1])));
            }
        }
        return Optional.empty();
    }

    private static Mix of(Lead lead) {
        return java.util.Objects.requireNonNull(IN_I_AND_II.get(lead));
    }

    Signal derive(Lead lead) {
        Mix wanted = of(lead);
        double det = firstMix.ofI * secondMix.ofII - firstMix.ofII * secondMix.ofI;
        double a = (wanted.ofI * secondMix.ofII - wanted.ofII * secondMix.ofI) / det;
        double b = (firstMix.ofI * wanted.ofII - firstMix.ofII * wanted.ofI) / det;
        return new Signal(
                lead.label(),
                Signal.Kind.ECG,
                first.unit(),
                first.samplingRate(),
                first.start(),
                0,
                Origin.DERIVED,
                Optional.empty(),
                first.spans(),
                new Sum(first.samples(), (float) a, second.samples(), (float) b));
    }

    /** {@code a * x + b * y}, sample by sample. */
    private record Sum(Samples x, float a, Samples y, float b) implements Samples {
        @Override
        public long length() {
            return x.length();
        }

        @Override
        public void read(long from, int n, float[] out, int at) {
            float[] other = new float[n];
            x.read(from, n, out, at);
            y.read(from, n, other, 0);
            for (int i = 0; i < n; i++) {
                out[at + i] = a * out[at + i] + b * other[i];
            }
        }
    }
}
