package org.fiducial.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.fiducial.core.Quantity;
import org.fiducial.core.Relation;
import org.junit.jupiter.api.Test;

class PrecisionTest {
    @Test
    void trailing_zeros_and_exponents_are_never_printed() {
        assertThat(Precision.MILLISECONDS.write(228.04)).isEqualTo("228");
        assertThat(Precision.MILLIVOLTS.write(0.05)).isEqualTo("0.05");
        assertThat(Precision.SECONDS.write(1e-5)).isEqualTo("0.00001");
        assertThat(Precision.FINE.write(1e20)).isEqualTo("100000000000000000000");
        assertThat(Precision.MILLIVOLTS.write(-1.25)).isEqualTo("-1.25");
    }

    @Test
    void what_rounds_to_zero_has_no_sign() {
        assertThat(Precision.MILLIVOLTS.write(-0.00001)).isEqualTo("0");
        assertThat(Precision.MILLIVOLTS.write(-0.0)).isEqualTo("0");
    }

    @Test
    void a_small_standard_deviation_does_not_become_zero() {
        assertThat(Precision.MILLISECONDS.write(0.04)).isEqualTo("0");
        assertThat(Precision.MILLISECONDS.writeError(0.04)).isEqualTo("0.04");
    }

    @Test
    void rounding_never_turns_a_comparison_round() {
        assertThat(Precision.MILLISECONDS.write(200.04, Relation.GREATER, 200)).isEqualTo("200.04");
        assertThat(Precision.MILLISECONDS.write(199.96, Relation.LESS, 200)).isEqualTo("199.96");
        assertThat(Precision.MILLISECONDS.write(200.04, Relation.AT_MOST, 200)).isEqualTo("200.04");
        assertThat(Precision.MILLISECONDS.write(200 + 1e-9, Relation.GREATER, 200))
                .isEqualTo("200.000000001");
        assertThat(Precision.MILLISECONDS.write(228.04, Relation.GREATER, 200)).isEqualTo("228");
    }

    @Test
    void every_unit_of_the_vocabulary_has_its_own_precision() {
        for (Quantity quantity : Quantity.values()) {
            assertThat(Precision.of(quantity.unit()))
                    .as(quantity.id() + " in " + quantity.unit())
                    .isNotEqualTo(Precision.FINE);
        }
    }

    @Test
    void scores_keep_six_digits_of_what_they_are_from_zero_or_one() {
        assertThat(Precision.writeProbability(0.123456789)).isEqualTo("0.123457");
        assertThat(Precision.writeProbability(0.000012345678)).isEqualTo("0.0000123457");
        assertThat(Precision.writeProbability(1 - 1e-9)).isEqualTo("0.999999999");
        assertThat(Precision.writeProbability(1.5e-30)).isEqualTo("1.5E-30");
        assertThat(Precision.writeProbability(0.5)).isEqualTo("0.5");
        assertThat(Precision.writeProbability(0)).isEqualTo("0");
        assertThat(Precision.writeProbability(1)).isEqualTo("1");
    }

    @Test
    void it_prints_what_decimal_arithmetic_prints() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * StrictMath.pow(10, random.nextInt(-6, 8));
            BigDecimal slow = new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN);
            double fast = Double.parseDouble(Precision.MILLIVOLTS.write(value));
            // The twins may part only where the value lies half-way, within the arithmetic's own error.
            assertThat(Math.abs(fast - slow.doubleValue()))
                    .as("seed %d: %s", seed, value)
                    .isLessThanOrEqualTo(halfWay(value) ? 1.01e-4 : Math.ulp(value));
        }
    }

    private static boolean halfWay(double value) {
        double scaled = Math.abs(value) * 1e4;
        return Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-3;
    }
}
