package org.fiducial.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {
    @Test
    void a_letter_takes_one_column_an_ideograph_two_a_combining_mark_none() {
        assertThat(DisplayWidth.of("QRS ± 4 ′—")).isEqualTo(10);
        assertThat(DisplayWidth.of("心電図")).isEqualTo(6);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("\ud83d\ude00")).isEqualTo(2);
        assertThat(DisplayWidth.of("한")).isEqualTo(2);
        assertThat(DisplayWidth.of("")).isZero();
    }

    @Test
    void what_a_terminal_would_obey_is_not_printable() {
        assertThat(DisplayWidth.printable("a\u001b[2Jb\tc\nd")).isEqualTo("a\ufffd[2Jb c d");
        assertThat(DisplayWidth.printable("\u202eabc\u200b\ufeff")).isEqualTo("abc");
        assertThat(DisplayWidth.printable("\udc00")).isEqualTo("\ufffd");
    }

    @Test
    void fitting_pads_or_cuts_by_columns() {
        assertThat(DisplayWidth.fit("V1", 4)).isEqualTo("V1  ");
        assertThat(DisplayWidth.fit("a long name", 6)).isEqualTo("a lon…");
        assertThat(DisplayWidth.fit("心電図", 6)).isEqualTo("心電図");
        assertThat(DisplayWidth.fit("心電図", 5)).isEqualTo("心電…");
        assertThat(DisplayWidth.fit("心電図", 4)).isEqualTo("心… ");
    }
}
