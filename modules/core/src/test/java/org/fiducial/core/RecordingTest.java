package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final int N = 700;

    /** Every limb lead of a made-up person, straight from the potentials of the three limbs. */
    private static Map<Lead, float[]> limbs(Random random) {
        float[][] leads = new float[6][N];
        for (int i = 0; i < N; i++) {
            double right = random.nextGaussian();
            double left = random.nextGaussian();
            double foot = random.nextGaussian();
            leads[0][i] = (float) (left - right);
            leads[1][i] = (float) (foot - right);
            leads[2][i] = (float) (foot - left);
            leads[3][i] = (float) (right - (left + foot) / 2);
            leads[4][i] = (float) (left - (right + foot) / 2);
            leads[5][i] = (float) (foot - (right + left) / 2);
        }
        return Map.of(
                Lead.I, leads[0], Lead.II, leads[1], Lead.III, leads[2], Lead.AVR, leads[3], Lead.AVL, leads[4],
                Lead.AVF, leads[5]);
    }

    @Test
    void anyTwoOfTheBipolarLimbLeadsGiveTheOtherFourAndSaySo() {
        long seed = System.nanoTime();
        Map<Lead, float[]> truth = limbs(new Random(seed));
        for (List<Lead> pair :
                List.of(List.of(Lead.I, Lead.II), List.of(Lead.III, Lead.II), List.of(Lead.I, Lead.III))) {
            List<Signal> have = new ArrayList<>();
            pair.forEach(lead -> have.add(Signal.ecg(lead.label(), 500, truth.get(lead))));

            Recording whole = Recording.of("r", have).withDerivedLimbLeads();

            assertThat(whole.signals()).hasSize(6).startsWith(have.toArray(new Signal[0]));
            for (Lead lead : Lead.LIMB) {
                Signal signal = whole.signal(lead).orElseThrow();
                assertThat(signal.origin())
                        .as(lead.label())
                        .isEqualTo(pair.contains(lead) ? Origin.RECORDED : Origin.DERIVED);
                float[] samples = signal.readAll();
                for (int i = 0; i < N; i++) {
                    assertThat(samples[i])
                            .as("seed %d, %s from %s", seed, lead, pair)
                            .isCloseTo(truth.get(lead)[i], within(3e-6f));
                }
            }
        }
    }

    @Test
    void aDerivedLeadIsReadByWindowAndIsMissingWhereOneOfItsTwoIs() {
        float[] first = {1, 2, Float.NaN, 4, 5};
        float[] second = {3, 3, 3, Float.NaN, 3};
        Signal third = Recording.of("r", List.of(Signal.ecg("I", 250, first), Signal.ecg("II", 250, second)))
                .withDerivedLimbLeads()
                .signal(Lead.III)
                .orElseThrow();
        float[] window = new float[7];

        third.read(-1, 7, window);

        assertThat(window).containsExactly(Float.NaN, 2, 1, Float.NaN, Float.NaN, -2, Float.NaN);
        assertThat(third.resolution()).isEmpty();
        assertThatThrownBy(() -> third.samples().readDigital(0, 1, new int[1], 0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aLeadThatTheFileHasIsNeverReplaced() {
        Signal own = Signal.ecg("aVF", 250, new float[] {9, 9});
        Recording whole = Recording.of(
                        "r",
                        List.of(own, Signal.ecg("I", 250, new float[] {1, 1}), Signal.ecg("II", 250, new float[] {1, 1
                        })))
                .withDerivedLimbLeads();

        assertThat(whole.signal(Lead.AVF)).containsSame(own);
        assertThat(whole.signals()).hasSize(6);
    }

    @Test
    void leadsThatShareNoGridDeriveNothing() {
        Signal first = Signal.ecg("I", 250, new float[] {1, 2, 3});
        for (Signal second : List.of(
                Signal.ecg("II", 500, new float[] {1, 2, 3}),
                Signal.ecg("II", 250, new float[] {1, 2}),
                shifted(Signal.ecg("II", 250, new float[] {1, 2, 3})),
                Signal.ecg("MLII", 250, new float[] {1, 2, 3}),
                Signal.ecg("V2", 250, new float[] {1, 2, 3}))) {
            Recording recording = Recording.of("r", List.of(first, second));
            assertThat(recording.withDerivedLimbLeads()).isSameAs(recording);
        }
    }

    private static Signal shifted(Signal s) {
        return new Signal(
                s.name(),
                s.kind(),
                s.unit(),
                s.samplingRate(),
                0.1,
                0,
                s.origin(),
                s.resolution(),
                s.spans(),
                s.samples());
    }

    @Test
    void twoSignalsOfOneNameAreRefused() {
        Signal one = Signal.ecg("V1", 250, new float[1]);
        assertThatThrownBy(() -> Recording.of("r7", List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two signals of r7 are called V1");
    }

    @Test
    void itsDurationEndsWithItsLastSignal() {
        Recording recording = Recording.of(
                "r", List.of(Signal.ecg("I", 100, new float[100]), shifted(Signal.ecg("II", 100, new float[100]))));
        assertThat(recording.duration()).isCloseTo(1.1, within(1e-12));
        assertThat(Recording.of("empty", List.of()).duration()).isZero();
    }

    @Test
    void signalsAreFoundByLeadAndByName() {
        Recording recording = Recording.of("r", List.of(Signal.ecg("lead avr", 100, new float[1])));
        assertThat(recording.signal(Lead.AVR)).isPresent();
        assertThat(recording.signal("aVR")).isPresent();
        assertThat(recording.signal("avr")).isEmpty();
        assertThat(recording.signal(Lead.V1)).isEmpty();
    }
}
