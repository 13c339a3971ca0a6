package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementScoreTest {
    private static final Case WITH = Labels.of("a", "IMI:80");
    private static final Case UNLIKELY = Labels.of("b", "IMI:15");
    private static final Case WITHOUT = Labels.of("c", "NORM:100");

    @Test
    void whatCouldNotBeLookedAtIsMissedButDoesNotEnterTheArea() {
        StatementScore score = StatementScore.of(
                StatementGroup.of("IMI"),
                PtbxlLabels.ANY,
                List.of(said(WITH, 0.9, true), said(WITHOUT, 0.2, false), unseen(UNLIKELY)));

        assertThat(score.counts()).isEqualTo(new BinaryScore(1, 0, 1, 1));
        assertThat(score.unseen()).isEqualTo(1);
        assertThat(score.area().cases()).isEqualTo(2);
        assertThat(score.area().positives()).isEqualTo(1);
        assertThat(score.area().value()).isEqualTo(1);
    }

    @Test
    void anUnlikelyLabelIsLeftOutOfEverything() {
        StatementScore score = StatementScore.of(
                StatementGroup.of("IMI"),
                PtbxlLabels.LIKELY,
                List.of(said(WITH, 0.9, true), said(UNLIKELY, 0.1, false), said(WITHOUT, 0.2, true)));

        assertThat(score.counts()).isEqualTo(new BinaryScore(1, 1, 0, 0));
        assertThat(score.leftOut()).isEqualTo(1);
    }

    @Test
    void aGroupScoresAsTheChanceThatAnyMemberHolds() {
        Answer both =
                new Answer(WITH, Map.of("IMI", OptionalDouble.of(0.3), "AMI", OptionalDouble.of(0.6)), Set.of("AMI"));
        StatementGroup group = StatementGroup.of("infarct", List.of("IMI", "AMI", "LMI"));

        assertThat(group.score(both)).hasValue(1 - 0.7 * 0.4);
        assertThat(StatementGroup.of("IMI").score(both)).hasValue(0.3);
        assertThat(group.stated(both)).isTrue();
        assertThat(group.score(unseen(WITH))).isEmpty();
    }

    private static Answer said(Case c, double score, boolean stated) {
        return new Answer(c, Map.of("IMI", OptionalDouble.of(score)), stated ? Set.of("IMI") : Set.of());
    }

    private static Answer unseen(Case c) {
        return new Answer(c, Map.of("IMI", OptionalDouble.empty()), Set.of());
    }
}
