package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Origin;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings of every length, rate and set of leads. */
class AnalyserTest {
    private static final Analyser ANALYSER = new Analyser(Settings.DEFAULT);

    private static Analysis analyse(Signal... signals) {
        return ANALYSER.analyse(Recording.of("x", List.of(signals)));
    }

    private static float[] beats(double perMinute, double seconds, double rate) {
        return SyntheticBeats.withNoise(
                SyntheticBeats.lead(SyntheticBeats.regular(perMinute, seconds), seconds, rate, 1), 0.008, 21);
    }

    private static Signal from(double start, String name, double rate, float[] x) {
        return new Signal(
                name,
                Signal.Kind.ECG,
                "mV",
                rate,
                start,
                0,
                Origin.RECORDED,
                Optional.empty(),
                List.of(new Span(start, start + x.length / rate)),
                Samples.of(x));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 128, 257, 1000, 10_000})
    void oneLeadAtAnyRateHasItsBeatsAndIntervals(double rate) {
        Analysis analysis = analyse(Signal.ecg("II", rate, beats(72, 10, rate)));
        assertThat(analysis.beats()).hasSize(SyntheticBeats.regular(72, 10).length);
        assertThat(analysis.get(Quantity.HEART_RATE).value().orElseThrow()).isCloseTo(72, within(0.5));
        assertThat(analysis.get(Quantity.QRS).value().orElseThrow()).isBetween(70.0, 115.0);
        assertThat(analysis.get(Quantity.QT).value().orElseThrow()).isBetween(370.0, 450.0);
        assertThat(analysis.get(Quantity.R_AMPLITUDE, "II").value().orElseThrow())
                .isBetween(0.9, 1.2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 500, 10_000})
    void twoSecondsAreMeasured(double rate) {
        Analysis analysis = analyse(Signal.ecg("II", rate, beats(75, 2, rate)));
        assertThat(analysis.beats()).hasSize(2);
        assertThat(analysis.get(Quantity.HEART_RATE).value().orElseThrow()).isCloseTo(75, within(1.0));
        assertThat(analysis.get(Quantity.QRS).isMeasured()).isTrue();
        assertThat(analysis.get(Quantity.RR_SD).status()).isEqualTo(Measurement.Status.UNMEASURABLE);
    }

    @ParameterizedTest
    @CsvSource({"250, 250", "250, 500", "230, 100", "200, 1000"})
    void aChildsRateIsCountedBeatByBeat(double perMinute, double rate) {
        double[] truth = SyntheticBeats.regular(perMinute, 10);
        Analysis analysis = analyse(
                Signal.ecg("II", rate, beats(perMinute, 10, rate)), Signal.ecg("V5", rate, beats(perMinute, 10, rate)));
        assertThat(analysis.beats()).hasSize(truth.length);
        for (int i = 0; i < truth.length; i++) {
            assertThat(analysis.beats().get(i).time()).isCloseTo(truth[i], within(0.02));
        }
        assertThat(analysis.get(Quantity.HEART_RATE).value().orElseThrow()).isCloseTo(perMinute, within(1.0));
    }

    @Test
    void leadsThatShareNoTimeShareNoGlobalMark() {
        Recording whole = new Simulator(new Simulator.Settings(500, 10, 0.5, 50))
                .simulate(Condition.NORMAL, 3)
                .recording();
        String[][] columns = {{"I", "II", "III"}, {"aVR", "aVL", "aVF"}, {"V1", "V2", "V3"}, {"V4", "V5", "V6"}};
        List<Signal> page = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            for (String name : columns[c]) {
                whole.withDerivedLimbLeads().signal(name).ifPresent(s -> {
                    int column = page.size() / 3;
                    float[] x = new float[1250];
                    s.read(column * 1250L, x.length, x);
                    page.add(from(column * 2.5, name, 500, x));
                });
            }
        }
        assertThat(page).hasSize(12);
        Analysis analysis = ANALYSER.analyse(Recording.of("page", page));
        List<Wave> qrs =
                analysis.waves().stream().filter(w -> w.type() == WaveType.QRS).toList();
        assertThat(qrs).isNotEmpty();
        for (Wave global : qrs) {
            if (!global.isGlobal()) {
                continue;
            }
            List<Wave> own = qrs.stream()
                    .filter(w -> !w.isGlobal() && w.beat() == global.beat())
                    .toList();
            assertThat(own).isNotEmpty();
            assertThat(own.stream()
                            .map(w -> page.stream()
                                    .filter(s -> s.name().equals(w.lead().orElseThrow()))
                                    .findFirst()
                                    .orElseThrow()
                                    .start()))
                    .as("columns of beat %d", global.beat())
                    .containsOnly((int) (global.peak() / 2.5) * 2.5);
        }
    }

    @Test
    void leadsOfDifferentRatesAndStartsAreOneRecording() {
        float[] fast = beats(72, 10, 1000);
        float[] slow = beats(72, 10, 250);
        float[] late = java.util.Arrays.copyOfRange(slow, 500, slow.length);
        Analysis analysis =
                analyse(Signal.ecg("II", 1000, fast), Signal.ecg("V1", 250, slow), from(2, "V5", 250, late));
        assertThat(analysis.beats()).hasSize(SyntheticBeats.regular(72, 10).length);
        for (String lead : List.of("II", "V1", "V5")) {
            assertThat(analysis.get(Quantity.R_AMPLITUDE, lead).value().orElseThrow())
                    .as(lead)
                    .isBetween(0.9, 1.2);
        }
    }

    @Test
    void aRecordingWithoutAnyBeatOrLeadIsAnAnswer() {
        Analysis silent = analyse(Signal.ecg("II", 500, new float[5000]));
        assertThat(silent.beats()).isEmpty();
        Analysis empty = ANALYSER.analyse(Recording.of("none", List.of()));
        for (Analysis analysis : List.of(silent, empty)) {
            assertThat(analysis.get(Quantity.HEART_RATE).status()).isEqualTo(Measurement.Status.UNMEASURABLE);
            assertThat(analysis.get(Quantity.VENTRICULAR_FIBRILLATION).reason()).isEqualTo("no usable lead");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 90})
    void everyQuantityIsThereOnce(double seconds) {
        Analysis analysis = analyse(Signal.ecg("II", 250, beats(70, seconds, 250)));
        for (Quantity quantity : Quantity.values()) {
            List<Measurement> all = quantity.scope() == Quantity.Scope.LEAD
                    ? java.util.Objects.requireNonNull(
                                    analysis.leadMeasurements().get("II"))
                            .all()
                    : analysis.measurements().all();
            assertThat(all.stream().filter(m -> m.quantity() == quantity))
                    .as(quantity.id())
                    .hasSize(1);
        }
    }
}
