package org.fiducial.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.fiducial.core.Lead;
import org.fiducial.core.Origin;
import org.fiducial.core.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatorTest {
    private final Simulator simulator = new Simulator(Simulator.Settings.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameSamplesAndTruth(Condition condition) {
        VirtualPatient once = simulator.simulate(condition, 11);
        VirtualPatient again = simulator.simulate(condition, 11);

        assertThat(again.truth()).isEqualTo(once.truth());
        for (Lead lead : Lead.STANDARD) {
            assertThat(digital(again, lead)).isEqualTo(digital(once, lead));
        }
    }

    @Test
    void anotherSeedIsAnotherPatient() {
        VirtualPatient one = simulator.simulate(Condition.NORMAL, 1);
        VirtualPatient other = simulator.simulate(Condition.NORMAL, 2);

        assertThat(digital(other, Lead.II)).isNotEqualTo(digital(one, Lead.II));
        assertThat(other.truth().beats()).isNotEqualTo(one.truth().beats());
    }

    @ParameterizedTest
    @EnumSource
    void einthovenAndGoldbergerHoldInWhatIsStored(Condition condition) {
        VirtualPatient patient = simulator.simulate(condition, 3);
        int[] first = digital(patient, Lead.I);
        int[] second = digital(patient, Lead.II);
        int[] third = digital(patient, Lead.III);
        int[] right = digital(patient, Lead.AVR);
        int[] left = digital(patient, Lead.AVL);
        int[] foot = digital(patient, Lead.AVF);
        for (int i = 0; i < first.length; i++) {
            assertThat(first[i] + third[i]).isEqualTo(second[i]);
            // Each augmented lead is rounded to 1 µV.
            assertThat(right[i] + left[i] + foot[i]).isBetween(-2, 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noiseDoesNotChangeTheHeart(Condition condition) {
        VirtualPatient noisy = simulator.simulate(condition, 5);
        VirtualPatient clean = new Simulator(Simulator.Settings.DEFAULT.clean()).simulate(condition, 5);

        assertThat(noisy.truth()).isEqualTo(clean.truth());
        int[] a = digital(noisy, Lead.V3);
        int[] b = digital(clean, Lead.V3);
        double power = 0;
        for (int i = 0; i < a.length; i++) {
            power += Math.pow(a[i] - b[i], 2);
        }
        assertThat(Math.sqrt(power / a.length)).as("RMS of the noise in µV").isBetween(5.0, 200.0);
    }

    @Test
    void aRecordingSaysThatItIsVirtual() {
        VirtualPatient patient = simulator.simulate(Condition.NORMAL, 1);

        assertThat(patient.recording().signals())
                .extracting(Signal::name)
                .containsExactlyElementsOf(
                        Lead.STANDARD.stream().map(Lead::label).toList());
        assertThat(patient.recording().signals()).allMatch(s -> s.origin() == Origin.VIRTUAL);
        assertThat(patient.recording().notes()).anyMatch(note -> note.contains("not a real patient"));
        assertThat(patient.recording().patient().age()).isPresent();
    }

    @Test
    void theTruthDoesNotDependOnTheSamplingRate() {
        Truth at500 = simulator.simulate(Condition.LEFT_BUNDLE_BRANCH_BLOCK, 9).truth();
        Truth at1000 = new Simulator(new Simulator.Settings(1000, 10, 0, 50))
                .simulate(Condition.LEFT_BUNDLE_BRANCH_BLOCK, 9)
                .truth();

        assertThat(at1000.intervals().qrs().orElseThrow())
                .isCloseTo(at500.intervals().qrs().orElseThrow(), within(4.0));
        assertThat(at1000.intervals().qt().orElseThrow())
                .isCloseTo(at500.intervals().qt().orElseThrow(), within(4.0));
        assertThat(at1000.beats()).hasSameSizeAs(at500.beats());
    }

    @Test
    void settingsThatNoRecordingHasAreRefused() {
        assertThatThrownBy(() -> new Simulator.Settings(500, 0, 1, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 s to 1 h");
    }

    private static int[] digital(VirtualPatient patient, Lead lead) {
        Signal signal = patient.recording().signal(lead).orElseThrow();
        int[] values = new int[(int) signal.length()];
        signal.samples().readDigital(0, values.length, values, 0);
        return values;
    }
}
