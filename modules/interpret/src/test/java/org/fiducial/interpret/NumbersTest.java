package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.fiducial.core.Relation;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void aLimitIsWrittenAsItIs() {
        assertThat(Numbers.plain(200)).isEqualTo("200");
        assertThat(Numbers.plain(0.05)).isEqualTo("0.05");
        assertThat(Numbers.plain(-4)).isEqualTo("-4");
    }

    @Test
    void aValueHasTheDigitsOfItsUnit() {
        assertThat(Numbers.measured(155.4, "ms")).isEqualTo("155");
        assertThat(Numbers.measured(0.1249, "mV")).isEqualTo("0.12");
        assertThat(Numbers.measured(-0.001, "mV")).isEqualTo("0");
    }

    @Test
    void roundingNeverContradictsTheRelation() {
        assertThat(Numbers.beside(200.2, "ms", Relation.GREATER, 200)).isEqualTo("200.2");
        assertThat(Numbers.beside(199.6, "ms", Relation.GREATER, 200)).isEqualTo("200");
        assertThat(Numbers.beside(199.6, "ms", Relation.AT_LEAST, 200)).isEqualTo("199.6");
        assertThat(Numbers.beside(0.1004, "mV", Relation.GREATER, 0.1)).isEqualTo("0.1004");
    }
}
