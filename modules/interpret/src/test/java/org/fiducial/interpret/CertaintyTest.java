package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.fiducial.core.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CertaintyTest {
    private static double of(double value, double sd, Relation relation, double limit) {
        return Certainty.probability(Certainty.beyond(value, sd * sd, relation, limit, Certainty.readerError("ms")));
    }

    private static double ofCount(double value, Relation relation, double limit) {
        return Certainty.probability(Certainty.ofCount(value, relation, limit));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EQUAL")
    void atTheLimitItIsEvenAndOnTheSideOfTheRelation(Relation relation) {
        double p = of(200, 5, relation, 200);

        assertThat(p).isCloseTo(0.5, within(1e-6));
        assertThat(p > 0.5).isEqualTo(relation.holds(200, 200));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "EQUAL")
    void itExceedsOneHalfExactlyWhereTheComparisonHoldsAndGrowsWithTheMargin(Relation relation) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            double limit = 400 * random.nextDouble() - 100;
            double value = limit + 60 * (random.nextDouble() - 0.5);
            double sd = 20 * random.nextDouble();
            double p = of(value, sd, relation, limit);
            double further = of(value + (relation.margin(limit + 1, limit) > 0 ? 1 : -1), sd, relation, limit);

            assertThat(p).as("seed %d", seed).isStrictlyBetween(0.0, 1.0);
            assertThat(p > 0.5).as("seed %d", seed).isEqualTo(relation.holds(value, limit));
            assertThat(further).as("seed %d", seed).isGreaterThan(p);
        }
    }

    @Test
    void anUncertainMeasurementMakesAStatementLessCertain() {
        assertThat(of(220, 2, Relation.GREATER, 200)).isGreaterThan(of(220, 15, Relation.GREATER, 200));
        assertThat(of(180, 2, Relation.GREATER, 200)).isLessThan(of(180, 15, Relation.GREATER, 200));
    }

    @Test
    void evenAnExactMeasurementIsNotCertainNearItsLimit() {
        assertThat(of(201, 0, Relation.GREATER, 200)).isBetween(0.5, 0.7);
        assertThat(of(260, 0, Relation.GREATER, 200)).isGreaterThan(0.99);
    }

    @Test
    void itFollowsTheNormalDistribution() {
        double error = Math.sqrt(6 * 6 + 8 * 8);

        assertThat(of(200 + error, 6, Relation.GREATER, 200)).isCloseTo(0.841, within(0.01));
        assertThat(of(200 + 2 * error, 6, Relation.GREATER, 200)).isCloseTo(0.977, within(0.01));
    }

    @Test
    void aWholeNumberIsHalfAStepFromItsLimit() {
        assertThat(ofCount(1, Relation.AT_LEAST, 1)).isBetween(0.8, 0.9);
        assertThat(ofCount(0, Relation.AT_LEAST, 1)).isBetween(0.1, 0.2);
        assertThat(ofCount(1, Relation.LESS, 1)).isBetween(0.1, 0.2);
        assertThat(ofCount(0, Relation.LESS, 1)).isBetween(0.8, 0.9);
        assertThat(ofCount(6, Relation.AT_LEAST, 1)).isGreaterThan(0.999);
    }
}
