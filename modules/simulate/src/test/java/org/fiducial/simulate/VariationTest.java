package org.fiducial.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fiducial.core.Signal;
import org.junit.jupiter.api.Test;

class VariationTest {
    private static final Simulator CLEAN = new Simulator(Simulator.Settings.DEFAULT.clean());
    private static final double MS = 4;

    @Test
    void noneGivesThePatientThatTheSeedStandsFor() {
        float[] plain = first(CLEAN.simulate(Condition.NORMAL, 7));

        assertThat(first(CLEAN.simulate(Condition.NORMAL, 7, Variation.NONE))).isEqualTo(plain);
        assertThat(first(CLEAN.simulate(Condition.NORMAL, 7, Variation.NONE.withVoltage(1.1))))
                .isNotEqualTo(plain);
    }

    @Test
    void oneIntervalChangesAndTheOthersStay() {
        Truth.Intervals plain = intervals(Variation.NONE);
        Truth.Intervals longer = intervals(Variation.NONE.withPr(40));
        Truth.Intervals later = intervals(Variation.NONE.withQtc(50));

        assertThat(longer.pr().orElseThrow() - plain.pr().orElseThrow()).isCloseTo(40, within(MS));
        assertThat(longer.qrs()).isEqualTo(plain.qrs());
        assertThat(longer.qt().orElseThrow()).isCloseTo(plain.qt().orElseThrow(), within(MS));
        assertThat(later.qt().orElseThrow() - plain.qt().orElseThrow()).isBetween(40.0, 55.0);
        assertThat(later.pr()).isEqualTo(plain.pr());
    }

    @Test
    void aWiderComplexAndASlowerHeartAreSo() {
        Truth.Intervals plain = intervals(Variation.NONE);

        assertThat(intervals(Variation.NONE.withWidth(1.3)).qrs().orElseThrow())
                .isCloseTo(1.3 * plain.qrs().orElseThrow(), within(2 * MS));
        assertThat(intervals(Variation.NONE.withCycle(1.2)).rr().orElseThrow())
                .isCloseTo(
                        1.2 * plain.rr().orElseThrow(), within(0.05 * plain.rr().orElseThrow()));
    }

    private static Truth.Intervals intervals(Variation variation) {
        return CLEAN.simulate(Condition.NORMAL, 7, variation).truth().intervals();
    }

    private static float[] first(VirtualPatient patient) {
        Signal signal = patient.recording().signals().getFirst();
        return signal.readAll();
    }
}
