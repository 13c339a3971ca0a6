package org.fiducial.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Origin;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Statement;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TextReportTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Report saying(
            Interpretation.Summary summary, Interpretation.Urgency urgency, Statement... statements) {
        return Cases.report(
                Recording.of("x", List.of(Cases.lead("II", 5000, Origin.RECORDED))),
                List.of(Cases.of(Quantity.HEART_RATE, 70, OptionalDouble.empty())),
                Map.of(),
                List.of(),
                Cases.pacing(true, ""),
                Cases.rhythm(),
                Cases.interpretation(List.of(statements), summary, urgency, List.of()));
    }

    @Test
    void a_normal_tracing_with_its_table_of_leads() throws IOException {
        assertThat(new TextReport(new TextReport.Options(true)).render(Cases.normal()))
                .isEqualTo(golden("normal.txt"));
    }

    @Test
    void fibrillation_with_bundle_branch_block_holds_back_what_the_block_explains() throws IOException {
        assertThat(new TextReport().render(Cases.fibrillationWithBlock()))
                .isEqualTo(golden("atrial-fibrillation-with-bundle-branch-block.txt"));
    }

    @Test
    void an_unusable_recording_says_what_it_could_not_look_at() throws IOException {
        assertThat(new TextReport().render(Cases.unusable())).isEqualTo(golden("unusable.txt"));
    }

    @Test
    void every_verdict_and_urgency_has_its_words() {
        for (Interpretation.Summary summary : Interpretation.Summary.values()) {
            for (Interpretation.Urgency urgency : Interpretation.Urgency.values()) {
                assertThat(new TextReport().render(saying(summary, urgency)))
                        .containsPattern("(?m)^- [A-Z ]*ECG[A-Z ]* -   Unconfirmed$")
                        .containsPattern(urgency == Interpretation.Urgency.NONE ? "(?m)^Urgency: " : "(?m)^URGENCY: ");
            }
        }
    }

    @Test
    void without_urgency_it_says_that_this_excludes_nothing() {
        assertThat(new TextReport().render(saying(Interpretation.Summary.ABNORMAL, Interpretation.Urgency.NONE)))
                .contains("does not exclude");
    }

    @Test
    void measuring_only_it_gives_no_verdict() {
        assertThat(new TextReport(new TextReport.Options(false, false)).render(Cases.fibrillationWithBlock()))
                .contains("QRS           152 ms")
                .doesNotContain("ABNORMAL", "Statements", "Urgency", "URGENCY", "evaluated");
    }

    @Test
    void a_reason_that_two_statements_share_is_told_once() {
        String reason = "Q duration II 47 ms >= 30 ms, Q II 0.16 mV >= 0.1 mV";
        String text = new TextReport()
                .render(saying(
                        Interpretation.Summary.ABNORMAL,
                        Interpretation.Urgency.NONE,
                        Cases.said("IMI", "inferior infarction", reason, 0.9),
                        Cases.said("QWAVE", "Q waves present", reason, 0.9)));

        assertThat(text).containsOnlyOnce("Q duration II").containsPattern("QWAVE +Q waves present +as IMI +90%");
    }

    @Test
    void where_not_all_could_be_looked_at_an_otherwise_normal_tracing_says_so() {
        Statement notLookedAt = Cases.other("NORM", Statement.Status.NOT_EVALUABLE, "one lead of twelve", List.of());

        assertThat(new TextReport()
                        .render(saying(
                                Interpretation.Summary.OTHERWISE_NORMAL,
                                Interpretation.Urgency.NONE,
                                Cases.said("SR", "sinus rhythm", "", 0.9),
                                notLookedAt)))
                .contains("- OTHERWISE NORMAL ECG, as far as it could be looked at -   Unconfirmed");
        assertThat(new TextReport()
                        .render(saying(Interpretation.Summary.OTHERWISE_NORMAL, Interpretation.Urgency.NONE)))
                .contains("- OTHERWISE NORMAL ECG -   Unconfirmed");
    }

    @Test
    void what_the_header_says_of_the_person_stands_at_the_top_only() {
        Report report = Cases.normal();
        Recording noted = new Recording(
                report.recording().id(),
                report.recording().source(),
                report.recording().start(),
                report.recording().patient(),
                report.recording().acquisition(),
                report.recording().signals(),
                List.of(),
                List.of("Age: 34", "Sex: Female", "Age of the device: 3"));

        assertThat(new TextReport()
                        .render(new Report(noted, report.analysis(), report.interpretation(), report.provenance())))
                .contains("34 y · female", "Note        Age of the device: 3")
                .doesNotContain("Age: 34", "Sex: Female");
    }

    @Test
    void a_model_is_named_beside_what_it_says() {
        Statement said = Cases.said("AFIB", "atrial fibrillation", "", 0.7);
        Statement byModel = new Statement(
                "AFIB-resnet",
                said.code(),
                said.text(),
                "resnet",
                said.status(),
                said.reason(),
                List.of(),
                said.certainty(),
                said.evidence());
        assertThat(new TextReport()
                        .render(saying(Interpretation.Summary.ABNORMAL, Interpretation.Urgency.NONE, byModel)))
                .contains("atrial fibrillation (resnet)");
    }

    @Test
    void an_escape_sequence_in_a_header_does_not_reach_the_terminal() {
        Report report = Cases.normal();
        Recording hostile = new Recording(
                "\u001b[31mred\u202ekcab\u0007",
                report.recording().source(),
                report.recording().start(),
                report.recording().patient(),
                report.recording().acquisition(),
                report.recording().signals(),
                List.of(),
                List.of("first\nsecond\ud800"));
        String text = new TextReport()
                .render(new Report(hostile, report.analysis(), report.interpretation(), report.provenance()));
        assertThat(text).contains("ECG \ufffd[31mredkcab\ufffd", "first second\ufffd");
        assertThat(text.codePoints().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }

    @Test
    void no_line_of_any_report_is_wider_than_80_columns() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Report report = RandomCases.next(random);
            String text = new TextReport(new TextReport.Options(random.nextBoolean())).render(report);
            int n = i;
            assertThat(text).endsWith("\n");
            assertThat(text.lines()).allSatisfy(line -> {
                assertThat(DisplayWidth.of(line))
                        .as("seed %d, report %d: %s", seed, n, line)
                        .isLessThanOrEqualTo(80);
                assertThat(line).as("seed %d, report %d", seed, n).doesNotEndWith(" ");
            });
        }
    }

    @Test
    void no_word_of_any_statement_is_lost() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Report report = RandomCases.next(random);
            String text = squeezed(new TextReport().render(report));
            for (Statement s : report.interpretation().asserted()) {
                assertThat(text).as("seed %d, report %d", seed, i).contains(squeezed(s.text()), squeezed(s.reason()));
            }
        }
    }

    /** Without white space, since a long word may be broken anywhere. */
    private static String squeezed(String text) {
        return DisplayWidth.printable(text).replace(" ", "");
    }
}
