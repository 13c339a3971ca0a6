package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quality;
import org.fiducial.core.Quality.Kind;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clean lead of 20 s with one disturbance from 6 to 13 s, and what is said of it. */
class QualityAssessorTest {
    private static final double RATE = 500;
    private static final double SECONDS = 20;
    private static final Span DISTURBED = new Span(6, 13);

    private interface Disturbance {
        double at(double t, double clean);
    }

    private static float[] clean(double rate) {
        return SyntheticBeats.withNoise(
                SyntheticBeats.lead(SyntheticBeats.regular(72, SECONDS), SECONDS, rate, 1), 0.004, 12);
    }

    private static float[] disturbed(double rate, Span span, Disturbance disturbance) {
        float[] x = clean(rate);
        for (int i = 0; i < x.length; i++) {
            if (span.contains(i / rate)) {
                x[i] = (float) disturbance.at(i / rate, x[i]);
            }
        }
        return x;
    }

    private static QualityAssessor.Verdict verdict(double rate, float[] x) {
        return QualityAssessor.assess(List.of(new Trace("II", rate, 0, x)));
    }

    private static Quality only(Kind kind, double rate, float[] x) {
        List<Quality> all = verdict(rate, x).quality();
        assertThat(all).extracting(Quality::kind).contains(kind);
        return all.stream().filter(q -> q.kind() == kind).findFirst().orElseThrow();
    }

    private static void covers(Quality quality, Span truth, double slack) {
        double from = quality.spans().getFirst().from();
        double to = quality.spans().getLast().to();
        double total = quality.spans().stream().mapToDouble(Span::length).sum();
        assertThat(from).as("%s", quality).isCloseTo(truth.from(), within(slack));
        assertThat(to).as("%s", quality).isCloseTo(truth.to(), within(slack));
        assertThat(total).as("%s", quality).isGreaterThan(0.7 * truth.length());
        assertThat(quality.severity()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 250, 500, 1000})
    void ofACleanLeadNothingIsSaid(double rate) {
        QualityAssessor.Verdict verdict = verdict(rate, clean(rate));
        assertThat(verdict.quality()).isEmpty();
        assertThat(verdict.usable()).containsExactly("II");
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 60})
    void mainsThatComesAndGoesHasItsSpanAndItsFrequency(double hertz) {
        Quality some = only(
                Kind.MAINS, RATE, disturbed(RATE, DISTURBED, (t, v) -> v + 0.5 * Math.sin(2 * Math.PI * hertz * t)));
        covers(some, DISTURBED, 0.6);
        assertThat(some.evidence()).startsWith(Math.round(hertz) + " Hz at 0.3");
        Span most = new Span(4, 19);
        Quality long_ =
                only(Kind.MAINS, RATE, disturbed(RATE, most, (t, v) -> v + 0.1 * Math.sin(2 * Math.PI * hertz * t)));
        covers(long_, most, 0.6);
        assertThat(long_.severity()).isLessThan(some.severity());
    }

    @Test
    void mainsIsNotMuscle() {
        float[] x = disturbed(RATE, DISTURBED, (t, v) -> v + 0.5 * Math.sin(2 * Math.PI * 50 * t));
        assertThat(verdict(RATE, x).quality()).extracting(Quality::kind).doesNotContain(Kind.MUSCLE);
    }

    @Test
    void muscleHasItsSpanAndMoreOfItIsWorse() {
        Random random = new Random(3);
        Quality some = only(Kind.MUSCLE, RATE, disturbed(RATE, DISTURBED, (t, v) -> v + 0.2 * random.nextGaussian()));
        covers(some, DISTURBED, 0.6);
        assertThat(some.evidence()).endsWith("mV RMS above 20 Hz");
        Quality all = only(
                Kind.MUSCLE, RATE, disturbed(RATE, new Span(0, SECONDS), (t, v) -> v + 0.05 * random.nextGaussian()));
        Quality worse = only(
                Kind.MUSCLE, RATE, disturbed(RATE, new Span(0, SECONDS), (t, v) -> v + 0.1 * random.nextGaussian()));
        assertThat(all.severity()).isLessThan(worse.severity());
    }

    @Test
    void wanderHasItsSpan() {
        Quality wander = only(
                Kind.BASELINE, RATE, disturbed(RATE, DISTURBED, (t, v) -> v + 1.5 * Math.sin(Math.PI * (t - 6) / 7)));
        assertThat(wander.spans()).hasSize(1);
        assertThat(wander.spans().getFirst().from()).isBetween(6.0, 8.0);
        assertThat(wander.spans().getFirst().to()).isBetween(11.0, 13.0);
        assertThat(wander.evidence()).matches("baseline up to 1\\.[3-6] mV from its median");
    }

    @Test
    void aJumpOfTheLevelIsMotionWhereItHappens() {
        Quality motion = only(Kind.MOTION, RATE, disturbed(RATE, new Span(9, SECONDS), (t, v) -> v + 3));
        assertThat(motion.spans().getFirst().from()).isCloseTo(9, within(0.3));
        assertThat(motion.severity()).isBetween(0.4, 0.8);
    }

    @Test
    void flatAndMissingHaveTheirSpansAndTakeTheLeadAway() {
        Quality flat = only(Kind.FLAT, RATE, disturbed(RATE, DISTURBED, (t, v) -> 0.2));
        covers(flat, DISTURBED, 0.3);
        assertThat(flat.severity()).isEqualTo(1);
        Quality missing = only(Kind.MISSING, RATE, disturbed(RATE, DISTURBED, (t, v) -> Double.NaN));
        covers(missing, DISTURBED, 0.01);
        Span most = new Span(2, 14);
        assertThat(verdict(RATE, disturbed(RATE, most, (t, v) -> Double.NaN)).usable())
                .isEmpty();
        assertThat(verdict(RATE, disturbed(RATE, most, (t, v) -> 0.2)).usable()).isEmpty();
        assertThat(verdict(RATE, disturbed(RATE, DISTURBED, (t, v) -> 0.2)).usable())
                .containsExactly("II");
    }

    @Test
    void clippingIsFoundBeatByBeat() {
        float[] x = disturbed(RATE, new Span(0, SECONDS), (t, v) -> Math.min(0.6, v));
        Quality clipped = only(Kind.CLIPPED, RATE, x);
        int beats = SyntheticBeats.regular(72, SECONDS).length;
        assertThat(clipped.spans()).hasSizeBetween(beats - 2, beats);
        assertThat(clipped.evidence()).startsWith("at the converter's limit ");
    }

    @Test
    void theLevelOfASignalWithoutNoiseIsNoConvertersLimit() {
        // Nothing goes below the level between the waves, and straight-sided waves leave it steeply.
        float[] x = new float[(int) (SECONDS * RATE)];
        for (int i = 0; i < x.length; i++) {
            double t = i / (double) RATE % 0.8;
            x[i] = (float) (triangle(t, 0.1, 0.04, 0.3) + triangle(t, 0.2, 0.05, 1.2) + triangle(t, 0.4, 0.1, 0.5));
        }
        assertThat(analysed(x).quality()).noneMatch(q -> q.kind() == Kind.CLIPPED);
    }

    private static double triangle(double t, double from, double length, double height) {
        double s = (t - from) / length;
        return s <= 0 || s >= 1 ? 0 : height * (s < 0.5 ? 2 * s : 2 - 2 * s);
    }

    private static Analysis analysed(float[] disturbed) {
        return new Analyser(Settings.DEFAULT)
                .analyse(Recording.of(
                        "x", List.of(Signal.ecg("I", RATE, clean(RATE)), Signal.ecg("II", RATE, disturbed))));
    }

    @Test
    void aClippedLeadHasNoAmplitudesAndKeepsItsIntervals() {
        Analysis analysis = analysed(disturbed(RATE, new Span(0, SECONDS), (t, v) -> Math.min(0.6, v)));
        Measurement r = analysis.get(Quantity.R_AMPLITUDE, "II");
        assertThat(r.status()).isEqualTo(Measurement.Status.UNMEASURABLE);
        assertThat(r.reason()).startsWith("at the converter's limit");
        assertThat(analysis.get(Quantity.R_AMPLITUDE, "I").isMeasured()).isTrue();
        assertThat(analysis.get(Quantity.R_DURATION, "II").isMeasured()).isTrue();
        assertThat(analysis.get(Quantity.QRS).isMeasured()).isTrue();
    }

    @Test
    void ofAFlatAndOfAMissingLeadNothingIsNought() {
        float[] flat = new float[(int) (SECONDS * RATE)];
        float[] missing = flat.clone();
        Arrays.fill(missing, Float.NaN);
        for (float[] x : List.of(flat, missing)) {
            Analysis analysis = analysed(x);
            for (Measurement m : java.util.Objects.requireNonNull(
                            analysis.leadMeasurements().get("II"))
                    .all()) {
                assertThat(m.status()).as(m.quantity().id()).isEqualTo(Measurement.Status.UNMEASURABLE);
                assertThat(m.reason()).as(m.quantity().id()).isNotBlank();
            }
            assertThat(analysis.get(Quantity.QRS).leads()).containsExactly("I");
        }
    }
}
