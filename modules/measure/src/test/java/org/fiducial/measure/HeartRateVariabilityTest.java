package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.junit.jupiter.api.Test;

/** Intervals with known variability. */
class HeartRateVariabilityTest {
    private static List<Measurement> measured(List<Beat> beats) {
        return LongTerm.of(BeatLists.span(beats), beats, List.of(), List.of("II"));
    }

    private static double value(List<Measurement> all, Quantity quantity) {
        Measurement m = BeatLists.get(all, quantity);
        assertThat(m.isMeasured()).as(quantity.id() + ": " + m.reason()).isTrue();
        return m.value().orElseThrow();
    }

    @Test
    void alternatingIntervalsHaveTheirKnownFigures() {
        List<Measurement> all = measured(BeatLists.normal(2001, i -> i % 2 == 0 ? 830 : 770));
        assertThat(value(all, Quantity.SDNN)).isCloseTo(30, within(0.02));
        assertThat(value(all, Quantity.RMSSD)).isCloseTo(60, within(1e-9));
        assertThat(value(all, Quantity.PNN50)).isEqualTo(100);
        assertThat(value(all, Quantity.SDNN_INDEX)).isCloseTo(30, within(0.1));
        assertThat(value(all, Quantity.SDANN)).isLessThan(0.2);
        assertThat(value(all, Quantity.TRIANGULAR_INDEX)).isCloseTo(2, within(0.01));
    }

    @Test
    void meansOfSegmentsThatDifferMakeSdannAlone() {
        // 300 s of 750 ms are 400 beats, of 1000 ms 300 beats.
        IntToDoubleFunction rr = i -> i % 700 < 400 ? 750 : 1000;
        List<Measurement> all = measured(BeatLists.normal(3501, rr));
        assertThat(value(all, Quantity.SDANN)).isCloseTo(125 * Math.sqrt(10.0 / 9), within(1.0));
        assertThat(value(all, Quantity.SDNN_INDEX)).isLessThan(15);
        assertThat(value(all, Quantity.RMSSD)).isLessThan(15);
    }

    @Test
    void powerOfBreathingIsHighFrequencyAndOfBloodPressureLow() {
        double[] t = new double[1];
        List<Measurement> all = measured(BeatLists.normal(1600, i -> {
            double rr = 850 + 25 * Math.sin(2 * Math.PI * 0.25 * t[0]) + 40 * Math.sin(2 * Math.PI * 0.1 * t[0]);
            t[0] += rr / 1000;
            return rr;
        }));
        assertThat(value(all, Quantity.HF_POWER)).isCloseTo(312, within(45.0));
        assertThat(value(all, Quantity.LF_POWER)).isCloseTo(800, within(60.0));
        assertThat(value(all, Quantity.LF_HF)).isCloseTo(2.56, within(0.4));
    }

    @Test
    void verySlowWavesNeedFiftyMinutes() {
        double[] t = new double[1];
        IntToDoubleFunction rr = i -> {
            double own = 800 + 60 * Math.sin(2 * Math.PI * 0.01 * t[0]);
            t[0] += own / 1000;
            return own;
        };
        assertThat(value(measured(BeatLists.normal(3800, rr)), Quantity.VLF_POWER))
                .isCloseTo(1800, within(60.0));
        t[0] = 0;
        Measurement shorter = BeatLists.get(measured(BeatLists.normal(3600, rr)), Quantity.VLF_POWER);
        assertThat(shorter.isMeasured()).isFalse();
        assertThat(shorter.reason()).isEqualTo("needs 50 minutes of normal beats");
    }

    @Test
    void theStatedErrorHoldsForRandomIntervals() {
        long seed = 11;
        Random random = new Random(seed);
        int inside = 0;
        for (int k = 0; k < 50; k++) {
            List<Measurement> all = measured(BeatLists.normal(400, i -> 800 + 40 * random.nextGaussian()));
            Measurement sdnn = BeatLists.get(all, Quantity.SDNN);
            double z = (sdnn.value().orElseThrow() - 40) / sdnn.sd().orElseThrow();
            inside += Math.abs(z) < 1.645 ? 1 : 0;
        }
        assertThat(inside).as("seed %d", seed).isBetween(39, 50);
    }

    @Test
    void twoMinutesGiveRmssdAndSayOfTheOthersWhatTheyNeed() {
        List<Measurement> all = measured(BeatLists.normal(151, i -> i % 2 == 0 ? 820 : 780));
        assertThat(value(all, Quantity.RMSSD)).isCloseTo(40, within(1e-9));
        assertThat(value(all, Quantity.PNN50)).isZero();
        for (Quantity q :
                List.of(Quantity.SDNN, Quantity.SDANN, Quantity.SDNN_INDEX, Quantity.LF_POWER, Quantity.HF_POWER)) {
            assertThat(BeatLists.get(all, q).reason()).isEqualTo("needs 5 minutes");
        }
        assertThat(BeatLists.get(all, Quantity.TRIANGULAR_INDEX).reason()).isEqualTo("needs 20 minutes");
    }

    @Test
    void sixMinutesGiveNoMeansOfSegments() {
        List<Measurement> all = measured(BeatLists.normal(460, i -> i % 2 == 0 ? 820 : 780));
        assertThat(value(all, Quantity.SDNN)).isCloseTo(20, within(0.1));
        assertThat(BeatLists.get(all, Quantity.SDANN).reason())
                .isEqualTo("needs 5 5-minute segments of normal beats, has 1");
    }

    @Test
    void muchEctopyLeavesNothingToMeasureAndNoNought() {
        List<Beat> bigeminy =
                BeatLists.of(2000, i -> i % 2 == 0 ? 1000 : 600, i -> i % 2 == 0 ? BeatType.N : BeatType.V);
        for (Measurement m : measured(bigeminy)) {
            if (m.quantity() != Quantity.TURBULENCE_ONSET && m.quantity() != Quantity.TURBULENCE_SLOPE) {
                assertThat(m.status()).as(m.quantity().id()).isEqualTo(Measurement.Status.UNMEASURABLE);
                assertThat(m.reason()).startsWith("intervals between normal beats make 0 % of the time");
            }
        }
    }

    @Test
    void intervalsThatDoNotVaryHaveNoRatio() {
        List<Measurement> all = measured(BeatLists.normal(500, i -> 1000));
        assertThat(value(all, Quantity.SDNN)).isZero();
        assertThat(BeatLists.get(all, Quantity.LF_HF).isMeasured()).isFalse();
    }
}
