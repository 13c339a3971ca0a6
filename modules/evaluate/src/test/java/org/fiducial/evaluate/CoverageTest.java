package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void trueDeviationsHoldNineInTenNormalErrors() {
        Random random = new Random(4);
        Coverage coverage = new Coverage();
        for (int i = 0; i < 20_000; i++) {
            double sd = i % 2 == 0 ? 2 : 10;
            coverage.add(sd * random.nextGaussian(), sd);
        }
        assertThat(coverage.covered().value()).isCloseTo(0.9, within(0.01));
        assertThat(coverage.factor()).isCloseTo(1, within(0.02));
        // The median of twos and tens.
        assertThat(coverage.halfWidth()).isBetween(2 * 1.645, 10 * 1.645);
        assertThat(coverage.errorSd()).isCloseTo(Math.sqrt(52), within(0.2));
    }

    @Test
    void deviationsStatedHalfAsLargeNeedDoubling() {
        Coverage coverage = new Coverage();
        for (int i = 1; i <= 100; i++) {
            coverage.add(i, 27.5);
        }
        assertThat(coverage.covered()).isEqualTo(new Proportion(45, 100));
        assertThat(coverage.factor()).isCloseTo(90.1 / 27.5 / 1.645, within(1e-9));
        assertThat(coverage.constantHalfWidth()).isCloseTo(90.1, within(1e-9));
    }

    @Test
    void nothingIsCoveredWhereNothingWasSaid() {
        assertThat(new Coverage().covered().value()).isNaN();
        assertThat(new Coverage().factor()).isNaN();
    }
}
