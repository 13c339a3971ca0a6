package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void fourPlacesSideBySideGiveTheSameBitsAsOneAfterTheOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            double[] mean = random.doubles(random.nextInt(60)).toArray();
            double[] activity = random.doubles(mean.length + 20).toArray();
            int at = random.nextInt(17);
            double[] out = new double[20];

            Alignment.four(mean, activity, at, out);

            for (int s = at; s < at + 4; s++) {
                assertThat(out[s])
                        .as("seed " + seed + ", round " + round)
                        .isEqualTo(Alignment.score(mean, activity, s));
            }
        }
    }

    @Test
    void beatsWhoseMarksScatterAreBroughtIntoStep() {
        float[] x = new float[5000];
        double[] marks = new double[8];
        Random random = new Random(3);
        for (int b = 0; b < marks.length; b++) {
            int r = 400 + 500 * b;
            IntStream.range(-10, 11).forEach(i -> x[r + i] = 1 - Math.abs(i) / 10f);
            marks[b] = (r + random.nextInt(13) - 6) / 500.0;
        }
        LeadGrid grid = new LeadGrid(new Trace("II", 500, 0, x));

        double[] times = Alignment.align(List.of(grid), marks);

        for (int b = 1; b < times.length; b++) {
            assertThat(times[b] - times[b - 1]).isCloseTo(1, within(1e-9));
        }
    }
}
