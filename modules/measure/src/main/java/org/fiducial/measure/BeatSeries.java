package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.Doubles;
import org.fiducial.core.Marks;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/**
 * Quantities taken of the same beats, with the marks that each value rests on; the median over the beats is the measurement. A beat
 * whose value is no number takes no part in that quantity.
 *
 * <p>The stated standard deviation is that of the median over the beats (1.2533 times the beats' own over √n, as for normal errors)
 * and a floor that no number of beats removes, added as variances. The floor stands for what the marks are worth: it is given with
 * each quantity.
 *
 * @param leads names of the leads used
 * @param beats indexes of the beats
 */
record BeatSeries(List<String> leads, List<Integer> beats) {
    private static final double MEDIAN_TO_MEAN = 1.2533;
    /** Of a difference between marks, which has no level. */
    private static final double[] NO_BASELINE = {};

    /** A quantity that is measured from no level; see the other. */
    Measurement of(Quantity quantity, double floor, double[] values, Marks marks, String whyNot) {
        return of(quantity, floor, values, NO_BASELINE, marks, whyNot);
    }

    /**
     * The median over the beats; unmeasurable without any.
     *
     * @param floor smallest standard deviation, in the quantity's unit
     * @param values one a beat
     * @param baselines one a beat, the level that it was measured from
     * @param marks one a beat under each name
     */
    Measurement of(Quantity quantity, double floor, double[] values, double[] baselines, Marks marks, String whyNot) {
        int n = 0;
        for (double value : values) {
            n += Double.isFinite(value) ? 1 : 0;
        }
        if (n == 0) {
            return Measurement.unmeasurable(quantity, whyNot, leads);
        }
        if (n < values.length) {
            return picked(quantity, floor, values, baselines, marks, n);
        }
        double baseline = Order.median(baselines);
        Measurement.Basis basis = new Measurement.Basis(
                marks, Double.isNaN(baseline) ? OptionalDouble.empty() : OptionalDouble.of(baseline), List.of());
        return Measurement.of(
                quantity, Order.median(values), OptionalDouble.of(sd(values, floor)), leads, beats, basis);
    }

    /** The same of those {@code n} beats whose value is a number. */
    private Measurement picked(
            Quantity quantity, double floor, double[] values, double[] baselines, Marks marks, int n) {
        int[] which = new int[n];
        List<Integer> some = new ArrayList<>(n);
        int m = 0;
        for (int b = 0; b < values.length; b++) {
            if (Double.isFinite(values[b])) {
                which[m++] = b;
                some.add(beats.get(b));
            }
        }
        Marks own = Marks.NONE;
        for (var mark : marks.entrySet()) {
            own = own.and(
                    mark.getKey(),
                    Doubles.of(pick(Doubles.copyOf(mark.getValue()).toDoubleArray(), which)));
        }
        return new BeatSeries(leads, List.copyOf(some))
                .of(
                        quantity,
                        floor,
                        pick(values, which),
                        baselines.length == 0 ? baselines : pick(baselines, which),
                        own,
                        "");
    }

    private static double[] pick(double[] x, int[] which) {
        double[] out = new double[which.length];
        Arrays.setAll(out, i -> x[which[i]]);
        return out;
    }

    private static double sd(double[] v, double floor) {
        if (v.length < 2) {
            return floor;
        }
        double mean = 0;
        for (double x : v) {
            mean += x / v.length;
        }
        double squares = 0;
        for (double x : v) {
            squares += (x - mean) * (x - mean);
        }
        double ofMedian = MEDIAN_TO_MEAN * MEDIAN_TO_MEAN * squares / (v.length - 1) / v.length;
        return Math.sqrt(ofMedian + floor * floor);
    }
}
