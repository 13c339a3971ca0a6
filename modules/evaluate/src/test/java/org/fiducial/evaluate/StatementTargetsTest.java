package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fiducial.evaluate.Target.Verdict;
import org.junit.jupiter.api.Test;

class StatementTargetsTest {
    private static final long SEED = 3;
    private static final Bootstrap FEW = new Bootstrap(50, SEED);
    private static final List<Case> CASES = Labels.many(1000, SEED);

    @Test
    void whoReadsTheLabelsReachesEveryTarget() {
        List<Answer> right = CASES.stream().map(StatementTargetsTest::label).toList();

        assertThat(StatementTargets.of(PtbxlLabels.ANY, right, FEW))
                .hasSize(21)
                .allMatch(t -> t.verdict() == Verdict.REACHED);
    }

    @Test
    void whoSaysTheSameOfEveryoneMissesEveryTargetButSilenceRaisesNoFalseAlarm() {
        assertThat(targets(NullAnswers.alwaysNormal(CASES))).allMatch(t -> t.most() || t.verdict() == Verdict.MISSED);
        assertThat(targets(NullAnswers.everything(CASES)))
                .filteredOn(t -> !t.name().endsWith("Se"))
                .allMatch(t -> t.verdict() == Verdict.MISSED);
    }

    @Test
    void whoThrowsDiceAsOftenAsTheLabelsDoMissesEveryTarget() {
        assertThat(targets(NullAnswers.byPrevalence(CASES, SEED)))
                .filteredOn(t -> !t.name().equals("false alarms, acute infarction"))
                .as("seed %d", SEED)
                .allMatch(t -> t.verdict() == Verdict.MISSED);
    }

    @Test
    void whoRefusesToLookMissesEveryTarget() {
        List<Answer> silent =
                CASES.stream().map(c -> new Answer(c, Map.of(), Set.of())).toList();

        assertThat(targets(silent)).allMatch(t -> t.most() || t.verdict() == Verdict.MISSED);
    }

    @Test
    void aFigureIsMissedOnlyWhereItsWholeIntervalIs() {
        Interval interval = new Interval(0.8, 0.9);

        assertThat(new Target("", 0.85, false, 0.86, interval).verdict()).isEqualTo(Verdict.REACHED);
        assertThat(new Target("", 0.9, false, 0.86, interval).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(new Target("", 0.91, false, 0.86, interval).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(new Target("", 0.8, true, 0.86, interval).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(new Target("", 0.79, true, 0.86, interval).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(new Target("", 0.5, false, Double.NaN, Interval.NONE).verdict())
                .isEqualTo(Verdict.MISSED);
        assertThat(new Target("", 0.5, true, Double.NaN, Interval.NONE).verdict())
                .isEqualTo(Verdict.MISSED);
    }

    private static List<Target> targets(List<Answer> answers) {
        return StatementTargets.of(PtbxlLabels.ANY, answers, FEW);
    }

    private static Answer label(Case c) {
        Map<String, OptionalDouble> scores = new TreeMap<>();
        PtbxlLabels.vocabulary()
                .forEach(code -> scores.put(code.code(), OptionalDouble.of(c.has(code.code()) ? 1 : 0)));
        return new Answer(c, scores, c.labels().stream().map(Label::code).collect(Collectors.toSet()));
    }
}
