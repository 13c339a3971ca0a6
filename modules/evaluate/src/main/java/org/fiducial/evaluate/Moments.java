package org.fiducial.evaluate;

import java.util.Collection;
import java.util.List;

/** Mean, standard deviation (divided by n, as the published tables of marks do) and median, summed in the order given. */
final class Moments {
    private Moments() {}

    static double mean(Collection<Double> values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return values.isEmpty() ? Double.NaN : sum / values.size();
    }

    static double sd(Collection<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        double mean = mean(values);
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / values.size());
    }

    static double median(List<Double> values) {
        return values.isEmpty()
                ? Double.NaN
                : Bootstrap.quantile(
                        values.stream()
                                .mapToDouble(Double::doubleValue)
                                .sorted()
                                .toArray(),
                        0.5);
    }
}
