package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fiducial.evaluate.Reliability.Bin;
import org.fiducial.evaluate.Reliability.Forecast;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final double EXACT = 1e-12;

    @Test
    void whoKnowsHasNoErrorAndWhoIsSureOfTheOppositeAllOfIt() {
        assertThat(new Reliability(List.of(new Forecast("a", 1, true), new Forecast("b", 0, false))).brier())
                .isZero();
        Reliability wrong = new Reliability(List.of(new Forecast("a", 0, true), new Forecast("b", 1, false)));
        assertThat(wrong.brier()).isEqualTo(1);
        assertThat(wrong.error()).isEqualTo(1);
    }

    @Test
    void aBinHoldsItsLowerEndAndOneHoldsCertainty() {
        List<Bin> bins = new Reliability(List.of(
                        new Forecast("a", 0.9, true), new Forecast("b", 1, false), new Forecast("c", 0.05, false)))
                .bins();

        assertThat(bins).extracting(Bin::from).containsExactly(0.05, 0.9);
        assertThat(bins.getLast().share()).isEqualTo(new Proportion(1, 2));
        assertThat(bins.getLast().mean()).isCloseTo(0.95, within(EXACT));
    }

    @Test
    void probabilitiesThatComeTrueAsOftenHaveNoCalibrationErrorButOverconfidentOnesDo() {
        long seed = 9;
        Random random = new Random(seed);
        List<Forecast> honest = new ArrayList<>();
        List<Forecast> bold = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            double p = random.nextDouble();
            boolean came = random.nextDouble() < p;
            honest.add(new Forecast("p" + i % 500, p, came));
            bold.add(new Forecast("p" + i % 500, p > 0.5 ? 1 : 0, came));
        }

        Reliability good = new Reliability(honest);
        assertThat(good.error()).as("seed %d", seed).isLessThan(0.01);
        assertThat(new Reliability(bold).error()).as("seed %d", seed).isGreaterThan(0.2);
        assertThat(good.brier()).isCloseTo(1.0 / 6, within(0.01));
        assertThat(good.brierInterval(new Bootstrap(100, seed)).contains(good.brier()))
                .isTrue();
    }
}
