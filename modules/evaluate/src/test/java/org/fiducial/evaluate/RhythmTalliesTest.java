package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Span;
import org.junit.jupiter.api.Test;

class RhythmTalliesTest {
    private static final Span HOUR = new Span(0, 3600);

    @Test
    void anEpisodeIsFoundByAnyShareOfItsTime() {
        EpisodeTally tally =
                EpisodeTally.of(List.of(new Span(0, 100), new Span(200, 300)), List.of(new Span(290, 400)), HOUR);
        assertThat(tally.episodes()).isEqualTo(new Proportion(1, 2));
        assertThat(tally.detections()).isEqualTo(new Proportion(1, 1));
        assertThat(tally.durationSensitivity()).isEqualTo(0.05);
    }

    @Test
    void anEpisodeAllTheTimeIsAllSensitivityAndNoPrecision() {
        EpisodeTally tally = EpisodeTally.of(List.of(new Span(0, 36)), List.of(HOUR), HOUR);
        assertThat(tally.durationSensitivity()).isEqualTo(1);
        assertThat(tally.durationPrecision()).isEqualTo(0.01);
    }

    @Test
    void stretchesThatTouchAreOneEpisodeAndTimeOutsideTheWindowDoesNotCount() {
        EpisodeTally tally =
                EpisodeTally.of(List.of(new Span(0, 100), new Span(100, 200)), List.of(), new Span(50, 150));
        assertThat(tally.episodes()).isEqualTo(new Proportion(0, 1));
        assertThat(tally.referenceSeconds()).isEqualTo(100);
    }

    @Test
    void aLongRunSplitInTwoIsNotFoundAsALongRun() {
        RunTally tally = runs("NVVVVVVVN", "NVVVNVVVN");
        assertThat(tally.longFound()).isEqualTo(new Proportion(0, 1));
        assertThat(tally.shortRight()).isEqualTo(new Proportion(2, 2));
    }

    @Test
    void aCoupletInsideALongerRunIsFound() {
        RunTally tally = runs("NVVNNN", "NVVVNN");
        assertThat(tally.coupletsFound()).isEqualTo(new Proportion(1, 1));
        assertThat(tally.shortRight()).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void everyBeatVentricularFindsEveryRunAndIsRightAboutNone() {
        RunTally tally = runs("NVVNNNVVVNN", "VVVVVVVVVVV");
        assertThat(tally.coupletsFound()).isEqualTo(new Proportion(1, 1));
        assertThat(tally.shortFound()).isEqualTo(new Proportion(1, 1));
        assertThat(tally.longRight()).isEqualTo(new Proportion(0, 1));
    }

    private static RunTally runs(String reference, String detected) {
        double[] times = new double[reference.length()];
        for (int i = 0; i < times.length; i++) {
            times[i] = 1 + 0.5 * i;
        }
        return RunTally.of(times, ventricular(reference), times, ventricular(detected), 0.15);
    }

    private static List<Boolean> ventricular(String beats) {
        List<Boolean> out = new ArrayList<>();
        beats.chars().forEach(c -> out.add(c == 'V'));
        return out;
    }
}
