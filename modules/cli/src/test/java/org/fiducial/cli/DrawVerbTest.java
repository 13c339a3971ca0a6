package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawVerbTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return Main.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void aPageCarriesWhatWasMeasuredAndSaid() throws IOException {
        Path page = folder.resolve("page.svg");

        assertThat(run("draw", EXAMPLES.resolve("left-bundle-branch-block.hea").toString(), "-o", page.toString()))
                .isZero();

        assertThat(Files.readString(page))
                .startsWith("<svg")
                .contains("left bundle branch block", "Vent. rate", ">V6</text>", "not for diagnosis");
        assertThat(out.size()).isZero();
    }

    @Test
    void marksAndEvidenceAreDrawnWhereTheyAreAskedFor() throws IOException {
        String example = EXAMPLES.resolve("inferior-infarction.hea").toString();
        Path plain = folder.resolve("a.svg");
        Path marked = folder.resolve("b.svg");
        Path lit = folder.resolve("c.svg");

        assertThat(run("draw", example, "-o", plain.toString())).isZero();
        assertThat(run("draw", example, "-o", marked.toString(), "--marks")).isZero();
        assertThat(run("draw", example, "-o", lit.toString(), "--evidence", "imi"))
                .isZero();

        assertThat(Files.readString(plain)).doesNotContain(">QRS</text>", "qDuration");
        assertThat(Files.readString(marked)).contains(">QRS</text>", ">P</text>", ">T</text>");
        assertThat(Files.readString(lit)).contains("qDuration");
    }

    @Test
    void chosenLeadsAreDrawnAndAllAreMeasured() throws IOException {
        Path strip = folder.resolve("strip.svg");

        assertThat(run(
                        "draw",
                        EXAMPLES.resolve("normal.hea").toString(),
                        "-o",
                        strip.toString(),
                        "--leads",
                        "V2",
                        "--from",
                        "2",
                        "--to",
                        "4"))
                .isZero();

        assertThat(Files.readString(strip)).contains(">V2</text>", "QRS  ").doesNotContain(">II</text>");
    }

    @Test
    void aPngIsWritten() throws IOException {
        Path page = folder.resolve("page.PNG");

        assertThat(run("draw", EXAMPLES.resolve("normal.hea").toString(), "-o", page.toString(), "--dpi", "50"))
                .isZero();

        assertThat(Files.readAllBytes(page)).startsWith(0x89, 'P', 'N', 'G');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-o page.gif | ends in .svg or .png",
                "-o page.svg --layout 5x5 | layouts are 3x4, 6x2, 12x1 and strip",
                "-o page.svg --from 60 | nothing lies between",
                "-o page.svg --speed 0 | 5 to 200 mm/s",
                "-o page.png --dpi 5 | 10 to 2400 pixels",
                "-o page.svg --evidence NOSUCH | no criteria for 'NOSUCH'",
            })
    void whatCannotBeDrawnIsRefusedWithNothingLeftBehind(String words, String sentence) throws IOException {
        String[] given =
                words.replace("page", folder.resolve("page").toString()).split(" ");
        String[] all = Stream.concat(
                        Stream.of("draw", EXAMPLES.resolve("normal.hea").toString()), Stream.of(given))
                .toArray(String[]::new);

        assertThat(run(all)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
