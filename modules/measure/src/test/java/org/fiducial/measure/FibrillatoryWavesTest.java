package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FibrillatoryWavesTest {
    private static double[] irregular(double seconds, long seed) {
        Random random = new Random(seed);
        double[] beats = new double[(int) (seconds / 0.5)];
        int n = 0;
        for (double t = 0.4; t < seconds - 0.4; t += 0.5 + 0.4 * random.nextDouble()) {
            beats[n++] = t;
        }
        return java.util.Arrays.copyOf(beats, n);
    }

    /** QRS and T at the beats, and a sine that knows nothing of them. */
    private static Trace lead(String name, double rate, double[] beats, double seconds, double size, double hertz) {
        float[] x = new float[(int) (seconds * rate)];
        for (int i = 0; i < x.length; i++) {
            double t = i / rate;
            double y = size / 2 * Math.sin(2 * Math.PI * hertz * t + 0.7);
            for (double r : beats) {
                y += Math.exp(-Math.pow((t - r) / 0.012, 2) / 2)
                        + 0.25 * Math.exp(-Math.pow((t - r - 0.27) / 0.05, 2) / 2);
            }
            x[i] = (float) y;
        }
        return new Trace(name, rate, 0, x);
    }

    @ParameterizedTest
    @ValueSource(doubles = {128, 250, 360, 500})
    void sizeAndRateOfWavesThatAreNotInStepAreFoundAtEverySamplingRate(double rate) {
        double[] beats = irregular(20, 4);
        FibrillatoryWaves.Found found = FibrillatoryWaves.of(List.of(lead("V1", rate, beats, 20, 0.12, 6.2)), beats)
                .orElseThrow();
        assertEquals(6.2 * 60, found.perMinute(), 6);
        assertEquals(0.12, found.millivolts(), 0.03);
    }

    @Test
    void withoutSuchWavesLittleIsLeft() {
        double[] beats = irregular(20, 4);
        FibrillatoryWaves.Found found = FibrillatoryWaves.of(List.of(lead("V1", 500, beats, 20, 0, 6)), beats)
                .orElseThrow();
        assertTrue(found.millivolts() < 0.03, found::toString);
    }

    @Test
    void v1SpeaksForTheAtriaEvenIfAnotherLeadHasLargerWaves() {
        double[] beats = irregular(20, 4);
        FibrillatoryWaves.Found found = FibrillatoryWaves.of(
                        List.of(lead("II", 500, beats, 20, 0.3, 5), lead("V1", 500, beats, 20, 0.1, 7)), beats)
                .orElseThrow();
        assertEquals("V1", found.lead());
        assertEquals(420, found.perMinute(), 6);
    }

    @Test
    void goertzelIsTheTransform() {
        long seed = System.nanoTime();
        double[] y = new Random(seed).doubles(77, -1, 1).toArray();
        for (int k = 0; k < 20; k++) {
            double angle = 2 * Math.PI * k / y.length;
            double re = 0;
            double im = 0;
            for (int i = 0; i < y.length; i++) {
                re += y[i] * Math.cos(angle * i);
                im += y[i] * Math.sin(angle * i);
            }
            assertEquals(re * re + im * im, FibrillatoryWaves.power(y, angle), 1e-9, "seed " + seed);
        }
    }
}
