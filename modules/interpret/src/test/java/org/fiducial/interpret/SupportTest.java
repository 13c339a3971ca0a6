package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SupportTest {
    private static final double T = 4;

    /** The smooth minimum as it is written. */
    private static double plainly(double... supports) {
        return -T * Math.log(Arrays.stream(supports).map(x -> Math.exp(-x / T)).sum());
    }

    private static double sum(Support support, double... parts) {
        Arrays.stream(parts).forEach(support::add);
        return support.sum();
    }

    @Test
    void partsThatAreAllNeededAddUpAsTheFormulaSays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            double[] parts = random.doubles(1 + random.nextInt(12), -80, 80).toArray();
            double[] opposite = Arrays.stream(parts).map(x -> -x).toArray();

            assertThat(sum(Support.all(), parts)).as("seed %d", seed).isCloseTo(plainly(parts), within(1e-3));
            assertThat(sum(Support.any(), opposite)).as("seed %d", seed).isCloseTo(-plainly(parts), within(1e-3));
        }
    }

    @Test
    void whatCannotBeToldCountsNothing() {
        assertThat(sum(Support.all(), Double.NaN, 3, Double.NaN, 5)).isEqualTo(sum(Support.all(), 3, 5));
        assertThat(sum(Support.any(), Double.NaN)).isNaN();
        assertThat(sum(Support.all())).isNaN();
    }

    @Test
    void whatIsImpossibleDecides() {
        assertThat(sum(Support.all(), 7, Double.NEGATIVE_INFINITY, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(sum(Support.any(), 7, Double.NEGATIVE_INFINITY)).isEqualTo(7);
    }

    @Test
    void theShareGrowsWithSupportAndIsEvenAtNone() {
        assertThat(Support.share(0)).isEqualTo(0.5);
        assertThat(Support.share(4)).isGreaterThan(Support.share(3));
    }
}
