package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.junit.jupiter.api.Test;

/** A premature beat every 40 beats, with an answer of the sinus node that is known. */
class HeartRateTurbulenceTest {
    private static final int EVERY = 40;
    private static final IntFunction<BeatType> ONE_IN_FORTY = i -> i % EVERY == 20 ? BeatType.V : BeatType.N;

    /** 800 ms; after the pause two intervals of 780, then up by 6 ms a beat for five, then down by 3 to 800 again. */
    private static double answering(int i) {
        int after = i % EVERY - 21;
        return switch (i % EVERY) {
            case 20 -> 500;
            case 21 -> 1100;
            default ->
                after == 1 || after == 2
                        ? 780
                        : after >= 3 && after <= 7
                                ? 780 + 6 * (after - 2)
                                : after > 7 && after <= 10 ? 810 - 3.0 * (after - 7) : 800;
        };
    }

    private static List<Measurement> turbulence(int n, IntToDoubleFunction rr, IntFunction<BeatType> type) {
        List<Beat> beats = BeatLists.of(n, rr, type);
        BeatFacts facts = new BeatFacts(BeatLists.span(beats), beats, List.of("II"));
        HeartRateTurbulence.add(facts);
        return facts.all();
    }

    @Test
    void onsetAndSlopeOfAKnownAnswer() {
        List<Measurement> all = turbulence(400, HeartRateTurbulenceTest::answering, ONE_IN_FORTY);
        Measurement onset = BeatLists.get(all, Quantity.TURBULENCE_ONSET);
        assertThat(onset.value().orElseThrow()).isCloseTo(100 * (1560.0 - 1600) / 1600, within(1e-9));
        assertThat(onset.beats()).hasSize(10).contains(20, 60);
        assertThat(BeatLists.get(all, Quantity.TURBULENCE_SLOPE).value().orElseThrow())
                .isCloseTo(6, within(1e-9));
    }

    @Test
    void noAnswerIsNoughtAndMeasured() {
        List<Measurement> all =
                turbulence(400, i -> i % EVERY == 20 ? 500 : i % EVERY == 21 ? 1100 : 800, ONE_IN_FORTY);
        assertThat(BeatLists.get(all, Quantity.TURBULENCE_ONSET).value().orElseThrow())
                .isZero();
        assertThat(BeatLists.get(all, Quantity.TURBULENCE_SLOPE).value().orElseThrow())
                .isZero();
    }

    @Test
    void fourPrematureBeatsAreTooFew() {
        Measurement m = BeatLists.get(
                turbulence(160, HeartRateTurbulenceTest::answering, ONE_IN_FORTY), Quantity.TURBULENCE_SLOPE);
        assertThat(m.status()).isEqualTo(Measurement.Status.UNMEASURABLE);
        assertThat(m.reason()).isEqualTo("needs 5 ventricular premature beats between sinus beats, has 4");
    }

    @Test
    void interpolatedAndCrowdedPrematureBeatsDoNotServe() {
        List<Measurement> interpolated =
                turbulence(400, i -> i % EVERY == 20 || i % EVERY == 21 ? 450 : 800, ONE_IN_FORTY);
        assertThat(BeatLists.get(interpolated, Quantity.TURBULENCE_ONSET).isMeasured())
                .isFalse();
        List<Measurement> crowded = turbulence(
                400, i -> i % 15 == 10 ? 500 : i % 15 == 11 ? 1100 : 800, i -> i % 15 == 10 ? BeatType.V : BeatType.N);
        assertThat(BeatLists.get(crowded, Quantity.TURBULENCE_ONSET).isMeasured())
                .isFalse();
    }

    @Test
    void aPrematureBeatBesideAStretchWithoutSignalDoesNotServe() {
        List<Measurement> all = turbulence(240, i -> i % EVERY == 25 ? Double.NaN : answering(i), ONE_IN_FORTY);
        assertThat(BeatLists.get(all, Quantity.TURBULENCE_ONSET).reason()).endsWith("has 0");
    }
}
