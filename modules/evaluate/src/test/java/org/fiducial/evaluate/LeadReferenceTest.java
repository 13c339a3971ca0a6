package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.WaveMarks.WaveMark;
import org.junit.jupiter.api.Test;

class LeadReferenceTest {
    private static void beat(List<WaveMark> waves, double r, double pr, double qt) {
        waves.add(wave(WaveType.P, r - 0.04 - pr, r - 0.04 - pr + 0.05, r - 0.04 - pr + 0.1));
        waves.add(wave(WaveType.QRS, r - 0.04, r, r + 0.05));
        waves.add(wave(WaveType.T, r - 0.04 + qt - 0.18, r - 0.04 + qt - 0.08, r - 0.04 + qt));
    }

    private static WaveMark wave(WaveType type, double onset, double peak, double offset) {
        return new WaveMark(type, OptionalDouble.of(onset), peak, OptionalDouble.of(offset));
    }

    @Test
    void theMedianOverTheBeatsStands() {
        List<WaveMark> waves = new ArrayList<>();
        beat(waves, 1, 0.16, 0.38);
        beat(waves, 1.8, 0.17, 0.40);
        beat(waves, 2.6, 0.25, 0.41);

        LeadReference lead = LeadReference.of(new WaveMarks(waves));

        assertThat(lead.prMs().orElseThrow()).isCloseTo(170, within(1e-6));
        assertThat(lead.qtMs().orElseThrow()).isCloseTo(400, within(1e-6));
        assertThat(lead.qrsMs().orElseThrow()).isCloseTo(90, within(1e-6));
        assertThat(lead.pMs().orElseThrow()).isCloseTo(100, within(1e-6));
        assertThat(lead.tMs().orElseThrow()).isCloseTo(180, within(1e-6));
    }

    @Test
    void thePOfTheBeatBeforeIsNotThatOfThisBeat() {
        List<WaveMark> waves = new ArrayList<>();
        beat(waves, 1, 0.16, 0.2);
        waves.add(wave(WaveType.QRS, 1.36, 1.4, 1.45));

        LeadReference lead = LeadReference.of(new WaveMarks(waves));

        assertThat(lead.prMs().orElseThrow()).isCloseTo(160, within(1e-6));
    }

    @Test
    void aWaveWithoutOnsetGivesNoInterval() {
        LeadReference lead = LeadReference.of(new WaveMarks(List.of(
                new WaveMark(WaveType.QRS, OptionalDouble.of(0.96), 1, OptionalDouble.of(1.05)),
                new WaveMark(WaveType.T, OptionalDouble.empty(), 1.3, OptionalDouble.of(1.38)))));
        assertThat(lead.tMs()).isEmpty();
        assertThat(lead.qtMs().orElseThrow()).isCloseTo(420, within(1e-6));
        assertThat(lead.pMs()).isEmpty();
    }
}
