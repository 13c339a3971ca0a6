package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovingSumRunTest {
    @Test
    void aRunGivesTheSameBitsAsSampleBySample() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int length = 1 + random.nextInt(20);
            MovingSum one = new MovingSum(length);
            MovingSum many = new MovingSum(length);
            if (random.nextBoolean()) {
                one.fill(0.3);
                many.fill(0.3);
            }
            double[] x = random.doubles(100, -1, 1).toArray();
            double[] expected = Arrays.stream(x).map(one::next).toArray();
            int cut = random.nextInt(100);
            many.run(x, 0, cut);
            many.run(x, cut, 100);
            assertThat(x).as("seed " + seed + ", round " + round).isEqualTo(expected);
        }
    }

    @Test
    void theSumIsThatOfTheLastSamples() {
        long seed = System.nanoTime();
        double[] x = new Random(seed).doubles(300, -1, 1).toArray();
        double[] sums = x.clone();
        new MovingSum(7).run(sums, 0, sums.length);
        for (int i = 0; i < x.length; i++) {
            double sum = Arrays.stream(x, Math.max(0, i - 6), i + 1).sum();
            assertThat(sums[i]).as("seed " + seed + ", at " + i).isCloseTo(sum, within(1e-12));
        }
    }
}
