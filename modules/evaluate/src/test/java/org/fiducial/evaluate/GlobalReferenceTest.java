package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.WaveMarks.WaveMark;
import org.junit.jupiter.api.Test;

class GlobalReferenceTest {
    private static final WaveMarks EXPERT = new WaveMarks(List.of(
            new WaveMark(WaveType.P, OptionalDouble.of(0.80), 0.85, OptionalDouble.of(0.90)),
            new WaveMark(WaveType.QRS, OptionalDouble.of(0.96), 1.0, OptionalDouble.of(1.05)),
            new WaveMark(WaveType.T, OptionalDouble.of(1.20), 1.28, OptionalDouble.of(1.36))));

    @Test
    void theFourthEarliestOnsetAndTheFourthLatestOffsetCount() {
        List<WaveMarks> leads = new ArrayList<>();
        for (int lead = 0; lead < 12; lead++) {
            double onset = 0.95 + 0.002 * lead;
            double offset = 1.03 + 0.002 * lead;
            leads.add(new WaveMarks(
                    List.of(new WaveMark(WaveType.QRS, OptionalDouble.of(onset), 1.0, OptionalDouble.of(offset)))));
        }
        GlobalReference global = GlobalReference.of(leads);
        assertThat(global.qrsMs().orElseThrow()).isCloseTo(1046 - 956, within(1e-6));
        assertThat(global.prMs()).isEmpty();
        assertThat(global.qtMs()).isEmpty();
    }

    @Test
    void intervalsRunFromTheQrsOnset() {
        GlobalReference global = GlobalReference.of(List.of(EXPERT, EXPERT, EXPERT, EXPERT));
        assertThat(global.pMs().orElseThrow()).isCloseTo(100, within(1e-6));
        assertThat(global.prMs().orElseThrow()).isCloseTo(160, within(1e-6));
        assertThat(global.qrsMs().orElseThrow()).isCloseTo(90, within(1e-6));
        assertThat(global.qtMs().orElseThrow()).isCloseTo(400, within(1e-6));
    }

    @Test
    void threeLeadsAreTooFew() {
        assertThat(GlobalReference.of(List.of(EXPERT, EXPERT, EXPERT)).qrsMs()).isEmpty();
    }

    @Test
    void fixedDistancesFromTheRPeakMissAProlongedInterval() {
        WaveMarks none = NullWaves.of(EXPERT);
        GlobalReference global = GlobalReference.of(List.of(none, none, none, none));
        assertThat(global.qtMs().orElseThrow()).isCloseTo(385, within(1e-6));
        assertThat(none.waves()).hasSize(3);
    }
}
