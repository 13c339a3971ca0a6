package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourMeanTest {
    @Test
    void aRowAtOnceGivesWhatItsSamplesGiveOneByOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int factor = 1; factor <= 7; factor++) {
            float[] x = new float[factor * 60];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(3) == 0 ? Float.NaN : (float) random.nextGaussian();
            }
            double[] means = new double[60];
            new NeighbourMean(1, factor).means(x, 0, means, 0, 60);
            NeighbourMean single = new NeighbourMean(1, factor);
            int there = 0;
            for (float v : x) {
                if (single.add(new float[] {v})) {
                    assertThat((Double) means[there++])
                            .as("seed " + seed + ", " + factor)
                            .isEqualTo((Double) single.value(0));
                }
            }
            assertThat(there).isEqualTo(60);
        }
    }

    @Test
    void whatIsMissingOrNotFiniteDoesNotCount() {
        NeighbourMean mean = new NeighbourMean(2, 2);
        assertThat(mean.add(new float[] {1, Float.NaN})).isFalse();
        assertThat(mean.add(new float[] {Float.POSITIVE_INFINITY, Float.NaN})).isTrue();
        assertThat(mean.value(0)).isEqualTo(1);
        assertThat(mean.value(1)).isNaN();
    }
}
