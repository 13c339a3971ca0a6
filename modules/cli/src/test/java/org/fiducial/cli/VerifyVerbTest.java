package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fiducial.cli.CommandLineRun.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyVerbTest {
    private static final Path NORMAL = example("normal.hea");
    private static final Path BLOCK = example("first-degree-block-long-qt.hea");

    @TempDir
    private Path folder;

    private Path report = NORMAL;

    @BeforeEach
    void read() {
        report = folder.resolve("block.json");
        CommandLineRun.of("read", "--format", "json", "-o", report, BLOCK);
    }

    private static void change(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    @Test
    void aReportHoldsAgainstItsRecordingAndRunsAgainWithoutADifference() {
        CommandLineRun verify = CommandLineRun.of("verify", BLOCK, report);
        assertThat(verify.out()).contains("holds  1AVB").endsWith("The report holds.\n");
        assertThat(verify.code()).isZero();

        CommandLineRun rerun = CommandLineRun.of("rerun", report, BLOCK);
        assertThat(rerun.out()).isEqualTo("no difference\n");
        assertThat(rerun.code()).isZero();
    }

    @Test
    void aPageHoldsAsTheDocumentThatItCarriesDoes() {
        Path page = folder.resolve("block.html");
        CommandLineRun.of("read", "--format", "html", "-o", page, BLOCK);
        CommandLineRun verify = CommandLineRun.of("verify", BLOCK, page);
        assertThat(verify.out() + verify.err()).endsWith("The report holds.\n");
    }

    @Test
    void ofManyDocumentsTheOneOfTheRecordingIsMeant() throws IOException {
        Path many = folder.resolve("many.json");
        Files.writeString(
                many,
                CommandLineRun.of("read", "--format", "json", NORMAL, BLOCK).out());
        assertThat(CommandLineRun.of("verify", BLOCK, many).out()).contains("holds  1AVB");
        assertThat(CommandLineRun.of("verify", NORMAL, many).out()).contains("holds  NORM");
    }

    @Test
    void whatWasTamperedWithFailsWithTheReasonInBothForms() throws IOException {
        change(report, "\"value\" : 239.6", "\"value\" : 279.6");

        CommandLineRun text = CommandLineRun.of("verify", BLOCK, report);
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out())
                .contains("FAILS  1AVB")
                .contains("pr: its marks give 239.")
                .endsWith("The report does NOT hold.\n");
        CommandLineRun json = CommandLineRun.of("verify", "--format", "json", BLOCK, report);
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.out()).startsWith("{").contains("\"holds\" : false");
        CommandLineRun rerun = CommandLineRun.of("rerun", report, BLOCK);
        assertThat(rerun.code()).isEqualTo(1);
        assertThat(rerun.out()).contains("statements[1AVB].evidence").contains(".value: 279.6 -> 239.6");
    }

    @Test
    void anotherRecordingIsRefusedByItsHashAndByItsSignal() {
        CommandLineRun hash = CommandLineRun.of("verify", NORMAL, report);
        assertThat(hash.code()).isEqualTo(1);
        assertThat(hash.out()).contains("FAILS  the recording is the one that the report names");
        CommandLineRun signal = CommandLineRun.of("verify", "--no-hash", NORMAL, report);
        assertThat(signal.code()).isEqualTo(1);
        assertThat(signal.out()).contains("FAILS  1AVB").doesNotContain("the one that the report names");
        assertThat(CommandLineRun.of("rerun", report, NORMAL).out())
                .contains("The report was made of another recording.");
    }

    @Test
    void theRunIsMadeWithTheLeadsAndThePersonThatTheReportRecords() {
        Path chosen = folder.resolve("chosen.json");
        CommandLineRun.of(
                "read", "--format", "json", "-o", chosen, "--leads", "V1,II,V5", "--age", "70", "--sex", "m", BLOCK);
        CommandLineRun rerun = CommandLineRun.of("rerun", chosen, BLOCK);
        assertThat(rerun.out()).isEqualTo("no difference\n");
        assertThat(CommandLineRun.of("verify", BLOCK, chosen).code()).isZero();
    }

    @Test
    void aReportThatOnlyMeasuredIsHeldAgainstMeasurements() throws IOException {
        Path measured = folder.resolve("measured.json");
        CommandLineRun.of("read", "--format", "json", "--no-statements", "-o", measured, BLOCK);
        assertThat(CommandLineRun.of("verify", BLOCK, measured).code()).isZero();
        assertThat(CommandLineRun.of("rerun", measured, BLOCK).out()).isEqualTo("no difference\n");
    }

    @Test
    void whatIsNoReportGivesOneSentence() throws IOException {
        Path text = folder.resolve("report.txt");
        Files.writeString(text, "sinus rhythm");
        CommandLineRun run = CommandLineRun.of("verify", BLOCK, text);
        assertThat(run.code()).isEqualTo(65);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("report.txt", "is not JSON");
    }
}
