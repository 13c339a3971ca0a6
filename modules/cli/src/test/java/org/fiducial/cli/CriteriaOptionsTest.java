package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaOptionsTest {
    private static final Path LONG_PR = CommandLineRun.example("first-degree-block-long-qt.hea");

    @TempDir
    private Path folder;

    private Path criteria(String limit) throws IOException {
        return Files.writeString(folder.resolve("site.criteria"), """
                include standard
                source site = Our committee
                statement 1AVB "block by our limit"
                  when
                    pr > %s source site
                """.formatted(limit));
    }

    @Test
    void aSitesLimitIsReadExplainedListedAndDrawn() throws IOException {
        Path site = criteria("180 ms");

        assertThat(CommandLineRun.of("read", "--criteria", site, LONG_PR).out()).contains("block by our limit");
        assertThat(CommandLineRun.of("explain", "--criteria", site, LONG_PR, "1AVB")
                        .out())
                .contains("PR > 180 ms", "Our committee");
        assertThat(CommandLineRun.of("criteria", "--criteria", site, "1AVB").out())
                .contains("PR > 180 ms");
        assertThat(CommandLineRun.of(
                                "draw",
                                "--criteria",
                                site,
                                "--evidence",
                                "1AVB",
                                "-o",
                                folder.resolve("x.svg"),
                                LONG_PR)
                        .code())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void theReportNamesTheCriteriaAndCanBeComputedAgain() throws IOException {
        Path site = criteria("180 ms");
        Path report = folder.resolve("report.json");
        CommandLineRun.of("read", "--criteria", site, "--format", "json", "-o", report, LONG_PR);

        assertThat(Files.readString(report)).contains("read.criteria", "site.criteria");
        CommandLineRun run = CommandLineRun.of("rerun", report, LONG_PR);
        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aLimitThatIsNeverReachedIsNotStated() throws IOException {
        assertThat(CommandLineRun.of("read", "--criteria", criteria("400 ms"), LONG_PR)
                        .out())
                .doesNotContain("block by our limit");
    }

    @Test
    void aFaultIsToldWithFileAndLine() throws IOException {
        CommandLineRun run = CommandLineRun.of("read", "--criteria", criteria("2 mV"), LONG_PR);

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("site.criteria", "line 5", "needs the unit ms");
    }

    @Test
    void aCheckTellsWhatIsOtherThanStandardAndWarns() throws IOException {
        Path whole = Files.writeString(folder.resolve("whole.criteria"), """
                source site = Our committee
                statement 1AVB "block"
                  when
                    pr > 220 ms source site
                """);

        assertThat(CommandLineRun.of("criteria", "--check", criteria("180 ms")).out())
                .contains("no fault found", "other than standard: 1AVB")
                .doesNotContain("warning");
        assertThat(CommandLineRun.of("criteria", "--check", whole).out())
                .contains("warning: statements of the standard");
        assertThat(CommandLineRun.of("criteria", "--check", CommandLineRun.example("site-limits.criteria"))
                        .code())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void criteriaThatAreNotThereAreMissed() {
        CommandLineRun run = CommandLineRun.of("read", "--criteria", folder.resolve("none"), LONG_PR);

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("does not exist");
    }
}
