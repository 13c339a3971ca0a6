package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void wilsonAgreesWithWorkedExamples() {
        // Newcombe 1998, table I: 81 of 263 and 0 of 20.
        Interval many = new Proportion(81, 263).wilson();
        assertThat(many.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(many.high()).isCloseTo(0.3662, within(5e-5));
        Interval none = new Proportion(0, 20).wilson();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
    }

    @Test
    void nothingCountedHasNoShare() {
        assertThat(new Proportion(0, 0).value()).isNaN();
        assertThat(new Proportion(0, 0).wilson()).isEqualTo(Interval.NONE);
    }

    @Test
    void moreHitsThanThingsAreRefused() {
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 of 2 is no share");
    }
}
