package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviousOptionsTest {
    private static final Path NORMAL = CommandLineRun.example("normal.hea");
    private static final Path BLOCK = CommandLineRun.example("left-bundle-branch-block.hea");

    @TempDir
    private Path folder;

    @Test
    void anotherPersonsRecordingIsRefusedInASentence() {
        CommandLineRun run = CommandLineRun.of("read", "--previous", NORMAL, BLOCK);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("not of the same person", "of a man, the later one of a woman", "--same-person")
                .doesNotContain("fault");
    }

    @Test
    void comparedNeverthelessTheContradictionIsTold() {
        CommandLineRun run = CommandLineRun.of("read", "--previous", NORMAL, "--same-person", BLOCK);

        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains(
                        "Compared with ECG normal", "NEW CONDUCTION ABNORMALITY (AHA 403)", "the later one of a woman");
    }

    @Test
    void theSameRecordingAgainHasNotChanged() {
        assertThat(CommandLineRun.of("read", "--previous", NORMAL, NORMAL).out())
                .contains("NO SIGNIFICANT CHANGE (AHA 400)", "both are the same recording");
    }

    @Test
    void theDocumentAndThePageHoldTheComparison() {
        assertThat(CommandLineRun.of("read", "--format", "json", "--previous", NORMAL, NORMAL)
                        .out())
                .contains("\"comparison\"", "\"aha\" : 400");
        assertThat(CommandLineRun.of("read", "--format", "html", "--previous", NORMAL, NORMAL)
                        .out())
                .contains("Compared with ECG normal", "no significant change");
    }

    @Test
    void aReportInPlaceOfTheRecordingIsRefusedInASentence() throws IOException {
        Path report = folder.resolve("report.json");
        CommandLineRun.of("read", "--format", "json", "-o", report, NORMAL);

        CommandLineRun run = CommandLineRun.of("read", "--previous", report, NORMAL);

        assertThat(Files.exists(report)).isTrue();
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("takes the earlier recording itself");
    }

    @Test
    void manyRecordingsOrNoStatementsCannotBeCompared() {
        assertThat(CommandLineRun.of("read", "--previous", NORMAL, NORMAL, BLOCK)
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineRun.of("read", "--previous", NORMAL, "--no-statements", NORMAL)
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aReportWithAComparisonIsComputedAgainWithoutADifference() {
        Path report = folder.resolve("report.json");
        CommandLineRun.of("read", "--format", "json", "-o", report, "--previous", NORMAL, NORMAL);

        CommandLineRun run = CommandLineRun.of("rerun", report, NORMAL);

        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.OK);
    }
}
