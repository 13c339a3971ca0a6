package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fiducial.core.Origin;
import org.fiducial.core.Recording;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;

/** Leads in which P waves stand where the atria put them, and QRS and T where the ventricles do; drawn from bells. */
final class AtriaAndVentricles {
    private static final double RATE = 500;
    private static final double[] P_IN_LEAD = {0.12, 0.16, 0.07};
    private static final double[] R_IN_LEAD = {0.9, 1.2, -0.8};
    private static final double[] T_IN_LEAD = {0.2, 0.3, -0.12};
    private static final List<String> LEADS = List.of("I", "II", "V1");

    private final double seconds;
    private final List<double[]> leads = new ArrayList<>();
    private double squeeze = 1;
    private double size = 1;

    AtriaAndVentricles(double seconds) {
        this.seconds = seconds;
        for (int l = 0; l < LEADS.size(); l++) {
            leads.add(new double[(int) (seconds * RATE)]);
        }
    }

    /** Times from {@code first} on, {@code step} apart, as long as there is room. */
    static double[] every(double first, double step, double seconds) {
        double[] times = new double[(int) ((seconds - 0.3 - first) / step) + 1];
        for (int i = 0; i < times.length; i++) {
            times[i] = first + i * step;
        }
        return times;
    }

    /** T comes sooner and is shorter, as at a high rate. */
    AtriaAndVentricles fast(double share) {
        squeeze = share;
        return this;
    }

    /** P waves of this share of their usual height. */
    AtriaAndVentricles sized(double share) {
        size = share;
        return this;
    }

    /** P waves with their peaks there. */
    AtriaAndVentricles p(double... peaks) {
        for (double at : peaks) {
            double[] heights = Arrays.stream(P_IN_LEAD).map(h -> size * h).toArray();
            add(at, heights, 0.022 * Math.max(0.7, squeeze));
        }
        return this;
    }

    /** QRS and T with their R peaks there. */
    AtriaAndVentricles beats(double... r) {
        for (double at : r) {
            add(at - 0.025, new double[] {-0.08, -0.12, 0.2}, 0.008);
            add(at, R_IN_LEAD, 0.011);
            add(at + 0.28 * squeeze, T_IN_LEAD, 0.045 * squeeze);
        }
        return this;
    }

    /** Waves of fibrillating atria: a rate that wanders, no order between leads. */
    AtriaAndVentricles fibrillating(double millivolts, long seed) {
        Random random = new Random(seed);
        for (double[] y : leads) {
            double phase = 2 * Math.PI * random.nextDouble();
            double hertz = 6;
            for (int i = 0; i < y.length; i++) {
                hertz += 0.05 * random.nextGaussian() - 0.002 * (hertz - 6);
                phase += 2 * Math.PI * hertz / RATE;
                y[i] += millivolts / 2 * Math.sin(phase);
            }
        }
        return this;
    }

    AtriaAndVentricles noise(double rms, long seed) {
        Random random = new Random(seed);
        for (double[] y : leads) {
            for (int i = 0; i < y.length; i++) {
                y[i] += rms * random.nextGaussian();
            }
        }
        return this;
    }

    private void add(double at, double[] heights, double width) {
        for (int l = 0; l < leads.size(); l++) {
            double[] y = leads.get(l);
            int to = (int) Math.min(y.length - 1, (at + 5 * width) * RATE);
            for (int i = (int) Math.max(0, (at - 5 * width) * RATE); i <= to; i++) {
                double z = (i / RATE - at) / width;
                y[i] += heights[l] * Math.exp(-z * z / 2);
            }
        }
    }

    Recording recording() {
        List<Signal> signals = new ArrayList<>();
        for (int l = 0; l < LEADS.size(); l++) {
            float[] x = new float[leads.get(l).length];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) leads.get(l)[i];
            }
            signals.add(new Signal(
                    LEADS.get(l),
                    Signal.Kind.ECG,
                    "mV",
                    RATE,
                    0,
                    0,
                    Origin.VIRTUAL,
                    Optional.empty(),
                    List.of(new Span(0, seconds)),
                    Samples.of(x)));
        }
        return RECORDING.withSignals(signals);
    }

    private static final Recording RECORDING = new org.fiducial.simulate.Simulator(
                    new org.fiducial.simulate.Simulator.Settings(500, 1, 0, 50))
            .simulate(org.fiducial.simulate.Condition.NORMAL, 1)
            .recording();
}
