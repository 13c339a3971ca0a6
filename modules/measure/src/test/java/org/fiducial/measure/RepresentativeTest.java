package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepresentativeTest {
    private static final int BEFORE = 150;
    private static final int AFTER = 170;

    @Test
    void everySampleIsTheMedianOfTheBeatsThatReachIt() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int beats = 1 + random.nextInt(24);
            int n = 200 * beats + 100;
            float[] x = new float[n];
            IntStream.range(0, n).forEach(i -> x[i] = (float) random.nextGaussian());
            // The first and the last window are cut off by the recording.
            int first = 60 + random.nextInt(140);
            double[] times = IntStream.range(0, beats)
                    .mapToDouble(b -> (first + 200.0 * b) / LeadGrid.RATE)
                    .filter(t -> t * LeadGrid.RATE < n - 70)
                    .toArray();
            LeadGrid grid = new LeadGrid(new Trace("V1", LeadGrid.RATE, 0, x));

            Representative beat = Representative.of(0, grid, times, BEFORE, AFTER);

            String what = "seed " + seed + ", round " + round;
            assertThat(beat.beats()).as(what).hasSize(times.length);
            assertThat(beat.values()).as(what).isEqualTo(medians(grid, times));
        }
    }

    private static double[] medians(LeadGrid grid, double[] times) {
        double[] out = new double[BEFORE + AFTER];
        for (int i = 0; i < out.length; i++) {
            int offset = i - BEFORE;
            double[] there = Arrays.stream(times)
                    .mapToInt(t -> grid.index(t) + offset)
                    .filter(at -> at >= 0 && at < grid.length())
                    .mapToDouble(at -> grid.values()[at])
                    .sorted()
                    .toArray();
            int m = there.length;
            out[i] = m == 0 ? Double.NaN : (there[(m - 1) / 2] + there[m / 2]) / 2;
        }
        // Where no beat reaches, the nearest value goes on.
        for (int i = out.length - 2; i >= 0; i--) {
            out[i] = Double.isNaN(out[i]) && i < BEFORE ? out[i + 1] : out[i];
        }
        for (int i = 1; i < out.length; i++) {
            out[i] = Double.isNaN(out[i]) ? out[i - 1] : out[i];
        }
        return out;
    }
}
