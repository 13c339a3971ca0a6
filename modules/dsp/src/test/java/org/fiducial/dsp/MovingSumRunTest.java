package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
    void twoSumsSideBySideGiveTheSameBitsAsEachAlone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int length = 1 + random.nextInt(20);
            MovingSum[] alone = {new MovingSum(length), new MovingSum(length)};
            MovingSum[] together = {new MovingSum(length), new MovingSum(length)};
            int cut = random.nextInt(100);
            double[] x = random.doubles(100, -1, 1).toArray();
            double[] y = random.doubles(100, -1, 1).toArray();
            double[] expectedX = Arrays.stream(x).map(alone[0]::next).toArray();
            double[] expectedY = Arrays.stream(y).map(alone[1]::next).toArray();
            MovingSum.run(together[0], x, together[1], y, 0, cut);
            MovingSum.run(together[0], x, together[1], y, cut, 100);
            assertThat(x).as("seed " + seed + ", round " + round).isEqualTo(expectedX);
            assertThat(y).as("seed " + seed + ", round " + round).isEqualTo(expectedY);
            assertThat(together[0].next(1)).isEqualTo(alone[0].next(1));
        }
    }

    @Test
    void sumsOutOfStepCannotRunTogether() {
        MovingSum ahead = new MovingSum(3);
        ahead.next(1);
        double[] x = {1, 2};
        assertThatThrownBy(() -> MovingSum.run(ahead, x, new MovingSum(3), x.clone(), 0, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MovingSum.run(new MovingSum(4), x, new MovingSum(3), x.clone(), 0, 2))
                .isInstanceOf(IllegalArgumentException.class);
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
