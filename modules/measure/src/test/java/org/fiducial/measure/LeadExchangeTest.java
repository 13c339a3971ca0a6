package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeadExchangeTest {
    /** Second moments of random leads, and of the leads that an exchange says were meant, sample by sample. */
    @Test
    void momentsOfTheLeadsThatWereMeantAreThoseOfTheirSamples() {
        long seed = 5;
        Random random = new Random(seed);
        for (LeadExchange exchange : LeadExchange.ALL) {
            double[][] x = new double[8][40];
            for (double[] row : x) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextGaussian();
                }
            }
            double[][] meant = new double[8][40];
            for (int i = 0; i < 40; i++) {
                meant[0][i] = exchange.limb()[0][0] * x[0][i] + exchange.limb()[0][1] * x[1][i];
                meant[1][i] = exchange.limb()[1][0] * x[0][i] + exchange.limb()[1][1] * x[1][i];
                for (int v = 0; v < 6; v++) {
                    meant[2 + v][i] = x[2 + exchange.order()[v]][i];
                }
            }
            double[][] fast = exchange.meant(moments(x));
            double[][] slow = moments(meant);
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < 8; j++) {
                    assertThat(fast[i][j])
                            .as("%s, seed %d, %d %d", exchange.name(), seed, i, j)
                            .isCloseTo(slow[i][j], within(1e-9));
                }
            }
        }
    }

    private static double[][] moments(double[][] x) {
        double[][] m = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                for (int k = 0; k < x[i].length; k++) {
                    m[i][j] += x[i][k] * x[j][k];
                }
            }
        }
        return m;
    }

    @Test
    void anExchangeOfTwoUndoesItselfAndOneOfThreeAfterThreeTimes() {
        double[][] m = moments(
                new double[][] {{1, 2, 0}, {0, 1, 3}, {4, 1, 0}, {1, 1, 1}, {2, 0, 5}, {0, 3, 1}, {7, 0, 1}, {1, 6, 2}
                });
        for (LeadExchange exchange : LeadExchange.ALL) {
            int times = exchange.name().contains("one place") ? 3 : 2;
            double[][] again = m;
            for (int i = 0; i < times; i++) {
                again = exchange.meant(again);
            }
            for (int i = 0; i < 8; i++) {
                assertThat(again[i]).as(exchange.name()).containsExactly(m[i], within(1e-9));
            }
        }
    }
}
