package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CubicSplineTest {
    @Test
    void itGoesThroughItsPoints() {
        double[] t = {0, 0.5, 2, 3};
        double[] y = {1, -2, 4, 4};
        double[] at = CubicSpline.sample(t, y, 0, 0.5, 7);
        assertThat(at[0]).isCloseTo(1, within(1e-12));
        assertThat(at[1]).isCloseTo(-2, within(1e-12));
        assertThat(at[4]).isCloseTo(4, within(1e-12));
        assertThat(at[6]).isCloseTo(4, within(1e-12));
    }

    @Test
    void aStraightLineStaysOneBetweenUnevenPoints() {
        double[] t = {0, 1, 1.1, 4, 7};
        double[] y = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            y[i] = 3 - 2 * t[i];
        }
        double[] at = CubicSpline.sample(t, y, 0, 0.25, 29);
        for (int i = 0; i < at.length; i++) {
            assertThat(at[i]).isCloseTo(3 - 0.5 * i, within(1e-12));
        }
    }

    @Test
    void ofASineSampledSixTimesAPeriodLittleIsLost() {
        double[] t = new double[61];
        double[] y = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = i;
            y[i] = Math.sin(2 * Math.PI * i / 6);
        }
        double[] at = CubicSpline.sample(t, y, 12, 0.1, 360);
        for (int i = 0; i < at.length; i++) {
            assertThat(at[i]).isCloseTo(Math.sin(2 * Math.PI * (12 + 0.1 * i) / 6), within(0.02));
        }
    }

    @Test
    void itsSlopeAndBendDoNotJumpAtAPoint() {
        double[] t = {0, 1, 2.5, 3, 5};
        double[] y = {0, 2, -1, 0.5, 3};
        double h = 1e-3;
        for (double joint : new double[] {1, 2.5, 3}) {
            double[] x = CubicSpline.sample(t, y, joint - 2 * h, h, 5);
            double bendBefore = x[0] - 2 * x[1] + x[2];
            double bendAfter = x[2] - 2 * x[3] + x[4];
            assertThat(bendAfter / h / h).isCloseTo(bendBefore / h / h, within(0.1));
            assertThat((x[3] - x[2]) / h).isCloseTo((x[2] - x[1]) / h, within(0.05));
        }
    }

    @Test
    void onePointIsAConstantAndTwoAreALine() {
        assertThat(CubicSpline.sample(new double[] {1}, new double[] {7}, 0, 1, 3))
                .containsExactly(7, 7, 7);
        assertThat(CubicSpline.sample(new double[] {0, 2}, new double[] {0, 4}, 0, 1, 3))
                .containsExactly(0, 2, 4);
    }
}
