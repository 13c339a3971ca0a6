package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MarkScoreTest {
    private static final double TOLERANCE = 0.15;

    @Test
    void perfectMarksScoreOneWithoutError() {
        double[] marks = every(0.8, 60);
        MarkScore score = new MarkScore(List.of(MarkTally.of("a", "a", marks, marks, TOLERANCE)));
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.biasMs()).isZero();
        assertThat(score.pooledSdMs()).isZero();
    }

    @Test
    void unmatchedDetectionsLowerThePrecisionAlone() {
        MarkScore score = new MarkScore(
                List.of(MarkTally.of("a", "a", new double[] {1, 2}, new double[] {1, 1.5, 2, 2.5}, TOLERANCE)));
        assertThat(score.sensitivity().value()).isEqualTo(1);
        assertThat(score.precision().value()).isEqualTo(0.5);
    }

    @Test
    void aBiasThatDiffersFromRecordToRecordShowsInThePooledDeviationOnly() {
        double[] marks = every(0.8, 60);
        MarkScore score = new MarkScore(List.of(
                MarkTally.of("early", "1", marks, shifted(marks, -0.02), TOLERANCE),
                MarkTally.of("late", "2", marks, shifted(marks, 0.02), TOLERANCE)));
        assertThat(score.meanRecordSdMs()).isCloseTo(0, within(1e-9));
        assertThat(score.pooledSdMs()).isCloseTo(20, within(0.2));
        assertThat(score.biasMs()).isCloseTo(0, within(1e-9));
    }

    @Test
    void offsetsAreDetectedLessReference() {
        double[] marks = every(0.8, 60);
        MarkScore late = new MarkScore(List.of(MarkTally.of("a", "a", marks, shifted(marks, 0.03), TOLERANCE)));
        assertThat(late.medianMs()).isCloseTo(30, within(1e-6));
    }

    @Test
    void equidistantMarksFail() {
        double[] reference = irregular(600);
        double[] detected = every(0.8, reference[reference.length - 1]);
        MarkScore score = new MarkScore(List.of(MarkTally.of("a", "a", reference, detected, TOLERANCE)));
        assertThat(score.f1()).isLessThan(0.6);
        assertThat(score.pooledSdMs()).isGreaterThan(60);
    }

    @Test
    void marksEverywhereBuySensitivityWithPrecision() {
        double[] reference = irregular(600);
        double[] detected = every(0.1, reference[reference.length - 1]);
        MarkScore score = new MarkScore(List.of(MarkTally.of("a", "a", reference, detected, TOLERANCE)));
        assertThat(score.sensitivity().value()).isEqualTo(1);
        assertThat(score.precision().value()).isLessThan(0.15);
    }

    @Test
    void silenceScoresNothing() {
        MarkScore score = new MarkScore(List.of(MarkTally.of("a", "a", every(1, 60), new double[0], TOLERANCE)));
        assertThat(score.f1()).isZero();
        assertThat(score.precision().value()).isNaN();
        assertThat(score.biasMs()).isNaN();
    }

    @Test
    void theWorstRecordIsNamed() {
        double[] marks = every(0.8, 60);
        MarkScore score = new MarkScore(List.of(
                MarkTally.of("good", "1", marks, marks, TOLERANCE),
                MarkTally.of("bad", "2", marks, new double[] {0.8}, TOLERANCE)));
        assertThat(score.worst().orElseThrow().record()).isEqualTo("bad");
    }

    @Test
    void intervalsDrawPersonsAndRepeat() {
        double[] marks = every(0.8, 600);
        List<MarkTally> tallies = List.of(
                MarkTally.of("a1", "a", marks, marks, TOLERANCE),
                MarkTally.of("a2", "a", marks, marks, TOLERANCE),
                MarkTally.of("b", "b", marks, new double[0], TOLERANCE));
        MarkScore score = new MarkScore(tallies);
        Interval interval = score.sensitivityInterval(Bootstrap.DEFAULT);
        assertThat(interval).isEqualTo(new Interval(0, 1)).isEqualTo(score.sensitivityInterval(Bootstrap.DEFAULT));
        assertThat(new MarkScore(tallies.subList(0, 2))
                        .sensitivityInterval(Bootstrap.DEFAULT)
                        .low())
                .as("one person allows no interval")
                .isNaN();
    }

    @Test
    void moreErrorsThanMarksAreRefused() {
        assertThatThrownBy(() -> new MarkTally("a", "a", 1, 5, List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 pairs cannot come from 1 and 5 marks");
    }

    static double[] every(double step, double end) {
        return DoubleStream.iterate(step, t -> t < end, t -> t + step).toArray();
    }

    static double[] shifted(double[] marks, double by) {
        return DoubleStream.of(marks).map(t -> t + by).toArray();
    }

    private static double[] irregular(int n) {
        Random random = new Random(7);
        double[] marks = new double[n];
        double t = 0;
        for (int i = 0; i < n; i++) {
            t += 0.5 + 0.7 * random.nextDouble();
            marks[i] = t;
        }
        return marks;
    }
}
