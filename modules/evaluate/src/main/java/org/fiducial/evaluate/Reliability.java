package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what is given a probability comes true as often: Brier score (1950), reliability by bins, and the expected calibration
 * error (Naeini et al. 2015), the mean distance of a bin's share from its mean probability, weighted by the bin's size.
 *
 * @param forecasts each with what came of it
 */
public record Reliability(List<Forecast> forecasts) {
    /** Where bins begin: finer near 0, where most statements of most records lie. */
    public static final List<Double> BINS = List.of(0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    public Reliability {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * A probability and what came of it.
     *
     * @param person whom it is about
     * @param probability 0..1
     * @param came whether it is so
     */
    public record Forecast(String person, double probability, boolean came) {
        double squaredError() {
            double off = probability - (came ? 1 : 0);
            return off * off;
        }
    }

    /**
     * Forecasts of about one probability.
     *
     * @param from where the bin begins
     * @param mean of the probabilities
     * @param share of those that came true
     */
    public record Bin(double from, double mean, Proportion share) {}

    /** Mean squared distance of the probability from what came, 0 for perfect. */
    public double brier() {
        return Moments.mean(forecasts.stream().map(Forecast::squaredError).toList());
    }

    /** Its 95 % interval over persons. */
    public Interval brierInterval(Bootstrap bootstrap) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (Forecast f : forecasts) {
            double[] sum = sums.computeIfAbsent(f.person, p -> new double[2]);
            sum[0] += f.squaredError();
            sum[1]++;
        }
        List<double[]> own = List.copyOf(sums.values());
        return bootstrap.interval(List.copyOf(sums.keySet()), times -> {
            double error = 0;
            double n = 0;
            for (int i = 0; i < times.length; i++) {
                error += times[i] * own.get(i)[0];
                n += times[i] * own.get(i)[1];
            }
            return error / n;
        });
    }

    /** The bins that are not empty. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS.size(); b++) {
            double from = BINS.get(b);
            double to = b + 1 < BINS.size() ? BINS.get(b + 1) : Double.POSITIVE_INFINITY;
            List<Forecast> in = forecasts.stream()
                    .filter(f -> f.probability >= from && f.probability < to)
                    .toList();
            if (!in.isEmpty()) {
                bins.add(new Bin(
                        from,
                        Moments.mean(in.stream().map(Forecast::probability).toList()),
                        new Proportion(in.stream().filter(Forecast::came).count(), in.size())));
            }
        }
        return bins;
    }

    /** Expected calibration error, 0..1. */
    public double error() {
        return bins().stream()
                        .mapToDouble(b -> b.share.of() * Math.abs(b.mean - b.share.value()))
                        .sum()
                / forecasts.size();
    }
}
