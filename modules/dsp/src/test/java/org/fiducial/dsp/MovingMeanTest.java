package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MovingMeanTest {
    @Test
    void itIsTheMeanOfWhatLiesInTheWindow() {
        long seed = System.nanoTime();
        double[] x = new Random(seed).doubles(40, -1, 1).toArray();
        double[] out = new double[x.length];
        MovingMean.centred(x, out, 9);
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            int n = 0;
            for (int j = Math.max(0, i - 4); j <= Math.min(x.length - 1, i + 4); j++) {
                sum += x[j];
                n++;
            }
            assertThat(out[i]).as("seed " + seed + ", at " + i).isCloseTo(sum / n, within(1e-12));
        }
    }

    @Test
    void rowsSideBySideGetTheBitsOfASimpleRunningSumEach() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int n = random.nextInt(60);
            int width = 1 + 2 * random.nextInt(8);
            double[][] rows = new double[random.nextInt(11)][];
            double[][] once = new double[rows.length][n];
            double[][] twice = new double[rows.length][n];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = random.doubles(n, -1, 1).toArray();
            }

            MovingMean.centred(rows, once, width);
            MovingMean.twice(rows, twice, width);

            for (int k = 0; k < rows.length; k++) {
                String what = "seed " + seed + ", round " + round + ", row " + k;
                double[] slow = slow(rows[k], width);
                assertThat(once[k]).as(what).isEqualTo(slow);
                assertThat(twice[k]).as(what).isEqualTo(slow(slow, width));
            }
        }
    }

    private static double[] slow(double[] in, int width) {
        int half = width / 2;
        double[] out = new double[in.length];
        double sum = 0;
        int count = 0;
        for (int i = -half; i < in.length; i++) {
            if (i + half < in.length) {
                sum += in[i + half];
                count++;
            }
            if (i - half - 1 >= 0) {
                sum -= in[i - half - 1];
                count--;
            }
            if (i >= 0) {
                out[i] = sum / count;
            }
        }
        return out;
    }
}
