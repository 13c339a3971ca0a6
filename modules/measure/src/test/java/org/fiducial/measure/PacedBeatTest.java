package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fiducial.core.Pacing;
import org.junit.jupiter.api.Test;

/** One beat at 1 s, narrow with its beginning 40 ms before R or wide with its beginning 100 ms before it. */
class PacedBeatTest {
    private static boolean paced(boolean wide, double beforeR) {
        float[] x = SyntheticBeats.lead(new double[] {1}, new boolean[] {wide}, 2, 500, 1);
        BeatShape shape = BeatShape.at(List.of(new Trace("II", 500, 0, x)), 1);
        Pacing.Spike spike = new Pacing.Spike(1 - beforeR, List.of("II"), 3, 0.5);
        return PacedBeat.is(1, shape, new Pacing(true, "", List.of(spike)));
    }

    @Test
    void aSpikeJustBeforeQrsStartsIt() {
        assertThat(paced(true, 0.11)).isTrue();
        assertThat(paced(true, 0.14)).isTrue();
        assertThat(paced(false, 0.05)).isTrue();
    }

    @Test
    void aNarrowComplexThatBeginsLongAfterTheSpikeIsTheHeartsOwn() {
        assertThat(paced(false, 0.13)).isFalse();
        assertThat(paced(false, 0.19)).isFalse();
    }

    @Test
    void aSpikeFarBeforeOrAfterRHasNothingToDoWithIt() {
        assertThat(paced(true, 0.25)).isFalse();
        assertThat(paced(true, -0.05)).isFalse();
    }
}
