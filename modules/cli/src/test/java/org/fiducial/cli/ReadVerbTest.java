package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fiducial.cli.CommandLineRun.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadVerbTest {
    private static final Path NORMAL = example("normal.hea");
    private static final Path AFIB = example("atrial-fibrillation.hea");

    @TempDir
    private Path folder;

    @Test
    void textShowsTheInterpretationAndNothingGoesToTheOtherStream() {
        CommandLineRun run = CommandLineRun.of("read", NORMAL);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("sinus rhythm").contains("Source      ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void oneInputGivesADocumentForAPersonAndManyGiveOneALineInTheOrderOfInput() {
        CommandLineRun one = CommandLineRun.of("read", "--format", "json", NORMAL);
        assertThat(one.lines().size()).isGreaterThan(50);

        for (int threads : new int[] {1, 5}) {
            CommandLineRun many =
                    CommandLineRun.of("read", "-j", threads, "--format", "JSON", NORMAL, AFIB, NORMAL, AFIB, NORMAL);
            assertThat(many.code()).isZero();
            assertThat(many.lines()).hasSize(5);
            for (int i = 0; i < 5; i++) {
                assertThat(many.lines().get(i))
                        .startsWith("{")
                        .endsWith("}")
                        .contains(i % 2 == 0 ? "\"id\":\"normal\"" : "\"id\":\"atrial-fibrillation\"");
            }
        }
    }

    @Test
    void aSecondRunGivesTheSameBytesWhateverTheThreads() {
        Path examples = NORMAL.getParent();
        String once =
                CommandLineRun.of("read", "--format", "json", "-j", 1, examples).out();
        assertThat(CommandLineRun.of("read", "--format", "json", "-j", 4, examples)
                        .out())
                .isEqualTo(once);
    }

    @Test
    void theSourceIsThePathAsGiven() {
        Path odd = NORMAL.getParent().resolve(".").resolve("normal.hea");
        assertThat(CommandLineRun.of("read", "--format", "json", odd).out())
                .contains(odd.toString().replace("\\", "\\\\"));
    }

    @Test
    void aDirectoryGivesTheRecordingsInItAndTablesOnlyCountWhenNamed() throws IOException {
        Files.copy(NORMAL, folder.resolve("normal.hea"));
        Files.copy(example("normal.dat"), folder.resolve("normal.dat"));
        Files.writeString(folder.resolve("labels.csv"), "record,label\nnormal,NORM\n");
        Files.createSymbolicLink(folder.resolve("linked.hea"), AFIB);
        Files.copy(example("atrial-fibrillation.dat"), folder.resolve("atrial-fibrillation.dat"));

        CommandLineRun run = CommandLineRun.of("read", "--format", "json", folder);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(2);
    }

    @Test
    void anOutputFileHoldsWhatStdoutWouldHaveShown() throws IOException {
        Path target = folder.resolve("new/deep/out.txt");

        CommandLineRun run = CommandLineRun.of("read", "-o", target, NORMAL);

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(target).hasContent(CommandLineRun.of("read", NORMAL).out());
        assertThat(list(target.getParent())).containsExactly("out.txt");
    }

    @Test
    void anOutputDirectoryGetsAFileForEachInput() throws IOException {
        CommandLineRun.of("read", "--format", "json", "-o", folder, NORMAL, AFIB);
        assertThat(list(folder)).containsExactly("atrial-fibrillation.json", "normal.json");

        assertThat(CommandLineRun.of("read", "-o", folder + "/one/", NORMAL).code())
                .isZero();
        assertThat(list(folder.resolve("one"))).containsExactly("normal.txt");
    }

    @Test
    void twoInputsNeverShareAnOutputFile() throws IOException {
        CommandLineRun run = CommandLineRun.of("read", "-o", folder, NORMAL, NORMAL);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("two inputs would both be written to normal.txt");
        assertThat(list(folder)).isEmpty();
    }

    @Test
    void aDiskThatRefusesIsNotBlamedOnTheInput() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        CommandLineRun run = CommandLineRun.of("read", "-o", file.resolve("out.txt"), NORMAL);
        assertThat(run.code()).isEqualTo(ExitCode.DISK);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "fhir", "PDF"})
    void aFormThatDoesNotExistYetIsRefusedInWords(String form) {
        CommandLineRun run = CommandLineRun.of("read", "--format", form, NORMAL);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("this version does not write " + form + "; it writes text, json and html");
    }

    @Test
    void htmlIsOneFileThatHoldsTheDocument() throws IOException {
        Path file = folder.resolve("report.html");

        assertThat(CommandLineRun.of("read", "--format", "html", "-o", file, NORMAL)
                        .code())
                .isEqualTo(ExitCode.OK);

        String html = Files.readString(file);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("NORMAL ECG", "id=\"fiducial-report\"")
                .endsWith("</html>\n");
        assertThat(html.length()).isLessThan(500_000);
        String json = CommandLineRun.of("read", "--format", "json", NORMAL, NORMAL)
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(html.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&"))
                .contains(json);
    }

    @Test
    void manyHtmlReportsNeedADirectory() {
        CommandLineRun run = CommandLineRun.of("read", "--format", "html", NORMAL, NORMAL);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("-o names the directory");
    }

    @ParameterizedTest
    @CsvSource({"54, 19724", "6mo, 183", "5w, 35", "3d, 3"})
    void anAgeIsTakenInEachForm(String age, int days) {
        assertThat(CommandLineRun.of("read", "--format", "json", "--age", age, NORMAL)
                        .out())
                .containsPattern("\"ageDays\"\\s*:\\s*" + days + "\\b");
    }

    @ParameterizedTest
    @CsvSource({"f, female", "M, male", "female, female"})
    void aSexIsTakenInEachForm(String sex, String meant) {
        assertThat(CommandLineRun.of("read", "--format", "json", "--sex", sex, NORMAL)
                        .out())
                .containsPattern("\"sex\"\\s*:\\s*\"" + meant + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "--age, old",
        "--age, -1",
        "--sex, x",
        "--format, xml",
        "-j, 0",
        "-j, many",
        "--rate, fast",
        "--no-such, 1"
    })
    void wordsThatMeanNothingAreUnusable(String option, String word) {
        CommandLineRun run = CommandLineRun.of("read", option, word, NORMAL);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("fiducial: ")
                .contains("See 'fiducial read --help'.")
                .doesNotContain("Exception");
    }

    @Test
    void leadsAreChosenByNameOrByIndexFromNought() {
        for (String words : List.of("II,V1", "1,6", "ii,V1", "II,6,1")) {
            String json = CommandLineRun.of("read", "--format", "json", "--leads", words, NORMAL)
                    .out();
            String leads = json.substring(json.indexOf("\"leads\""), json.indexOf("\"filters\""));
            assertThat(leads).as(words).contains("\"II\"", "\"V1\"").doesNotContain("\"I\"", "\"V2\"");
        }
    }

    @Test
    void aLeadThatIsNotThereIsNamedBesideThoseThatAre() {
        for (String word : List.of("V9", "12", "-1", "99999999999")) {
            CommandLineRun run = CommandLineRun.of("read", "--leads=" + word, NORMAL);
            assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).contains("has no lead '" + word + "'; it has I, II, III, aVR");
        }
    }

    @Test
    void measuringOnlyLeavesTheStatementsOut() {
        CommandLineRun json = CommandLineRun.of("read", "--format", "json", "--no-statements", NORMAL);
        assertThat(json.code()).isZero();
        assertThat(json.out()).contains("qtcFridericia").doesNotContain("\"asserted\"");
        assertThat(CommandLineRun.of("read", "--no-statements", NORMAL).out())
                .contains("QRS axis")
                .doesNotContain("sinus rhythm");
    }

    @Test
    void rulesAloneSayWhatTheRulesSay() {
        assertThat(CommandLineRun.of("read", "--no-models", NORMAL).out())
                .isEqualTo(CommandLineRun.of("read", NORMAL).out());
    }

    @Test
    void representativeBeatsComeOnlyWhenAskedFor() {
        assertThat(CommandLineRun.of("read", "--format", "json", NORMAL).out()).doesNotContain("medianBeats");
        assertThat(CommandLineRun.of("read", "--format", "json", "--median", NORMAL)
                        .out())
                .containsPattern("\"medianBeats\"\\s*:\\s*\\[\\s*\\{");
    }

    @Test
    void aClockEntersTheResultOnlyWhenAskedFor() {
        String year = "\"stamp\"\\s*:\\s*\"20\\d\\d-";
        assertThat(CommandLineRun.of("read", "--format", "json", NORMAL).out()).doesNotContainPattern(year);
        assertThat(CommandLineRun.of("read", "--format", "json", "--stamp", NORMAL)
                        .out())
                .containsPattern(year);
        assertThat(CommandLineRun.of("read", "--stamp", NORMAL).out()).containsPattern("(?m)^read at 20\\d\\d-.*Z$");
    }

    @Test
    void aTableIsReadWithTheRateThatItLeavesOpen() throws IOException {
        StringBuilder table = new StringBuilder("II\n");
        for (int i = 0; i < 2500; i++) {
            table.append(RecordFiles.beating(i, 250) / 200.0).append('\n');
        }
        Path file = Files.writeString(folder.resolve("trace.csv"), table);

        assertThat(CommandLineRun.of("read", "--rate", 250, file).out())
                .contains(" 60/min")
                .contains("250 Hz");
        CommandLineRun without = CommandLineRun.of("read", file);
        assertThat(without.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(without.err().lines()).hasSize(1);
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
