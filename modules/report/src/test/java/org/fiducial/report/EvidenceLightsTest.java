package org.fiducial.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.fiducial.core.Evidence;
import org.fiducial.core.Evidence.Role;
import org.fiducial.core.Place;
import org.fiducial.core.Relation;
import org.fiducial.core.Span;
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

        assertThat(EvidenceLights.of(new Evidence.Not(q)))
                .containsExactly(light(List.of("II"), "qDuration", new Span(1, 1.04), new Span(2, 2.04)));
    }

    @Test
    void stretchesThatAreGivenGoBeforeMarks() {
        Evidence rate = criterion("rr", List.of(), Map.of("r", List.of(1.0)), List.of(new Span(0, 10)));

        assertThat(EvidenceLights.of(rate)).containsExactly(light(List.of(), "rr", new Span(0, 10)));
    }

    @Test
    void whatLiesTogetherInALeadIsLitOnce() {
        Evidence both = new Evidence.All(List.of(
                criterion("q[V1]", List.of("V1"), Map.of("onset", List.of(1.0), "offset", List.of(1.1)), List.of()),
                new Evidence.Any(List.of(criterion(
                        "r[V1]", List.of("V1"), Map.of("onset", List.of(1.05), "offset", List.of(1.2)), List.of())))));

        assertThat(EvidenceLights.of(both)).containsExactly(light(List.of("V1"), "q, r", new Span(1, 1.2)));
    }

    @Test
    void whatWasNotFoundIsLitWhereItWasSought() {
        Evidence absence = new Evidence.Absence(Role.SUPPORTS, "P wave", List.of(new Span(3, 4)), 0.03, 0.01);

        assertThat(EvidenceLights.of(absence)).containsExactly(light(List.of(), "no P wave", new Span(3, 4)));
    }

    @Test
    void anOpinionAboutAnotherCaseIsNowhereOnTheTrace() {
        assertThat(EvidenceLights.of(new Evidence.Similar(Role.SUPPORTS, new Place.CaseRef("a", "b"), 1)))
                .isEmpty();
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
