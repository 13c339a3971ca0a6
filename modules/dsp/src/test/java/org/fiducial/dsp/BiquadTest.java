package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BiquadTest {
    private static final double RATE = 500;
    private static final double BUTTERWORTH = 1 / Math.sqrt(2);

    @Test
    void aLowPassHasTheGainOfItsAnalogueSectionAtTheWarpedFrequency() {
        Biquad filter = Biquad.lowPass(40, RATE, 0.9);
        for (double f = 1; f < 249; f += 1.7) {
            double s = warped(f) / warped(40);
            double expected = 1 / Math.hypot(1 - s * s, s / 0.9);
            assertThat(Response.gain(List.of(filter), f, RATE)).as("%.1f Hz", f).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void aHighPassHasTheGainOfItsAnalogueSectionAtTheWarpedFrequency() {
        Biquad filter = Biquad.highPass(0.5, RATE, BUTTERWORTH);
        for (double f = 0.01; f < 200; f *= 1.3) {
            double s = warped(f) / warped(0.5);
            double expected = s * s / Math.hypot(1 - s * s, s / BUTTERWORTH);
            assertThat(Response.gain(List.of(filter), f, RATE)).as("%.3f Hz", f).isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void aNotchTakesItsFrequencyAndHalvesThePowerAtTheEdgesOfItsBand() {
        Biquad filter = Biquad.notch(50, RATE, 10);

        assertThat(Response.gain(List.of(filter), 50, RATE)).isCloseTo(0, within(1e-9));
        assertThat(Response.gain(List.of(filter), 0, RATE)).isCloseTo(1, within(1e-12));
        assertThat(Response.gain(List.of(filter), 249.9, RATE)).isCloseTo(1, within(1e-3));
        double width = warped(edge(filter, 50, 60)) - warped(edge(filter, 50, 40));
        assertThat(width).isCloseTo(warped(50) / 10, within(1e-9));
    }

    /** Where the power is half, by halving the interval. */
    private static double edge(Biquad filter, double inside, double outside) {
        for (int i = 0; i < 60; i++) {
            double middle = (inside + outside) / 2;
            if (Response.gain(List.of(filter), middle, RATE) < Math.sqrt(0.5)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    @Test
    void theGainAtZeroIsThatOfAConstant() {
        assertThat(Biquad.lowPass(40, RATE, BUTTERWORTH).gainAtZero()).isCloseTo(1, within(1e-12));
        assertThat(Biquad.highPass(0.5, RATE, BUTTERWORTH).gainAtZero()).isCloseTo(0, within(1e-12));
        assertThat(new Biquad(1, 1, 1, -0.5, 0).gainAtZero()).isEqualTo(6);
    }

    @Test
    void aCornerOutsideTheBandIsRefused() {
        for (double corner : new double[] {0, -1, 250, 300, Double.NaN}) {
            assertThatThrownBy(() -> Biquad.lowPass(corner, RATE, BUTTERWORTH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("does not lie between 0 and half of 500.0 Hz");
        }
    }

    private static double warped(double frequency) {
        return Math.tan(Math.PI * frequency / RATE);
    }
}
