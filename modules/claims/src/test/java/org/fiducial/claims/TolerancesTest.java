package org.fiducial.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.fiducial.core.Quantity;
import org.junit.jupiter.api.Test;

class TolerancesTest {
    private static final Tolerances TOLERANCES = Tolerances.standard();

    @Test
    void measurementAndReaderAddAsSquares() {
        // 10 ms of a reader and 10 ms of the measurement, twice their root
        assertThat(TOLERANCES.band(Quantity.PR, 160, OptionalDouble.of(10))).isCloseTo(28.28, within(0.01));
        assertThat(TOLERANCES.band(Quantity.PR, 160, OptionalDouble.empty())).isCloseTo(20, within(1e-9));
    }

    @Test
    void aLargeAmplitudeIsReadByItsShare() {
        assertThat(TOLERANCES.band(Quantity.R_AMPLITUDE, 2, OptionalDouble.empty()))
                .isCloseTo(0.24, within(1e-9));
        assertThat(TOLERANCES.band(Quantity.R_AMPLITUDE, 0.2, OptionalDouble.empty()))
                .isCloseTo(0.08, within(1e-9));
    }
}
