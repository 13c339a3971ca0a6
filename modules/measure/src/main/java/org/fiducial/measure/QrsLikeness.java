package org.fiducial.measure;

import java.util.Arrays;

/**
 * How much a candidate looks like the beats before it: correlation with their running average, 125 Hz, about the energy hump, all
 * leads one after the other. It speaks for a weak beat in noise; it never speaks against a beat of another shape.
 */
final class QrsLikeness {
    /** What is assumed while too few beats are known. */
    private static final double UNKNOWN = 0.42;

    private static final double RATE = 125;
    private static final int HALF = 7;
    private static final int SLACK = 3;
    private static final int POINTS = 2 * HALF + 1;
    private static final int KNOWN = 3;
    private static final int MEMORY = 30;
    /** Only beats of the usual shape renew the average. */
    private static final double USUAL = 0.5;

    /** A candidate's shape, aligned, and its correlation. */
    record Likeness(double correlation, double[] shape) {}

    private final int leads;
    private final double step;
    private final int box;
    private final int reach;
    private final float[] window;
    private final double[] average;
    /** First sample of each point, after the hump. */
    private final int[] places = new int[POINTS];

    private int beats;

    QrsLikeness(int leads, double samplingRate) {
        this.leads = leads;
        step = samplingRate / RATE;
        box = (int) Math.max(1, Math.round(step));
        reach = (int) Math.ceil((HALF + SLACK) * step) + box + 1;
        window = new float[2 * reach + 1];
        average = new double[leads * POINTS];
        Arrays.setAll(places, i -> (int) Math.round((i - HALF) * step) - (box - 1) / 2);
    }

    /** Looks at the hump at {@code at}. */
    Likeness of(SampleRing[] signal, long at) {
        if (beats < KNOWN) {
            double[] shape = new double[average.length];
            for (int k = 0; k < leads; k++) {
                signal[k].read(at - reach, window.length, window);
                shape(0, k, shape);
            }
            return new Likeness(UNKNOWN, shape);
        }
        double[][] shapes = new double[2 * SLACK + 1][average.length];
        for (int k = 0; k < leads; k++) {
            signal[k].read(at - reach, window.length, window);
            for (int d = -SLACK; d <= SLACK; d++) {
                shape((int) Math.round(d * step), k, shapes[d + SLACK]);
            }
        }
        double top = -2;
        double[] best = average;
        for (double[] shape : shapes) {
            double c = Template.correlation(shape, average);
            if (c > top) {
                top = c;
                best = shape;
            }
        }
        return new Likeness(top, best);
    }

    /** A beat was found that looks like {@code shape}. */
    void learn(double[] shape) {
        if (beats >= KNOWN && Template.correlation(shape, average) < USUAL) {
            return;
        }
        beats++;
        double w = 1.0 / Math.min(beats, MEMORY);
        for (int i = 0; i < average.length; i++) {
            average[i] += w * (shape[i] - average[i]);
        }
    }

    /** The shape of the lead in the window, {@code shift} samples after its middle. */
    private void shape(int shift, int k, double[] out) {
        double mean = 0;
        for (int i = 0; i < POINTS; i++) {
            int from = reach + shift + places[i];
            double sum = 0;
            for (int j = 0; j < box; j++) {
                float x = window[from + j];
                sum += Float.isNaN(x) ? 0 : x;
            }
            out[k * POINTS + i] = sum / box;
            mean += sum / box;
        }
        mean /= POINTS;
        for (int i = 0; i < POINTS; i++) {
            out[k * POINTS + i] -= mean;
        }
    }
}
