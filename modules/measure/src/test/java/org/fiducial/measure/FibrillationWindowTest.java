package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FibrillationWindowTest {
    private static final double RATE = 125;

    private static FibrillationWindow window(DoubleUnaryOperator mv) {
        double[] x = new double[500];
        for (int i = 0; i < x.length; i++) {
            x[i] = mv.applyAsDouble(i / RATE);
        }
        return new FibrillationWindow(x, RATE, FibrillationWindow.flank(RATE));
    }

    private static double sine(double hertz, double t) {
        return Math.sin(2 * Math.PI * hertz * t);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.6, 3.3, 4.7, 6.1, 8.2})
    void wavesThatSwellAndFadeAtAnyRateFibrillate(double hertz) {
        FibrillationWindow window =
                window(t -> (1 + 0.25 * sine(0.6, t)) * Math.sin(2 * Math.PI * (hertz * t + 0.06 * sine(1.1, t))));
        assertThat(window.fibrillates()).isTrue();
        assertThat(window.isOrdered()).isFalse();
    }

    @Test
    void complexesWithALineBetweenThemAreOrdered() {
        FibrillationWindow window = window(t -> {
            double z = (t % 0.8 - 0.4) / 0.02;
            return Math.exp(-z * z / 2);
        });
        assertThat(window.fibrillates()).isFalse();
        assertThat(window.isOrdered()).isTrue();
    }

    @Test
    void theSameWavesBelowTwoTenthsOfAMillivoltAreNeither() {
        FibrillationWindow window = window(t -> 0.09 * sine(5, t));
        assertThat(window.fibrillates()).isFalse();
        assertThat(window.isOrdered()).isFalse();
    }

    @Test
    void slowWavesAndNoiseOfAllFrequenciesDoNotFibrillate() {
        assertThat(window(t -> sine(1.2, t)).fibrillates()).isFalse();
        Random random = new Random(1);
        assertThat(window(t -> random.nextGaussian()).fibrillates()).isFalse();
        assertThat(window(t -> 0).fibrillates()).isFalse();
    }
}
