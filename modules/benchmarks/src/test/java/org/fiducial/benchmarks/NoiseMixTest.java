package org.fiducial.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NoiseMixTest {
    private static final double RATE = 100;

    @Test
    void theRatioIsThatOfAnEighthOfTheSquaredQrsToTheNoisePower() {
        float[] lead = new float[60_000];
        double[] beats = new double[599];
        for (int i = 0; i < beats.length; i++) {
            beats[i] = i + 1;
            lead[100 * (i + 1)] = 2;
        }
        Random random = new Random(1);
        float[] noise = new float[30_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (7 + 0.3 * random.nextGaussian());
        }
        float[] mixed = NoiseMix.mix(lead, noise, RATE, beats, 6);
        double squares = 0;
        double mean = 0;
        int n = 0;
        for (int i = 30_000; i < 42_000; i++) {
            mean += mixed[i] - lead[i];
            n++;
        }
        mean /= n;
        for (int i = 30_000; i < 42_000; i++) {
            squares += (mixed[i] - lead[i] - mean) * (mixed[i] - lead[i] - mean) / n;
        }
        double decibel = 10 * Math.log10(2 * 2 / 8.0 / squares);
        assertThat(decibel).isCloseTo(6, within(0.2));
    }

    @Test
    void theFirstFiveMinutesAndEverySecondPairOfMinutesStayClean() {
        float[] lead = new float[60_000];
        lead[100] = 1;
        float[] noise = new float[1000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = i % 2 == 0 ? 1 : -1;
        }
        float[] mixed = NoiseMix.mix(lead, noise, RATE, new double[] {1}, 0);
        for (int i = 0; i < mixed.length; i++) {
            boolean noisy = i >= 30_000 && i < 42_000 || i >= 54_000;
            assertThat(mixed[i] != lead[i]).as("sample %d", i).isEqualTo(noisy);
        }
    }
}
