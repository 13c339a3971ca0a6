package org.fiducial.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.fiducial.core.Statement;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private static JsonNode parse(Report report, ReportJson.Options options) throws IOException {
        return new ObjectMapper().readTree(new ReportJson(options).text(report));
    }

    private static JsonNode parse(Report report) throws IOException {
        return parse(report, ReportJson.Options.DEFAULT);
    }

    @Test
    void one_document_is_one_line_that_ends_with_a_line_feed() {
        String text = new ReportJson().text(Reports.firstDegreeBlock());
        assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
    }

    @Test
    void the_indented_document_says_the_same() throws IOException {
        String pretty = new ReportJson(new ReportJson.Options(true, false)).text(Reports.firstDegreeBlock());
        assertThat(pretty).contains("\n  \"schema\"").doesNotContain("\r").endsWith("}\n");
        assertThat(new ObjectMapper().readTree(pretty)).isEqualTo(parse(Reports.firstDegreeBlock()));
    }

    @Test
    void bytes_and_characters_are_the_same_document() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReportJson().write(Reports.firstDegreeBlock(), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(new ReportJson().text(Reports.firstDegreeBlock()));
    }

    @Test
    void the_stream_stays_open_for_the_next_line() throws IOException {
        List<String> events = new ArrayList<>();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                events.add("closed");
            }
        };
        new ReportJson().write(Reports.firstDegreeBlock(), out);
        assertThat(events).isEmpty();
    }

    @Test
    void a_stream_that_fails_is_not_given_a_seeming_end() {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        OutputStream fullAtFirst = new OutputStream() {
            private boolean failed;

            @Override
            public void write(int b) throws IOException {
                if (!failed) {
                    failed = true;
                    throw new IOException("disk full");
                }
                seen.write(b);
            }
        };
        ReportJson json = new ReportJson(new ReportJson.Options(true, true));
        assertThat(json.text(Reports.firstDegreeBlock()))
                .as("a document larger than the buffer")
                .hasSizeGreaterThan(10_000);
        assertThatThrownBy(() -> json.write(Reports.firstDegreeBlock(), fullAtFirst))
                .hasMessage("disk full");
        assertThat(seen.toString(StandardCharsets.UTF_8)).doesNotEndWith("}").doesNotEndWith("}\n");
    }

    @Test
    void the_safety_words_stand_first() {
        assertThat(new ReportJson().text(Reports.empty()))
                .startsWith("{\"schema\":\"fiducial.interpretation/1\",\"intendedUse\":\"research and education; "
                        + "not for diagnosis; not reviewed by a physician\",\"confirmed\":false,");
    }

    @Test
    void a_measured_thing_carries_value_sd_unit_leads_and_beats() throws IOException {
        assertThat(parse(Reports.firstDegreeBlock()).at("/measurements/pr").toString())
                .isEqualTo("{\"value\":228,\"sd\":0.04,\"unit\":\"ms\",\"status\":\"measured\","
                        + "\"leads\":[\"I\",\"II\"],\"beats\":[0,1]}");
    }

    @Test
    void a_stretch_of_an_unusual_rhythm_has_its_kind_and_its_span() throws IOException {
        assertThat(parse(Reports.firstDegreeBlock()).at("/rhythm/stretches").toString())
                .isEqualTo("[{\"kind\":\"ventricularFlutter\",\"span\":[6,9.5]}]");
    }

    @Test
    void what_is_absent_has_a_reason_and_no_value() throws IOException {
        JsonNode all = parse(Reports.firstDegreeBlock()).at("/measurements");
        assertThat(all.at("/pAxis").toString())
                .isEqualTo("{\"unit\":\"deg\",\"status\":\"absent\",\"reason\":\"no P"
                        + " wave\",\"leads\":[\"I\"],\"beats\":[0]}");
        assertThat(all.at("/jt").toString())
                .isEqualTo("{\"unit\":\"ms\",\"status\":\"unmeasurable\",\"reason\":\"not measured\"}");
    }

    @Test
    void a_value_that_is_no_number_is_unmeasurable() throws IOException {
        JsonNode qt = parse(Reports.measuring(List.of(Measurement.of(
                        Quantity.QT, Double.NaN, OptionalDouble.of(1), List.of(), List.of(), Measurement.Basis.NONE))))
                .at("/measurements/qt");
        assertThat(qt.toString())
                .isEqualTo("{\"unit\":\"ms\",\"status\":\"unmeasurable\",\"reason\":\"the value is not a finite"
                        + " number\"}");
    }

    @Test
    void neither_nan_nor_infinity_is_ever_written() {
        assertThat(new ReportJson(new ReportJson.Options(false, true)).text(Reports.firstDegreeBlock()))
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void a_mark_that_one_beat_lacks_keeps_its_place() throws IOException {
        JsonNode marks = parse(Reports.firstDegreeBlock()).at("/statements/0/evidence/marks");
        assertThat(marks.toString()).isEqualTo("{\"pOnset\":[0.172,null],\"qrsOnset\":[0.4,1.2]}");
    }

    @Test
    void the_printed_margin_is_that_of_the_printed_numbers() throws IOException {
        JsonNode leaf = parse(Reports.saying(
                        List.of(Reports.statement("1AVB", Statement.Status.ASSERTED, Reports.longPr(200.04)))))
                .at("/statements/0/evidence");
        assertThat(leaf.at("/value").asText()).isEqualTo("200.04");
        assertThat(leaf.at("/margin").asText()).isEqualTo("0.04");
        assertThat(leaf.at("/limit").asText()).isEqualTo("200");
    }

    @Test
    void statements_carry_their_aha_numbers_where_there_are_some() throws IOException {
        JsonNode statements = parse(Reports.firstDegreeBlock()).at("/statements");
        assertThat(statements.at("/1/aha").toString()).isEqualTo("{\"primary\":82,\"modifiers\":[],\"secondary\":[]}");
        assertThat(statements.at("/3/aha").toString())
                .isEqualTo("{\"primary\":145,\"modifiers\":[362],\"secondary\":[]}");
    }

    @Test
    void an_absent_statement_is_silence() throws IOException {
        assertThat(parse(Reports.firstDegreeBlock()).at("/statements").findValuesAsText("code"))
                .containsExactly("SR", "1AVB", "LVH", "STD_", "RVH");
    }

    @Test
    void scores_stand_in_the_catalogues_order_and_null_means_not_looked_at() throws IOException {
        assertThat(parse(Reports.firstDegreeBlock()).at("/scores").toString())
                .isEqualTo("{\"NORM\":null,\"1AVB\":0.93,\"RVH\":null}");
    }

    @Test
    void episodes_are_written_above_a_minute_only() throws IOException {
        assertThat(parse(Reports.firstDegreeBlock()).has("episodes")).isFalse();
        assertThat(parse(Reports.long_()).at("/episodes").toString())
                .isEqualTo("[{\"from\":0,\"to\":61.5,\"statements\":[\"SR\",\"1AVB\"]},"
                        + "{\"from\":61.5,\"to\":100,\"statements\":[]}]");
    }

    @Test
    void representative_beats_are_written_on_demand() throws IOException {
        assertThat(parse(Reports.firstDegreeBlock()).has("medianBeats")).isFalse();
        JsonNode beat = parse(Reports.firstDegreeBlock(), new ReportJson.Options(false, true))
                .at("/medianBeats/0");
        assertThat(beat.at("/values").toString()).isEqualTo("[0.1,null,0]");
        assertThat(beat.at("/fiducials").toString()).isEqualTo("{\"qrsOnset\":200}");
    }

    @Test
    void without_statements_nothing_is_said_of_them() throws IOException {
        JsonNode document = parse(Reports.long_(), new ReportJson.Options(false, false, false));
        for (String key : List.of("statements", "episodes", "summary", "urgency", "scores", "readers")) {
            assertThat(document.has(key)).as(key).isFalse();
        }
        assertThat(document.has("measurements")).isTrue();
    }

    @Test
    void half_a_surrogate_pair_of_a_damaged_header_becomes_the_replacement_character() throws IOException {
        assertThat(parse(Reports.firstDegreeBlock()).at("/recording/id").asText())
                .isEqualTo("hand \ufffd made \"2\"");
    }

    @Test
    void signals_that_are_no_ecg_stand_apart() throws IOException {
        JsonNode recording = parse(Reports.firstDegreeBlock()).at("/recording");
        assertThat(recording.at("/leads").findValuesAsText("name")).containsExactly("I", "II");
        assertThat(recording.at("/otherSignals/0/kind").asText()).isEqualTo("pressure");
    }
}
