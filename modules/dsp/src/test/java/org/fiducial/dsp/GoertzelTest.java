package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GoertzelTest {
    @Test
    void itIsOneTermOfTheFourierTransformForAnyFrequency() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double[] x = random.doubles(300, -1, 1).toArray();
        for (double f : new double[] {0.7, 13.3, 50, 60, 124.9}) {
            for (int[] window : new int[][] {{0, 300}, {17, 211}, {40, 41}}) {
                double re = 0;
                double im = 0;
                for (int i = window[0]; i < window[1]; i++) {
                    re += x[i] * Math.cos(2 * Math.PI * f / 250 * (i - window[0]));
                    im -= x[i] * Math.sin(2 * Math.PI * f / 250 * (i - window[0]));
                }
                double dft = 2 * Math.hypot(re, im) / (window[1] - window[0]);

                assertThat(Goertzel.amplitude(x, window[0], window[1], f, 250))
                        .as("seed %d, %.1f Hz", seed, f)
                        .isCloseTo(dft, within(1e-9));
            }
        }
    }

    @Test
    void aSineThatFitsTheWindowGivesItsAmplitude() {
        double[] x = new double[500];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.12 * Math.sin(2 * Math.PI * 50 * i / 500 + 1) + 0.7;
        }
        assertThat(Goertzel.amplitude(x, 0, 500, 50, 500)).isCloseTo(0.12, within(1e-12));
        assertThat(Goertzel.amplitude(x, 0, 500, 60, 500)).isCloseTo(0, within(1e-12));
    }

    @Test
    void anEmptyWindowHoldsNothing() {
        assertThat(Goertzel.amplitude(new double[] {1, 2}, 1, 1, 50, 500)).isZero();
    }

    @Test
    void threeFrequenciesSideBySideGiveTheBitsOfOneAfterTheOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            float[] x = new float[300];
            double[] wide = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) random.nextGaussian();
                wide[i] = x[i];
            }
            int from = random.nextInt(20);
            int to = from + random.nextInt(270);
            double[] frequencies = random.doubles(3, 1, 200).toArray();
            double[] out = new double[3];

            Goertzel.amplitudes(x, from, to, frequencies, 500, out);

            for (int k = 0; k < 3; k++) {
                assertThat(out[k])
                        .as("seed " + seed + ", round " + round)
                        .isEqualTo(Goertzel.amplitude(wide, from, to, frequencies[k], 500));
            }
        }
    }
}
