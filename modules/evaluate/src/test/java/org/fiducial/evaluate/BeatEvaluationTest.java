package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Annotation;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.wfdb.WfdbAnnotations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeatEvaluationTest {
    private static final double RATE = 360;

    @TempDir
    Path reference;

    @TempDir
    Path detected;

    @BeforeEach
    void twoRecords() throws IOException {
        for (String record : List.of("100", "101")) {
            Files.writeString(
                    reference.resolve(record + ".hea"), record + " 0 360 216000\n", StandardCharsets.US_ASCII);
            WfdbAnnotations.write(reference.resolve(record + ".atr"), beats(record.hashCode()), RATE);
        }
    }

    @Test
    void theExpertsOwnMarksScoreOneUnderBothRules() throws IOException {
        for (String record : List.of("100", "101")) {
            Files.copy(reference.resolve(record + ".atr"), detected.resolve(record + ".qrs"));
        }
        for (BeatRule rule : List.of(BeatRule.OWN, BeatRule.EC57)) {
            BeatReport report = BeatEvaluation.evaluate(reference, detected, rule);
            assertThat(report.failures()).isEmpty();
            assertThat(report.score().qrs().f1()).isEqualTo(1);
            assertThat(report.score().sensitivity("V").value()).isEqualTo(1);
            assertThat(report.text()).contains(rule.text().substring(0, 10)).contains("null: 75 a minute");
        }
    }

    @Test
    void aMissingFileIsNamedAndItsBeatsAreMissed() throws IOException {
        Files.copy(reference.resolve("100.atr"), detected.resolve("100.qrs"));
        BeatReport report = BeatEvaluation.evaluate(reference, detected, BeatRule.OWN);
        assertThat(report.failures())
                .singleElement()
                .asString()
                .endsWith("101.qrs: is not there, nothing counts as found in this record");
        assertThat(report.score().qrs().sensitivity().value()).isCloseTo(0.5, within(0.05));
        assertThat(report.score().tallies()).hasSize(2);
    }

    @Test
    void marksAtAConstantRateScoreWhatTheNullModelScores() throws IOException {
        for (String record : List.of("100", "101")) {
            List<Annotation> marks = new ArrayList<>();
            for (double t : NullMarks.atRate(75, 600)) {
                marks.add(new Annotation(t, "N"));
            }
            WfdbAnnotations.write(detected.resolve(record + ".qrs"), marks, RATE);
        }
        BeatReport report = BeatEvaluation.evaluate(reference, detected, BeatRule.OWN);
        BeatScore none = report.nulls().get("75 a minute");
        assertThat(none).isNotNull();
        assertThat(report.score().qrs().f1())
                .isCloseTo(none.qrs().f1(), within(0.01))
                .isLessThan(0.6);
    }

    @Test
    void theJsonIsOneObjectWithEveryTable() throws IOException {
        Files.copy(reference.resolve("100.atr"), detected.resolve("100.qrs"));
        String json = BeatEvaluation.evaluate(reference, detected, BeatRule.OWN).json();
        assertThat(json)
                .startsWith("{\"tables\":[{\"title\":\"Beats\",\"rule\":\"")
                .endsWith("\"]}");
    }

    @Test
    void aFolderWithoutReferencesIsRefused() {
        assertThatThrownBy(() -> BeatEvaluation.evaluate(detected, reference, BeatRule.OWN))
                .isInstanceOf(UnreadableException.class)
                .hasMessageEndingWith("holds no experts' annotations, files that end in .atr were expected");
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThatThrownBy(() -> BeatRule.of("bxb")).hasMessage("there is no beat rule bxb, only own and ec57");
    }

    private static List<Annotation> beats(int seed) {
        Random random = new Random(seed);
        List<Annotation> beats = new ArrayList<>();
        for (double t = 0.5; t < 600; t += 0.5 + 0.6 * random.nextDouble()) {
            beats.add(new Annotation(t, random.nextInt(10) == 0 ? "V" : "N"));
        }
        return beats;
    }
}
