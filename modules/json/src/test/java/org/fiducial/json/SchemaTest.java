package org.fiducial.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static JsonNode text;
    private static JsonSchema schema;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = ReportJson.schema()) {
            text = MAPPER.readTree(in);
        }
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }

    private static Set<ValidationMessage> faults(JsonNode document) {
        return schema.validate(document);
    }

    private static void meets(Report report, String what) throws IOException {
        for (ReportJson.Options options : List.of(
                new ReportJson.Options(false, true),
                new ReportJson.Options(true, false),
                new ReportJson.Options(false, true, false))) {
            assertThat(faults(MAPPER.readTree(new ReportJson(options).text(report))))
                    .as(what + " " + options)
                    .isEmpty();
        }
    }

    private static JsonNode document() throws IOException {
        return MAPPER.readTree(new ReportJson(new ReportJson.Options(false, true)).text(Reports.long_()));
    }

    @Test
    void the_schema_is_a_schema() {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(text)).isEmpty();
    }

    @Test
    void evidence_of_every_kind_meets_it() throws IOException {
        meets(Reports.firstDegreeBlock(), "evidence of every kind");
    }

    @Test
    void a_long_recording_with_episodes_meets_it() throws IOException {
        meets(Reports.long_(), "long");
    }

    @Test
    void a_recording_of_nothing_meets_it() throws IOException {
        meets(Reports.empty(), "empty");
    }

    @Test
    void any_report_meets_it() throws IOException {
        long seed = System.nanoTime();
        RandomReports reports = new RandomReports(seed);
        for (int i = 0; i < 300; i++) {
            Report report = reports.next();
            meets(report, "seed " + seed + ", report " + i);
            assertThat(new ReportJson().text(report))
                    .as("seed %d, report %d, again", seed, i)
                    .isEqualTo(new ReportJson().text(report));
        }
    }

    @Test
    void the_quantities_are_those_of_the_vocabulary() {
        assertThat(listed("quantityOfRecord")).isEqualTo(vocabulary(Quantity.Scope.RECORD));
        assertThat(listed("quantityOfLead")).isEqualTo(vocabulary(Quantity.Scope.LEAD));
    }

    @Test
    void every_code_of_the_catalogue_is_a_code() {
        String pattern = text.at("/$defs/code/pattern").asText();
        assertThat(Catalogue.all()).allSatisfy(entry -> assertThat(entry.code()).matches(pattern));
    }

    @Test
    void an_invented_field_is_refused() throws IOException {
        for (String place : List.of(
                "",
                "/recording",
                "/beats/0",
                "/measurements/pr",
                "/statements/0",
                "/statements/0/evidence",
                "/provenance")) {
            JsonNode document = document();
            ((ObjectNode) document.at(place)).put("invented", 1);
            assertThat(faults(document)).as("at '%s'", place).isNotEmpty();
        }
    }

    @Test
    void a_required_field_is_missed() throws IOException {
        for (String key : List.of(
                "schema", "intendedUse", "confirmed", "recording", "measurements", "summary", "scores", "provenance")) {
            JsonNode document = document();
            ((ObjectNode) document).remove(key);
            assertThat(faults(document)).as(key).isNotEmpty();
        }
    }

    @Test
    void a_measured_thing_without_value_and_an_absent_one_with_a_value_are_refused() throws IOException {
        JsonNode document = document();
        ((ObjectNode) document.at("/measurements/pr")).remove("value");
        assertThat(faults(document)).isNotEmpty();
        document = document();
        ((ObjectNode) document.at("/measurements/pAxis")).put("value", 0);
        assertThat(faults(document)).isNotEmpty();
    }

    @Test
    void an_unknown_quantity_and_a_confirmed_report_are_refused() throws IOException {
        JsonNode document = document();
        ((ObjectNode) document.at("/measurements"))
                .set("qtc", document.at("/measurements/qt").deepCopy());
        assertThat(faults(document)).isNotEmpty();
        document = document();
        ((ObjectNode) document).put("confirmed", true);
        assertThat(faults(document)).isNotEmpty();
    }

    @Test
    void a_model_is_never_a_criterion() throws IOException {
        JsonNode document = document();
        ArrayNode parts = (ArrayNode) document.at("/statements/1/evidence/all");
        ObjectNode opinion = (ObjectNode) StreamSupport.stream(parts.spliterator(), false)
                .filter(p -> p.path("type").asText().equals("model"))
                .findFirst()
                .orElseThrow();
        opinion.put("type", "criterion");
        assertThat(faults(document)).isNotEmpty();
    }

    /** As JSON, so that the line of the schema can be copied from the failure. */
    private static String listed(String definition) {
        return text.at("/$defs/" + definition + "/enum").toString();
    }

    private static String vocabulary(Quantity.Scope scope) {
        return Arrays.stream(Quantity.values())
                .filter(q -> q.scope() == scope || q.scope() == Quantity.Scope.BOTH)
                .map(q -> '"' + q.id() + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }
}
