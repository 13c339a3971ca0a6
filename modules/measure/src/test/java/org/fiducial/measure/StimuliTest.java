package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Pacing;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.junit.jupiter.api.Test;

/** Beats once a second, QRS from 40 ms before R to 50 ms after it, T until 380 ms after it, and spikes set by hand. */
class StimuliTest {
    private static final int BEATS = 6;

    private static Stimuli of(BeatType type, boolean p, double... spikes) {
        List<Beat> beats = BeatLists.of(BEATS, i -> 1000, i -> type);
        List<Wave> waves = new ArrayList<>();
        for (Beat b : beats) {
            double r = b.time();
            if (p) {
                waves.add(new Wave(WaveType.P, Optional.empty(), b.index(), r - 0.2, r - 0.15, r - 0.1));
            }
            waves.add(new Wave(WaveType.QRS, Optional.empty(), b.index(), r - 0.04, r, r + 0.05));
            waves.add(new Wave(WaveType.T, Optional.empty(), b.index(), r + 0.2, r + 0.3, r + 0.38));
        }
        List<Pacing.Spike> at = Arrays.stream(spikes)
                .sorted()
                .mapToObj(t -> new Pacing.Spike(t, List.of("II"), 1, 0.5))
                .toList();
        return Stimuli.of(new Pacing(true, "", at), beats, waves);
    }

    private static double[] before(double seconds) {
        return IntStream.rangeClosed(1, BEATS).mapToDouble(i -> i - seconds).toArray();
    }

    private static double[] both(double[] a, double[] b) {
        return IntStream.range(0, a.length + b.length)
                .mapToDouble(i -> i < a.length ? a[i] : b[i - a.length])
                .toArray();
    }

    private static List<Integer> beats(Stimuli stimuli) {
        return stimuli.atrial().stream().map(Stimuli.Atrial::beat).toList();
    }

    @Test
    void aSpikeJustBeforeQrsIsVentricular() {
        Stimuli stimuli = of(BeatType.PACED, false, before(0.06));
        assertThat(stimuli.atrial()).isEmpty();
        assertThat(stimuli.uncaptured()).isEmpty();
        assertThat(of(BeatType.PACED, true, before(0.14)).atrial())
                .as("QRS begins late")
                .isEmpty();
    }

    @Test
    void aSpikeAtTheBeginningOfPIsAtrial() {
        Stimuli stimuli = of(BeatType.N, true, before(0.22));
        assertThat(beats(stimuli)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(stimuli.uncaptured()).isEmpty();
        assertThat(beats(of(BeatType.N, true, 2.78))).as("one alone").containsExactly(2);
    }

    @Test
    void spikesAtOneDistanceBeforeQrsAreAtrialThoughPIsNotSeen() {
        assertThat(beats(of(BeatType.N, false, 0.77, 1.772, 3.765))).containsExactly(0, 1, 3);
    }

    @Test
    void ofTwoSpikesBeforeAPacedBeatTheFirstIsAtrial() {
        Stimuli stimuli = of(BeatType.PACED, false, both(before(0.2), before(0.06)));
        assertThat(beats(stimuli)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(stimuli.atrial().get(3).spike()).isEqualTo(4 - 0.2);
        assertThat(stimuli.uncaptured()).isEmpty();
    }

    @Test
    void aSpikeInDiastoleThatNothingFollowsHasFailedToCapture() {
        Stimuli stimuli = of(BeatType.N, false, 1.5, 2.55, 3.6);
        assertThat(stimuli.uncaptured()).containsExactly(1.5, 2.55, 3.6);
        assertThat(stimuli.atrial()).isEmpty();
    }

    @Test
    void aSpikeInTheRefractoryPeriodOrInQrsHasNotFailed() {
        assertThat(of(BeatType.N, false, 1.2, 2.3, 3.35).uncaptured()).isEmpty();
        assertThat(of(BeatType.N, false, before(-0.02)).uncaptured()).isEmpty();
    }

    @Test
    void aSpikeThatComesOnceWithinAnAvDelayByChanceHasFailed() {
        Stimuli stimuli = of(BeatType.N, false, 1.5, 2.8);
        assertThat(stimuli.uncaptured()).containsExactly(1.5, 2.8);
    }

    @Test
    void withoutSpikesThereIsNothing() {
        Stimuli stimuli = of(BeatType.N, true);
        assertThat(stimuli.atrial()).isEmpty();
        assertThat(stimuli.uncaptured()).isEmpty();
    }
}
