package org.fiducial.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * The marks of one quantity in a leaf of evidence, in seconds, one entry a beat under each name.
 *
 * @param byName as the leaf has them, without the quantity's name before them
 */
record BeatMarks(Map<String, List<Double>> byName) {
    boolean has(String... names) {
        return Arrays.stream(names).allMatch(byName::containsKey);
    }

    double[] get(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** From one mark to another, in ms, a beat each; a single NaN where the two are not of the same beats. */
    double[] ms(String from, String to) {
        double[] a = get(from);
        double[] b = get(to);
        return a.length == b.length ? each(a.length, i -> (b[i] - a[i]) * 1000) : new double[] {Double.NaN};
    }

    static double[] each(int n, IntToDoubleFunction of) {
        double[] out = new double[n];
        Arrays.setAll(out, of);
        return out;
    }

    static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    static double sd(double[] x) {
        double mean = mean(x);
        return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1));
    }

    /** NaN of none, or if one is NaN. */
    static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 || Double.isNaN(sorted[n - 1]) ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
