package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkMatcherTest {
    @Test
    void keepsThePairThatTheNearestMarkFirstWouldLose() {
        double[] reference = {1.00, 1.12};
        double[] detected = {1.09, 1.25};
        // 1.09 is nearest to 1.12; taken first, 1.00 and 1.25 stand alone.
        assertThat(nearestFirst(reference, detected, 0.15)).isEqualTo(1);
        assertThat(MarkMatcher.match(reference, detected, 0.15).pairs())
                .containsExactly(new Matching.Pair(0, 0), new Matching.Pair(1, 1));
    }

    @Test
    void takesTheSmallestSumOfDistancesAmongEquallyManyPairs() {
        assertThat(MarkMatcher.match(new double[] {1.0}, new double[] {0.9, 1.02, 1.1}, 0.15)
                        .pairs())
                .containsExactly(new Matching.Pair(0, 1));
    }

    @Test
    void includesTheToleranceItselfWhereSecondsAreRoundedSamples() {
        double[] reference = {1000 / 360.0};
        assertThat(MarkMatcher.match(reference, new double[] {1054 / 360.0}, 0.15)
                        .pairs())
                .hasSize(1);
        assertThat(MarkMatcher.match(reference, new double[] {1055 / 360.0}, 0.15)
                        .pairs())
                .isEmpty();
    }

    @Test
    void countsWhatIsMissedAndWhatIsExtra() {
        Matching matching = MarkMatcher.match(new double[] {1, 2, 3}, new double[] {2.01, 4, 5, 6}, 0.15);
        assertThat(matching.missed()).isEqualTo(2);
        assertThat(matching.extra()).isEqualTo(3);
    }

    @Test
    void twoMarksAtOneInstantAreTwoMarks() {
        assertThat(MarkMatcher.match(new double[] {1, 1}, new double[] {1}, 0.15)
                        .pairs())
                .hasSize(1);
        assertThat(MarkMatcher.match(new double[] {1, 1}, new double[] {1, 1}, 0.15)
                        .pairs())
                .hasSize(2);
    }

    @Test
    void refusesMarksThatAreNotInOrder() {
        assertThatThrownBy(() -> MarkMatcher.match(new double[] {2, 1}, new double[0], 0.15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reference marks are not in order of time at index 1");
    }

    @Test
    void givesWhatTryingEveryPairingGives() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            double[] reference = marks(random);
            double[] detected = marks(random);
            Matching matching = MarkMatcher.match(reference, detected, 0.15);
            Best best = everyPairing(reference, 0, detected, 0);
            String where = "seed " + seed + ", round " + round;
            assertThat(matching.pairs()).as(where).hasSize(best.pairs);
            assertThat(distance(matching.pairs(), reference, detected))
                    .as(where)
                    .isEqualTo(best.distance);
            assertThat(inOrder(matching.pairs())).as(where).isTrue();
        }
    }

    @Test
    void aDayOfBeatsTakesOnlyTheBandAroundEachBeat() {
        double[] day = new double[100_000];
        for (int i = 0; i < day.length; i++) {
            day[i] = i * 0.3;
        }
        assertThat(MarkMatcher.match(day, day, 0.15).pairs()).hasSize(day.length);
    }

    private static double[] marks(Random random) {
        return random.doubles(random.nextInt(7), 0, 1)
                .map(t -> Math.round(t * 100) / 100.0)
                .sorted()
                .toArray();
    }

    private record Best(int pairs, long distance) {}

    private static Best everyPairing(double[] r, int i, double[] d, int j) {
        if (i == r.length || j == d.length) {
            return new Best(0, 0);
        }
        Best best = better(everyPairing(r, i + 1, d, j), everyPairing(r, i, d, j + 1));
        long distance = distance(r[i], d[j]);
        if (distance <= 150_000_000) {
            Best rest = everyPairing(r, i + 1, d, j + 1);
            best = better(best, new Best(rest.pairs + 1, rest.distance + distance));
        }
        return best;
    }

    private static Best better(Best a, Best b) {
        return a.pairs > b.pairs || a.pairs == b.pairs && a.distance <= b.distance ? a : b;
    }

    private static long distance(List<Matching.Pair> pairs, double[] reference, double[] detected) {
        return pairs.stream()
                .mapToLong(p -> distance(reference[p.reference()], detected[p.detected()]))
                .sum();
    }

    private static long distance(double a, double b) {
        return Math.abs(Math.round(a * 1e9) - Math.round(b * 1e9));
    }

    private static boolean inOrder(List<Matching.Pair> pairs) {
        for (int k = 1; k < pairs.size(); k++) {
            if (pairs.get(k).reference() <= pairs.get(k - 1).reference()
                    || pairs.get(k).detected() <= pairs.get(k - 1).detected()) {
                return false;
            }
        }
        return true;
    }

    private static int nearestFirst(double[] reference, double[] detected, double tolerance) {
        boolean[] usedReference = new boolean[reference.length];
        boolean[] usedDetected = new boolean[detected.length];
        int pairs = 0;
        while (true) {
            int bestI = -1;
            int bestJ = -1;
            double best = tolerance;
            for (int i = 0; i < reference.length; i++) {
                for (int j = 0; j < detected.length; j++) {
                    double d = Math.abs(reference[i] - detected[j]);
                    if (!usedReference[i] && !usedDetected[j] && d <= best) {
                        best = d;
                        bestI = i;
                        bestJ = j;
                    }
                }
            }
            if (bestI < 0) {
                return pairs;
            }
            usedReference[bestI] = true;
            usedDetected[bestJ] = true;
            pairs++;
        }
    }
}
