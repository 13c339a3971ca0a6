package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Pacing;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.junit.jupiter.api.Test;

/** Lists of beats whose facts can be counted by hand. */
class RhythmFactsTest {
    private static final Stimuli NONE = new Stimuli(new Pacing(true, "", List.of()), List.of(), List.of());

    private static RhythmFacts.Result facts(List<Beat> beats) {
        RhythmFacts.Atrial atrial = new RhythmFacts.Atrial(List.of(), OptionalDouble.empty(), OptionalDouble.empty());
        return RhythmFacts.of(BeatLists.span(beats), beats, NONE, atrial, List.of(), List.of("II"));
    }

    private static double value(RhythmFacts.Result result, Quantity quantity) {
        Measurement m = BeatLists.get(result.measurements(), quantity);
        assertThat(m.isMeasured()).as(quantity.id() + ": " + m.reason()).isTrue();
        return m.value().orElseThrow();
    }

    private static List<Beat> pattern(String types) {
        return BeatLists.of(
                types.length(),
                i -> types.charAt(i) == 'N' ? (i > 0 && types.charAt(i - 1) != 'N' ? 1100 : 800) : 500,
                i -> BeatType.ofSymbol(String.valueOf(types.charAt(i))).orElseThrow());
    }

    @Test
    void rateIsSixtyOverTheMeanAndPrematureBeatsDoNotScatterTheRest() {
        RhythmFacts.Result result = facts(pattern("NNNNVNNNNN"));
        double mean = (7 * 800 + 500 + 1100) / 9.0;
        assertThat(value(result, Quantity.RR)).isCloseTo(mean, within(1e-9));
        assertThat(value(result, Quantity.HEART_RATE)).isCloseTo(60_000 / mean, within(1e-9));
        assertThat(value(result, Quantity.RR_SD)).isZero();
        assertThat(value(result, Quantity.RR_RANGE)).isZero();
        assertThat(value(result, Quantity.LONGEST_RR)).isEqualTo(1100);
        assertThat(value(result, Quantity.SHORTEST_RR)).isEqualTo(500);
    }

    @Test
    void scatterOfKnownIntervals() {
        List<Beat> beats = BeatLists.normal(5, i -> new double[] {0, 700, 800, 900, 1000}[i]);
        RhythmFacts.Result result = facts(beats);
        assertThat(value(result, Quantity.RR_SD)).isCloseTo(Math.sqrt(50_000 / 3.0), within(1e-9));
        assertThat(value(result, Quantity.RR_RANGE)).isEqualTo(300);
        assertThat(value(result, Quantity.RR_IRREGULARITY)).isCloseTo(100 / 850.0, within(1e-9));
    }

    @Test
    void cyclesOfBigeminyAndTrigeminyAreCounted() {
        RhythmFacts.Result two = facts(pattern("NNNVNVNVNVNN"));
        assertThat(value(two, Quantity.BIGEMINY_CYCLES)).isEqualTo(4);
        assertThat(value(two, Quantity.TRIGEMINY_CYCLES)).isEqualTo(1);
        RhythmFacts.Result three = facts(pattern("NNVNNVNNVNNN"));
        assertThat(value(three, Quantity.TRIGEMINY_CYCLES)).isEqualTo(3);
        assertThat(value(three, Quantity.BIGEMINY_CYCLES)).isEqualTo(1);
        assertThat(value(facts(pattern("NNNNNN")), Quantity.BIGEMINY_CYCLES)).isZero();
    }

    @Test
    void aRunHasItsLengthItsPlaceAndItsRate() {
        RhythmFacts.Result result = facts(pattern("NNVNVVVVNNVVNN"));
        assertThat(value(result, Quantity.VENTRICULAR_BEATS)).isEqualTo(7);
        assertThat(value(result, Quantity.VENTRICULAR_RUN)).isEqualTo(4);
        assertThat(value(result, Quantity.VENTRICULAR_RUN_RATE)).isCloseTo(120, within(1e-9));
        assertThat(result.rhythm().runs()).hasSize(1);
        Rhythm.Run run = result.rhythm().runs().getFirst();
        assertThat(run.firstBeat()).isEqualTo(4);
        assertThat(run.beats()).isEqualTo(4);
    }

    @Test
    void aPauseIsAGapOfTwoSecondsThatWasLookedAt() {
        List<Beat> beats = BeatLists.normal(8, i -> i == 3 ? 2400 : i == 5 ? 1999 : i == 6 ? Double.NaN : 900);
        Rhythm rhythm = facts(beats).rhythm();
        assertThat(rhythm.pauses()).hasSize(1);
        assertThat(rhythm.pauses().getFirst().from()).isCloseTo(beats.get(2).time(), within(1e-9));
        assertThat(rhythm.pauses().getFirst().to()).isCloseTo(beats.get(3).time(), within(1e-9));
    }

    @Test
    void withoutBeatsNothingIsNoughtButTheirNumber() {
        RhythmFacts.Result none = RhythmFacts.of(
                new org.fiducial.core.Span(0, 10),
                List.of(),
                NONE,
                new RhythmFacts.Atrial(List.of(), OptionalDouble.empty(), OptionalDouble.empty()),
                List.of(),
                List.of("II"));
        assertThat(value(none, Quantity.BEATS)).isZero();
        for (Measurement m : none.measurements()) {
            if (!List.of(
                            Quantity.BEATS,
                            Quantity.DURATION,
                            Quantity.USABLE_LEADS,
                            Quantity.PACING_SPIKES,
                            Quantity.VENTRICULAR_FIBRILLATION)
                    .contains(m.quantity())) {
                assertThat(m.status()).as(m.quantity().id()).isEqualTo(Measurement.Status.UNMEASURABLE);
                assertThat(m.reason()).isEqualTo("no beat found");
            }
        }
    }
}
