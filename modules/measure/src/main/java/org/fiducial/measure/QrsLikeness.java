package org.fiducial.measure;

/**
 * How much a candidate looks like the beats before it: correlation with their running average, 125 Hz, about the energy hump, all
 * leads one after the other. It speaks for a weak beat in noise; it never speaks against a beat of another shape.
 */
final class QrsLikeness {
    /** What is assumed while too few beats are known. */
    private static final double UNKNOWN = 0.76;

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
    private final double[] average;
    private int beats;

    QrsLikeness(int leads, double samplingRate) {
        this.leads = leads;
        step = samplingRate / RATE;
        box = (int) Math.max(1, Math.round(step));
        average = new double[leads * POINTS];
    }

    /** Looks at the hump at {@code at}. */
    Likeness of(SampleRing[] signal, long at) {
        if (beats < KNOWN) {
            return new Likeness(UNKNOWN, shape(signal, at));
        }
        double top = -2;
        double[] best = average;
        for (int d = -SLACK; d <= SLACK; d++) {
            double[] s = shape(signal, at + Math.round(d * step));
            double c = Template.correlation(s, average);
            if (c > top) {
                top = c;
                best = s;
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

    private double[] shape(SampleRing[] signal, long at) {
        double[] out = new double[leads * POINTS];
        for (int k = 0; k < leads; k++) {
            double mean = 0;
            for (int i = 0; i < POINTS; i++) {
                long from = at + Math.round((i - HALF) * step) - (box - 1) / 2;
                double sum = 0;
                for (int j = 0; j < box; j++) {
                    float x = signal[k].get(from + j);
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
        return out;
    }
}
