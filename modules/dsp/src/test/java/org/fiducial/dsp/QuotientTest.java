package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotientTest {
    @Test
    void everyQuotientHasTheBitsOfADivision() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            double by = round < 500 ? 1 + round : random(random);
            double[] x = new double[100];
            Arrays.setAll(x, i -> i % 3 == 0 ? by * random.nextInt(1000) : random(random));
            double[] slow = Arrays.stream(x).map(v -> v / by).toArray();

            Quotient.divide(x, 0, x.length, by);

            assertThat(x).as("seed " + seed + ", round " + round + ", by " + by).isEqualTo(slow);
        }
    }

    /** Of either sign and of any size that a measurement may have. */
    private static double random(Random random) {
        double size = (1 + random.nextDouble()) * Math.pow(2, random.nextInt(200) - 100);
        return random.nextBoolean() ? size : -size;
    }

    @Test
    void onlyThePartAskedForIsDivided() {
        double[] x = {6, 6, 0, 6};
        Quotient.divide(x, 1, 3, 3);
        assertThat(x).containsExactly(6, 2, 0, 6);
    }
}
