package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AtrialActivityTest {
    @Test
    void fourLagsSideBySideGiveTheSameBitsAsOneAfterTheOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            double[] y = random.doubles(random.nextInt(60), -1, 1).toArray();
            int first = random.nextInt(30);
            double[] products = new double[first + 4];

            AtrialActivity.fourLags(y, first, products);

            for (int lag = first; lag < first + 4; lag++) {
                double sum = 0;
                for (int i = lag; i < y.length; i++) {
                    sum += y[i] * y[i - lag];
                }
                assertThat(products[lag])
                        .as("seed " + seed + ", round " + round)
                        .isEqualTo(sum);
                assertThat(AtrialActivity.product(y, lag, y.length))
                        .as("seed " + seed + ", round " + round)
                        .isEqualTo(sum);
            }
        }
    }
}
