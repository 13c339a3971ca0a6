package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Origin;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Simulator;
import org.fiducial.simulate.Truth;
import org.fiducial.simulate.VirtualPatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waves and intervals of virtual patients against what is known of them. */
class WaveMeasurerTest {
    private static final Analyser ANALYSER = new Analyser(Settings.DEFAULT);
    private static final long SEED = 7;

    private static final double PR_SLACK_MS = 6;
    private static final double QRS_SLACK_MS = 6;
    private static final double QT_SLACK_MS = 8;

    // A hundred samples a second lie 10 ms apart.
    private static final double SLACK_BELOW_250_HZ_MS = 16;

    private static VirtualPatient clean(Condition condition, double rate) {
        return new Simulator(new Simulator.Settings(rate, 10, 0, 50)).simulate(condition, SEED);
    }

    private static Analysis analyse(Recording recording) {
        return ANALYSER.analyse(recording);
    }

    private static double value(Analysis analysis, Quantity quantity) {
        Measurement m = analysis.get(quantity);
        assertTrue(m.isMeasured(), () -> quantity.id() + ": " + m.reason());
        return m.value().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 250, 500, 1000, 4000})
    void intervalsAgreeWithTheTruthAtEverySamplingRate(double rate) {
        VirtualPatient patient = clean(Condition.NORMAL, rate);
        Analysis analysis = analyse(patient.recording());
        double more = rate < 250 ? SLACK_BELOW_250_HZ_MS : 0;
        Truth.Intervals truth = patient.truth().intervals();
        assertEquals(truth.pr().orElseThrow(), value(analysis, Quantity.PR), Math.max(more, PR_SLACK_MS));
        assertEquals(truth.qrs().orElseThrow(), value(analysis, Quantity.QRS), Math.max(more, QRS_SLACK_MS));
        assertEquals(truth.qt().orElseThrow(), value(analysis, Quantity.QT), Math.max(more, QT_SLACK_MS));
    }

    @Test
    void qtBeginsAtQrsOnsetAndNotAtJ() {
        VirtualPatient patient = clean(Condition.NORMAL, 500);
        Analysis analysis = analyse(patient.recording());
        assertEquals(value(analysis, Quantity.QT), value(analysis, Quantity.JT) + value(analysis, Quantity.QRS), 10);
        double jt = patient.truth().intervals().qt().orElseThrow()
                - patient.truth().intervals().qrs().orElseThrow();
        assertTrue(value(analysis, Quantity.QT) > jt + QT_SLACK_MS);
    }

    @Test
    void fibrillationHasNoPAndNoPr() {
        Analysis analysis = analyse(clean(Condition.ATRIAL_FIBRILLATION, 500).recording());
        assertEquals(Measurement.Status.ABSENT, analysis.get(Quantity.PR).status());
        long qrs = analysis.waves().stream()
                .filter(w -> w.isGlobal() && w.type() == WaveType.QRS)
                .count();
        long p = analysis.waves().stream()
                .filter(w -> w.isGlobal() && w.type() == WaveType.P)
                .count();
        assertTrue(qrs > 8, () -> "QRS " + qrs);
        assertTrue(p <= qrs / 10, () -> p + " P of " + qrs);
    }

    @Test
    void everyBeatOfSinusRhythmHasItsP() {
        VirtualPatient patient = clean(Condition.FIRST_DEGREE_BLOCK_LONG_QT, 500);
        Analysis analysis = analyse(patient.recording());
        List<Wave> truth = patient.truth().waves().stream()
                .filter(w -> w.isGlobal() && w.type() == WaveType.P)
                .toList();
        for (Wave p : truth.subList(1, truth.size() - 1)) {
            assertTrue(
                    analysis.waves().stream()
                            .anyMatch(w -> w.isGlobal()
                                    && w.type() == WaveType.P
                                    && Math.abs(w.onset() - p.onset()) < QRS_SLACK_MS / 1000),
                    () -> "no P at " + p.onset() + " s");
        }
    }

    @Test
    void theOrderOfLeadsChangesNothing() {
        Recording recording = clean(Condition.NORMAL, 500).recording();
        List<Signal> reversed = new ArrayList<>(recording.signals());
        Collections.reverse(reversed);
        WaveMeasurement forward = measure(recording.signals());
        WaveMeasurement backward = measure(reversed);
        for (int i = 0; i < forward.measurements().size(); i++) {
            Measurement a = forward.measurements().get(i);
            Measurement b = backward.measurements().get(i);
            if (a.isMeasured()) {
                assertEquals(
                        a.value().orElseThrow(),
                        b.value().orElseThrow(),
                        1e-6,
                        a.quantity().id());
            }
        }
    }

    private static WaveMeasurement measure(List<Signal> leads) {
        VirtualPatient patient = clean(Condition.NORMAL, 500);
        List<QrsMark> marks = patient.truth().beats().stream()
                .map(b -> new QrsMark(b.time(), b.type(), 0, 1))
                .toList();
        List<Trace> traces = LeadWindow.read(leads, 0, 10);
        return new WaveMeasurer(WaveSettings.DEFAULT).measure(traces, traces, marks);
    }

    @Test
    void oneLeadIsEnough() {
        Recording recording = clean(Condition.NORMAL, 500).recording();
        Signal two = recording.signals().stream()
                .filter(s -> s.name().equals("II"))
                .findFirst()
                .orElseThrow();
        Analysis analysis = analyse(recording.withSignals(List.of(two)));
        assertTrue(analysis.get(Quantity.QRS).isMeasured());
        assertTrue(analysis.get(Quantity.PR).isMeasured());
    }

    @Test
    void aBeatWithMissingSamplesHasNoWaveThere() {
        Recording recording = clean(Condition.NORMAL, 500).recording();
        List<Signal> holed =
                recording.signals().stream().map(s -> holed(s, 4, 6)).toList();
        Analysis analysis = analyse(recording.withSignals(holed));
        assertTrue(analysis.get(Quantity.QRS).isMeasured());
        assertFalse(analysis.waves().stream().anyMatch(w -> w.offset() > 4.01 && w.onset() < 5.99));
    }

    private static Signal holed(Signal s, double from, double to) {
        float[] x = s.readAll();
        for (int i = 0; i < x.length; i++) {
            if (i / s.samplingRate() >= from && i / s.samplingRate() < to) {
                x[i] = Float.NaN;
            }
        }
        return new Signal(
                s.name(),
                s.kind(),
                s.unit(),
                s.samplingRate(),
                s.start(),
                s.skew(),
                Origin.RECORDED,
                Optional.empty(),
                s.spans(),
                Samples.of(x));
    }
}
