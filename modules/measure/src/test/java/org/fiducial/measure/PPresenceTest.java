package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Rhythm.NoP;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether there is a P, and why not. */
class PPresenceTest {
    private static final double PR = 0.16;

    private static Analysis analyse(Recording recording) {
        return new Analyser(Settings.DEFAULT).analyse(recording);
    }

    private static double[] plus(double[] times, double by) {
        return Arrays.stream(times).map(t -> t + by).toArray();
    }

    private static List<Wave> p(Analysis analysis) {
        return analysis.waves().stream()
                .filter(w -> w.isGlobal() && w.type() == WaveType.P)
                .toList();
    }

    private static double value(Analysis analysis, Quantity quantity) {
        return analysis.get(quantity).value().orElseThrow(() -> new AssertionError(analysis.get(quantity)));
    }

    private static int without(Analysis analysis, NoP reason) {
        return analysis.rhythm().withoutP().stream()
                .filter(w -> w.reason() == reason)
                .mapToInt(w -> w.beats().size())
                .sum();
    }

    private static double[] irregular(double seconds, long seed) {
        Random random = new Random(seed);
        double[] r = new double[(int) (seconds / 0.45)];
        int n = 0;
        for (double t = 0.6; t < seconds - 0.5; t += 0.45 + 0.5 * random.nextDouble()) {
            r[n++] = t;
        }
        return Arrays.copyOf(r, n);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void fibrillatingAtriaHaveNoPAndSayThatTheyFibrillate(long seed) {
        Analysis analysis = analyse(new AtriaAndVentricles(20)
                .beats(irregular(20, seed))
                .fibrillating(0.1, seed)
                .noise(0.01, seed)
                .recording());
        assertTrue(p(analysis).size() <= 1, () -> p(analysis).toString());
        assertTrue(value(analysis, Quantity.FIBRILLATION_SHARE) > 0.9);
        assertTrue(
                without(analysis, NoP.FIBRILLATION) >= analysis.beats().size() - 2,
                () -> analysis.rhythm().withoutP().toString());
        Measurement pr = analysis.get(Quantity.PR);
        assertEquals(Measurement.Status.ABSENT, pr.status());
        assertTrue(pr.reason().contains("fibrillation"), pr.reason());
        assertEquals(360, value(analysis, Quantity.F_WAVE_RATE), 60);
    }

    @Test
    void ventriclesAsIrregularUnderAtriaThatLeadThemHaveAPBeforeEachBeat() {
        double[] r = Arrays.stream(irregular(20, 3))
                .map(t -> 0.5 + 1.4 * (t - 0.5))
                .filter(t -> t < 19)
                .toArray();
        Analysis analysis = analyse(new AtriaAndVentricles(20)
                .beats(r)
                .p(plus(r, -PR))
                .noise(0.005, 3)
                .recording());
        assertTrue(p(analysis).size() >= 0.8 * r.length, () -> p(analysis).size() + " P of " + r.length);
        assertEquals(0, value(analysis, Quantity.FIBRILLATION_SHARE));
    }

    @Test
    void ofASingleBeatAClearPIsGiven() {
        Analysis analysis = analyse(
                new AtriaAndVentricles(2).beats(1).p(1 - PR).noise(0.005, 1).recording());
        assertEquals(1, analysis.beats().size());
        assertEquals(1, p(analysis).size());
        assertEquals(1 - PR, p(analysis).getFirst().peak(), 0.02);
    }

    @Test
    void ofASingleBeatWithoutPNoneIsGiven() {
        Analysis analysis =
                analyse(new AtriaAndVentricles(2).beats(1).noise(0.005, 1).recording());
        assertEquals(1, analysis.beats().size());
        assertEquals(List.of(), p(analysis));
        assertEquals(1, without(analysis, NoP.NOT_SEEN));
    }

    @Test
    void twoHundredAndFiftyAMinuteHaveOnePABeatAtMost() {
        double[] r = AtriaAndVentricles.every(0.5, 0.24, 10);
        Analysis analysis = analyse(new AtriaAndVentricles(10)
                .fast(0.4)
                .beats(r)
                .p(plus(r, -0.085))
                .noise(0.005, 1)
                .recording());
        assertEquals(250, value(analysis, Quantity.HEART_RATE), 2);
        assertTrue(p(analysis).size() <= r.length, () -> p(analysis).size() + " P of " + r.length);
        long beats = p(analysis).stream().map(Wave::beat).distinct().count();
        assertEquals(p(analysis).size(), beats);
        int told = analysis.rhythm().withoutP().stream()
                .mapToInt(w -> w.beats().size())
                .sum();
        assertEquals(analysis.beats().size(), beats + told);
    }

    @Test
    void aPHiddenInTheTOfTheBeatBeforeIsNotInventedAndSaysSo() {
        double[] r = AtriaAndVentricles.every(0.8, 0.9, 20);
        // Every fifth beat comes so early that its P falls on the T before.
        double[] early = java.util.stream.IntStream.range(0, r.length)
                .filter(i -> i % 5 == 4)
                .mapToDouble(i -> r[i] - 0.44)
                .toArray();
        double[] others = java.util.stream.IntStream.range(0, r.length)
                .filter(i -> i % 5 != 4)
                .mapToDouble(i -> r[i])
                .toArray();
        Analysis analysis = analyse(new AtriaAndVentricles(20)
                .beats(others)
                .beats(early)
                .p(plus(others, -PR))
                .noise(0.005, 2)
                .recording());
        for (double t : early) {
            assertTrue(
                    p(analysis).stream().noneMatch(w -> w.peak() > t - 0.3 && w.peak() < t),
                    () -> "a P before the early beat at " + t);
        }
        assertTrue(p(analysis).size() >= others.length - 2, () -> p(analysis).size() + " of " + others.length);
        assertTrue(
                without(analysis, NoP.HIDDEN) >= early.length - 1,
                () -> analysis.rhythm().withoutP().toString());
    }

    @Test
    void aDroppedBeatLeavesItsPBehind() {
        double[] atria = AtriaAndVentricles.every(0.6, 0.8, 20);
        double[] r = java.util.stream.IntStream.range(0, atria.length)
                .filter(i -> i % 4 != 3)
                .mapToDouble(i -> atria[i] + PR)
                .toArray();
        Analysis analysis = analyse(
                // Low, or the detector, which looks closer after a pause, takes the P for a beat.
                new AtriaAndVentricles(20)
                        .sized(0.5)
                        .p(atria)
                        .beats(r)
                        .noise(0.005, 5)
                        .recording());
        long dropped = p(analysis).stream().filter(w -> w.beat() < 0).count();
        long truth = java.util.stream.IntStream.range(0, atria.length)
                .filter(i -> i % 4 == 3 && atria[i] < r[r.length - 1])
                .count();
        assertEquals(truth, dropped);
        assertEquals(truth, value(analysis, Quantity.BLOCKED_P));
        assertEquals(PqrsRelation.SOME_BLOCKED, analysis.rhythm().relation());
        assertEquals(75, value(analysis, Quantity.ATRIAL_RATE), 2);
    }

    @Test
    void inTwoToOneBlockEverySecondPIsBlocked() {
        double[] atria = AtriaAndVentricles.every(0.6, 0.75, 20);
        double[] r = java.util.stream.IntStream.range(0, atria.length)
                .filter(i -> i % 2 == 0)
                .mapToDouble(i -> atria[i] + PR)
                .toArray();
        Analysis analysis = analyse(
                new AtriaAndVentricles(20).p(atria).beats(r).noise(0.01, 6).recording());
        assertTrue(
                value(analysis, Quantity.BLOCKED_P) >= r.length - 3,
                () -> analysis.get(Quantity.BLOCKED_P).toString());
        assertEquals(PqrsRelation.SOME_BLOCKED, analysis.rhythm().relation());
        assertEquals(80, value(analysis, Quantity.ATRIAL_RATE), 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1.0, 1.3, 1.6})
    void aSlowHeartWithoutBlockHasNoBlockedP(double rr) {
        double[] r = AtriaAndVentricles.every(0.7, rr, 30);
        Analysis analysis = analyse(new AtriaAndVentricles(30)
                .p(plus(r, -PR))
                .beats(r)
                .noise(0.02, 7)
                .recording());
        assertEquals(0, value(analysis, Quantity.BLOCKED_P));
        assertEquals(PqrsRelation.CONDUCTED, analysis.rhythm().relation());
    }

    @Test
    void everyBeatHasAPOrAReason() {
        Analysis analysis = analyse(new AtriaAndVentricles(20)
                .beats(irregular(20, 9))
                .fibrillating(0.15, 9)
                .recording());
        long with = p(analysis).stream().filter(w -> w.beat() >= 0).count();
        int told = analysis.rhythm().withoutP().stream()
                .map(Rhythm.WithoutP::beats)
                .mapToInt(List::size)
                .sum();
        assertEquals(analysis.beats().size(), with + told);
    }
}
