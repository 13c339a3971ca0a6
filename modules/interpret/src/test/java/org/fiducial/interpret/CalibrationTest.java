package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Quantity;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;
import org.fiducial.core.UnreadableException;
import org.fiducial.interpret.Calibration.Curve;
import org.fiducial.interpret.Calibration.Scale;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final double EXACT = 1e-12;

    @Test
    void theShippedCurvesWereFittedOnTheShippedCriteria() {
        assertThat(Calibration.standard().criteriaHash())
                .as("criteria have changed: ./fiducial bench calibrate --write "
                        + "modules/interpret/src/main/resources/org/fiducial/interpret/calibration.tsv")
                .isEqualTo(Criteria.standard().hash());
    }

    @Test
    void aScoreOfOneHalfHasTheOddsOfTheIntercept() {
        assertThat(curve(-2, 0.7, 0, 0).probability(0.5)).isCloseTo(1 / (1 + Math.exp(2)), within(EXACT));
    }

    @Test
    void theScaleIsTheInverseHyperbolicSineOfTheLogOddsFromItsCentre() {
        Scale scale = new Scale(-3, 2);
        for (double score : new double[] {1e-12, 0.01, 0.3, 0.5, 0.7, 0.99, 1 - 1e-9}) {
            double odds = Math.log(score / (1 - score));
            assertThat(Math.sinh(scale.of(score))).isCloseTo((odds + 3) / 2, within(1e-5));
        }
        assertThat(scale.of(0)).isFinite().isLessThan(scale.of(1e-300));
        assertThat(scale.of(1)).isFinite();
    }

    @Test
    void noOrderAmongScoresChanges() {
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Curve curve = new Curve(
                    new Scale(5 * random.nextGaussian(), Math.exp(random.nextGaussian())),
                    4 * random.nextGaussian(),
                    Math.exp(random.nextGaussian()),
                    0,
                    0);
            double[] scores = random.doubles(40)
                    .map(u -> 1 / (1 + Math.exp(40 * (u - 0.4))))
                    .sorted()
                    .toArray();
            double[] calibrated = Arrays.stream(scores).map(curve::probability).toArray();
            assertThat(calibrated)
                    .as("seed %d, round %d", seed, round)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(calibrated[0]).isPositive();
            assertThat(calibrated[39]).isLessThan(1);
        }
    }

    @Test
    void whatCouldNotBeLookedAtHasNoProbabilityAndACodeWithoutCurveKeepsItsScore() {
        Calibration calibration = new Calibration("", "", Map.of("IMI", curve(0, 1, 0, 0)));

        assertThat(calibration.probability("IMI", OptionalDouble.empty())).isEmpty();
        assertThat(calibration.probability("AMI", OptionalDouble.of(0.3))).hasValue(0.3);
        assertThat(calibration.probability("IMI", OptionalDouble.of(0.3)).orElseThrow())
                .isGreaterThan(0.3);
    }

    @Test
    void aCurveThatDoesNotRiseIsRefused() {
        assertThatThrownBy(() -> curve(0, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> curve(0, Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calibration.parse("x.tsv", "criteria\tab\nIMI\t0\t1\t0\t-1\t5\t1"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("x.tsv")
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Calibration.parse("x.tsv", "IMI\t0\t1")).hasMessageContaining("3 fields");
    }

    @Test
    void itsTextIsReadBackAsItIs() {
        Calibration calibration =
                new Calibration("ab".repeat(32), "a set", Map.of("LAO/LAE", curve(-1.5, 0.25, 100, 7)));

        assertThat(Calibration.parse("x", calibration.text())).isEqualTo(calibration);
    }

    @Test
    void certaintyAndScoreAreCalibratedAndTheReadersOwnScoreIsNot() {
        Criteria criteria = Criteria.standard();
        Calibration halving = new Calibration(criteria.hash(), "a set", Map.of("1AVB", curve(-3, 0.1, 0, 0)));
        Ecg ecg = Ecg.normal().set(Quantity.PR, 240);
        Interpreter interpreter = new Interpreter(List.of(new RuleReader(criteria)), halving);

        Interpretation said = interpreter.interpret(ecg.recording(), ecg.analysis());
        Statement block = statement(said);

        double raw = said.scoresByReader().get(RuleReader.ID).get("1AVB").orElseThrow();
        assertThat(raw).isGreaterThan(0.5);
        assertThat(block.status()).isEqualTo(Status.ASSERTED);
        assertThat(block.certainty()).isEqualTo(said.scores().get("1AVB"));
        assertThat(block.certainty().orElseThrow()).isLessThan(0.1);
        assertThat(interpreter
                        .explain("1AVB", ecg.recording(), ecg.analysis())
                        .orElseThrow()
                        .certainty())
                .isEqualTo(block.certainty());
    }

    @Test
    void aSitesOwnCriteriaAreNotCalibratedByAnothers() {
        Calibration others = new Calibration("cd".repeat(32), "a set", Map.of("1AVB", curve(-3, 0.1, 0, 0)));
        Ecg ecg = Ecg.normal().set(Quantity.PR, 240);
        Interpreter interpreter = new Interpreter(List.of(new RuleReader()), others);

        Interpretation said = interpreter.interpret(ecg.recording(), ecg.analysis());

        assertThat(interpreter.calibration().isThere()).isFalse();
        assertThat(said.scores().get("1AVB"))
                .isEqualTo(said.scoresByReader().get(RuleReader.ID).get("1AVB"));
    }

    private static Curve curve(double intercept, double slope, int records, int stated) {
        return new Curve(new Scale(0, 1), intercept, slope, records, stated);
    }

    private static Statement statement(Interpretation said) {
        return said.statements().stream()
                .filter(s -> s.code().code().equals("1AVB"))
                .findFirst()
                .orElseThrow();
    }
}
