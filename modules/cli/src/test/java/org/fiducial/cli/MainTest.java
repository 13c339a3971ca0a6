package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fiducial.cli.CommandLineRun.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "explain",
                "criteria",
                "beats",
                "waves",
                "convert",
                "evaluate",
                "evaluate beats",
                "completion"
            })
    void everyVerbHasHelpWithAnExample(String verb) {
        String[] words = (verb + " --help").split(" ");
        CommandLineRun run = CommandLineRun.of((Object[]) words);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: fiducial " + verb)
                .containsPattern("Examples?:\\R +(source <\\()?fiducial ");
    }

    @Test
    void helpListsTheVerbsThoseOfOtherRoomsToo() {
        CommandLineRun run = CommandLineRun.of("--help");
        assertThat(run.code()).isZero();
        for (String verb : List.of(
                "read", "explain", "criteria", "beats", "waves", "convert", "evaluate", "completion", "bench")) {
            assertThat(run.out()).containsPattern("(?m)^  " + verb + " ");
        }
    }

    @Test
    void aVerbWhoseRoomIsNotThereSaysWhatIsMissing() {
        CommandLineRun run = CommandLineRun.of("bench", "beats", "--format", "json");
        assertThat(run.code()).isEqualTo(ExitCode.MISSING);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void withoutAVerbOrWithOneThatIsNoneTheArgumentsAreUnusable() {
        for (CommandLineRun run : List.of(
                CommandLineRun.of("frobnicate"),
                CommandLineRun.of("draw", example("normal.hea")),
                CommandLineRun.of("read"),
                CommandLineRun.of("evaluate"),
                CommandLineRun.of("explain", example("normal.hea")),
                CommandLineRun.of("beats", example("normal.hea")))) {
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("fiducial: ").contains("--help'");
        }
    }

    @Test
    void noWordsAtAllPrintTheHelp() {
        CommandLineRun run = CommandLineRun.of();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: fiducial").contains("  read ");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(CommandLineRun.of("--version").out()).matches("fiducial \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @Test
    void aTraceIsShownOnlyWhenAskedFor() {
        Path gone = folder.resolve("gone.hea");
        for (String[] words : new String[][] {{"read"}, {"explain", "SR"}}) {
            Object[] quiet = words.length == 1 ? new Object[] {"read", gone} : new Object[] {"explain", gone, "SR"};
            assertThat(CommandLineRun.of(quiet).err()).doesNotContain("\tat ");
            Object[] loud = words.length == 1
                    ? new Object[] {"read", "--debug", gone}
                    : new Object[] {"explain", "--debug", gone, "SR"};
            assertThat(CommandLineRun.of(loud).err()).contains("\tat ");
        }
    }

    @Test
    void explainingSaysWhyAndWhyNot() {
        Path block = example("first-degree-block-long-qt.hea");
        assertThat(CommandLineRun.of("explain", block, "1avb").out())
                .contains("1AVB")
                .contains("PR > 200 ms");
        CommandLineRun not = CommandLineRun.of("explain", block, "CLBBB");
        assertThat(not.code()).isZero();
        assertThat(not.out()).contains("CLBBB");
        CommandLineRun unknown = CommandLineRun.of("explain", block, "HEARTACHE");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("no criteria for 'HEARTACHE'");
    }

    @Test
    void criteriaAreListedAndOneOfThemAlone() {
        String all = CommandLineRun.of("criteria").out();
        String one = CommandLineRun.of("criteria", "LNGQT").out();
        assertThat(all).contains("1AVB").contains("LNGQT");
        assertThat(one).contains("LNGQT").doesNotContain("1AVB");
        assertThat(CommandLineRun.of("criteria", "HEARTACHE").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aSitesOwnCriteriaAreCheckedAndTheFaultIsPlaced() throws IOException {
        Path own = Files.writeString(folder.resolve("own.criteria"), "this is no rule\n");
        CommandLineRun run = CommandLineRun.of("criteria", "--check", own);
        assertThat(run.code()).isIn(ExitCode.SOME_FAILED, ExitCode.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("own.criteria").contains("line 1").doesNotContain("Exception");
        CommandLineRun gone = CommandLineRun.of("criteria", "--check", folder.resolve("gone.criteria"));
        assertThat(gone.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(gone.err()).contains("gone.criteria");
    }

    @Test
    void theCompletionScriptKnowsVerbsAndOptions() {
        CommandLineRun run = CommandLineRun.of("completion");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("--no-statements").contains("evaluate").contains("complete -F");
    }
}
