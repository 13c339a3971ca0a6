package org.fiducial.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitMixTest {
    @Test
    void itsBitsAreThoseOfThePublishedGenerator() {
        SplitMix ours = new SplitMix(1234567);
        SplittableRandom theirs = new SplittableRandom(1234567);
        for (int i = 0; i < 1000; i++) {
            assertThat(ours.bits()).isEqualTo(theirs.nextLong());
        }
    }

    @Test
    void normalsHaveMeanZeroAndUnitVariance() {
        SplitMix random = new SplitMix(99);
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double x = random.normal();
            sum += x;
            squares += x * x;
        }
        assertThat(sum / n).isCloseTo(0, within(0.01));
        assertThat(squares / n).isCloseTo(1, within(0.02));
    }

    @Test
    void aForkDoesNotDependOnWhatWasDrawnBefore() {
        SplitMix fresh = new SplitMix(7);
        SplitMix used = new SplitMix(7);
        used.bits();

        assertThat(used.fork("noise").bits()).isEqualTo(fresh.fork("noise").bits());
        assertThat(fresh.fork("noise").bits()).isNotEqualTo(fresh.fork("heart").bits());
    }
}
