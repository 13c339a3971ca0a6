package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fiducial.cli.CommandLineRun.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fiducial.Fiducial;
import org.fiducial.core.Annotation;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.formats.wfdb.WfdbAnnotations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that write annotations, those that read them again, and the one that writes recordings. */
class MarksVerbsTest {
    private static final Path BIGEMINY = example("ventricular-bigeminy.hea");

    @TempDir
    private Path folder;

    @Test
    void beatsAreWrittenWhereTheyWereFoundWithTheirCodesAndARhythm() throws IOException {
        CommandLineRun run = CommandLineRun.of("beats", "-o", folder.resolve("new"), BIGEMINY);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();

        List<Annotation> marks = read("new/ventricular-bigeminy.qrs");
        List<Beat> beats = Fiducial.standard().read(BIGEMINY).analysis().beats();
        List<Annotation> written = marks.stream()
                .filter(a -> BeatType.ofSymbol(a.symbol()).isPresent())
                .toList();
        assertThat(written).hasSameSizeAs(beats);
        for (int i = 0; i < beats.size(); i++) {
            assertThat(written.get(i).symbol()).isEqualTo(beats.get(i).type().symbol());
            assertThat(written.get(i).time())
                    .isCloseTo(beats.get(i).time(), org.assertj.core.api.Assertions.within(0.0011));
        }
        assertThat(marks).anyMatch(a -> a.symbol().equals("+") && a.text().startsWith("("));
    }

    private List<Annotation> read(String name) throws IOException {
        return WfdbAnnotations.read(folder.resolve(name), 500).annotations();
    }

    @Test
    void oneLeadAloneIsLookedAtByNameOrByIndex() throws IOException {
        CommandLineRun.of("beats", "--lead", "II", "-o", folder.resolve("a"), BIGEMINY);
        CommandLineRun.of("beats", "--lead", "1", "-o", folder.resolve("b"), BIGEMINY);
        assertThat(folder.resolve("a/ventricular-bigeminy.qrs"))
                .hasSameBinaryContentAs(folder.resolve("b/ventricular-bigeminy.qrs"));
        CommandLineRun none = CommandLineRun.of("beats", "--lead", "V9", "-o", folder.resolve("c"), BIGEMINY);
        assertThat(none.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(none.err()).contains("has no lead 'V9'");
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void wavesOfEachSignalInFileOrderAndThoseOverAllLeads() throws IOException {
        CommandLineRun run = CommandLineRun.of("waves", "-o", folder, example("normal.hea"));
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(13);
        }
        for (String ending : List.of("w0", "w6", "w11", "wg")) {
            List<Annotation> marks = read("normal." + ending);
            assertThat(marks).as(ending).hasSizeGreaterThan(30);
            assertThat(marks.size() % 3).isZero();
            for (int i = 0; i + 1 < marks.size(); i++) {
                assertThat(marks.get(i).time()).isLessThan(marks.get(i + 1).time());
            }
            for (Annotation mark : marks) {
                assertThat(mark.number()).isBetween(0, 2);
                if (!"()".contains(mark.symbol())) {
                    assertThat(mark.symbol()).isEqualTo(List.of("p", "N", "t").get(mark.number()));
                }
            }
        }
    }

    @Test
    void twoRecordsOfOneNameDoNotReplaceEachOther() {
        for (String verb : List.of("beats", "waves")) {
            CommandLineRun run = CommandLineRun.of(verb, "-o", folder, BIGEMINY, BIGEMINY);
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("two inputs would both be written to");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void onABadRecordNothingIsWrittenAndTheOthersAre() throws IOException {
        Path bad = Files.createFile(folder.resolve("bad.hea"));
        CommandLineRun run = CommandLineRun.of("beats", "-o", folder.resolve("out"), bad, BIGEMINY);
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err().lines()).hasSize(1);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void twoMarksOnOneSampleAreOneSampleApart() {
        List<Annotation> spread = MarkFiles.inOrder(
                List.of(
                        new Annotation(1.0, ")"),
                        new Annotation(0.5, "("),
                        new Annotation(1.0, "("),
                        new Annotation(1.001, "t")),
                250);
        assertThat(spread).extracting(Annotation::symbol).containsExactly("(", ")", "(", "t");
        assertThat(spread).extracting(a -> Math.round(a.time() * 250)).containsExactly(125L, 250L, 251L, 252L);
    }

    @Test
    void marksScoredAgainstThemselvesAreAllFoundAndAgainstNothingAreNot() throws IOException {
        Path reference = Files.createDirectory(folder.resolve("ref"));
        Path detected = folder.resolve("det");
        CommandLineRun.of("beats", "-o", detected, BIGEMINY);
        Files.copy(BIGEMINY, reference.resolve("ventricular-bigeminy.hea"));
        Files.copy(detected.resolve("ventricular-bigeminy.qrs"), reference.resolve("ventricular-bigeminy.atr"));

        CommandLineRun own = CommandLineRun.of("evaluate", "beats", "--rule", "own", reference, detected);
        assertThat(own.code()).as(own.err()).isZero();
        assertThat(own.out()).contains("100");
        CommandLineRun json =
                CommandLineRun.of("evaluate", "beats", "--rule", "own", "--format", "json", reference, detected);
        assertThat(json.out()).startsWith("{").endsWith("}\n");
        CommandLineRun gone = CommandLineRun.of("evaluate", "beats", reference, folder.resolve("gone"));
        assertThat(gone.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(gone.err()).contains("gone");
        CommandLineRun nothing = CommandLineRun.of(
                "evaluate", "beats", "--rule", "own", reference, Files.createDirectory(folder.resolve("no")));
        assertThat(nothing.code()).isEqualTo(ExitCode.SOME_FAILED);
    }

    @Test
    void aRecordingGoesToATableAndBackSampleForSample() throws IOException {
        Path table = folder.resolve("n.csv");
        Path back = folder.resolve("back.hea");
        assertThat(CommandLineRun.of("convert", example("normal.hea"), table).code())
                .isZero();
        CommandLineRun run = CommandLineRun.of("convert", table, back);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        var before = Fiducial.standard().open(example("normal.hea"));
        var after = Fiducial.standard().open(back);
        assertThat(after.signals()).hasSameSizeAs(before.signals());
        for (int i = 0; i < before.signals().size(); i++) {
            assertThat(after.signals().get(i).readAll())
                    .containsExactly(before.signals().get(i).readAll(), org.assertj.core.api.Assertions.within(1e-6f));
        }
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndNothingIsLeft() {
        for (Object[] words : new Object[][] {
            {"convert", example("normal.hea"), folder.resolve("x.docx")},
            {"convert", "--to", "dicom", example("normal.hea"), folder.resolve("x")},
            {"convert", "--storage", "17", example("normal.hea"), folder.resolve("x.hea")}
        }) {
            CommandLineRun run = CommandLineRun.of(words);
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).startsWith("fiducial: ");
            assertThat(folder).isEmptyDirectory();
        }
    }
}
