package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fiducial.core.BeatType;
import org.junit.jupiter.api.Test;

class VariabilitySpectrumTest {
    /** Beats whose intervals swing about 800 ms by two sines of time. */
    private static NormalIntervals swinging(double slow, double slowHz, double fast, double fastHz) {
        double[] t = new double[1];
        return NormalIntervals.of(
                BeatLists.normal(400, i -> {
                    double rr = 800
                            + slow * Math.sin(2 * Math.PI * slowHz * t[0])
                            + fast * Math.sin(2 * Math.PI * fastHz * t[0]);
                    t[0] += rr / 1000;
                    return rr;
                }),
                List.of());
    }

    @Test
    void aSineOfTheIntervalsHasHalfItsSquareAsPowerInItsBandAlone() {
        NormalIntervals nn = swinging(40, 0.1, 0, 0.25);
        VariabilitySpectrum spectrum = new VariabilitySpectrum(nn, 0, nn.size());
        assertThat(spectrum.power(0.04, 0.15)).isCloseTo(800, within(50.0));
        assertThat(spectrum.power(0.15, 0.4)).isLessThan(30);
        assertThat(spectrum.power(0.005, 0.04)).isLessThan(5);
    }

    @Test
    void twoSinesShareThePowerAsTheyShareTheSquares() {
        NormalIntervals nn = swinging(20, 0.09, 30, 0.25);
        VariabilitySpectrum spectrum = new VariabilitySpectrum(nn, 0, nn.size());
        assertThat(spectrum.power(0.04, 0.15)).isCloseTo(200, within(20.0));
        assertThat(spectrum.power(0.15, 0.4)).isCloseTo(450, within(45.0));
    }

    @Test
    void aGapIsBridgedAndMakesNoPower() {
        NormalIntervals nn = NormalIntervals.of(
                BeatLists.of(400, i -> 800, i -> i > 100 && i < 110 || i == 300 ? BeatType.V : BeatType.N), List.of());
        VariabilitySpectrum spectrum = new VariabilitySpectrum(nn, 0, nn.size());
        assertThat(spectrum.power(0.003, 0.4)).isLessThan(1e-9);
    }

    @Test
    void aSteadyTrendIsNoVariability() {
        NormalIntervals nn = NormalIntervals.of(BeatLists.normal(400, i -> 700 + 0.5 * i), List.of());
        VariabilitySpectrum spectrum = new VariabilitySpectrum(nn, 0, nn.size());
        assertThat(spectrum.power(0.04, 0.4)).isLessThan(1);
    }
}
