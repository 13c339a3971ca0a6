package org.fiducial.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.Lead;
import org.fiducial.core.Signal;

/**
 * An axis from the net areas of a wave in two of I, II, III and aVF. With lead I along 0°, II along 60°, III along 120° and aVF along
 * 90°, the last shorter by √3/2, the two areas are two equations for the vector's two components.
 */
final class FrontalAxis {
    private static final double ROOT = Math.sqrt(3) / 2;
    /** What a lead sees of a vector: so much of its part to the left and so much of its part downwards. */
    private static final Map<Lead, double[]> SEES = Map.of(
            Lead.I, new double[] {1, 0},
            Lead.II, new double[] {0.5, ROOT},
            Lead.III, new double[] {-0.5, ROOT},
            Lead.AVF, new double[] {0, ROOT});

    private FrontalAxis() {}

    /** Degrees; NaN where samples are missing or fewer than two leads have marks. */
    static double of(Voltages voltages, BeatMarks marks) {
        Map<Lead, Double> areas = new HashMap<>();
        for (Lead lead : SEES.keySet()) {
            Optional<Signal> signal = voltages.recording().signal(lead);
            if (marks.has("areaFrom." + lead.label()) && signal.isPresent()) {
                areas.put(lead, area(voltages, signal.get(), marks, "." + lead.label()));
            }
        }
        if (areas.size() != 2) {
            return Double.NaN;
        }
        List<Lead> two = new ArrayList<>(areas.keySet());
        double[] a = SEES.getOrDefault(two.get(0), new double[2]);
        double[] b = SEES.getOrDefault(two.get(1), new double[2]);
        double first = areas.getOrDefault(two.get(0), Double.NaN);
        double second = areas.getOrDefault(two.get(1), Double.NaN);
        double det = a[0] * b[1] - a[1] * b[0];
        double left = (first * b[1] - second * a[1]) / det;
        double down = (second * a[0] - first * b[0]) / det;
        return StrictMath.toDegrees(StrictMath.atan2(down, left));
    }

    /** Median area over the beats. */
    static double area(Voltages voltages, Signal signal, BeatMarks marks, String suffix) {
        double[] from = marks.get("areaFrom" + suffix);
        double[] to = marks.get("areaTo" + suffix);
        double[] levelFrom = marks.get("baselineFrom" + suffix);
        double[] levelTo = marks.get("baselineTo" + suffix);
        if (to.length != from.length || levelFrom.length != from.length || levelTo.length != from.length) {
            return Double.NaN;
        }
        return BeatMarks.median(BeatMarks.each(
                from.length,
                i -> voltages.area(signal, from[i], to[i], voltages.mean(signal, levelFrom[i], levelTo[i]))));
    }
}
