package org.fiducial.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fiducial.core.Lead;
import org.fiducial.core.Signal;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth against the noise-free signal, read by slow and obvious means. */
class TruthTest {
    private static final double RATE = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereTheTraceLeavesTheBaselineAWaveBegins(long seed) {
        VirtualPatient patient = new Simulator(Simulator.Settings.DEFAULT.clean()).simulate(Condition.NORMAL, seed);
        List<Wave> global =
                patient.truth().waves().stream().filter(Wave::isGlobal).toList();
        assertThat(global).hasSizeGreaterThan(20);
        for (int i = 1; i < global.size(); i++) {
            Wave before = global.get(i - 1);
            Wave wave = global.get(i);
            if (wave.type() != WaveType.T) {
                // Before P and before QRS nothing else moves the trace: the first 10 µV belong to the wave.
                double middle = (before.offset() + wave.onset()) / 2;
                assertThat(firstAbove10Microvolt(patient, wave, middle))
                        .as("%s of beat %d", wave.type(), wave.beat())
                        .isCloseTo(wave.onset(), within(0.0021));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterTheLastWaveTheTraceIsBackOnTheBaseline(long seed) {
        VirtualPatient patient = new Simulator(Simulator.Settings.DEFAULT.clean()).simulate(Condition.NORMAL, seed);
        for (Wave wave : patient.truth().waves()) {
            if (!wave.isGlobal() && wave.type() == WaveType.T) {
                Signal signal =
                        patient.recording().signal(wave.lead().orElseThrow()).orElseThrow();
                float[] x = signal.readAll();
                int end = (int) Math.round(wave.offset() * RATE);
                assertThat(Math.abs(x[end])).isGreaterThan(0.0089f);
                assertThat(Math.abs(x[end + 1])).isLessThan(0.0111f);
            }
        }
    }

    @Test
    void aDeflectionsEdgesLieWhereItsFormulaReachesTenMicrovolts() {
        BodySurface surface = new BodySurface(LeadField.STANDARD, 4000, 4000);
        BodySurface.Alone alone = surface.add(0.4, List.of(Deflection.of(0, 60, 160, 0, 1, 0)));

        Wave inSecond = alone.marks(WaveType.T, 0).stream()
                .filter(w -> w.lead().equals(java.util.Optional.of("II")))
                .findFirst()
                .orElseThrow();
        // Lead II sees 1.066 mV: 10 µV where (1 - cos(pi s)) / 2 = 0.01 / 1.066.
        double share = Math.acos(1 - 2 * 0.01 / 1.066) / Math.PI;
        assertThat(inSecond.onset()).isCloseTo(0.4 + 0.060 * share, within(0.0003));
        assertThat(inSecond.peak()).isCloseTo(0.46, within(0.0003));
        assertThat(inSecond.offset()).isCloseTo(0.56 - 0.100 * share, within(0.0003));
    }

    @Test
    void aLeadThatShowsLessThanThirtyMicrovoltsHasNoMark() {
        BodySurface surface = new BodySurface(LeadField.STANDARD, 500, 500);
        // 0.1 mV to the feet: 0.107 mV in II, 0.024 mV in I.
        List<Wave> marks =
                surface.add(0.4, List.of(Deflection.of(0, 40, 80, 0, 0.1, 0))).marks(WaveType.P, 0);

        assertThat(marks)
                .extracting(w -> w.lead().orElse("global"))
                .contains("global", "II", "aVF")
                .doesNotContain("I", "V1");
    }

    @Test
    void aWaveCutByTheRecordingsEndHasNoMarks() {
        BodySurface surface = new BodySurface(LeadField.STANDARD, 500, 500);

        assertThat(surface.add(0.95, List.of(Deflection.of(0, 40, 80, 0, 1, 0))).marks(WaveType.QRS, 0))
                .isEmpty();
    }

    @Test
    void intervalsAreMediansOfGlobalMarks() {
        Truth truth = new Simulator(Simulator.Settings.DEFAULT)
                .simulate(Condition.NORMAL, 4)
                .truth();
        double[] qrs = truth.waves().stream()
                .filter(w -> w.isGlobal() && w.type() == WaveType.QRS)
                .mapToDouble(Wave::durationMs)
                .sorted()
                .toArray();

        assertThat(truth.intervals().qrs().orElseThrow())
                .isBetween(qrs[(qrs.length - 1) / 2] - 1e-6, qrs[qrs.length / 2] + 1e-6);
    }

    private static double firstAbove10Microvolt(VirtualPatient patient, Wave wave, double from) {
        for (int i = (int) Math.round(from * RATE); ; i++) {
            for (Lead lead : Lead.STANDARD) {
                boolean listed = patient.truth().waves().stream()
                        .anyMatch(w -> w.type() == wave.type()
                                && w.beat() == wave.beat()
                                && w.lead().equals(java.util.Optional.of(lead.label())));
                float[] one = new float[1];
                patient.recording().signal(lead).orElseThrow().read(i, 1, one);
                if (listed && Math.abs(one[0]) >= 0.0095f) {
                    return i / RATE;
                }
            }
        }
    }
}
