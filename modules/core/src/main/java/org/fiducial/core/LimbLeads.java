package org.fiducial.core;

import java.util.Map;
import java.util.Optional;

/** The frontal plane's two independent leads, from which the other four follow. */
record LimbLeads(Signal first, Signal second, double[] firstInLeadsIAndII, double[] secondInLeadsIAndII) {
    // Each limb lead as a sum of I and II.
    private static final Map<Lead, double[]> IN_I_AND_II = Map.of(
            Lead.I, new double[] {1, 0},
            Lead.II, new double[] {0, 1},
            Lead.III, new double[] {-1, 1},
            Lead.AVR, new double[] {-0.5, -0.5},
            Lead.AVL, new double[] {1, -0.5},
            Lead.AVF, new double[] {-0.5, 1});

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

    private static double[] of(Lead lead) {
        return java.util.Objects.requireNonNull(IN_I_AND_II.get(lead));
    }

    Signal derive(Lead lead) {
        double[] wanted = of(lead);
        double det = firstInLeadsIAndII[0] * secondInLeadsIAndII[1] - firstInLeadsIAndII[1] * secondInLeadsIAndII[0];
        double a = (wanted[0] * secondInLeadsIAndII[1] - wanted[1] * secondInLeadsIAndII[0]) / det;
        double b = (firstInLeadsIAndII[0] * wanted[1] - firstInLeadsIAndII[1] * wanted[0]) / det;
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
