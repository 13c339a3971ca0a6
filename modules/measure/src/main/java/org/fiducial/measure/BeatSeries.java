package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/**
 * One quantity taken of beat after beat, with the marks that each value rests on; their median is the measurement.
 *
 * <p>The stated standard deviation is that of the median over the beats (1.2533 times the beats' own over √n, as for normal errors)
 * and a floor that no number of beats removes, added as variances. The floor stands for what the marks are worth: it is given with
 * each quantity.
 */
final class BeatSeries {
    private static final double MEDIAN_TO_MEAN = 1.2533;
    private static final int ROOM = 16;

    private final Quantity quantity;
    private final List<String> leads;
    private final double floor;
    private final List<Integer> beats = new ArrayList<>();
    private final Map<String, List<Double>> marks = new LinkedHashMap<>();
    private double[] values = new double[ROOM];
    private double[] baselines = new double[ROOM];

    /**
     * @param leads names of the leads used
     * @param floor smallest standard deviation, in the quantity's unit
     */
    BeatSeries(Quantity quantity, List<String> leads, double floor) {
        this.quantity = quantity;
        this.leads = leads;
        this.floor = floor;
    }

    /** Adds a beat whose value is a number; {@code named} are names and positions in turn. */
    void add(int beat, double value, double baseline, Marks named) {
        if (!Double.isFinite(value)) {
            return;
        }
        int n = beats.size();
        if (n == values.length) {
            values = Arrays.copyOf(values, 2 * n);
            baselines = Arrays.copyOf(baselines, 2 * n);
        }
        beats.add(beat);
        values[n] = value;
        baselines[n] = baseline;
        for (int i = 0; i < named.count; i++) {
            marks.computeIfAbsent(named.names[i], name -> new ArrayList<>()).add(named.positions[i]);
        }
    }

    int size() {
        return beats.size();
    }

    /** The median over the beats; unmeasurable without any. */
    Measurement measurement(String whyNot) {
        if (beats.isEmpty()) {
            return Measurement.unmeasurable(quantity, whyNot, leads);
        }
        double[] v = Arrays.copyOf(values, beats.size());
        double baseline = Order.median(Arrays.copyOf(baselines, beats.size()));
        Measurement.Basis basis = new Measurement.Basis(
                marks, Double.isNaN(baseline) ? OptionalDouble.empty() : OptionalDouble.of(baseline), List.of());
        return Measurement.of(quantity, Order.median(v), OptionalDouble.of(sd(v, floor)), leads, beats, basis);
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

    /** Named positions of one beat, in seconds. */
    static final class Marks {
        private static final int MOST = 4;

        private final String[] names = new String[MOST];
        private final double[] positions = new double[MOST];
        private int count;

        /** Adds a position, of which a beat has at most four, under a name that it does not have yet. */
        Marks at(String name, double seconds) {
            names[count] = name;
            positions[count++] = seconds;
            return this;
        }
    }
}
