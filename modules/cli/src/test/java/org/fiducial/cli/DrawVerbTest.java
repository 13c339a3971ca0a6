package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawVerbTest {
    @TempDir
    private Path folder;

    private static CommandLineRun draw(String example, Object... words) {
        return CommandLineRun.of(Stream.concat(Stream.of("draw", CommandLineRun.example(example)), Stream.of(words))
                .toArray());
    }

    @Test
    void aPageCarriesWhatWasMeasuredAndSaid() throws IOException {
        Path page = folder.resolve("page.svg");

        assertThat(draw("left-bundle-branch-block.hea", "-o", page)).isEqualTo(new CommandLineRun(0, "", ""));

        assertThat(Files.readString(page))
                .startsWith("<svg")
                .contains("left bundle branch block", "Vent. rate", ">V6</text>", "not for diagnosis");
    }

    @Test
    void marksAndEvidenceAreDrawnWhereTheyAreAskedFor() throws IOException {
        String example = "inferior-infarction.hea";
        Path plain = folder.resolve("a.svg");
        Path marked = folder.resolve("b.svg");
        Path lit = folder.resolve("c.svg");

        assertThat(draw(example, "-o", plain).code()).isZero();
        assertThat(draw(example, "-o", marked, "--marks").code()).isZero();
        assertThat(draw(example, "-o", lit, "--evidence", "imi").code()).isZero();

        assertThat(Files.readString(plain)).doesNotContain(">QRS</text>", "qDuration");
        assertThat(Files.readString(marked)).contains(">QRS</text>", ">P</text>", ">T</text>");
        assertThat(Files.readString(lit)).contains("qDuration");
    }

    @Test
    void chosenLeadsAreDrawnAndAllAreMeasured() throws IOException {
        Path strip = folder.resolve("strip.svg");

        assertThat(draw("normal.hea", "-o", strip, "--leads", "V2", "--from", 2, "--to", 4)
                        .code())
                .isZero();

        assertThat(Files.readString(strip)).contains(">V2</text>", "QRS  ").doesNotContain(">II</text>");
    }

    @Test
    void aPngIsWritten() throws IOException {
        Path page = folder.resolve("page.PNG");

        assertThat(draw("normal.hea", "-o", page, "--dpi", 50).code()).isZero();

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
        Object[] given =
                words.replace("page", folder.resolve("page").toString()).split(" ");

        CommandLineRun run = draw("normal.hea", given);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(sentence);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
