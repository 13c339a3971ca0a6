package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StRowTest {
    private static Trace trace(double rate, java.util.function.DoubleUnaryOperator mv) {
        float[] x = new float[(int) (3 * rate)];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) mv.applyAsDouble(i / rate);
        }
        return new Trace("II", rate, 0, x);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 250, 1000, 10_000})
    void aWaveStandsAtItsPlaceAtEveryRate(double rate) {
        double[] row =
                StRow.of(trace(rate, t -> 0.3 * Math.exp(-Math.pow((t - 1.27) / 0.045, 2) / 2)), 0.95, 1, Double.NaN);
        for (int i = 0; i < row.length; i++) {
            double t = 1 + StRow.START + i * StRow.STEP;
            assertThat(row[i]).isCloseTo(0.3 * Math.exp(-Math.pow((t - 1.27) / 0.045, 2) / 2), within(0.012));
        }
    }

    @Test
    void aBaselineThatRisesEvenlyIsTakenAway() {
        double[] row = StRow.of(trace(500, t -> 0.7 + 0.4 * t), 0.95, 1, 1.75);
        assertThat(Arrays.stream(row).map(Math::abs).max().orElseThrow()).isLessThan(1e-4);
    }

    @Test
    void aMissingSampleIsNotBridged() {
        Trace trace = trace(500, t -> t > 1.2 && t < 1.21 ? Double.NaN : 0.1);
        assertThat(Arrays.stream(StRow.of(trace, 0.95, 1, Double.NaN)).anyMatch(Double::isNaN))
                .isTrue();
    }
}
