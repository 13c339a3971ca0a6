package org.fiducial.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Evidence;
import org.fiducial.core.Evidence.Role;
import org.fiducial.core.Measurements;
import org.fiducial.core.Place;
import org.fiducial.core.Relation;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.draw.Light;
import org.junit.jupiter.api.Test;

class EvidenceLightsTest {
    @Test
    void aCriterionIsLitOverTheMarksOfEachBeat() {
        Evidence q = criterion(
                "qDuration[II]",
                List.of("II"),
                Map.of("onset", List.of(1.0, 2.0), "offset", List.of(1.04, 2.04), "baselineFrom", List.of(0.9, 1.9)),
                List.of());

        assertThat(EvidenceLights.of(new Evidence.Not(q), analysis()))
                .containsExactly(light(List.of("II"), "qDuration", new Span(1, 1.04), new Span(2, 2.04)));
    }

    @Test
    void marksGoBeforeTheStretchThatHoldsThem() {
        Evidence rate = criterion("rr", List.of(), Map.of("r", List.of(1.0)), List.of(new Span(0, 10)));

        assertThat(EvidenceLights.of(rate, analysis()))
                .containsExactly(light(List.of(), "rr", new Span(1.0 - 0.012, 1.0 + 0.012)));
    }

    @Test
    void ofASumOverLeadsEachLeadIsLitWhereItsOwnPartLies() {
        Evidence sum = criterion(
                "sAmplitude[V1] + rAmplitude[V5]",
                List.of("V1", "V5"),
                new TreeMap<>(Map.of(
                        "sAmplitude[V1].from", List.of(1.0),
                        "sAmplitude[V1].to", List.of(1.1),
                        "sAmplitude[V1].baselineFrom", List.of(0.5),
                        "rAmplitude[V5].from", List.of(3.0, 4.0),
                        "rAmplitude[V5].to", List.of(3.1, 4.1))),
                List.of());

        assertThat(EvidenceLights.of(sum, analysis()))
                .containsExactlyInAnyOrder(
                        light(List.of("V1"), "sAmplitude", new Span(1, 1.1)),
                        light(List.of("V5"), "rAmplitude", new Span(3, 3.1), new Span(4, 4.1)));
    }

    @Test
    void aWaveThatIsNotThereIsLitInTheComplexesInWhichItWasSought() {
        Evidence noQ = criterion("qDuration[V6]", List.of("V6"), Map.of(), List.of());

        assertThat(EvidenceLights.of(noQ, analysis()))
                .containsExactly(light(List.of("V6"), "qDuration", new Span(0.95, 1.05)));
    }

    @Test
    void thatAllOfItWasLookedAtIsLitOnlyIfNothingElseIs() {
        Evidence everywhere = new Evidence.Observation(
                Role.SUPPORTS, "conducted", new Place.LeadSpan(List.of("II"), List.of(new Span(0, 10))));
        Evidence somewhere =
                new Evidence.Absence(Role.SUPPORTS, "P wave", List.of(new Span(3, 4), new Span(5, 6)), 0.03, 0.01);

        assertThat(EvidenceLights.of(everywhere, analysis()))
                .containsExactly(light(List.of("II"), "conducted", new Span(0, 10)));
        assertThat(EvidenceLights.of(new Evidence.All(List.of(everywhere, somewhere)), analysis()))
                .containsExactly(light(List.of(), "no P wave", new Span(3, 4), new Span(5, 6)));
    }

    @Test
    void whatLiesTogetherInALeadIsLitOnce() {
        Evidence both = new Evidence.All(List.of(
                criterion("q[V1]", List.of("V1"), Map.of("onset", List.of(1.0), "offset", List.of(1.1)), List.of()),
                new Evidence.Any(List.of(criterion(
                        "r[V1]", List.of("V1"), Map.of("onset", List.of(1.05), "offset", List.of(1.2)), List.of())))));

        assertThat(EvidenceLights.of(both, analysis())).containsExactly(light(List.of("V1"), "q, r", new Span(1, 1.2)));
    }

    @Test
    void whatWasNotFoundIsLitWhereItWasSought() {
        Evidence absence = new Evidence.Absence(Role.SUPPORTS, "P wave", List.of(new Span(3, 4)), 0.03, 0.01);

        assertThat(EvidenceLights.of(absence, analysis()))
                .containsExactly(light(List.of(), "no P wave", new Span(3, 4)));
    }

    @Test
    void anOpinionAboutAnotherCaseIsNowhereOnTheTrace() {
        assertThat(EvidenceLights.of(new Evidence.Similar(Role.SUPPORTS, new Place.CaseRef("a", "b"), 1), analysis()))
                .isEmpty();
    }

    /** Ten seconds with one beat, whose QRS is marked from 0.95 to 1.05 s. */
    private static Analysis analysis() {
        Beat beat = new Beat(
                0,
                1,
                BeatType.N,
                0,
                1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                "");
        return new Analysis(
                new Span(0, 10),
                List.of(),
                List.of(beat),
                List.of(new Wave(WaveType.QRS, Optional.empty(), 0, 0.95, 1, 1.05)),
                List.of(),
                Cases.pacing(true, ""),
                Cases.rhythm(),
                Measurements.NONE,
                Map.of());
    }

    @Test
    void stretchesThatCoverNearlyAllGiveWayToTheirBeats() {
        Evidence irregular = criterion(
                "rrIrregularity",
                List.of("II"),
                Map.of("from", List.of(0.5, 3.0, 6.0), "to", List.of(3.0, 6.0, 9.0)),
                List.of());

        assertThat(EvidenceLights.of(irregular, analysis()))
                .containsExactly(light(List.of("II"), "rrIrregularity", new Span(0.95, 1.05)));
    }

    @Test
    void theWindowHoldsMostOfWhatIsLit() {
        List<Light> lights = List.of(
                light(List.of("II"), "a", new Span(1, 1.1), new Span(50, 50.1), new Span(55, 55.1)),
                light(List.of("V1"), "b", new Span(52, 52.1)));

        assertThat(EvidenceLights.window(lights, 10, 100)).isEqualTo(new Span(49.7, 59.7));
        assertThat(EvidenceLights.window(lights, 10, 56)).isEqualTo(new Span(46, 56));
        assertThat(EvidenceLights.window(List.of(), 10, 4)).isEqualTo(new Span(0, 4));
    }

    private static Light light(List<String> leads, String label, Span... spans) {
        return new Light(new Place.LeadSpan(leads, List.of(spans)), label);
    }

    private static Evidence criterion(
            String quantity, List<String> leads, Map<String, List<Double>> marks, List<Span> spans) {
        return new Evidence.Criterion(
                Role.SUPPORTS,
                "c",
                quantity,
                quantity + " > 1",
                OptionalDouble.of(2),
                OptionalDouble.of(0.1),
                "ms",
                Relation.GREATER,
                1,
                leads,
                List.of(0),
                marks,
                OptionalDouble.empty(),
                spans,
                0.1,
                "source",
                "");
    }
}
