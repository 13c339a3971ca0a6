package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be, through the verb that strangers use first. */
class BadInputTest {
    private static final int RATE = 250;

    @TempDir
    private Path folder;

    /** The refusal: exit code 65, one sentence on stderr that names the file, nothing on stdout, nothing written. */
    private String refusal(Path input) throws IOException {
        Path result = folder.resolve("result.json");
        CommandLineRun run = CommandLineRun.of("read", "--format", "json", "-o", result, input);

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .startsWith("fiducial: ")
                .contains(folder.toString())
                .doesNotContain("Exception");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".part") || f.equals(result));
        }
        return run.err();
    }

    private Path good(String name) throws IOException {
        return RecordFiles.write(
                folder, name, RecordFiles.leads(2), RATE, 10 * RATE, (s, i) -> RecordFiles.beating(i, RATE));
    }

    @Test
    void aMissingFile() throws IOException {
        assertThat(refusal(folder.resolve("gone.hea"))).contains("gone.hea").contains("does not exist");
    }

    @Test
    void aMissingSignalFile() throws IOException {
        Path header = good("lost");
        Files.delete(folder.resolve("lost.dat"));
        assertThat(refusal(header)).contains("lost.dat");
    }

    @Test
    void aTruncatedSignalFile() throws IOException {
        Path header = good("short");
        byte[] all = Files.readAllBytes(folder.resolve("short.dat"));
        Files.write(folder.resolve("short.dat"), java.util.Arrays.copyOf(all, all.length / 3));
        assertThat(refusal(header)).contains("short.dat");
    }

    @Test
    void aHeaderThatPromisesATrillionSamples() throws IOException {
        Path header = good("huge");
        RecordFiles.header(folder, "huge", "huge 1 250 1000000000000\nhuge.dat 16 200 16 0 0 0 0 II\n");
        assertThat(refusal(header)).contains("huge.dat");
    }

    @Test
    void anUnknownStorageFormat() throws IOException {
        Path header = good("odd");
        RecordFiles.header(folder, "odd", "odd 1 250 2500\nodd.dat 17 200 16 0 0 0 0 II\n");
        assertThat(refusal(header)).contains("17");
    }

    @Test
    void aHeaderOfAnotherProgram() throws IOException {
        refusal(RecordFiles.header(folder, "ansys", "/COM, ANSYS RELEASE 19\n/PREP7\nET,1,SOLID185\n"));
        refusal(RecordFiles.header(folder, "envi", "ENVI\nsamples = 2500\nlines = 12\nbands = 1\n"));
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThat(refusal(Files.createFile(folder.resolve("nothing.hea")))).contains("empty");
        assertThat(refusal(Files.createFile(folder.resolve("nothing.csv")))).contains("empty");
    }

    @Test
    void aDirectoryWithoutRecordings() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("papers"));
        Files.writeString(inside.resolve("notes.txt"), "no recording");
        Files.writeString(inside.resolve("table.csv"), "time,II\n0,0\n0.004,1\n");
        assertThat(refusal(inside)).contains("papers").contains("a directory without recordings");
    }

    @Test
    void anAnnotationFileInPlaceOfASignal() throws IOException {
        Path header = good("marks");
        assertThat(CommandLineRun.of("beats", "-o", folder, header).code()).isZero();
        RecordFiles.header(folder, "marks", "marks 1 250 2500\nmarks.qrs 16 200 16 0 0 0 0 II\n");
        assertThat(refusal(header)).contains("marks.qrs");
    }

    @Test
    void anAnnotationFileInPlaceOfARecording() throws IOException {
        Path header = good("marks");
        assertThat(CommandLineRun.of("beats", "-o", folder, header).code()).isZero();
        Path marks = folder.resolve("alone.qrs");
        Files.move(folder.resolve("marks.qrs"), marks);
        assertThat(refusal(marks)).contains("alone.qrs");
    }

    /** What is read although little can be said: the exit code is 0 and the result says what is wrong with it. */
    private String poor(Path input) {
        CommandLineRun run = CommandLineRun.of("read", "--format", "json", input);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("NaN").doesNotContain("\"summary\" : \"normal\"");
        CommandLineRun text = CommandLineRun.of("read", "--table", input);
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out()).doesNotContain("NaN").contains("not for diagnosis");
        return text.out();
    }

    @Test
    void leadsThatAreMissingThroughout() throws IOException {
        Path header =
                RecordFiles.write(folder, "blank", RecordFiles.leads(12), RATE, 10 * RATE, (s, i) -> Short.MIN_VALUE);
        assertThat(poor(header)).contains("- ECG CANNOT BE INTERPRETED -");
    }

    @Test
    void leadsOfWhichSomeAreMissingThroughout() throws IOException {
        Path header = RecordFiles.write(
                folder,
                "half",
                RecordFiles.leads(12),
                RATE,
                10 * RATE,
                (s, i) -> s % 2 == 0 ? Short.MIN_VALUE : RecordFiles.beating(i, RATE));
        assertThat(poor(header)).doesNotContain("- NORMAL ECG -");
    }

    @Test
    void aRecordOfOneSample() throws IOException {
        Path header = RecordFiles.write(folder, "one", RecordFiles.leads(2), RATE, 1, (s, i) -> 7);
        assertThat(poor(header)).contains("- ECG CANNOT BE INTERPRETED -");
    }

    @Test
    void oneLeadOnly() throws IOException {
        Path header = RecordFiles.write(
                folder, "single", new String[] {"II"}, RATE, 10 * RATE, (s, i) -> RecordFiles.beating(i, RATE));
        assertThat(poor(header)).contains(" 60/min").doesNotContain("- NORMAL ECG -");
    }

    @Test
    void twentyLeads() throws IOException {
        Path header = RecordFiles.write(
                folder, "many", RecordFiles.leads(20), RATE, 10 * RATE, (s, i) -> RecordFiles.beating(i, RATE));
        assertThat(poor(header)).contains(" 60/min");
    }

    @Test
    void signalsThatAreNoElectrocardiogram() throws IOException {
        Path header = RecordFiles.write(folder, "pressure", new String[] {"ABP", "RESP"}, RATE, 20 * RATE, (s, i) ->
                (int) (3000 * Math.sin(2 * Math.PI * (s == 0 ? 1.1 : 0.25) * i / RATE)));
        assertThat(poor(header)).contains("- ECG CANNOT BE INTERPRETED -").doesNotContain("Beats          2");
    }

    @Test
    void aLongRecordingIsReadInPiecesAndHasEpisodes() throws IOException {
        Path header = RecordFiles.write(
                folder, "long", new String[] {"II", "V1"}, 128, 128 * 180, (s, i) -> RecordFiles.beating(i, 128));
        assertThat(CommandLineRun.of("read", "--format", "json", header).out())
                .containsPattern("\"episodes\"\\s*:\\s*\\[\\s*\\{");
    }

    @Test
    @Tag("slow")
    void aDayAt360HertzIsReadWithinTheMemoryOfAPiece() throws IOException {
        int day = 24 * 3600 * 360;
        Path header =
                RecordFiles.write(folder, "day", new String[] {"II"}, 360, day, (s, i) -> RecordFiles.beating(i, 360));
        CommandLineRun run = CommandLineRun.of("read", "--format", "json", header);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("\"episodes\"\\s*:\\s*\\[\\s*\\{");
    }

    @Test
    void manyBadFilesDoNotStopTheGoodOnesAndAreNamedInTheirOrder() throws IOException {
        Path first = good("a");
        Path empty = Files.createFile(folder.resolve("b.hea"));
        Path second = good("c");
        Path none = Files.createDirectory(folder.resolve("none"));

        CommandLineRun run =
                CommandLineRun.of("read", "--format", "json", first, empty, folder.resolve("gone.hea"), none, second);

        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).contains("\"a\"");
        assertThat(run.lines().get(1)).contains("\"c\"");
        List<String> named = run.err().lines().toList();
        assertThat(named).hasSize(3);
        assertThat(named.get(0)).contains("b.hea");
        assertThat(named.get(1)).contains("gone.hea");
        assertThat(named.get(2)).contains("none");
    }
}
