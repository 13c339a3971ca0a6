package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Span;
import org.junit.jupiter.api.Test;

class FibrillationTest {
    private static List<Beat> beats(int n, IntToDoubleFunction rr, IntFunction<BeatType> type) {
        List<Beat> beats = new ArrayList<>();
        double t = 0.5;
        for (int i = 0; i < n; i++) {
            double own = rr.applyAsDouble(i);
            t += own;
            beats.add(new Beat(
                    i,
                    t,
                    type.apply(i),
                    0,
                    1,
                    i == 0 ? OptionalDouble.empty() : OptionalDouble.of(own * 1000),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    ""));
        }
        return beats;
    }

    private static Set<Integer> all(int from, int to) {
        Set<Integer> beats = new HashSet<>();
        for (int i = from; i < to; i++) {
            beats.add(i);
        }
        return beats;
    }

    @Test
    void disorderWithoutPIsFoundWhereItIs() {
        Random random = new Random(3);
        List<Beat> beats =
                beats(300, i -> i < 100 || i >= 200 ? 0.8 : 0.45 + 0.5 * random.nextDouble(), i -> BeatType.N);
        Set<Integer> withP = all(0, 100);
        withP.addAll(all(200, 300));
        List<Span> found = Fibrillation.in(beats, withP, 1).spans();
        assertEquals(1, found.size(), found::toString);
        assertEquals(beats.get(100).time(), found.getFirst().from(), 8);
        assertEquals(beats.get(200).time(), found.getFirst().to(), 8);
    }

    @Test
    void theSameDisorderWithPBeforeEachBeatIsNotFibrillation() {
        Random random = new Random(3);
        List<Beat> beats = beats(200, i -> 0.45 + 0.5 * random.nextDouble(), i -> BeatType.N);
        assertEquals(List.of(), Fibrillation.in(beats, all(0, 200), 1).spans());
    }

    @Test
    void betweenFrequentVentricularBeatsTheIntervalsOnBothSidesAreCompared() {
        Random random = new Random(5);
        IntFunction<BeatType> third = i -> i % 3 == 2 ? BeatType.V : BeatType.N;
        List<Beat> disorder = beats(14, i -> i % 3 == 2 ? 0.4 : 0.45 + 0.5 * random.nextDouble(), third);
        assertEquals(14, Fibrillation.in(disorder, Set.of(), 8).beats());
        List<Beat> order = beats(14, i -> i % 3 == 2 ? 0.4 : i % 3 == 0 ? 1.2 : 0.8, third);
        assertEquals(0, Fibrillation.in(order, Set.of(), 8).beats());
    }

    @Test
    void fastDisorderIsFibrillationInManyLeadsAndMayBeNoiseInOne() {
        Random random = new Random(7);
        List<Beat> beats = beats(24, i -> 0.2 + 0.3 * random.nextDouble(), i -> BeatType.N);
        assertEquals(24, Fibrillation.in(beats, Set.of(), 8).beats());
        assertEquals(0, Fibrillation.in(beats, Set.of(), 1).beats());
    }

    @Test
    void bigeminyWithoutVisiblePIsNotFibrillation() {
        List<Beat> beats = beats(200, i -> i % 2 == 0 ? 1.0 : 0.6, i -> i % 2 == 0 ? BeatType.N : BeatType.V);
        assertEquals(0, Fibrillation.in(beats, Set.of(), 1).beats());
    }

    @Test
    void aRegularRhythmWithoutPIsNotFibrillation() {
        assertEquals(
                0,
                Fibrillation.in(beats(200, i -> 1.1, i -> BeatType.N), Set.of(), 1)
                        .beats());
    }

    @Test
    void manyStretchesComeInOrderAndDoNotOverlap() {
        Random random = new Random(9);
        List<Beat> beats = beats(600, i -> i / 60 % 2 == 0 ? 0.8 : 0.45 + 0.5 * random.nextDouble(), i -> BeatType.N);
        List<Span> found = Fibrillation.in(beats, Set.of(), 1).spans();
        assertTrue(found.size() >= 4, found::toString);
        for (int i = 1; i < found.size(); i++) {
            assertTrue(found.get(i).from() >= found.get(i - 1).to(), found::toString);
        }
    }
}
