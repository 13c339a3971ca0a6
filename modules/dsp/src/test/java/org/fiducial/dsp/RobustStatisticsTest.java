package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RobustStatisticsTest {
    private static final double NAN = Double.NaN;

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(RobustStatistics.median(new double[] {9, 1, 4})).isEqualTo(4);
        assertThat(RobustStatistics.median(new double[] {9, 1, 4, 5})).isEqualTo(4.5);
        assertThat(RobustStatistics.median(new double[] {7})).isEqualTo(7);
    }

    @Test
    void quantilesAreThoseOfTypeSeven() {
        double[] x = {40, 10, 20, 30};
        assertThat(RobustStatistics.quantile(x, 0)).isEqualTo(10);
        assertThat(RobustStatistics.quantile(x, 0.25)).isEqualTo(17.5);
        assertThat(RobustStatistics.quantile(x, 0.9)).isCloseTo(37, within(1e-12));
        assertThat(RobustStatistics.quantile(x, 1)).isEqualTo(40);
    }

    @Test
    void whatIsMissingIsPassedOverAndOfNothingThereIsNone() {
        assertThat(RobustStatistics.median(new double[] {NAN, 3, NAN, 1, 2})).isEqualTo(2);
        assertThat(RobustStatistics.median(new double[] {NAN, NAN})).isNaN();
        assertThat(RobustStatistics.median(new double[0])).isNaN();
        assertThat(RobustStatistics.medianAbsoluteDeviation(new double[0])).isNaN();
        assertThat(RobustStatistics.medianAbsoluteDeviation(new double[] {1, NAN, 2, 4}))
                .isEqualTo(1);
    }

    @Test
    void ofANormalDistributionTheScaledDeviationIsTheStandardDeviation() {
        Random random = new Random(7);
        double[] x = new double[20_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = 5 + 2 * random.nextGaussian();
        }
        x[0] = 1e9; // one wild value moves nothing
        assertThat(RobustStatistics.MAD_TO_SD * RobustStatistics.medianAbsoluteDeviation(x))
                .isCloseTo(2, within(0.06));
    }

    @Test
    void whatIsGivenStaysAsItIs() {
        double[] x = {3, 1, 2};
        RobustStatistics.median(x);
        assertThat(x).containsExactly(3, 1, 2);
    }
}
