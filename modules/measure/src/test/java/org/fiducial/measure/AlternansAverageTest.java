package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AlternansAverageTest {
    private static double after(int pairs, double even, double odd) {
        AlternansAverage average = new AlternansAverage(3);
        for (int i = 0; i < 2 * pairs; i++) {
            double v = i % 2 == 0 ? even : odd;
            average.add(new double[] {0, v, 0}, i % 2 == 1);
        }
        return average.millivolts(0, 3);
    }

    @Test
    void theWholeDifferenceOfEvenAndOddBeatsIsGiven() {
        assertThat(after(20, 0.31, 0.30)).isCloseTo(0.01, within(0.0011));
        assertThat(after(20, 0.3, 0.3)).isZero();
    }

    @Test
    void aSingleWildBeatMovesItByThirtyTwoMicrovoltsAtMost() {
        AlternansAverage average = new AlternansAverage(1);
        for (int i = 0; i < 40; i++) {
            average.add(new double[] {0.3}, i % 2 == 1);
        }
        average.add(new double[] {5}, false);
        assertThat(average.millivolts(0, 1)).isCloseTo(0.032, within(1e-12));
    }

    @Test
    void onlyThePointsAskedForCount() {
        AlternansAverage average = new AlternansAverage(4);
        average.add(new double[] {0, 1, 2, 0}, false);
        average.add(new double[] {0, 1.5, 9, 0}, true);
        assertThat(average.millivolts(0, 2)).isCloseTo(0.5, within(1e-12));
        assertThat(average.settled()).isEqualTo(1);
    }
}
