package org.fiducial.formats.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Annotation;
import org.fiducial.core.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WfdbAnnotationsTest {
    @TempDir
    private Path folder;

    private AnnotationFile read(double rate, int... bytes) throws IOException {
        byte[] b = new byte[bytes.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) bytes[i];
        }
        Path file = folder.resolve("x.atr");
        Files.write(file, b);
        return WfdbAnnotations.read(file, rate);
    }

    @Test
    void wordsAreSixBitsOfCodeAndTenOfTime() throws IOException {
        // annot(5): N at 18, a rhythm change with its text at 77, V at 370.
        AnnotationFile file = read(100, 0x12, 0x04, 0x3b, 0x70, 0x03, 0xfc, '(', 'N', 0, 0, 0x25, 0x15, 0, 0);

        assertThat(file.annotations())
                .extracting(Annotation::symbol, a -> Math.round(a.time() * 100), Annotation::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("N", 18L, ""),
                        org.assertj.core.groups.Tuple.tuple("+", 77L, "(N"),
                        org.assertj.core.groups.Tuple.tuple("V", 370L, ""));
    }

    @Test
    void aSkipIsALongWithItsHighWordFirst() throws IOException {
        // SKIP of 0x00012345, then N one tick later.
        AnnotationFile file = read(1, 0x00, 0xec, 0x01, 0x00, 0x45, 0x23, 0x01, 0x04, 0, 0);

        assertThat(file.annotations())
                .singleElement()
                .extracting(Annotation::time)
                .isEqualTo((double) 0x12346);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] symbols = {"N", "V", "S", "/", "Q", "+", "~", "[", "]", "(", ")", "p", "t", "|", "\""};
        for (int round = 0; round < 50; round++) {
            List<Annotation> marks = new ArrayList<>();
            long tick = 0;
            for (int i = 0; i < 200; i++) {
                tick += random.nextInt(20) == 0 ? random.nextInt(1 << 24) : random.nextInt(3000);
                String text = random.nextInt(4) == 0 ? "(note " + "x".repeat(random.nextInt(60)) : "";
                marks.add(new Annotation(
                        tick / 360.0,
                        symbols[random.nextInt(symbols.length)],
                        random.nextInt(5) - 2,
                        random.nextInt(3),
                        random.nextInt(5) - 2,
                        text));
            }
            Path file = folder.resolve("w.atr");
            WfdbAnnotations.write(file, marks, 360);

            assertThat(WfdbAnnotations.read(file, 360).annotations())
                    .as("seed %d", seed)
                    .isEqualTo(marks);
        }
    }

    @Test
    void aSkipMayGoBackAndBeyond31Bits() throws IOException {
        // SKIP of -2, high word first, then N three ticks later.
        assertThat(read(1, 0x00, 0xec, 0xff, 0xff, 0xfe, 0xff, 0x03, 0x04, 0, 0).annotations())
                .singleElement()
                .extracting(Annotation::time)
                .isEqualTo(1.0);

        List<Annotation> marks = List.of(
                new Annotation(-3e9, "N"),
                new Annotation(-5, "V"),
                new Annotation(1023, "N"),
                new Annotation(6e9, "V"));
        Path file = folder.resolve("w.atr");
        WfdbAnnotations.write(file, marks, 1);

        assertThat(WfdbAnnotations.read(file, 1).annotations()).isEqualTo(marks);
    }

    @Test
    void channelAndNumberHoldUntilTheyChangeAndTheSubtypeForOneAnnotation() throws IOException {
        // N with SUB 1, CHN 2, NUM 3, then N, then N with CHN 0.
        AnnotationFile file =
                read(1, 0x01, 0x04, 0x01, 0xf4, 0x02, 0xf8, 0x03, 0xf0, 0x01, 0x04, 0x01, 0x04, 0x00, 0xf8, 0, 0);

        assertThat(file.annotations())
                .containsExactly(
                        new Annotation(1, "N", 1, 2, 3, ""),
                        new Annotation(2, "N", 0, 2, 3, ""),
                        new Annotation(3, "N", 0, 0, 3, ""));
    }

    @Test
    void mnemonicsOfOnesOwnTravelWithTheirDefinition() throws IOException {
        List<Annotation> marks = List.of(new Annotation(1, "odd"), new Annotation(2, "N"), new Annotation(3, "even"));
        Path file = folder.resolve("w.atr");
        WfdbAnnotations.write(file, marks, 100);

        AnnotationFile read = WfdbAnnotations.read(file, 100);

        assertThat(read.annotations()).isEqualTo(marks);
        assertThat(read.definitions()).containsOnlyKeys("odd", "even");
    }

    @Test
    void aResolutionOfItsOwnWinsOverTheRecords() throws IOException {
        Path file = folder.resolve("w.atr");
        List<Annotation> marks = List.of(new Annotation(0.001, "N"), new Annotation(2.5, "V"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WfdbAnnotations.writeWithResolution(out, marks, 1000);
        Files.write(file, out.toByteArray());

        AnnotationFile read = WfdbAnnotations.read(file, 360);

        assertThat(read.resolution()).hasValue(1000);
        assertThat(read.annotations()).isEqualTo(marks);
    }

    @Test
    void aTextOfMoreThan255BytesCannotBeWritten() {
        assertThatThrownBy(() -> WfdbAnnotations.write(
                        new ByteArrayOutputStream(), List.of(new Annotation(0, "\"", 0, 0, 0, "x".repeat(256))), 360))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("255");
    }

    @Test
    void aFileThatEndsWithinAnAnnotationIsRefusedWithThePlace() {
        assertThatThrownBy(() -> read(100, 0x12, 0x04, 0x10, 0xfc, 'a', 'b'))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("x.atr, byte");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read(100)).hasMessageEndingWith("x.atr: is empty; annotations were expected");
    }
}
