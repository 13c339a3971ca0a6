package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fiducial.evaluate.RocArea.Scored;
import org.junit.jupiter.api.Test;

class RocAreaTest {
    private static final double EXACT = 1e-12;

    @Test
    void aPerfectOrderIsOneAndTheReverseIsZero() {
        assertThat(RocArea.of(List.of(new Scored(0, 0.9, true), new Scored(1, 0.1, false)))
                        .value())
                .isEqualTo(1);
        assertThat(RocArea.of(List.of(new Scored(0, 0.1, true), new Scored(1, 0.9, false)))
                        .value())
                .isEqualTo(0);
    }

    @Test
    void aConstantScoreIsWorthAHalf() {
        List<Scored> cases = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cases.add(new Scored(i, 0.7, i % 3 == 0));
        }
        assertThat(RocArea.of(cases).value()).isEqualTo(0.5);
    }

    @Test
    void withoutCasesOfBothKindsThereIsNoArea() {
        assertThat(RocArea.of(List.of(new Scored(0, 0.5, true))).value()).isNaN();
        assertThat(RocArea.of(List.of(new Scored(0, 0.5, false))).value()).isNaN();
        assertThat(RocArea.of(List.of()).value()).isNaN();
    }

    @Test
    void everyResampleHasTheAreaThatItsPairsHaveOneByOne() {
        long seed = 20;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(25);
            List<Scored> cases = new ArrayList<>();
            int[] times = new int[n];
            for (int i = 0; i < n; i++) {
                // Few values, so that there are many ties.
                cases.add(new Scored(i, random.nextInt(6) / 5.0, random.nextInt(3) == 0));
                times[i] = random.nextInt(4);
            }
            RocArea area = RocArea.of(cases);
            assertThat(area.value(times))
                    .as("seed %d, round %d", seed, round)
                    .isCloseTo(slowly(cases, times), within(EXACT));
            int[] once = new int[n];
            Arrays.fill(once, 1);
            assertThat(area.value()).isCloseTo(slowly(cases, once), within(EXACT));
        }
    }

    /** Every pair of a case with the label and one without. */
    private static double slowly(List<Scored> cases, int[] times) {
        double won = 0;
        double pairs = 0;
        for (Scored with : cases) {
            for (Scored without : cases) {
                if (with.positive() && !without.positive()) {
                    double weight = (double) times[with.item()] * times[without.item()];
                    pairs += weight;
                    won += weight * (1 + Math.signum(with.score() - without.score())) / 2;
                }
            }
        }
        return pairs == 0 ? Double.NaN : won / pairs;
    }
}
