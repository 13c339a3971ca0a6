package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.fiducial.core.Evidence;
import org.fiducial.core.Evidence.Role;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Quantity;
import org.fiducial.core.Reader;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
    private static final List<String> INFERIOR = List.of("II", "III", "aVF");
    private static final RuleReader READER = new RuleReader();

    private static Optional<Statement> said(String code, Ecg ecg) {
        return READER.read(ecg.recording(), ecg.analysis()).findings().stream()
                .map(Statement.class::cast)
                .filter(s -> s.code().code().equals(code))
                .findFirst();
    }

    private static Statement explained(String code, Ecg ecg) {
        return READER.explain(code, ecg.recording(), ecg.analysis()).orElseThrow();
    }

    private static OptionalDouble score(String code, Ecg ecg) {
        return READER.read(ecg.recording(), ecg.analysis()).scores().get(code);
    }

    static Stream<Evidence.Criterion> leaves(Evidence evidence) {
        return switch (evidence) {
            case Evidence.All e -> e.parts().stream().flatMap(RuleReaderTest::leaves);
            case Evidence.Any e -> e.parts().stream().flatMap(RuleReaderTest::leaves);
            case Evidence.Not e -> leaves(e.part());
            case Evidence.Criterion e -> Stream.of(e);
            default -> Stream.empty();
        };
    }

    @Test
    void silenceMeansLookedAtAndNotThere() {
        Ecg ecg = Ecg.normal();

        assertThat(said("1AVB", ecg)).isEmpty();
        assertThat(score("1AVB", ecg).orElseThrow()).isLessThan(0.5);
        assertThat(explained("1AVB", ecg).status()).isEqualTo(Status.ABSENT);
        assertThat(explained("1AVB", ecg).reason()).isEqualTo("PR 155 ms not > 200 ms");
    }

    @Test
    void whatHoldsSaysSoWithNumberAndLimit() {
        Statement block = said("1AVB", Ecg.normal().set(Quantity.PR, 228, 4)).orElseThrow();

        assertThat(block.status()).isEqualTo(Status.ASSERTED);
        assertThat(block.text()).isEqualTo("first-degree AV block");
        assertThat(block.reason()).isEqualTo("PR 228 ms >= 220 ms, PR 228 ms > 200 ms");
        assertThat(block.certainty().orElseThrow())
                .isGreaterThan(
                        score("1AVB", Ecg.normal().set(Quantity.PR, 205, 4)).orElseThrow())
                .isLessThan(1);
    }

    @Test
    void whatCannotBeMeasuredIsNotEvaluableWithTheReasonAndHasNoScore() {
        Ecg ecg = Ecg.normal().unmeasurable(Quantity.PR, "P is hidden in T");
        Statement block = said("1AVB", ecg).orElseThrow();

        assertThat(block.status()).isEqualTo(Status.NOT_EVALUABLE);
        assertThat(block.reason()).isEqualTo("PR not measurable: P is hidden in T");
        assertThat(block.certainty()).isEmpty();
        assertThat(score("1AVB", ecg)).isEmpty();
        assertThat(said("NORM", ecg).orElseThrow().status()).isEqualTo(Status.NOT_EVALUABLE);
    }

    @Test
    void aPWaveThatIsNotThereMakesPrNeitherLongNorShort() {
        Ecg ecg = Ecg.normal().absent(Quantity.PR);

        assertThat(explained("1AVB", ecg).status()).isEqualTo(Status.ABSENT);
        assertThat(explained("AHA80", ecg).status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void aWaveThatIsNotThereCountsNothing() {
        Ecg ecg = Ecg.normal().absent(Quantity.S_AMPLITUDE, "V1").set(Quantity.R_AMPLITUDE, "V5", 3.6);

        assertThat(leaves(explained("VCLVH", ecg).evidence().orElseThrow())
                        .filter(c -> c.definition().startsWith("Sokolow"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .hasValueCloseTo(3.6, within(1e-9));
    }

    @Test
    void aMissingLeadIsNamed() {
        Statement q = said("QWAVE", Ecg.normal().without("V3")).orElseThrow();

        assertThat(q.status()).isEqualTo(Status.NOT_EVALUABLE);
        assertThat(q.reason()).isEqualTo("lead V3 missing");
    }

    @Test
    void whatIsLostDoesNotMatterWhereTheRestDecides() {
        Ecg ecg = Ecg.normal().without("V3");
        INFERIOR.forEach(l -> ecg.set(Quantity.Q_DURATION, l, 45).set(Quantity.Q_AMPLITUDE, l, 0.4));

        assertThat(said("QWAVE", ecg).orElseThrow().status()).isEqualTo(Status.ASSERTED);
    }

    @ParameterizedTest
    @CsvSource({
        "MALE, 30, 0.24, ABSENT",
        "MALE, 30, 0.26, ASSERTED",
        "MALE, 50, 0.19, ABSENT",
        "MALE, 50, 0.22, ASSERTED",
        "FEMALE, 50, 0.14, ABSENT",
        "FEMALE, 30, 0.18, ASSERTED",
    })
    void stElevationInV2AndV3DependsOnSexAndAge(Sex sex, double years, double millivolts, Status expected) {
        Ecg ecg = Ecg.normal().sex(sex).years(years).setIn(List.of("V2", "V3"), Quantity.J_AMPLITUDE, millivolts);

        assertThat(explained("STE_", ecg).status()).isEqualTo(expected);
    }

    @Test
    void whereSexOrAgeIsNotKnownOnlyWhatExceedsEveryLimitIsStated() {
        Ecg between = Ecg.normal().sex(Sex.UNKNOWN).setIn(List.of("V2", "V3"), Quantity.J_AMPLITUDE, 0.18);
        Ecg beyond = Ecg.normal().sex(Sex.UNKNOWN).ageUnknown().setIn(List.of("V2", "V3"), Quantity.J_AMPLITUDE, 0.26);
        Ecg below = Ecg.normal().sex(Sex.UNKNOWN).ageUnknown().setIn(List.of("V2", "V3"), Quantity.J_AMPLITUDE, 0.14);

        assertThat(said("STE_", between).orElseThrow().status()).isEqualTo(Status.NOT_EVALUABLE);
        assertThat(said("STE_", between).orElseThrow().reason()).isEqualTo(Doubt.NO_SEX);
        assertThat(said("STE_", beyond).orElseThrow().status()).isEqualTo(Status.ASSERTED);
        assertThat(said("STE_", below)).isEmpty();
    }

    @Test
    void aChildIsReadForRhythmAndIntervalsAndTheRestIsNotEvaluable() {
        Ecg child = Ecg.normal().years(9).set(Quantity.HEART_RATE, 110).set(Quantity.PR, 175);

        assertThat(said("STACH", child)).isEmpty();
        assertThat(said("SR", child).orElseThrow().status()).isEqualTo(Status.ASSERTED);
        assertThat(said("1AVB", child).orElseThrow().reason()).isEqualTo("PR 175 ms > 170 ms");
        assertThat(said("LVH", child).orElseThrow().reason()).isEqualTo("no criteria at this age");
        assertThat(said("NORM", child).orElseThrow().status()).isEqualTo(Status.NOT_EVALUABLE);
    }

    @Test
    void twoLeadsCountOnlyIfTheyAreNeighbours() {
        Ecg apart = Ecg.normal().setIn(List.of("V1", "V4"), Quantity.J_AMPLITUDE, 0.3);
        Ecg neighbours = Ecg.normal().setIn(List.of("V4", "V5"), Quantity.J_AMPLITUDE, 0.3);
        Ecg overTheGap = Ecg.normal().setIn(List.of("I", "aVL"), Quantity.J_AMPLITUDE, 0.3);

        assertThat(said("STE_", apart)).isEmpty();
        assertThat(said("STE_", neighbours).orElseThrow().status()).isEqualTo(Status.ASSERTED);
        assertThat(said("STE_", overTheGap).orElseThrow().status()).isEqualTo(Status.ASSERTED);
    }

    @Test
    void aStatementThatTakesTheMeaningAwayIsNamedAndShown() {
        Ecg block = Ecg.normal()
                .set(Quantity.QRS, 160)
                .setIn(List.of("I", "V5", "V6"), Quantity.R_PEAK_TIME, 80)
                .setIn(List.of("V5", "V6"), Quantity.J_AMPLITUDE, -0.2)
                .setIn(List.of("V5", "V6"), Quantity.ST60, -0.2)
                .setIn(List.of("V5", "V6"), Quantity.ST_SLOPE, 0);
        Statement depression = said("STD_", block).orElseThrow();

        assertThat(said("CLBBB", block).orElseThrow().status()).isEqualTo(Status.ASSERTED);
        assertThat(depression.status()).isEqualTo(Status.SUPPRESSED);
        assertThat(depression.suppressedBy()).containsExactly("CLBBB");
        assertThat(depression.certainty().orElseThrow()).isLessThan(0.5);
        assertThat(leaves(depression.evidence().orElseThrow()))
                .anyMatch(c -> c.role() == Role.SUPPORTS && c.criterion().startsWith("st-depression"))
                .anyMatch(c -> c.role() == Role.SUPPRESSES && c.quantity().equals("qrs"));
    }

    @Test
    void whatIsItselfSuppressedTakesNothingAway() {
        Ecg paced = Ecg.normal()
                .set(Quantity.QRS, 160)
                .setIn(List.of("I", "V5", "V6"), Quantity.R_PEAK_TIME, 80)
                .set(Quantity.PACED_SHARE, 1)
                .set(Quantity.PACING_SPIKES, 12)
                .setIn(List.of("V4", "V5"), Quantity.J_AMPLITUDE, 0.3);

        assertThat(said("CLBBB", paced).orElseThrow().suppressedBy()).containsExactly("AHA181");
        assertThat(said("STE_", paced).orElseThrow().suppressedBy()).containsExactly("AHA181");
    }

    @Test
    void theFirstGradeThatHoldsGivesThePhrase() {
        Ecg ecg = Ecg.normal().set(Quantity.HEART_RATE, 38);

        assertThat(said("SBRAD", ecg).orElseThrow().text()).isEqualTo("marked sinus bradycardia");
        assertThat(said("SBRAD", ecg.set(Quantity.HEART_RATE, 47)).orElseThrow().text())
                .isEqualTo("sinus bradycardia");
        assertThat(said("SBRAD", ecg.set(Quantity.HEART_RATE, 55))).isEmpty();
        assertThat(said("SR", ecg).orElseThrow().text()).isEqualTo("sinus rhythm with a rate below 60/min");
    }

    @Test
    void qtIsJudgedWithQrsInIt() {
        Ecg long_ = Ecg.normal()
                .set(Quantity.QT, 480)
                .set(Quantity.JT, 390)
                .set(Quantity.QTC_FRIDERICIA, 480)
                .set(Quantity.QTC_FRAMINGHAM, 478);
        Statement qt = said("LNGQT", long_).orElseThrow();
        Ecg jtInPlaceOfQt = long_.copy()
                .set(Quantity.QT, 390)
                .set(Quantity.QTC_FRIDERICIA, 390)
                .set(Quantity.QTC_FRAMINGHAM, 388);

        assertThat(qt.status()).isEqualTo(Status.ASSERTED);
        assertThat(leaves(qt.evidence().orElseThrow()).map(Evidence.Criterion::quantity))
                .contains("qtcFridericia", "qtcFramingham")
                .noneMatch(q -> q.contains("jt"));
        assertThat(said("LNGQT", jtInPlaceOfQt)).isEmpty();
    }

    @Test
    void aLeafCanBeComputedAgain() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            Ecg ecg = Ecg.normal()
                    .set(Quantity.S_AMPLITUDE, "V1", 1 + random.nextDouble(), 0.05)
                    .set(Quantity.R_AMPLITUDE, "V5", 1 + 2 * random.nextDouble(), 0.07)
                    .set(Quantity.R_AMPLITUDE, "V6", 1 + 2 * random.nextDouble(), 0.06)
                    .set(Quantity.QRS, 80 + 60 * random.nextDouble(), 3);
            Plainly plainly = new Plainly(READER.criteria(), ecg);
            for (Rule rule : READER.criteria().statements()) {
                Statement said = explained(rule.code().code(), ecg);
                leaves(said.evidence().orElseThrow()).forEach(leaf -> {
                    String what = rule.code().code() + " " + leaf.definition() + ", seed " + seed;
                    assertThat(leaf.source()).as(what).isNotBlank();
                    assertThat(leaf.tolerance()).as(what).isPositive();
                    assertThat(leaf.value()).as(what).isPresent();
                    double value = leaf.value().orElseThrow();
                    double margin = leaf.margin().orElseThrow();
                    assertThat(margin >= 0)
                            .as(what)
                            .isEqualTo(leaf.relation().holds(value, leaf.limit()) || margin == 0);
                    assertThat(Math.abs(margin)).as(what).isCloseTo(Math.abs(value - leaf.limit()), within(1e-9));
                });
            }
            Evidence.Criterion sokolow = leaves(
                            explained("VCLVH", ecg).evidence().orElseThrow())
                    .filter(c -> c.definition().startsWith("Sokolow"))
                    .findFirst()
                    .orElseThrow();
            double r = Math.max(
                    plainly.value(term("rAmplitude[V5]"), Optional.empty()),
                    plainly.value(term("rAmplitude[V6]"), Optional.empty()));
            assertThat(sokolow.value().orElseThrow())
                    .as("seed %d", seed)
                    .isCloseTo(plainly.value(term("sAmplitude[V1]"), Optional.empty()) + r, within(1e-5));
            assertThat(sokolow.leads()).hasSize(2).contains("V1");
            assertThat(sokolow.marks().keySet())
                    .allMatch(k -> k.startsWith("sAmplitude[V1].") || k.startsWith("rAmplitude[V"));
            assertThat(sokolow.beats()).isNotEmpty();
            assertThat(sokolow.spans()).isNotEmpty();
        }
    }

    private static Expression term(String written) {
        return ((Condition.Leaf) Criteria.parse(
                                "t", "source s = S\nstatement LPR \"x\"\n  when\n    " + written + " > 0 mV source s\n")
                        .statements()
                        .getFirst()
                        .condition())
                .comparison()
                .expression();
    }

    @Test
    void belowANotTheRoleTurns() {
        Evidence sinus = said("SR", Ecg.normal()).orElseThrow().evidence().orElseThrow();

        assertThat(leaves(sinus).filter(c -> c.quantity().equals("heartRate")))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.role()).isEqualTo(Role.AGAINST));
        assertThat(leaves(sinus).filter(c -> c.quantity().equals("pShare")))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.role()).isEqualTo(Role.SUPPORTS));
    }

    @Test
    void everyCodeOfTheCriteriaHasAScoreOfItsCertainty() {
        Ecg ecg = Ecg.normal().set(Quantity.PR, 215, 5).unmeasurable(Quantity.QRS_AXIS, "too few limb leads");
        Reader.Reading reading = READER.read(ecg.recording(), ecg.analysis());

        assertThat(reading.scores().keySet())
                .containsExactlyInAnyOrderElementsOf(READER.criteria().statements().stream()
                        .map(r -> r.code().code())
                        .toList());
        reading.findings().stream()
                .map(Statement.class::cast)
                .forEach(s -> assertThat(s.certainty())
                        .isEqualTo(reading.scores().getOrDefault(s.code().code(), OptionalDouble.empty())));
    }

    @Test
    void aCodeOfTheCatalogueWithoutCriteriaIsNotEvaluable() {
        Ecg ecg = Ecg.normal();

        assertThat(said("NDT", ecg).orElseThrow().status()).isEqualTo(Status.NOT_EVALUABLE);
        assertThat(READER.explain("NDT", ecg.recording(), ecg.analysis())
                        .orElseThrow()
                        .reason())
                .isEqualTo("the criteria have no definition of it");
        assertThat(READER.explain("XYZ", ecg.recording(), ecg.analysis())).isEmpty();
    }
}
