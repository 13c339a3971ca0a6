package org.fiducial.simulate;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Lead;
import org.fiducial.core.Origin;
import org.fiducial.core.Resolution;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;

/** A lead as an electrocardiograph stores it: 16 bits at 1 µV. */
final class DigitalLead implements Samples {
    private static final int STEPS_PER_MV = 1000;

    private final short[] values;

    private DigitalLead(short[] values) {
        this.values = values;
    }

    /** A standard lead out of the eight independent ones (mV). III, aVR, aVL and aVF are taken from I and II as stored. */
    static Signal of(Lead lead, double[][] independent, double samplingRate) {
        int n = independent[0].length;
        short[] values = new short[n];
        double[] eight = new double[independent.length];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < eight.length; k++) {
                eight[k] = digital(independent[k][i]);
            }
            values[i] = (short) Math.rint(LeadField.standard(lead, eight));
        }
        return new Signal(
                lead.label(),
                Signal.Kind.ECG,
                "mV",
                samplingRate,
                0,
                0,
                Origin.VIRTUAL,
                Optional.of(new Resolution(STEPS_PER_MV, 0, 16, 0, "mV")),
                List.of(new Span(0, n / samplingRate)),
                new DigitalLead(values));
    }

    private static double digital(double millivolts) {
        return Math.rint(Math.max(-15, Math.min(15, millivolts)) * STEPS_PER_MV);
    }

    @Override
    public long length() {
        return values.length;
    }

    @Override
    public void read(long from, int n, float[] out, int at) {
        for (int i = 0; i < n; i++) {
            out[at + i] = values[(int) from + i] / (float) STEPS_PER_MV;
        }
    }

    @Override
    public void readDigital(long from, int n, int[] out, int at) {
        for (int i = 0; i < n; i++) {
            out[at + i] = values[(int) from + i];
        }
    }
}
