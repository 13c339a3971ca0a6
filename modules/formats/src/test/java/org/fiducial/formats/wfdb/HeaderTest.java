package org.fiducial.formats.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.fiducial.core.Age;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Signal.Kind;
import org.fiducial.core.Span;
import org.fiducial.formats.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {
    @TempDir
    private Path folder;

    private Recording read(String header) throws IOException {
        Path file = folder.resolve("r.hea");
        Files.writeString(file, header);
        return Formats.read(file);
    }

    private void samples(String file, int skip, int... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(skip + 2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(skip);
        for (int v : values) {
            bytes.putShort((short) v);
        }
        Files.write(folder.resolve(file), bytes.array());
    }

    @Test
    void gainBaselineAndUnitMakePhysicalValues() throws IOException {
        samples("r.dat", 0, 100, 0, 300, 2048, -100, 1024);

        Recording r = read("r 2 500 3\nr.dat 16 100(100)/mV 16 0 100 0 0 II\nr.dat 16 1024/uV 12 1024 0 0 0 V1\n");

        assertThat(r.signals()).extracting(Signal::name).containsExactly("II", "V1");
        assertThat(r.signals().get(0).readAll()).containsExactly(0f, 2f, -2f);
        // Without a baseline the converter's zero is physical zero; microvolts are read in mV.
        assertThat(r.signals().get(1).readAll()).containsExactly(-0.001f, 0.001f, 0f);
        assertThat(r.signals().get(1).unit()).isEqualTo("mV");
    }

    @Test
    void whatIsLeftOutTakesTheSpecifiedDefault() throws IOException {
        samples("r.dat", 0, 200, 400);

        Recording r = read("r 1\nr.dat 16\n");

        Signal signal = r.signals().getFirst();
        assertThat(signal.samplingRate()).isEqualTo(250);
        assertThat(signal.readAll()).containsExactly(1f, 2f);
        assertThat(r.notes()).anyMatch(n -> n.contains("not calibrated; 200.0 steps per mV are taken"));
    }

    @Test
    void theLengthIsTakenFromTheFileWhereTheHeaderHasNone() throws IOException {
        samples("r.dat", 0, 1, 2, 3, 4, 5, 6);

        assertThat(read("r 2 100\nr.dat 16\nr.dat 16\n").signals().getFirst().length())
                .isEqualTo(3);
    }

    @Test
    void bytesBeforeTheFirstSampleArePassedOver() throws IOException {
        samples("r.dat", 24, 7, 8);

        assertThat(read("r 1 100 2\nr.dat 16+24 1/mV\n").signals().getFirst().readAll())
                .containsExactly(7f, 8f);
    }

    @Test
    void aSkewedSignalIsAlignedAndItsLastSamplesAreMissing() throws IOException {
        samples("r.dat", 0, 10, 1, 20, 2, 30, 3, 40, 4);

        Recording r = read("r 2 100 4\nr.dat 16:2 1/mV\nr.dat 16 1/mV\n");

        assertThat(r.signals().get(0).readAll()).containsExactly(30f, 40f, Float.NaN, Float.NaN);
        assertThat(r.signals().get(0).spans()).containsExactly(new Span(0, 0.02));
        assertThat(r.signals().get(0).skew()).isEqualTo(0.02);
        assertThat(r.signals().get(1).readAll()).containsExactly(1f, 2f, 3f, 4f);
    }

    @Test
    void severalSamplesAFrameKeepTheirOwnRate() throws IOException {
        samples("r.dat", 0, 1, 2, 3, 10, 4, 5, 6, 20);

        Recording r = read("r 2 100 2\nr.dat 16x3 1/mV\nr.dat 16 1/mV\n");

        assertThat(r.signals().get(0).samplingRate()).isEqualTo(300);
        assertThat(r.signals().get(0).readAll()).containsExactly(1f, 2f, 3f, 4f, 5f, 6f);
        assertThat(r.signals().get(1).readAll()).containsExactly(10f, 20f);
    }

    @Test
    void signalsMayLieInSeveralFiles() throws IOException {
        samples("a.dat", 0, 1, 2);
        Files.write(folder.resolve("b.dat"), new byte[] {(byte) 129, (byte) 130});

        Recording r = read("r 2 100 2\na.dat 16 1/mV\nb.dat 80 1/mmHg 8 0 0 0 0 ABP\n");

        assertThat(r.signals().get(0).readAll()).containsExactly(1f, 2f);
        assertThat(r.signals().get(1).readAll()).containsExactly(1f, 2f);
        assertThat(r.signals().get(1).kind()).isEqualTo(Kind.PRESSURE);
        assertThat(r.signals().get(1).unit()).isEqualTo("mm[Hg]");
    }

    @Test
    void aMatlabMatrixIsReadAfterItsHeaderEvenWhereTheRecordDoesNotTell() throws IOException {
        ByteBuffer matrix = ByteBuffer.allocate(24 + 8).order(ByteOrder.LITTLE_ENDIAN);
        matrix.putInt(30)
                .putInt(2)
                .putInt(2)
                .putInt(0)
                .putInt(4)
                .put("val\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        for (int v : new int[] {1, 10, 2, 20}) {
            matrix.putShort((short) v);
        }
        Files.write(folder.resolve("r.mat"), matrix.array());

        assertThat(read("r 2 100 2\nr.mat 16+24 1/mV\nr.mat 16+24 1/mV\n")
                        .signals()
                        .get(1)
                        .readAll())
                .containsExactly(10f, 20f);
        assertThat(read("r 2 100 2\nr.mat 16 1/mV\nr.mat 16 1/mV\n")
                        .signals()
                        .get(1)
                        .readAll())
                .containsExactly(10f, 20f);
    }

    @Test
    void dateAndTimeAreTheStart() throws IOException {
        samples("r.dat", 0, 1);

        assertThat(read("r 1 100 1 10:20:30.5 03/04/2021\nr.dat 16 1/mV\n").start())
                .contains(LocalDateTime.of(2021, 4, 3, 10, 20, 30, 500_000_000));
    }

    @ParameterizedTest
    @CsvSource({
        "'# Age: 26\n# Sex: Male', 26, MALE",
        "'#Age: 74\n#Sex: Female', 74, FEMALE",
        "'# <age>: 51\n# <sex>: F', 51, FEMALE",
        "'# age: 81  sex: M', 81, MALE",
        "'# 69 M 1085 1629 x1', 69, MALE",
        "'# Age: 300\n# Sex: Female', 90, FEMALE",
    })
    void thePersonIsReadAsTheDatabasesWriteIt(String comments, int years, Sex sex) throws IOException {
        samples("r.dat", 0, 1);

        Recording r = read("r 1 100 1\nr.dat 16 1/mV\n" + comments + "\n");

        assertThat(r.patient().age()).contains(Age.ofYears(years));
        assertThat(r.patient().sex()).isEqualTo(sex);
    }

    @Test
    void theRecordMayBeNamedByItsHeaderItsNameOrItsSignalFile() throws IOException {
        samples("r.dat", 0, 1);
        String hash = read("r 1 100 1\nr.dat 16 1/mV\n").source().sha256();

        for (String name : new String[] {"r", "r.dat", "r.hea"}) {
            assertThat(Formats.read(folder.resolve(name)).source().sha256())
                    .as(name)
                    .isEqualTo(hash);
        }
    }

    @Test
    void whatIsWrittenTellsThePersonAndTheTimeAgain() throws IOException {
        samples("r.dat", 0, 1, 2);
        Recording r = read("r 1 100 2 10:20:30 03/04/2021\nr.dat 16 1/mV\n# a comment\n");
        Recording aged = r.withPatient(r.patient().withAge(Age.parse("6mo")).withSex(Sex.FEMALE));

        Formats.write(aged, folder.resolve("w.hea"), java.util.Optional.empty());

        Recording again = Formats.read(folder.resolve("w.hea"));
        assertThat(again.patient().age()).isEqualTo(aged.patient().age());
        assertThat(again.patient().sex()).isEqualTo(Sex.FEMALE);
        assertThat(again.start()).isEqualTo(r.start());
        assertThat(again.notes()).contains("a comment");
    }
}
