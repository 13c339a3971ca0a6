package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by drawing persons with replacement (Efron 1979, percentile method). Beats, leads and records of one person resemble
 * each other, so whole persons are drawn; intervals that draw beats are several times too narrow. The percentile interval is a
 * little too narrow below about twenty persons. Cost: {@code draws} times the statistic.
 *
 * @param draws number of resamples
 * @param seed of the generator; the same seed gives the same interval on every machine
 */
public record Bootstrap(int draws, long seed) {
    /** 1,000 draws with the seed 1, the settings of every table unless it says otherwise. */
    public static final Bootstrap DEFAULT = new Bootstrap(1000, 1);

    /** @throws IllegalArgumentException if there is no draw */
    public Bootstrap {
        if (draws < 1) {
            throw new IllegalArgumentException("a bootstrap needs at least one draw, not " + draws);
        }
    }

    /**
     * The 95 % interval of a statistic.
     *
     * @param items what the statistic is computed from, in an order that does not change between runs
     * @param person whom an item belongs to
     * @param statistic of a sample of the items; draws for which it is {@code NaN} are left out
     * @return {@link Interval#NONE} if there are fewer than two persons
     */
    public <T> Interval interval(List<T> items, Function<T, String> person, ToDoubleFunction<List<T>> statistic) {
        Map<String, List<T>> persons = new TreeMap<>();
        items.forEach(item -> persons.computeIfAbsent(person.apply(item), p -> new ArrayList<>())
                .add(item));
        List<List<T>> groups = List.copyOf(persons.values());
        if (groups.size() < 2) {
            return Interval.NONE;
        }
        // java.util.Random because its specification fixes every number that it gives.
        Random random = new Random(seed);
        double[] values = new double[draws];
        for (int d = 0; d < draws; d++) {
            List<T> sample = new ArrayList<>(items.size());
            for (int g = 0; g < groups.size(); g++) {
                sample.addAll(groups.get(random.nextInt(groups.size())));
            }
            values[d] = statistic.applyAsDouble(sample);
        }
        return middle(values);
    }

    /**
     * The same for a statistic that takes how often each item was drawn, which spares it the building of samples.
     *
     * @param persons whom each item belongs to
     */
    public Interval interval(List<String> persons, ToDoubleFunction<int[]> statistic) {
        Map<String, List<Integer>> items = new TreeMap<>();
        for (int i = 0; i < persons.size(); i++) {
            items.computeIfAbsent(persons.get(i), p -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> groups = List.copyOf(items.values());
        if (groups.size() < 2) {
            return Interval.NONE;
        }
        Random random = new Random(seed);
        double[] values = new double[draws];
        int[] times = new int[persons.size()];
        for (int d = 0; d < draws; d++) {
            Arrays.fill(times, 0);
            for (int g = 0; g < groups.size(); g++) {
                for (int item : groups.get(random.nextInt(groups.size()))) {
                    times[item]++;
                }
            }
            values[d] = statistic.applyAsDouble(times);
        }
        return middle(values);
    }

    private static Interval middle(double[] values) {
        double[] given =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return given.length == 0 ? Interval.NONE : new Interval(quantile(given, 0.025), quantile(given, 0.975));
    }

    /** The quantile of sorted values, linear between neighbours. */
    static double quantile(double[] sorted, double q) {
        double position = q * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
