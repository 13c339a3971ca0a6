package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void itsBeginBelongsToItAndItsEndDoesNot() {
        Span span = new Span(1, 3);
        assertThat(span.length()).isEqualTo(2);
        assertThat(span.contains(1)).isTrue();
        assertThat(span.contains(2.999)).isTrue();
        assertThat(span.contains(3)).isFalse();
        assertThat(span.contains(0.999)).isFalse();
        assertThat(span.contains(Double.NaN)).isFalse();
    }

    @Test
    void spansThatOnlyTouchShareNoTime() {
        assertThat(new Span(0, 1).overlaps(new Span(1, 2))).isFalse();
        assertThat(new Span(0, 1).overlaps(new Span(0.9, 2))).isTrue();
        assertThat(new Span(0, 9).overlaps(new Span(3, 4))).isTrue();
        assertThat(new Span(3, 4).overlaps(new Span(0, 9))).isTrue();
    }

    @Test
    void endsOutOfOrderOrWithoutABoundAreRefused() {
        double[][] bad = {{2, 1}, {Double.NaN, 1}, {0, Double.NaN}, {0, Double.POSITIVE_INFINITY}};
        for (double[] ends : bad) {
            assertThatThrownBy(() -> new Span(ends[0], ends[1])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Span(1, 1).length()).isZero();
    }
}
