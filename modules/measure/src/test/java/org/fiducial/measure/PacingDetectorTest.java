package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.fiducial.core.Pacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stimuli of 0.5 to 1 ms, each sample the mean over its own time as behind an ideal converter, in three leads of drawn beats. */
class PacingDetectorTest {
    private static final double SECONDS = 10;
    private static final double[] BEATS = SyntheticBeats.regular(70, SECONDS);
    private static final List<String> LEADS = List.of("I", "II", "V1");
    private static final double[] GAINS = {0.6, 1, -0.8};
    /** What a stimulus of 1 mV in the tallest lead is in each. */
    private static final double[] STIMULUS = {0.5, 1, -0.7};

    /** A stimulus: a pulse, and the slow discharge of the electrode after it. */
    private record Stimulus(double at, double height, double width) {
        private static final double DISCHARGE = 0.02;
        private static final double TIME_CONSTANT = 0.012;

        /** The integral from long ago to {@code t}. */
        private double until(double t) {
            double pulse = Math.min(Math.max(t - at, 0), width);
            double rest = t - at - width;
            double after = rest > 0 ? DISCHARGE * TIME_CONSTANT * (1 - Math.exp(-rest / TIME_CONSTANT)) : 0;
            return height * (pulse - after);
        }

        void add(float[] x, double rate, double gain) {
            for (int i = (int) ((at - 0.01) * rate); i < Math.min(x.length, (at + 0.1) * rate); i++) {
                x[i] += (float) (gain * rate * (until((i + 0.5) / rate) - until((i - 0.5) / rate)));
            }
        }
    }

    private static double[] before(double seconds) {
        return Arrays.stream(BEATS).map(b -> b - seconds).toArray();
    }

    private static List<Trace> traces(double rate, boolean wide, double noise, double[] spikes, double width) {
        boolean[] all = new boolean[BEATS.length];
        Arrays.fill(all, wide);
        List<Trace> traces = new ArrayList<>();
        for (int k = 0; k < LEADS.size(); k++) {
            float[] x = SyntheticBeats.withNoise(
                    SyntheticBeats.lead(BEATS, all, SECONDS, rate, GAINS[k]), noise, 31 * k + (long) rate);
            for (double at : spikes) {
                new Stimulus(at, 3e-3 / width, width).add(x, rate, STIMULUS[k]);
            }
            traces.add(new Trace(LEADS.get(k), rate, 0, x));
        }
        return traces;
    }

    private static Pacing find(List<Trace> traces, String... filters) {
        return PacingDetector.find(traces, BEATS, List.of(filters));
    }

    private static void isFound(double rate, boolean wide, double width, double[] at) {
        Pacing pacing = find(traces(rate, wide, 0.01, at, width));
        assertThat(pacing.detectable()).isTrue();
        assertThat(pacing.reason()).isEmpty();
        assertThat(pacing.spikes()).as("at %s Hz", rate).hasSameSizeAs(at);
        for (int i = 0; i < at.length; i++) {
            Pacing.Spike spike = pacing.spikes().get(i);
            assertThat(spike.time()).isCloseTo(at[i] + width / 2, within(0.002));
            assertThat(spike.leads()).containsExactlyInAnyOrderElementsOf(LEADS);
            assertThat(spike.width()).isBetween(0.4, 5.0);
            assertThat(spike.amplitude()).isBetween(0.5, 6.5);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 10_000})
    void ventricularStimuliAreFoundBeforeTheirWideComplexes(double rate) {
        isFound(rate, true, 0.0005, before(0.12));
        isFound(rate, true, 0.001, before(0.12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 10_000})
    void atrialStimuliAreFoundBeforeP(double rate) {
        isFound(rate, false, 0.0005, before(0.24));
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 10_000})
    void bothStimuliOfADualChamberPacemakerAreFound(double rate) {
        isFound(
                rate,
                true,
                0.0005,
                DoubleStream.concat(Arrays.stream(before(0.27)), Arrays.stream(before(0.12)))
                        .sorted()
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 10_000})
    void stimuliWithoutCaptureAreFoundWhereverTheyFall(double rate) {
        double[] at = new double[8];
        Arrays.setAll(at, i -> 0.45 + 1.1 * i);
        isFound(rate, false, 0.0005, at);
    }

    @Test
    void aDemandPacemakerThatFusesWithTheHeartsOwnBeatsIsKnownByItsEscapeInterval() {
        double[] beats = {0.5, 1.2, 2.1, 2.8, 3.5, 4.41, 5.1, 5.8, 6.73, 7.4, 8.1, 8.8};
        double[] at = {2.06, 4.36, 6.66};
        Trace own = new Trace("II", 500, 0, SyntheticBeats.lead(beats, SECONDS, 500, 1));
        for (double spike : at) {
            new Stimulus(spike, 4, 0.0005).add(own.millivolts(), 500, 1);
        }
        assertThat(PacingDetector.find(List.of(own), beats, List.of()).spikes()).hasSameSizeAs(at);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 250, 360})
    void belowTheLeastRateNothingIsFoundAndTheReasonIsTheRate(double rate) {
        Pacing pacing = find(traces(rate, true, 0.01, before(0.12), 0.001));
        assertThat(pacing.detectable()).isFalse();
        assertThat(pacing.reason()).isEqualTo("pacing spikes need 400 samples per second");
        assertThat(pacing.spikes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"low-pass 40 Hz", "Low pass at 35 Hz", "lowpass 75.0 Hz"})
    void behindALowPassNothingIsFoundAndTheReasonIsTheFilter(String filter) {
        Pacing pacing = find(traces(500, true, 0.01, before(0.12), 0.001), "high-pass 0.05 Hz", filter);
        assertThat(pacing.detectable()).isFalse();
        assertThat(pacing.reason()).contains(filter);
        assertThat(pacing.spikes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"low-pass 150 Hz", "high-pass 0.5 Hz", "notch 50 Hz"})
    void aFilterThatLetsSpikesThroughChangesNothing(String filter) {
        List<Trace> traces = traces(500, true, 0.01, before(0.12), 0.001);
        assertThat(find(traces, filter)).isEqualTo(find(traces));
        assertThat(find(traces, filter).spikes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 250, 360, 500, 1000, 10_000})
    void unpacedBeatsHaveNoSpikes(double rate) {
        for (boolean wide : new boolean[] {false, true}) {
            for (double noise : new double[] {0, 0.002, 0.02, 0.1, 0.3}) {
                assertThat(find(traces(rate, wide, noise, new double[0], 1)).spikes())
                        .as("noise of %s mV", noise)
                        .isEmpty();
            }
        }
    }

    private interface Disturbance {
        double at(int lead, double t);
    }

    private static List<Trace> disturbed(double rate, int leads, Disturbance disturbance) {
        return traces(rate, false, 0.01, new double[0], 1).subList(0, leads).stream()
                .map(trace -> {
                    float[] x = trace.millivolts();
                    for (int i = 0; i < x.length; i++) {
                        x[i] += (float) disturbance.at(LEADS.indexOf(trace.lead()), i / rate);
                    }
                    return trace;
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 10_000})
    void mainsAndJumpsOfTheLevelAreNoSpikes(double rate) {
        assertThat(find(disturbed(rate, 3, (k, t) -> 0.5 * Math.sin(2 * Math.PI * 50 * t)))
                        .spikes())
                .isEmpty();
        assertThat(find(disturbed(rate, 3, (k, t) -> 2 * Math.floor(t / 1.3))).spikes())
                .isEmpty();
    }

    /** Electrode pops come when they like: neither at a pace nor before beats. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void crackleWithoutOrderIsNoPacemaker(int leads) {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            List<Trace> traces = disturbed(500, leads, (k, t) -> 0);
            int pops = 3 + random.nextInt(6);
            for (int p = 0; p < pops; p++) {
                double at = 0.3 + 9.4 * random.nextDouble();
                double height = 1 + 2 * random.nextDouble();
                for (Trace trace : traces) {
                    trace.millivolts()[(int) (at * 500)] += (float) height;
                }
            }
            assertThat(find(traces).spikes()).as("seed %s, %s pops", seed, pops).isEmpty();
        }
    }

    @Test
    void aTallStimulusThatWasTakenForRIsFoundAllTheSame() {
        double[] at = before(0.12);
        List<Trace> traces = traces(500, true, 0.01, new double[0], 1);
        for (Trace trace : traces) {
            for (double t : at) {
                trace.millivolts()[(int) (t * 500)] += 4;
            }
        }
        assertThat(PacingDetector.find(traces, at, List.of()).spikes()).hasSameSizeAs(at);
    }

    @Test
    void aSingleSpikeIsAFaultOfTheRecording() {
        assertThat(find(traces(500, true, 0.01, new double[] {BEATS[4] - 0.12}, 0.001))
                        .spikes())
                .isEmpty();
    }

    @Test
    void missingSamplesAreNeitherSpikesNorInTheirWay() {
        List<Trace> traces = traces(500, true, 0.01, before(0.12), 0.001);
        for (Trace trace : traces) {
            Arrays.fill(trace.millivolts(), 2000, 2400, Float.NaN);
        }
        Pacing pacing = find(traces);
        double[] seen =
                Arrays.stream(before(0.12)).filter(t -> t < 4 || t > 4.81).toArray();
        assertThat(pacing.spikes()).hasSameSizeAs(seen);
    }
}
