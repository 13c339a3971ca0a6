package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VentricularFibrillationTest {
    private static final double SECONDS = 40;

    private static float[] sinus(double rate, double gain) {
        return SyntheticBeats.withNoise(
                SyntheticBeats.lead(SyntheticBeats.regular(75, SECONDS), SECONDS, rate, gain), 0.01, 5);
    }

    private static List<Span> spans(double rate, float[]... leads) {
        VentricularFibrillation search = new VentricularFibrillation(leads.length, rate, 0);
        search.add(List.of(leads));
        return search.end();
    }

    @ParameterizedTest
    @CsvSource({"100, 4.5", "250, 3.2", "360, 4.5", "500, 6", "1000, 4.5", "10000, 4.5"})
    void aStretchIsFoundWhereItIsAtEveryRate(double rate, double hertz) {
        float[] x = Flutter.into(sinus(rate, 1), rate, 12, 27, hertz, 0.15, 3);
        List<Span> found = spans(rate, x);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().from()).isCloseTo(12, within(1.6));
        assertThat(found.getFirst().to()).isCloseTo(27, within(1.6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void wavesThatChangeFromOneToTheNextAreOneStretch(long seed) {
        List<Span> found = spans(250, Flutter.into(sinus(250, 1), 250, 5, 35, 5, 0.25, seed));
        assertThat(found.stream().mapToDouble(Span::length).sum())
                .as("seed %d: %s", seed, found)
                .isGreaterThan(20);
        assertThat(found).allMatch(s -> s.from() > 3 && s.to() < 37);
    }

    @Test
    void itComesOutTheSameInPiecesOfAnyLength() {
        float[] x = Flutter.into(sinus(360, 1), 360, 12, 27, 4.5, 0.15, 3);
        VentricularFibrillation search = new VentricularFibrillation(1, 360, 0);
        Random random = new Random(8);
        for (int at = 0; at < x.length; ) {
            int n = Math.min(x.length - at, 1 + random.nextInt(3000));
            search.add(List.of(Arrays.copyOfRange(x, at, at + n)));
            at += n;
        }
        assertThat(search.end()).isEqualTo(spans(360, x)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void noConditionOfAVirtualPatientIsTakenForIt(Condition condition) {
        Recording recording = new Simulator(new Simulator.Settings(250, 20, 0.05, 50))
                .simulate(condition, 4)
                .recording();
        for (Signal lead : recording.ecg()) {
            assertThat(spans(250, lead.readAll())).as(lead.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, 130, 180, 250})
    void beatsAtAnyRateAreNotTakenForIt(double perMinute) {
        double[] beats = SyntheticBeats.regular(perMinute, SECONDS);
        assertThat(spans(250, SyntheticBeats.lead(beats, SECONDS, 250, 1))).isEmpty();
    }

    @Test
    void noiseWithoutAnyHeartIsNotTakenForIt() {
        Random random = new Random(2);
        for (double slowness : new double[] {0, 0.5, 0.9, 0.97, 0.995}) {
            float[] x = new float[250 * 120];
            double v = 0;
            for (int i = 0; i < x.length; i++) {
                v = slowness * v + (1 - slowness) * random.nextGaussian();
                x[i] = (float) (3 * v);
            }
            assertThat(spans(250, x)).as("memory %s", slowness).isEmpty();
        }
    }

    @Test
    void tinyWavesAreNone() {
        float[] x = new float[250 * 30];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (0.05 * Math.sin(2 * Math.PI * 5 * i / 250));
        }
        assertThat(spans(250, x)).isEmpty();
    }

    @Test
    void aSecondLeadWithComplexesSaysThatTheFirstIsDisturbed() {
        float[] shaken = Flutter.into(sinus(250, 1), 250, 10, 30, 5, 0.1, 6);
        assertThat(spans(250, shaken)).isNotEmpty();
        assertThat(spans(250, shaken, sinus(250, 1))).isEmpty();
        assertThat(spans(250, shaken, Flutter.into(sinus(250, 0.8), 250, 10, 30, 5, 0.1, 6)))
                .isNotEmpty();
    }

    @Test
    void missingSamplesAreNone() {
        float[] x = new float[250 * 30];
        Arrays.fill(x, Float.NaN);
        assertThat(spans(250, x)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, 150})
    void noBeatIsMeasuredInsideAndNoIntervalAcross(double seconds) {
        double rate = 250;
        float[] x = SyntheticBeats.lead(SyntheticBeats.regular(75, seconds), seconds, rate, 1);
        x = SyntheticBeats.withNoise(Flutter.into(x, rate, 12, 34, 4.5, 0.15, 3), 0.01, 1);
        Analysis analysis = new Analyser(Settings.DEFAULT)
                .analyse(Recording.of("x", new ArrayList<>(List.of(Signal.ecg("II", rate, x)))));
        List<Rhythm.Stretch> stretches = analysis.rhythm().stretches();
        assertThat(stretches).extracting(Rhythm.Stretch::kind).containsExactly(Rhythm.Kind.VENTRICULAR_FLUTTER);
        Span span = stretches.getFirst().span();
        assertThat(analysis.get(Quantity.VENTRICULAR_FIBRILLATION).value().orElseThrow())
                .isCloseTo(span.length(), within(1e-9));
        assertThat(analysis.beats()).noneMatch(b -> span.contains(b.time()));
        Beat after = analysis.beats().stream()
                .filter(b -> b.time() >= span.to())
                .findFirst()
                .orElseThrow();
        assertThat(after.rr()).isEmpty();
        assertThat(analysis.get(Quantity.LONGEST_RR).value().orElseThrow()).isLessThan(2000);
    }
}
