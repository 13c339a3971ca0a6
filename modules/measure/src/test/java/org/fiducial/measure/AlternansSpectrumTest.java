package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlternansSpectrumTest {
    private static double[][] series(int points, double alternans, double noise, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[points][AlternansSpectrum.BEATS];
        for (double[] row : x) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 0.3 + (i % 2 == 0 ? alternans : -alternans) + noise * random.nextGaussian();
            }
        }
        return x;
    }

    @Test
    void pureAlternansIsFoundToItsLastDigit() {
        AlternansSpectrum s = AlternansSpectrum.of(series(10, 0.005, 0, 1));
        assertThat(s.millivolts()).isCloseTo(0.005, within(1e-9));
        assertThat(s.noise()).isLessThan(1e-20);
    }

    @Test
    void noiseHasOneHundredAndTwentyEighthOfItsPowerInEachTermAsASlowTransformSays() {
        double[][] x = series(40, 0, 0.02, 7);
        AlternansSpectrum s = AlternansSpectrum.of(x);
        double slow = 0;
        int terms = 0;
        for (int k = 1; k < 128; k++) {
            double f = k / 128.0;
            if (f > 0.44 && f < 0.49) {
                for (double[] row : x) {
                    double re = 0;
                    double im = 0;
                    for (int i = 0; i < row.length; i++) {
                        re += row[i] * Math.cos(2 * Math.PI * f * i);
                        im += row[i] * Math.sin(2 * Math.PI * f * i);
                    }
                    slow += (re * re + im * im) / 128 / 128 / x.length;
                }
                terms++;
            }
        }
        assertThat(s.noise()).isCloseTo(slow / terms, within(1e-12));
        assertThat(s.noise()).isCloseTo(0.02 * 0.02 / 128, within(0.3 * 0.02 * 0.02 / 128));
    }

    @Test
    void alternansOfFiveMicrovoltsStandsOutOfTwentyOfNoise() {
        for (long seed = 1; seed <= 20; seed++) {
            AlternansSpectrum s = AlternansSpectrum.of(series(30, 0.005, 0.02, seed));
            assertThat(s.k()).as("seed %d", seed).isGreaterThan(3);
            assertThat(s.millivolts()).as("seed %d", seed).isCloseTo(0.005, within(0.0012));
        }
    }

    @Test
    void aSlowSwingOfBreathingIsNoAlternans() {
        double[][] x = series(30, 0, 0.005, 3);
        for (double[] row : x) {
            for (int i = 0; i < row.length; i++) {
                row[i] += 0.05 * Math.sin(2 * Math.PI * 0.25 * i);
            }
        }
        assertThat(AlternansSpectrum.of(x).millivolts()).isLessThan(0.001);
    }
}
