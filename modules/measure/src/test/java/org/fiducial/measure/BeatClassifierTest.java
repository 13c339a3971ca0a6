package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.fiducial.core.BeatType;
import org.junit.jupiter.api.Test;

class BeatClassifierTest {
    private static final double RATE = 360;

    /** Classes of beats of 0.8 s, of which some come early with a pause after them. */
    private static List<BeatType> classes(int n, IntPredicate early, IntPredicate wide, double noise) {
        double[] times = new double[n];
        boolean[] ventricular = new boolean[n];
        double t = 0.6;
        for (int i = 0; i < n; i++) {
            times[i] = early.test(i) ? t - 0.3 : t;
            ventricular[i] = wide.test(i);
            t += 0.8;
        }
        double seconds = t + 1;
        float[] x = SyntheticBeats.withNoise(SyntheticBeats.lead(times, ventricular, seconds, RATE, 1), noise, 4);
        List<Trace> traces = List.of(new Trace("II", RATE, 0, x));
        BeatClassifier classifier = new BeatClassifier();
        for (double time : times) {
            classifier.add(
                    new BeatDetector.Detection(time, 1),
                    BeatShape.at(traces, time),
                    BeatSurroundings.at(traces, time),
                    false);
        }
        return classifier.classify().stream().map(QrsMark::type).toList();
    }

    private static long count(List<BeatType> classes, BeatType type) {
        return classes.stream().filter(c -> c == type).count();
    }

    @Test
    void aSteadyRhythmIsNormalThroughout() {
        for (int n : new int[] {3, 12, 60, 400}) {
            List<BeatType> classes = classes(n, i -> false, i -> false, 0.02);
            assertEquals(n, count(classes, BeatType.N), classes::toString);
        }
    }

    @Test
    void earlyWideBeatsAreVentricularInShortAndLongRecordings() {
        for (int n : new int[] {30, 400}) {
            IntPredicate every = i -> i % 10 == 7;
            List<BeatType> classes = classes(n, every, every, 0.02);
            for (int i = 0; i < n; i++) {
                assertEquals(every.test(i) ? BeatType.V : BeatType.N, classes.get(i), "beat " + i + " of " + n);
            }
        }
    }

    @Test
    void earlyBeatsOfTheUsualShapeAreSupraventricular() {
        for (int n : new int[] {30, 400}) {
            IntPredicate every = i -> i % 10 == 7;
            List<BeatType> classes = classes(n, every, i -> false, 0.02);
            assertTrue(count(classes, BeatType.S) >= 0.8 * n / 10, classes::toString);
            assertEquals(0, count(classes, BeatType.V), classes::toString);
        }
    }

    @Test
    void ventricularBigeminyIsNotTakenForTheUsualShape() {
        IntPredicate every = i -> i % 2 == 1;
        List<BeatType> classes = classes(300, every, every, 0.02);
        assertTrue(count(classes, BeatType.V) >= 145, () -> count(classes, BeatType.V) + " of 150");
        assertTrue(count(classes, BeatType.N) >= 145, () -> count(classes, BeatType.N) + " of 150");
    }

    @Test
    void aBeatAfterASpikeIsPaced() {
        float[] x = SyntheticBeats.lead(new double[] {0.6}, 2, RATE, 1);
        List<Trace> traces = List.of(new Trace("II", RATE, 0, x));
        BeatClassifier classifier = new BeatClassifier();
        classifier.add(
                new BeatDetector.Detection(0.6, 1), BeatShape.at(traces, 0.6), BeatSurroundings.at(traces, 0.6), true);
        assertEquals(BeatType.PACED, classifier.classify().getFirst().type());
    }

    /**
     * Beats of which those at {@code wide} are ventricular, and a spike was seen before those of {@code spikes}.
     *
     * @param small height of the last beat as a share of the others
     */
    private static List<BeatType> afterSpikes(
            IntPredicate wide, IntPredicate early, IntPredicate spikes, double small) {
        int n = 16;
        double[] times = new double[n];
        boolean[] ventricular = new boolean[n];
        for (int i = 0; i < n; i++) {
            times[i] = 0.6 + 0.8 * i - (early.test(i) ? 0.3 : 0);
            ventricular[i] = wide.test(i);
        }
        float[] x = SyntheticBeats.withNoise(SyntheticBeats.lead(times, ventricular, 14, RATE, 1), 0.01, 8);
        for (int i = (int) ((times[n - 1] - 0.2) * RATE); i < x.length; i++) {
            x[i] *= (float) small;
        }
        List<Trace> traces =
                List.of(new Trace("II", RATE, 0, x), new Trace("V1", RATE, 0, x), new Trace("V5", RATE, 0, x));
        BeatClassifier classifier = new BeatClassifier();
        for (int i = 0; i < n; i++) {
            classifier.add(
                    new BeatDetector.Detection(times[i], 1),
                    BeatShape.at(traces, times[i]),
                    BeatSurroundings.at(traces, times[i]),
                    spikes.test(i));
        }
        return classifier.classify().stream().map(QrsMark::type).toList();
    }

    @Test
    void beatsOfTheShapeOfPacedOnesArePacedThoughTheirSpikeWasMissed() {
        List<BeatType> classes = afterSpikes(i -> true, i -> false, i -> i % 3 != 0, 1);
        assertEquals(16, count(classes, BeatType.PACED), classes::toString);
        List<BeatType> few = afterSpikes(i -> true, i -> false, i -> i == 3, 1);
        assertEquals(1, count(few, BeatType.PACED), "one spike may have come too late");
    }

    @Test
    void theHeartsOwnEarlyBeatsAmongPacedOnesAreNotVentricular() {
        List<BeatType> classes = afterSpikes(i -> i % 5 != 4, i -> i % 5 == 4, i -> i % 5 != 4, 1);
        assertEquals(13, count(classes, BeatType.PACED), classes::toString);
        assertEquals(3, count(classes, BeatType.N), classes::toString);
    }

    @Test
    void aSingleStrangeBeatMuchSmallerThanTheOthersIsNotVentricular() {
        assertEquals(
                BeatType.V,
                afterSpikes(i -> i == 15, i -> i == 15, i -> false, 1).getLast());
        assertEquals(
                BeatType.Q,
                afterSpikes(i -> i == 15, i -> i == 15, i -> false, 0.15).getLast());
    }

    /** Classes of the beats of a lead that ends, or goes on as a held sample, 12 ms after the last R peak, which comes after {@code rr}. */
    private static List<BeatType> cutOff(double rr, boolean held) {
        double[] times = new double[12];
        Arrays.setAll(times, i -> 0.6 + 0.8 * i);
        times[11] = times[10] + rr;
        float[] x = SyntheticBeats.withNoise(SyntheticBeats.lead(times, times[11] + 1, RATE, 1), 0.01, 6);
        int end = (int) ((times[11] + 0.012) * RATE);
        if (held) {
            Arrays.fill(x, end, x.length, x[end]);
        }
        List<Trace> traces = List.of(new Trace("II", RATE, 0, held ? x : Arrays.copyOf(x, end)));
        BeatClassifier classifier = new BeatClassifier();
        for (double time : times) {
            classifier.add(
                    new BeatDetector.Detection(time, 1),
                    BeatShape.at(traces, time),
                    BeatSurroundings.at(traces, time),
                    false);
        }
        return classifier.classify().stream().map(QrsMark::type).toList();
    }

    @Test
    void aBeatThatIsCutOffIsLikeTheOthersIfItIsDueAndUnclassifiableIfNot() {
        for (boolean held : new boolean[] {false, true}) {
            assertEquals(12, count(cutOff(0.8, held), BeatType.N), "held: " + held);
        }
        assertEquals(BeatType.Q, cutOff(1.3, true).getLast());
        assertEquals(BeatType.Q, cutOff(0.5, true).getLast(), "early, but who knows from where");
    }

    @Test
    void theTWaveOfABeatBeforeTheBeginningIsNoBeatAndTheNextOneNotPremature() {
        double[] times = new double[12];
        Arrays.setAll(times, i -> 0.9 + 0.8 * i);
        float[] x = SyntheticBeats.withNoise(SyntheticBeats.lead(times, times[11] + 1, RATE, 1), 0.01, 6);
        for (int k = 0; k < 60; k++) {
            x[(int) (0.35 * RATE) + k] += (float) (0.5 * StrictMath.sin(Math.PI * k / 60));
        }
        List<Trace> traces = List.of(new Trace("II", RATE, 0, x));
        BeatClassifier classifier = new BeatClassifier();
        double[] found = new double[13];
        found[0] = 0.43;
        System.arraycopy(times, 0, found, 1, 12);
        for (double time : found) {
            classifier.add(
                    new BeatDetector.Detection(time, 1),
                    BeatShape.at(traces, time),
                    BeatSurroundings.at(traces, time),
                    false);
        }

        List<QrsMark> marks = classifier.classify();

        assertEquals(12, marks.size());
        assertEquals(times[0], marks.getFirst().time());
        assertTrue(marks.stream().allMatch(m -> m.type() == BeatType.N), marks::toString);
    }

    @Test
    void noBeatHasNoClass() {
        assertEquals(List.of(), new BeatClassifier().classify());
    }

    @Test
    void theBasicRateIsNotMovedByATachycardiaThatBeginsAtOnce() {
        double[] rr = new double[100];
        Arrays.setAll(rr, i -> i >= 40 && i < 60 ? 0.4 : 0.8);
        double[] before = BasicRate.forward(rr);
        double[] after = BasicRate.backward(rr);
        for (int i = 41; i < 60; i++) {
            assertEquals(0.8, before[i], 0.01);
            assertEquals(0.8, after[i], 0.01);
        }
    }

    @Test
    void theBasicRateFollowsARhythmThatQuickens() {
        double[] rr = new double[200];
        Arrays.setAll(rr, i -> 1 - 0.0025 * i);
        double[] before = BasicRate.forward(rr);
        for (int i = 20; i < rr.length; i++) {
            assertEquals(rr[i], before[i], 0.05, "beat " + i);
        }
    }
}
