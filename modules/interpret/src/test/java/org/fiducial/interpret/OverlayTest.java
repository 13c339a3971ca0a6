package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fiducial.core.Quantity;
import org.fiducial.core.Statement;
import org.fiducial.core.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {
    private static final String PR_220 = """
            include standard
            source site = Our committee
            statement 1AVB "our first-degree block"
              when
                pr > 220 ms source site
            """;

    private static List<String> told(Criteria criteria, Ecg ecg) {
        return new Interpreter(List.of(new RuleReader(criteria)))
                .interpret(ecg.recording(), ecg.analysis()).asserted().stream()
                        .map(Statement::text)
                        .toList();
    }

    @Test
    void aStatementTakesThePlaceOfTheStandardsAndAllOthersStay() {
        Criteria standard = Criteria.standard();
        Criteria own = Criteria.parse("site", PR_220);

        assertThat(own.statements())
                .extracting(r -> r.code().code())
                .containsExactlyElementsOf(
                        standard.statements().stream().map(r -> r.code().code()).toList());
        Ecg ecg = Ecg.normal().set(Quantity.PR, 215);
        assertThat(told(standard, ecg)).anyMatch(t -> t.contains("first-degree AV block"));
        assertThat(told(own, ecg)).noneMatch(t -> t.contains("first-degree"));
        assertThat(told(own, ecg.set(Quantity.PR, 225))).contains("our first-degree block");
        assertThat(own.hash()).isNotEqualTo(standard.hash());
    }

    @Test
    void aDefinitionCountsWhereverTheStandardAsksForIt() {
        Criteria own = Criteria.parse("site", """
                include standard
                source site = Our committee
                define slow "rate below our limit"
                  heartRate < 45 /min source site
                """);
        Ecg ecg = Ecg.normal().set(Quantity.HEART_RATE, 47).set(Quantity.RR, 60_000.0 / 47);

        assertThat(told(Criteria.standard(), ecg)).contains("sinus bradycardia");
        assertThat(told(own, ecg)).doesNotContain("sinus bradycardia");
    }

    @Test
    void theIncludedSetAloneIsTheStandardSet() {
        assertThat(Criteria.parse("site", "include standard\n").canonical())
                .isEqualTo(Criteria.standard().canonical());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            include ours                                                            | line 1 | expected
            include standard;include standard                                       | line 2 | stands once
            include standard;source a = x;source a = y                              | line 3 | stands twice
            include standard;statement NOSUCH "x"                                   | line 2 | no code of the catalogue
            include standard;source s = x;statement LPR "x";  when;    pr > 2 mV source s | line 5 | needs the unit ms
            include standard;wish 1AVB                                              | line 2 | found
            """)
    void aFaultIsToldWithTheSitesFileAndLine(String text, String line, String words) {
        assertThatThrownBy(() -> Criteria.parse("ours.criteria", text.replace(';', '\n')))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("ours.criteria")
                .hasMessageContaining(line)
                .hasMessageContaining(words);
    }
}
