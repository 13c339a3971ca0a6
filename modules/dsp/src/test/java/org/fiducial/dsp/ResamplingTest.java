package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplingTest {
    @Test
    void aSlowSineStaysWithinTheErrorOfAChord() {
        float[] x = new float[2000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) sine(i / 500.0);
        }
        float[] y = Resampling.linear(x, 0, 500.0 / 360, 1400);

        double chord = Math.pow(2 * Math.PI * 10 / 500, 2) / 8; // h² max|x''| / 8
        for (int i = 0; i < y.length; i++) {
            assertThat((double) y[i]).isCloseTo(sine(i / 360.0), within(chord + 1e-6));
        }
    }

    private static double sine(double seconds) {
        return Math.sin(2 * Math.PI * 10 * seconds);
    }

    @Test
    void theSameGridGivesTheSameSamples() {
        float[] x = {1, Float.NaN, 3, 4};
        assertThat(Resampling.linear(x, 0, 1, 4)).containsExactly(1, Float.NaN, 3, 4);
    }

    @Test
    void aMissingSampleMakesOnlyWhatTouchesItMissing() {
        float[] x = {0, 2, Float.NaN, 6, 8};
        assertThat(Resampling.linear(x, 0, 0.5, 9)).containsExactly(0, 1, 2, Float.NaN, Float.NaN, Float.NaN, 6, 7, 8);
    }

    @Test
    void whatLiesOutsideIsMissing() {
        float[] x = {0, 2};
        assertThat(Resampling.linear(x, -1, 0.5, 7))
                .containsExactly(Float.NaN, Float.NaN, 0, 1, 2, Float.NaN, Float.NaN);
        assertThat(Resampling.linear(new float[0], 0, 1, 2)).containsExactly(Float.NaN, Float.NaN);
    }

    @Test
    void bandLimitedKeepsWhatBothRatesCanCarry() {
        float[] x = new float[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) Math.sin(2 * Math.PI * 80 * i / 500);
        }
        float[] up = Resampling.bandLimited(x, 0.5, 2000);
        float[] down = Resampling.bandLimited(x, 2, 500);
        for (int i = 200; i < 1800; i++) {
            assertThat((double) up[i]).isCloseTo(Math.sin(2 * Math.PI * 80 * i / 1000), within(0.01));
        }
        for (int i = 50; i < 450; i++) {
            assertThat((double) down[i]).isCloseTo(Math.sin(2 * Math.PI * 80 * i / 250), within(0.01));
        }
    }

    @Test
    void bandLimitedDoesNotFoldBackWhatTheLowerRateCannotCarry() {
        float[] x = new float[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) Math.sin(2 * Math.PI * 180 * i / 500);
        }
        float[] down = Resampling.bandLimited(x, 2, 500);
        float[] lines = Resampling.linear(x, 0, 2, 500);
        assertThat(largest(down)).isLessThan(0.02);
        assertThat(largest(lines)).as("straight lines fold it back").isGreaterThan(0.9);
    }

    private static double largest(float[] y) {
        double largest = 0;
        for (int i = 50; i < y.length - 50; i++) {
            largest = Math.max(largest, Math.abs(y[i]));
        }
        return largest;
    }
}
