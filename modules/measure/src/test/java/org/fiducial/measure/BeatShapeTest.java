package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeatShapeTest {
    @Test
    void leadsSideBySideGetTheBitsOfEachAlone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int leads = 1; leads <= 9; leads++) {
            List<Trace> traces = new ArrayList<>();
            for (int k = 0; k < leads; k++) {
                float[] x = new float[500];
                for (int i = 0; i < x.length; i++) {
                    x[i] = (float) random.nextGaussian();
                }
                traces.add(new Trace("V" + k, 250, 0, x));
            }
            int shift = random.nextInt(9) - 4;

            double[] together = BeatShape.at(traces, 1).centred(shift);

            for (int k = 0; k < leads; k++) {
                double[] alone = BeatShape.at(List.of(traces.get(k)), 1).centred(shift);
                assertThat(Arrays.copyOfRange(together, k * BeatShape.POINTS, (k + 1) * BeatShape.POINTS))
                        .as("seed " + seed + ", lead " + k + " of " + leads)
                        .isEqualTo(alone);
            }
        }
    }
}
