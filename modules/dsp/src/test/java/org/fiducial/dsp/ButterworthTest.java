package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButterworthTest {
    private static final double RATE = 360;

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 8})
    void aLowPassIsMaximallyFlatOfItsOrder(int order) {
        for (double f = 0.5; f < 179; f += 2.3) {
            double ratio = warped(f) / warped(35);
            double expected = 1 / Math.sqrt(1 + Math.pow(ratio, 2 * order));
            assertThat(Response.gain(Butterworth.lowPass(order, 35, RATE), f, RATE))
                    .as("%.1f Hz", f)
                    .isCloseTo(expected, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 8})
    void aHighPassIsItsMirrorImage(int order) {
        for (double f = 0.5; f < 179; f += 2.3) {
            double ratio = warped(5) / warped(f);
            double expected = 1 / Math.sqrt(1 + Math.pow(ratio, 2 * order));
            assertThat(Response.gain(Butterworth.highPass(order, 5, RATE), f, RATE))
                    .as("%.1f Hz", f)
                    .isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void theGainAtTheCornerIsHalfThePower() {
        assertThat(Response.gain(Butterworth.lowPass(4, 40, RATE), 40, RATE)).isCloseTo(Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void anOddOrderIsRefused() {
        for (int order : new int[] {-2, 0, 1, 3}) {
            assertThatThrownBy(() -> Butterworth.lowPass(order, 40, RATE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a Butterworth cascade has an even order, not " + order);
        }
    }

    private static double warped(double frequency) {
        return Math.tan(Math.PI * frequency / RATE);
    }
}
