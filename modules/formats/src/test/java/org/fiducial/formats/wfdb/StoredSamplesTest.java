package org.fiducial.formats.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredSamplesTest {
    @Test
    void stepsBecomeTheBitsOfTheirQuotientWithTheGain() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double[] unusual = {1, -200, 1e-150, 1e150, Double.MIN_VALUE, Double.MAX_VALUE, 1e-99, 1e99, 1e-45};
        for (int round = 0; round < 2000; round++) {
            double gain = round < unusual.length ? unusual[round] : 1 + random.nextInt(4000) * random.nextDouble();
            int baseline = round % 2 == 0 ? 0 : random.nextInt();
            int[] digital = random.ints(50).map(v -> v >> random.nextInt(32)).toArray();
            digital[0] = baseline;
            float[] out = new float[52];

            StoredSamples.convert(digital, digital.length, gain, baseline, out, 2);

            for (int i = 0; i < digital.length; i++) {
                assertThat(Float.floatToIntBits(out[i + 2] + 0f))
                        .as("seed " + seed + ", " + digital[i] + " less " + baseline + " over " + gain)
                        .isEqualTo(Float.floatToIntBits((float) (((double) digital[i] - baseline) / gain) + 0f));
            }
        }
    }
}
