package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.fiducial.core.Quantity;
import org.fiducial.core.Statement;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final RuleReader READER = new RuleReader();

    private static String of(String code, Ecg ecg) {
        Statement statement =
                READER.explain(code, ecg.recording(), ecg.analysis()).orElseThrow();
        return Explanation.of(statement);
    }

    @Test
    void whatHoldsIsShownWithValueErrorDistanceAndSource() {
        assertThat(of("LPR", Ecg.normal().set(Quantity.PR, 228, 4)))
                .contains("LPR  prolonged PR interval")
                .contains("asserted")
                .contains("+ PR > 200 ms")
                .contains("228 ± 4 ms, 28 beyond [1]")
                .contains("[1] Mason, Hancock, Gettes");
    }

    @Test
    void whatDoesNotHoldIsShownAsWell() {
        assertThat(of("LPR", Ecg.normal()))
                .contains("looked at, not there")
                .contains("- PR > 200 ms")
                .contains("155 ms, 45 short");
    }

    @Test
    void whatCouldNotBeLookedAtSaysWhy() {
        assertThat(of("LPR", Ecg.normal().unmeasurable(Quantity.PR, "P is hidden in T")))
                .contains("not evaluable")
                .contains("PR not measurable: P is hidden in T")
                .contains("? PR > 200 ms");
    }

    @Test
    void whatIsSuppressedShowsByWhat() {
        assertThat(of(
                        "LPR",
                        Ecg.normal()
                                .set(Quantity.PR, 228)
                                .set(Quantity.PACED_SHARE, 1)
                                .set(Quantity.PACING_SPIKES, 12)))
                .contains("suppressed")
                .contains("not meaningful with atrial-sensed ventricular-paced rhythm")
                .contains("(suppresses)");
    }

    @Test
    void everyStatementFitsEightyColumns() {
        for (Rule rule : READER.criteria().statements()) {
            assertThat(of(rule.code().code(), Ecg.normal()).lines())
                    .allSatisfy(l ->
                            assertThat(l.codePointCount(0, l.length())).as(l).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void limitsOfOtherAgesAreNotShown() {
        assertThat(of("1AVB", Ecg.normal()))
                .contains("PR 155 ms not > 200 ms")
                .contains("recommendations part II")
                .doesNotContain("Davignon", "under 16");
        assertThat(of("1AVB", Ecg.normal().years(9)))
                .contains("PR 155 ms not > 170 ms")
                .contains("Davignon")
                .doesNotContain("part II", "from 16");
    }
}
