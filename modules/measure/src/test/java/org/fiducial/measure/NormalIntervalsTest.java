package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Span;
import org.junit.jupiter.api.Test;

class NormalIntervalsTest {
    private static int[] positions(List<Beat> beats) {
        return NormalIntervals.of(beats, List.of()).beat();
    }

    @Test
    void bothIntervalsOfAPrematureBeatAreLeftOut() {
        List<Beat> beats =
                BeatLists.of(8, i -> i == 4 ? 500 : i == 5 ? 1100 : 800, i -> i == 4 ? BeatType.V : BeatType.N);
        assertThat(positions(beats)).containsExactly(1, 2, 3, 6, 7);
    }

    @Test
    void anIntervalAcrossAMissedBeatIsLeftOutAndOneOfDeepBreathingIsNot() {
        List<Beat> missed = BeatLists.normal(12, i -> i == 6 ? 1600 : 800);
        assertThat(positions(missed)).doesNotContain(6).hasSize(10);
        List<Beat> breathing = BeatLists.normal(40, i -> 900 + 270 * Math.sin(i));
        assertThat(positions(breathing)).hasSize(39);
    }

    @Test
    void anIntervalThatIsNotKnownIsLeftOut() {
        List<Beat> beats = BeatLists.normal(6, i -> i == 3 ? Double.NaN : 800);
        NormalIntervals nn = NormalIntervals.of(beats, List.of());
        assertThat(nn.beat()).containsExactly(1, 2, 4, 5);
        assertThat(nn.follows(1)).isTrue();
        assertThat(nn.follows(2)).isFalse();
    }

    @Test
    void whatTouchesFibrillationIsLeftOut() {
        List<Beat> beats = BeatLists.normal(20, i -> 1000);
        Rhythm.Stretch stretch = new Rhythm.Stretch(Rhythm.Kind.ATRIAL_FIBRILLATION, new Span(5.5, 9.5));
        assertThat(NormalIntervals.of(beats, List.of(stretch)).beat())
                .doesNotContain(5, 6, 7, 8, 9)
                .hasSize(14);
    }
}
