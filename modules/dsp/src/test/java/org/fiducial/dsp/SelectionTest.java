package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {
    @Test
    void theValueIsTheOneThatSortingPutsThere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            double[] values = values(random, 1 + random.nextInt(300));
            int n = 1 + random.nextInt(values.length);
            int k = random.nextInt(n);
            double[] sorted = Arrays.copyOf(values, n);
            Arrays.sort(sorted);
            double[] rest = Arrays.copyOfRange(values, n, values.length);

            double found = Selection.smallest(values, n, k);

            String what = "seed " + seed + ", round " + round;
            assertThat(found).as(what).isEqualTo(sorted[k]);
            assertThat(values[k]).as(what).isEqualTo(found);
            assertThat(Arrays.stream(values, 0, k)).as(what).allMatch(v -> v <= found);
            assertThat(Arrays.stream(values, k, n)).as(what).allMatch(v -> v >= found);
            assertThat(Arrays.copyOfRange(values, n, values.length)).as(what).isEqualTo(rest);
            Arrays.sort(values, 0, n);
            assertThat(Arrays.copyOf(values, n)).as(what).isEqualTo(sorted);
        }
    }

    @Test
    void theQuantileIsThatOfTheSortedValues() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            double[] values = values(random, 1 + random.nextInt(100));
            double q = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double at = q * (sorted.length - 1);
            int below = (int) at;
            double expected = below + 1 == sorted.length
                    ? sorted[below]
                    : sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
            assertThat(Selection.quantile(values, values.length, q))
                    .as("seed " + seed + ", round " + round)
                    .isEqualTo(expected);
        }
        assertThat(Selection.quantile(new double[3], 0, 0.5)).isNaN();
    }

    /** Many alike, sorted, turned round or any. */
    private static double[] values(Random random, int n) {
        double[] values = switch (random.nextInt(3)) {
            case 0 -> random.ints(n, -3, 4).asDoubleStream().toArray();
            case 1 -> random.doubles(n).sorted().toArray();
            default -> random.doubles(n).toArray();
        };
        if (random.nextInt(4) == 0) {
            Arrays.setAll(values, i -> -values[i]);
        }
        return values;
    }
}
