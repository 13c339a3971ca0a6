package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fiducial.json.CheckJson;
import org.fiducial.json.ReportJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckVerbTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private CommandLineRun check(String example, String text, Object... words) throws IOException {
        Path report = folder.resolve("report.txt");
        Files.writeString(report, text);
        Object[] all = new Object[3 + words.length];
        all[0] = "check";
        all[1] = CommandLineRun.example(example);
        all[2] = report;
        System.arraycopy(words, 0, all, 3, words.length);
        return CommandLineRun.of(all);
    }

    @Test
    void aTrueReportIsBorneOut() throws IOException {
        CommandLineRun run = check(
                "left-bundle-branch-block.hea",
                "Sinus rhythm with left bundle branch block. The QRS complex is wide. No atrial fibrillation.");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("4 claims: 4 supported, 0 contradicted, 0 not checkable")
                .contains("not for diagnosis");
        assertThat(run.lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void anythingContradictedMeansNo() throws IOException {
        CommandLineRun run = check("left-bundle-branch-block.hea", "Right bundle branch block. QRS 84 ms.");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("2 contradicted").contains("the text says 84 ms");
    }

    @Test
    void whatCannotBeCheckedIsNoReasonForNo() throws IOException {
        assertThat(check("normal.hea", "The patient has a history of chest pain.")
                        .code())
                .isZero();
    }

    @Test
    void everyDocumentMeetsTheSchema() throws IOException {
        CommandLineRun run = check(
                "inferior-infarction.hea",
                "Sinus rhythm. ST elevation of 2 mm in II, III and aVF. No Q waves. Old lateral infarct cannot be ruled out."
                        + " Otherwise normal ECG. Compared with the previous tracing, unchanged.",
                "--format",
                "json");
        JsonNode document = MAPPER.readTree(run.out());
        String check = text(CheckJson.schema());
        String interpretation = text(ReportJson.schema());
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(
                        loaders -> loaders.schemas(java.util.Map.of("urn:fiducial:interpretation:1", interpretation))));

        assertThat(factory.getSchema(check).validate(document)).isEmpty();
        assertThat(document.get("claims").size())
                .isEqualTo(document.at("/count/supported").asInt()
                        + document.at("/count/contradicted").asInt()
                        + document.at("/count/notCheckable").asInt());
    }

    private static String text(InputStream stream) throws IOException {
        try (InputStream in = stream) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aTextThatIsNoUtf8IsRefused() throws IOException {
        Path report = folder.resolve("latin.txt");
        Files.write(report, "40°".getBytes(StandardCharsets.ISO_8859_1));

        CommandLineRun run = CommandLineRun.of("check", CommandLineRun.example("normal.hea"), report);

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("latin.txt").contains("UTF-8");
    }

    @Test
    void aTextThatIsTooLargeIsRefused() throws IOException {
        CommandLineRun run = check("normal.hea", " ".repeat((1 << 20) + 1));

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("at most 1 MiB");
    }

    @Test
    void aTextThatIsNotThereIsNamed() {
        CommandLineRun run =
                CommandLineRun.of("check", CommandLineRun.example("normal.hea"), folder.resolve("missing.txt"));

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("missing.txt");
    }
}
