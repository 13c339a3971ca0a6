package org.fiducial.formats.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Formats;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are not what they claim to be: one sentence each, and no more memory than their bytes deserve. */
class UnreadableRecordTest {
    @TempDir
    private Path folder;

    private Path header;

    @BeforeEach
    void aSignalFileOf16Bytes() throws IOException {
        header = folder.resolve("r.hea");
        Files.write(folder.resolve("r.dat"), new byte[16]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| r.hea: is empty",
                "'# only a comment'| r.hea: holds no line that is not a comment; a record line was expected",
                "'hello world'| r.hea, line 1: is not a WFDB header: a record line such as '100 2 360 650000' was expected, not 'hello world'",
                "'r 1 500 9\nr.dat 16'| r.dat, byte 16: the file ends here after 8 frames, but the header promises 9 frames of 1 samples, which end at byte 18",
                "'r 1 500 1000000000000\nr.dat 16'| r.dat, byte 16: the file ends here after 8 frames, but the header promises 1000000000000 frames",
                "'r 1 500 8\nlost.dat 16'| lost.dat: does not exist, but",
                "'r 1 500 8\nr.dat 99'| r.hea, line 2: storage format 99 is unknown; known are 0, 8, 16",
                "'r 1 500 8\nr.dat sixteen'| r.hea, line 2: a storage format such as 16, 212 or 16x4+24 was expected, not 'sixteen'",
                "'r 2 500 8\nr.dat 16'| promises 2 signals, but describes 1",
                "'r 1000000 500 8\nr.dat 16'| promises 1000000 signals, but describes 1",
                "'r 1 0 8\nr.dat 16'| r.hea, line 1: the frequency must be a positive number, not '0'",
                "'r 1 500 8\n../r.dat 16'| names the file '../r.dat', but a header may only name files in its own folder",
                "'r 1 500 8\n/etc/passwd 16'| names the file '/etc/passwd', but a header may only name files in its own folder",
                "'r 1 500 8\nr.dat 16 nan/mV'| r.hea, line 2: a gain such as 200 or 200(1024)/mV was expected, not 'nan/mV'",
                "'r 1 500 8\nr.dat 16 200 12 99999999999'| r.hea, line 2: the zero of the converter is beyond 32 bits: 99999999999",
                "'r 1 500 8\nr.dat 516'| r.dat, byte 0: the mark 'fLaC' of a FLAC stream was expected",
                "'r/9 1 500 8\nr 8'| r.hea, line 1: promises 9 segments, but names 1",
                "'r 1 500 1\nr.dat 16x9999999'| r.hea, line 2: more than 1048576 samples a frame are promised",
            })
    void aDamagedHeaderGivesOneSentenceWithThePlace(String text, String sentence) throws IOException {
        Files.writeString(header, text);

        assertThatThrownBy(() -> Formats.read(header))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void anAnnotationFileInPlaceOfTheSignalIsCalledOne() throws IOException {
        WfdbAnnotations.write(
                folder.resolve("r.dat"),
                java.util.stream.IntStream.range(1, 30)
                        .mapToObj(i -> new org.fiducial.core.Annotation(i, "N"))
                        .toList(),
                100);
        Files.writeString(header, "r 1 100 3000\nr.dat 16\n");

        assertThatThrownBy(() -> Formats.read(header)).hasMessageContaining("(it is an annotation file)");
        assertThatThrownBy(() -> Formats.read(folder.resolve("r.dat").resolveSibling("r.atr")))
                .hasMessageEndingWith("r.atr: does not exist");
    }

    @Test
    void aFileThatIsMissingAndOneOfAnotherProgramAreRefused() throws IOException {
        Files.writeString(folder.resolve("x.xml"), "<?xml version='1.0'?><ecg/>");

        assertThatThrownBy(() -> Formats.read(folder.resolve("none.hea")))
                .hasMessageEndingWith("none.hea: does not exist");
        assertThatThrownBy(() -> Formats.read(folder.resolve("x.xml")))
                .hasMessageEndingWith("x.xml: is an XML file of a kind that this version does not read");
        assertThatThrownBy(() -> Formats.read(folder)).hasMessageEndingWith("is a directory, not a recording");
    }

    @Test
    void bytesAtRandomGiveARecordingOrASentenceAndNothingElse() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (StorageFormat format : StorageFormat.values()) {
            if (format == StorageFormat.NULL) {
                continue;
            }
            Recording made = DigitalRecords.random(format, 2, 300, new int[] {1, 1}, random);
            WfdbFormat.write(made, header, format);
            byte[] head = Files.readAllBytes(header);
            byte[] data = Files.readAllBytes(folder.resolve("r.dat"));
            for (int round = 0; round < 60; round++) {
                Files.write(header, round % 2 == 0 ? damaged(head, random) : head);
                Files.write(folder.resolve("r.dat"), round % 2 == 1 ? damaged(data, random) : data);
                String what = "seed " + seed + ", format " + format.number() + ", round " + round + ", "
                        + new String(Files.readAllBytes(header), StandardCharsets.ISO_8859_1);
                Assertions.assertTimeout(Duration.ofSeconds(10), () -> readOrRefuse(what), what);
            }
        }
    }

    private void readOrRefuse(String what) {
        assertThatCode(() -> {
                    try {
                        for (Signal signal : Formats.read(header).signals()) {
                            assertThat(signal.length()).isLessThanOrEqualTo(2L << 20);
                            signal.readAll();
                        }
                    } catch (UnreadableException e) {
                        assertThat(e.getMessage()).doesNotContain("\n", "null");
                    }
                })
                .as(what)
                .doesNotThrowAnyException();
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] out =
                random.nextBoolean() ? bytes.clone() : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
        for (int k = random.nextInt(4); k > 0 && out.length > 0; k--) {
            out[random.nextInt(out.length)] = (byte) random.nextInt(256);
        }
        return out;
    }
}
