package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeatDetectorTest {
    private static final double NEAR = 0.02;

    private static void assertFinds(double[] beats, List<float[]> leads, double rate) {
        assertFinds(beats, BeatDetector.detect(leads, rate));
    }

    private static void assertFinds(double[] beats, List<BeatDetector.Detection> found) {
        assertEquals(beats.length, found.size(), () -> "beats at " + Arrays.toString(beats) + " found " + found);
        for (int i = 0; i < beats.length; i++) {
            assertEquals(beats[i], found.get(i).time(), NEAR, "beat " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 125, 200, 250, 257.3, 360, 500, 1000, 5000, 10_000})
    void everyBeatIsMarkedAtItsRPeakAtAnySamplingRate(double rate) {
        double[] beats = SyntheticBeats.regular(72, 20);
        assertFinds(beats, List.of(SyntheticBeats.lead(beats, 20, rate, 1)), rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 40, 60, 100, 150, 200, 250})
    void slowHeartsAndThoseOfChildrenAreFollowed(double perMinute) {
        double[] beats = SyntheticBeats.regular(perMinute, 30);
        assertFinds(beats, List.of(SyntheticBeats.lead(beats, 30, 500, 1)), 500);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.1, 0.3, 8})
    void gainAndPolarityDoNotMatter(double gain) {
        double[] beats = SyntheticBeats.regular(72, 20);
        assertFinds(beats, List.of(SyntheticBeats.lead(beats, 20, 360, gain)), 360);
    }

    @Test
    void twoSecondsAreEnough() {
        double[] beats = {0.5, 1.3};
        assertFinds(beats, List.of(SyntheticBeats.lead(beats, 2, 500, 1)), 500);
    }

    @Test
    void noiseOfATenthOfRHidesNoBeatAndMakesNone() {
        long seed = 11;
        double[] beats = SyntheticBeats.regular(66, 60);
        float[] x = SyntheticBeats.withNoise(SyntheticBeats.lead(beats, 60, 360, 1), 0.1, seed);
        assertFinds(beats, List.of(x), 360);
    }

    @Test
    void aLeadOfNoiseOrOfNothingBesideAClearOneChangesNothing() {
        double[] beats = SyntheticBeats.regular(66, 30);
        float[] clear = SyntheticBeats.lead(beats, 30, 250, 1);
        float[] noise = SyntheticBeats.withNoise(new float[clear.length], 0.5, 3);
        float[] missing = new float[clear.length];
        Arrays.fill(missing, Float.NaN);
        assertFinds(beats, List.of(noise, clear, new float[clear.length], missing), 250);
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() {
        float[] missing = new float[5000];
        Arrays.fill(missing, Float.NaN);
        assertEquals(List.of(), BeatDetector.detect(List.of(new float[5000]), 500));
        assertEquals(List.of(), BeatDetector.detect(List.of(missing), 500));
        assertEquals(List.of(), BeatDetector.detect(List.of(new float[0]), 500));
    }

    @Test
    void beatsOnBothSidesOfAGapAreFoundAndNoneInIt() {
        double[] beats = SyntheticBeats.regular(75, 40);
        float[] x = SyntheticBeats.lead(beats, 40, 360, 1);
        Arrays.fill(x, (int) (15.2 * 360), (int) (24.8 * 360), Float.NaN);
        double[] left = Arrays.stream(beats).filter(t -> t < 15.1 || t > 24.9).toArray();
        assertFinds(left, List.of(x), 360);
    }

    @Test
    void aPauseOfFourSecondsStaysAPause() {
        double[] before = SyntheticBeats.regular(75, 15);
        double[] beats = Arrays.copyOf(before, 2 * before.length);
        for (int i = 0; i < before.length; i++) {
            beats[before.length + i] = before[before.length - 1] + 4 + i * 0.8;
        }
        assertFinds(beats, List.of(SyntheticBeats.lead(beats, 35, 360, 1)), 360);
    }

    @Test
    void theTWaveOfAWideBeatIsNoBeatAndTheBeatIsNotMissed() {
        double[] beats = SyntheticBeats.regular(75, 40);
        boolean[] wide = new boolean[beats.length];
        for (int i = 5; i < beats.length; i += 6) {
            wide[i] = true;
            beats[i] -= 0.25;
        }
        float[] x = SyntheticBeats.lead(beats, wide, 40, 360, 1);
        assertEquals(beats.length, BeatDetector.detect(List.of(x), 360).size());
    }

    @Test
    void twoEarlyBeatsInARowAreBothFound() {
        double[] beats = SyntheticBeats.regular(60, 40);
        for (int i = 8; i + 1 < beats.length; i += 9) {
            beats[i] -= 0.42;
            beats[i + 1] -= 0.95;
        }
        assertFinds(beats, List.of(SyntheticBeats.lead(beats, 40, 360, 1)), 360);
    }

    @Test
    void manyShortPausesStayPauses() {
        double[] regular = SyntheticBeats.regular(75, 60);
        double[] beats = Arrays.stream(regular)
                .filter(t -> (int) Math.rint(t / 0.8) % 7 != 3)
                .toArray();
        assertFinds(beats, List.of(SyntheticBeats.lead(beats, 60, 360, 1)), 360);
    }

    @Test
    void theStreamGivesEachBeatWithinTheStatedDelayAndTheSameAsTheBatch() {
        double rate = 360;
        double[] beats = SyntheticBeats.regular(80, 60);
        float[] x = SyntheticBeats.withNoise(SyntheticBeats.lead(beats, 60, rate, 1), 0.05, 5);
        List<BeatDetector.Detection> streamed = new ArrayList<>();
        int[] pushed = {0};
        double[] latest = {0};
        boolean[] ended = {false};
        BeatDetector detector = new BeatDetector(1, rate, d -> {
            streamed.add(d);
            if (!ended[0]) {
                latest[0] = Math.max(latest[0], pushed[0] / rate - d.time());
            }
        });
        for (float v : x) {
            pushed[0]++;
            detector.push(new float[] {v});
        }
        assertTrue(streamed.size() > beats.length / 2, "most beats come before the end");
        assertTrue(latest[0] <= detector.delay(), () -> latest[0] + " s is later than " + detector.delay());
        ended[0] = true;
        detector.end();
        assertEquals(BeatDetector.detect(List.of(x), rate), streamed);
    }

    @Test
    void marksNeverGoBackInTimeWhateverComesIn() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            float[] x = new float[20_000];
            float level = 0;
            for (int i = 0; i < x.length; i++) {
                level += (float) (0.1 * random.nextGaussian());
                x[i] = level + (random.nextInt(70) == 0 ? 3 * (float) random.nextGaussian() : 0);
            }
            double last = -1;
            for (BeatDetector.Detection d : BeatDetector.detect(List.of(x), 250)) {
                assertTrue(d.time() > last, "seed " + seed + " at " + d.time());
                last = d.time();
            }
        }
    }
}
