package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadNoiseTest {
    @Test
    void theFiguresOfABlockAreThoseOfItsSamplesThatAreThere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            // Below 140 Hz no mains is looked for, so the fast noise stays as it is.
            double rate = 100 + random.nextInt(40);
            float[] x = new float[random.nextInt(400)];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(12) == 0 && round % 2 == 0 ? Float.NaN : (float) random.nextGaussian();
            }
            if (round % 3 == 0) {
                Arrays.fill(x, Math.min(30, x.length), Math.min(100, x.length), Float.NaN);
            }

            LeadNoise noise = LeadNoise.of(new Trace("II", rate, 0, x));

            int size = (int) Math.round(0.25 * rate);
            for (int b = 0; b < noise.mean().length; b++) {
                String what = "seed " + seed + ", round " + round + ", block " + b;
                int from = b * size;
                int to = Math.min(x.length, from + size);
                double[] there = present(IntStream.range(from, to).mapToDouble(i -> x[i]));
                // One sample at these rates is the distance over which noise is told from waves.
                double[] bends = present(IntStream.range(Math.max(1, from), Math.min(x.length - 1, to))
                        .mapToDouble(i -> x[i - 1] - 2 * x[i] + x[i + 1]));
                assertThat(noise.isWhole())
                        .as(what)
                        .isEqualTo(IntStream.range(0, x.length).noneMatch(i -> Float.isNaN(x[i])));
                assertThat(noise.mean()[b]).as(what).isEqualTo(boxed(sum(there) / there.length));
                assertThat(noise.range(b)).as(what).isEqualTo(boxed(range(there)));
                assertThat(noise.fast()[b]).as(what).isEqualTo(boxed(Math.sqrt(squares(bends) / bends.length / 6)));
            }
        }
    }

    private static double[] present(DoubleStream values) {
        return values.filter(v -> !Double.isNaN(v)).toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    private static double squares(double[] values) {
        return sum(Arrays.stream(values).map(v -> v * v).toArray());
    }

    /** So that NaN is equal to NaN. */
    private static Double boxed(double value) {
        return value;
    }

    private static double range(double[] values) {
        double low = Arrays.stream(values).min().orElse(Double.NaN);
        double high = Arrays.stream(values).max().orElse(Double.NaN);
        return (float) high - (float) low;
    }
}
