package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Quality;
import org.fiducial.core.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leads of one heart with electrodes in each other's place. */
class SwappedLeadsTest {
    private static Optional<Quality> swapped(double rate, List<float[]> leads) {
        return swapped(HeartVectorLeads.recording(rate, leads));
    }

    private static Optional<Quality> swapped(Recording recording) {
        return new Analyser(Settings.DEFAULT)
                .analyse(recording).quality().stream()
                        .filter(q -> q.kind() == Quality.Kind.SWAPPED)
                        .findFirst();
    }

    private static List<float[]> leads() {
        return new ArrayList<>(HeartVectorLeads.leads(500, 10, false));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 250, 500, 1000})
    void leadsInTheirPlacesAreLeftInPeaceAtEveryRate(double rate) {
        assertThat(swapped(rate, HeartVectorLeads.leads(rate, 10, false))).isEmpty();
    }

    @Test
    void exchangedArms() {
        List<float[]> x = leads();
        float[] one = x.get(0);
        float[] two = x.get(1);
        x.set(0, HeartVectorLeads.sum(-1, one, 0, two));
        x.set(1, HeartVectorLeads.sum(-1, one, 1, two));
        Quality found = swapped(500, x).orElseThrow();
        assertThat(found.evidence()).startsWith("right and left arm exchanged");
        assertThat(found.leads()).containsExactly("I", "II", "III", "aVR", "aVL", "aVF");
    }

    @Test
    void aHeartOnTheRightSideIsNoExchangeOfTheArms() {
        Optional<Quality> found = swapped(500, HeartVectorLeads.leads(500, 10, true));
        assertThat(found.map(Quality::evidence).orElse("")).doesNotContain("arm");
    }

    @Test
    void rightArmAndLeftLeg() {
        List<float[]> x = leads();
        float[] one = x.get(0);
        float[] two = x.get(1);
        x.set(0, HeartVectorLeads.sum(1, one, -1, two));
        x.set(1, HeartVectorLeads.sum(0, one, -1, two));
        assertThat(swapped(500, x).orElseThrow().evidence()).startsWith("right arm and left leg exchanged");
    }

    @Test
    void anArmOnTheRightLegLeavesOneLeadFlat() {
        List<float[]> right = leads();
        float[] one = right.get(0);
        float[] two = right.get(1);
        right.set(0, HeartVectorLeads.sum(1, one, -1, two));
        right.set(1, HeartVectorLeads.sum(0, one, 0.02, two));
        assertThat(swapped(500, right).orElseThrow().evidence()).startsWith("right arm and right leg exchanged");
        List<float[]> left = leads();
        left.set(0, HeartVectorLeads.sum(0, one, 0.99, two));
        assertThat(swapped(500, left).orElseThrow().evidence()).startsWith("left arm and right leg exchanged");
    }

    @ParameterizedTest
    @CsvSource({"V1, V2", "V2, V3", "V3, V4", "V2, V4", "V1, V6"})
    void exchangedPrecordialElectrodesAreNamed(String a, String b) {
        List<float[]> x = leads();
        Collections.swap(x, 1 + a.charAt(1) - '0', 1 + b.charAt(1) - '0');
        Quality found = swapped(500, x).orElseThrow();
        assertThat(found.evidence()).startsWith(a + " and " + b + " exchanged");
        assertThat(found.leads()).containsExactly(a, b);
        assertThat(found.severity()).isBetween(0.5, 1.0);
    }

    @Test
    void precordialElectrodesInReverse() {
        List<float[]> x = leads();
        Collections.reverse(x.subList(2, 8));
        assertThat(swapped(500, x).orElseThrow().evidence()).startsWith("V1 to V6 in reverse order:");
    }

    @Test
    void withoutPrecordialLeadsNothingIsSaid() {
        List<float[]> x = leads();
        x.set(0, HeartVectorLeads.sum(-1, x.get(0), 0, x.get(1)));
        Recording whole = HeartVectorLeads.recording(500, x);
        assertThat(swapped(whole.withSignals(whole.signals().stream()
                        .filter(s -> !s.name().startsWith("V"))
                        .toList())))
                .isEmpty();
    }

    @Test
    void withV6AloneTheArmsAreStillTold() {
        List<float[]> x = leads();
        float[] one = x.get(0);
        float[] two = x.get(1);
        x.set(0, HeartVectorLeads.sum(-1, one, 0, two));
        x.set(1, HeartVectorLeads.sum(-1, one, 1, two));
        Recording whole = HeartVectorLeads.recording(500, x);
        assertThat(swapped(whole.withSignals(whole.signals().stream()
                                .filter(s ->
                                        !s.name().startsWith("V") || s.name().equals("V6"))
                                .toList()))
                        .orElseThrow()
                        .evidence())
                .contains("in lead I P is -0.");
    }
}
