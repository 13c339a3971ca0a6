package org.fiducial.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.fiducial.core.BeatType;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Lead;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cardiologist demands of each condition, whoever the patient is. */
class ConditionTest {
    private static final List<Lead> INFERIOR = List.of(Lead.II, Lead.III, Lead.AVF);

    @ParameterizedTest
    @EnumSource
    void itsStatementsStandInTheCatalogue(Condition condition) {
        assertThat(condition.statements())
                .isNotEmpty()
                .allMatch(code -> Catalogue.find(code).isPresent());
        assertThat(Condition.of(condition.label())).contains(condition);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void normalHasNormalIntervalsAxisAndProgression(long seed) {
        Complex beat = Complex.of(Condition.NORMAL, seed);
        Truth.Intervals intervals = beat.patient().truth().intervals();

        assertThat(intervals.rr().orElseThrow()).isBetween(620.0, 1000.0);
        assertThat(intervals.pr().orElseThrow()).isBetween(125.0, 195.0);
        assertThat(intervals.qrs().orElseThrow()).isBetween(74.0, 108.0);
        assertThat(fridericia(intervals)).isBetween(370.0, 440.0);
        assertThat(beat.qrsAxis()).isBetween(0.0, 90.0);
        assertThat(beat.highest(Lead.V1, WaveType.QRS)).isLessThan(beat.deepest(Lead.V1, WaveType.QRS));
        assertThat(beat.highest(Lead.V6, WaveType.QRS)).isGreaterThan(2 * beat.deepest(Lead.V6, WaveType.QRS));
        assertThat(beat.highest(Lead.V4, WaveType.QRS)).isGreaterThan(beat.highest(Lead.V1, WaveType.QRS));
        for (Lead lead : List.of(Lead.I, Lead.II, Lead.V3, Lead.V4, Lead.V5, Lead.V6)) {
            assertThat(beat.highest(lead, WaveType.T)).as("T in %s", lead).isGreaterThan(0.07);
        }
        assertThat(beat.highest(Lead.II, WaveType.P)).isBetween(0.05, 0.25);
        assertThat(beat.deepest(Lead.AVR, WaveType.P)).isGreaterThan(0.03);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fibrillationHasNoPAndRrIntervalsWithoutOrder(long seed) {
        Truth truth = new Simulator(Simulator.Settings.DEFAULT)
                .simulate(Condition.ATRIAL_FIBRILLATION, seed)
                .truth();
        assertThat(truth.waves()).noneMatch(w -> w.type() == WaveType.P);
        assertThat(truth.intervals().pr()).isEmpty();

        List<Double> rr = rr(truth);
        double mean = rr.stream().mapToDouble(v -> v).average().orElseThrow();
        double meanStep = IntStream.range(1, rr.size())
                .mapToDouble(i -> Math.abs(rr.get(i) - rr.get(i - 1)))
                .average()
                .orElseThrow();
        assertThat(meanStep / mean).isGreaterThan(0.1);
        assertThat(rr).allMatch(v -> v > 0.3);
    }

    @Test
    void fibrillatingAtriaAreSeenInV1BetweenTheBeats() {
        VirtualPatient patient =
                new Simulator(Simulator.Settings.DEFAULT.clean()).simulate(Condition.ATRIAL_FIBRILLATION, 1);
        float[] v1 = patient.recording().signal(Lead.V1).orElseThrow().readAll();
        double power = 0;
        int n = 0;
        List<Wave> waves = patient.truth().waves();
        for (int i = 0; i < v1.length; i++) {
            double t = i / 500.0;
            boolean inBeat =
                    waves.stream().anyMatch(w -> w.isGlobal() && w.onset() - 0.02 <= t && t <= w.offset() + 0.02);
            if (!inBeat && t > 1 && t < 9) {
                power += v1[i] * v1[i];
                n++;
            }
        }
        assertThat(n).isGreaterThan(200);
        assertThat(Math.sqrt(power / n)).isBetween(0.015, 0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void leftBundleBranchBlockIsWideNotchedAndDiscordant(long seed) {
        Complex beat = Complex.of(Condition.LEFT_BUNDLE_BRANCH_BLOCK, seed);

        assertThat(beat.patient().truth().intervals().qrs().orElseThrow()).isBetween(130.0, 165.0);
        for (Lead lead : List.of(Lead.I, Lead.V5, Lead.V6)) {
            assertThat(beat.q(lead)).as("q in %s", lead).isLessThan(0.03);
            assertThat(beat.highest(lead, WaveType.QRS)).isGreaterThan(0.4);
            assertThat(beat.deepest(lead, WaveType.T)).as("T in %s", lead).isGreaterThan(0.1);
        }
        for (Lead lead : List.of(Lead.V1, Lead.V2)) {
            assertThat(beat.highest(lead, WaveType.QRS))
                    .as("r in %s", lead)
                    .isLessThan(0.3 * beat.deepest(lead, WaveType.QRS));
            assertThat(beat.level(lead, beat.global(WaveType.QRS).offset() + 0.06))
                    .isGreaterThan(0.1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inferiorInfarctionHasQWavesElevationAndReciprocalDepression(long seed) {
        Complex beat = Complex.of(Condition.INFERIOR_INFARCTION, seed);
        double j60 = beat.global(WaveType.QRS).offset() + 0.06;

        for (Lead lead : INFERIOR) {
            assertThat(beat.q(lead)).as("Q in %s", lead).isGreaterThan(0.15);
            assertThat(beat.qDuration(lead)).as("Q in %s", lead).isGreaterThanOrEqualTo(28);
            assertThat(beat.level(lead, j60)).as("ST in %s", lead).isGreaterThan(0.1);
        }
        assertThat(beat.level(Lead.III, j60)).isGreaterThan(beat.level(Lead.II, j60));
        assertThat(beat.level(Lead.AVL, j60)).isLessThan(-0.08);
        assertThat(beat.patient().truth().intervals().qrs().orElseThrow()).isLessThan(110);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void firstDegreeBlockWithLongQtHasBoth(long seed) {
        Truth.Intervals intervals = Complex.of(Condition.FIRST_DEGREE_BLOCK_LONG_QT, seed)
                .patient()
                .truth()
                .intervals();

        assertThat(intervals.pr().orElseThrow()).isBetween(215.0, 270.0);
        assertThat(fridericia(intervals)).isBetween(475.0, 530.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bigeminyAlternatesAndItsPausesAreCompensatory(long seed) {
        Truth truth = new Simulator(Simulator.Settings.DEFAULT)
                .simulate(Condition.VENTRICULAR_BIGEMINY, seed)
                .truth();
        List<Truth.Heartbeat> beats = truth.beats();
        for (int i = 1; i < beats.size(); i++) {
            assertThat(beats.get(i).type()).isNotEqualTo(beats.get(i - 1).type());
        }
        assertThat(truth.intervals().rr()).isEmpty();
        assertThat(truth.blockedP()).hasSizeGreaterThan(3);

        Complex ectopic = Complex.of(Condition.VENTRICULAR_BIGEMINY, seed, BeatType.V);
        assertThat(ectopic.global(WaveType.QRS).durationMs()).isGreaterThan(125);
        int at = ectopic.beat();
        double coupling = beats.get(at).time() - beats.get(at - 1).time();
        double pause = beats.get(at + 1).time() - beats.get(at).time();
        double blocked = truth.blockedP().stream()
                .filter(p ->
                        p > beats.get(at - 1).time() && p < beats.get(at + 1).time())
                .findFirst()
                .orElseThrow();
        double before = truth.waves().stream()
                .filter(w -> w.isGlobal() && w.type() == WaveType.P && w.beat() == at - 1)
                .findFirst()
                .orElseThrow()
                .peak();
        assertThat(coupling + pause).isCloseTo(2 * (blocked - before), within(0.12));
    }

    private static double fridericia(Truth.Intervals intervals) {
        return intervals.qt().orElseThrow() / Math.cbrt(intervals.rr().orElseThrow() / 1000);
    }

    private static List<Double> rr(Truth truth) {
        List<Truth.Heartbeat> beats = truth.beats();
        return IntStream.range(1, beats.size())
                .mapToObj(i -> beats.get(i).time() - beats.get(i - 1).time())
                .toList();
    }
}
