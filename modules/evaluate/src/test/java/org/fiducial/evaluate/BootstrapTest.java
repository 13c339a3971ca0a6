package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private record Item(String person, double value) {}

    @Test
    void countingHowOftenAnItemWasDrawnGivesTheIntervalOfTheSamples() {
        long seed = 11;
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            items.add(new Item("p" + random.nextInt(25), random.nextGaussian()));
        }
        Bootstrap bootstrap = new Bootstrap(300, seed);

        Interval samples = bootstrap.interval(
                items,
                Item::person,
                sample -> Math.rint(
                        1e9 * sample.stream().mapToDouble(Item::value).average().orElse(Double.NaN)));
        Interval weights = bootstrap.interval(items.stream().map(Item::person).toList(), times -> {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < times.length; i++) {
                sum += times[i] * items.get(i).value;
                n += times[i];
            }
            return Math.rint(1e9 * sum / n);
        });

        assertThat(weights).as("seed %d", seed).isEqualTo(samples);
    }

    @Test
    void onePersonGivesNoInterval() {
        assertThat(Bootstrap.DEFAULT.interval(List.of("a", "a"), times -> times[0]))
                .isEqualTo(Interval.NONE);
    }

    @Test
    void recordsOfOnePersonAreDrawnTogether() {
        Interval interval = new Bootstrap(100, 1)
                .interval(List.of("a", "a", "b"), times -> times[0] == times[1] ? 1 : Double.POSITIVE_INFINITY);

        assertThat(interval).isEqualTo(new Interval(1, 1));
    }
}
