package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Criteria STANDARD = Criteria.standard();

    @Test
    void aRuleTellsWhatItComparesInItsGradesAndDefinitionsToo() {
        assertThat(STANDARD.find("1AVB").orElseThrow().quantities()).containsExactly("pr");
        assertThat(STANDARD.find("STE_").orElseThrow().quantities()).contains("jAmplitude");
        assertThat(STANDARD.find("SR").orElseThrow().quantities()).contains("heartRate", "pAxis");
    }

    @Test
    void aRuleTellsWhichStatementsItFollows() {
        assertThat(STANDARD.find("1AVB").orElseThrow().followed()).contains("PACE", "AFIB");
        assertThat(STANDARD.find("NORM").orElseThrow().followsAll()).isTrue();
        assertThat(STANDARD.find("1AVB").orElseThrow().followsAll()).isFalse();
    }
}
