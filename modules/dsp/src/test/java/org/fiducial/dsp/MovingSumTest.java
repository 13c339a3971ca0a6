package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MovingSumTest {
    @Test
    void itIsTheSumOfTheLastSamplesAddedAnew() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int length : new int[] {1, 2, 3, 7, 64}) {
            MovingSum sum = new MovingSum(length);
            assertThat(sum.length()).isEqualTo(length);
            double[] x = random.doubles(500, -1, 1).toArray();
            for (int i = 0; i < x.length; i++) {
                double slow = 0;
                for (int k = Math.max(0, i - length + 1); k <= i; k++) {
                    slow += x[k];
                }
                assertThat(sum.next(x[i]))
                        .as("seed %d, length %d", seed, length)
                        .isCloseTo(slow, within(1e-12));
            }
        }
    }

    @Test
    void aHugeSampleThatHasLeftLeavesNoRoundingBehind() {
        MovingSum sum = new MovingSum(10);
        sum.next(1e18);
        double last = 0;
        for (int i = 0; i < 30; i++) {
            last = sum.next(0.1);
        }
        assertThat(last).isCloseTo(1, within(1e-12));
    }

    @Test
    void filledItBeginsAsIfTheValueHadBeenThereForEver() {
        MovingSum sum = new MovingSum(4);
        sum.next(100);
        sum.fill(2);

        assertThat(sum.next(2)).isEqualTo(8);
        assertThat(sum.next(5)).isEqualTo(11);
        assertThat(sum.next(5)).isEqualTo(14);
        assertThat(sum.next(5)).isEqualTo(17);
        assertThat(sum.next(5)).isEqualTo(20);
    }
}
