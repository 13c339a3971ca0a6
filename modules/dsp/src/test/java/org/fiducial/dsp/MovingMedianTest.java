package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovingMedianTest {
    @Test
    void itIsTheMedianOfEachWindowSortedAnew() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            double[] x =
                    random.doubles(random.nextInt(60), -3, 3).map(Math::rint).toArray(); // many ties
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(9) == 0 ? -0.0 : x[i];
            }
            int half = random.nextInt(12);
            assertThat(MovingMedian.centred(x, half))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(slow(x, half));
        }
    }

    private static double[] slow(double[] x, int half) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> {
                    double[] window = Arrays.stream(x, Math.max(0, i - half), Math.min(x.length, i + half + 1))
                            .filter(v -> !Double.isNaN(v))
                            .sorted()
                            .toArray();
                    return window.length == 0 ? Double.NaN : window[window.length / 2];
                })
                .toArray();
    }

    @Test
    void aWindowWithoutAValueGivesNone() {
        double nan = Double.NaN;
        assertThat(MovingMedian.centred(new double[] {nan, nan, nan, nan, 1}, 1))
                .containsExactly(nan, nan, nan, 1, 1);
    }

    @Test
    void aSpikeNarrowerThanHalfTheWindowLeavesNoTrace() {
        double[] x = new double[50];
        x[20] = 9;
        x[21] = -9;

        assertThat(MovingMedian.centred(x, 3)).containsOnly(0);
    }
}
