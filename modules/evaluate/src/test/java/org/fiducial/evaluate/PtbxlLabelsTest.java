package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fiducial.core.Catalogue;
import org.fiducial.evaluate.PtbxlLabels.Truth;
import org.junit.jupiter.api.Test;

class PtbxlLabelsTest {
    private static final StatementGroup AFIB = StatementGroup.of("AFIB");
    private static final StatementGroup IMI = StatementGroup.of("IMI");

    @Test
    void anUnlikelyStatementCountsOrIsLeftOutButIsNeverItsOwnAbsence() {
        Case unlikely = Labels.of("a", "IMI:35", "SR:0");

        assertThat(PtbxlLabels.ANY.truth(unlikely, IMI)).isEqualTo(Truth.STATED);
        assertThat(PtbxlLabels.LIKELY.truth(unlikely, IMI)).isEqualTo(Truth.LEFT_OUT);
        assertThat(PtbxlLabels.LIKELY.truth(Labels.of("a", "IMI:50", "SR:0"), IMI))
                .isEqualTo(Truth.STATED);
    }

    @Test
    void aStatementWithoutLikelihoodWasStated() {
        assertThat(PtbxlLabels.LIKELY.truth(Labels.of("a", "AFIB:0"), AFIB)).isEqualTo(Truth.STATED);
    }

    @Test
    void aRecordWhoseReportTellsNoRhythmIsNoRecordWithoutFibrillation() {
        Case untold = Labels.of("a", "NORM:100");

        assertThat(PtbxlLabels.ANY.truth(untold, AFIB)).isEqualTo(Truth.LEFT_OUT);
        assertThat(PtbxlLabels.ANY.truth(untold, IMI)).isEqualTo(Truth.NOT_STATED);
        assertThat(PtbxlLabels.ANY.truth(Labels.of("a", "NORM:100", "SR:0"), AFIB))
                .isEqualTo(Truth.NOT_STATED);
        assertThat(PtbxlLabels.ANY.truth(untold, StatementGroup.of("both", List.of("AFIB", "IMI"))))
                .isEqualTo(Truth.NOT_STATED);
    }

    @Test
    void aLikelyMemberOfAGroupOutweighsAnUnlikelyOne() {
        StatementGroup infarct = StatementGroup.of("infarct", List.of("IMI", "AMI"));

        assertThat(PtbxlLabels.LIKELY.truth(Labels.of("a", "IMI:35", "AMI:80"), infarct))
                .isEqualTo(Truth.STATED);
        assertThat(PtbxlLabels.LIKELY.truth(Labels.of("a", "IMI:35"), infarct)).isEqualTo(Truth.LEFT_OUT);
    }

    @Test
    void everyCodeThatTheListsNameIsInTheVocabularyOfSeventyOne() {
        Set<String> vocabulary = new HashSet<>();
        PtbxlLabels.vocabulary().forEach(c -> vocabulary.add(c.code()));
        List<String> named = new ArrayList<>(PtbxlLabels.RHYTHM);
        named.addAll(PtbxlLabels.FORM);
        named.addAll(PtbxlLabels.UNDEFINED);
        PtbxlLabels.GROUPS.forEach(g -> named.addAll(g.codes()));

        assertThat(vocabulary).hasSize(71).containsAll(named);
    }

    @Test
    void diagnosesRhythmAndFormMakeUpTheVocabulary() {
        Set<String> diagnoses = new HashSet<>();
        PtbxlLabels.SUPERCLASSES.forEach(s -> diagnoses.addAll(s.codes()));

        assertThat(PtbxlLabels.SUPERCLASSES)
                .extracting(StatementGroup::name)
                .containsExactly("NORM", "MI", "STTC", "CD", "HYP");
        assertThat(diagnoses)
                .hasSize(44)
                .doesNotContainAnyElementsOf(PtbxlLabels.RHYTHM)
                .doesNotContainAnyElementsOf(PtbxlLabels.FORM)
                .allMatch(c -> Catalogue.find(c).isPresent());
    }
}
