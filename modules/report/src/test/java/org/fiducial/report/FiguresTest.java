package org.fiducial.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static String error(double sd) {
        return Figures.error(Cases.of(Quantity.PR, 200, OptionalDouble.of(sd)));
    }

    @Test
    void a_number_is_rounded_for_the_eye_and_never_minus_nought() {
        assertThat(Figures.decimals(-0.4, 0)).isEqualTo("0");
        assertThat(Figures.decimals(2.5, 0)).isEqualTo("3");
        assertThat(Figures.decimals(-0.145, 2)).isEqualTo("-0.15");
        assertThat(Figures.decimals(Double.NaN, 1)).isEqualTo("—");
    }

    @Test
    void a_small_error_keeps_its_tenths_and_an_unknown_one_is_not_shown() {
        assertThat(error(12.4)).isEqualTo("± 12");
        assertThat(error(0.42)).isEqualTo("± 0.4");
        assertThat(error(0.01)).isEqualTo("± <0.1");
        assertThat(error(Double.NaN)).isEmpty();
        assertThat(Figures.error(Cases.of(Quantity.PR, 200, OptionalDouble.empty())))
                .isEmpty();
    }

    @Test
    void positions_are_seconds_in_the_first_minute_and_clock_time_after_it() {
        assertThat(Figures.position(3.24)).isEqualTo("3.2 s");
        assertThat(Figures.position(3723.9)).isEqualTo("1:02:03");
        assertThat(Figures.stretch(new Span(1, 2.5))).isEqualTo("1.0–2.5 s");
        assertThat(Figures.stretch(new Span(58, 86_400))).isEqualTo("0:00:58 – 24:00:00");
    }
}
