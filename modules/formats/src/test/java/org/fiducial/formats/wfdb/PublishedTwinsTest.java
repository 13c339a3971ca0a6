package org.fiducial.formats.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.formats.Formats;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of {@code formats/wfdb} that hold the same samples in different ways. */
class PublishedTwinsTest {
    private Path folder;

    @BeforeEach
    void data() {
        String data = System.getenv("FIDUCIAL_DATA");
        Assumptions.assumeTrue(data != null, "FIDUCIAL_DATA is not set: it names the folder of the data sets");
        folder = Path.of(data, "formats", "wfdb");
    }

    private List<Signal> signals(String record) throws IOException {
        return Formats.read(folder.resolve(record + ".hea")).signals();
    }

    private int[] digital(String record, int signal) throws IOException {
        return DigitalRecords.digital(signals(record).get(signal));
    }

    @Test
    void packedSamplesOf10BitsAreThoseOfTheRecordOf8BitsFromWhichTheyWereMade() throws IOException {
        int[] first = digital("3000003_0003", 0);
        int[] second = digital("3000003_0003", 1);

        assertThat(digital("310derive", 0)).isEqualTo(prefix(first, 1026));
        assertThat(digital("310derive", 1)).isEqualTo(prefix(second, 1026));
        assertThat(digital("311derive", 0)).isEqualTo(prefix(second, 1026));
        // Of 1020, 1019 and 1018 samples: the last word of the file whole, or cut behind its last sample.
        assertThat(digital("310derive_2", 0)).isEqualTo(prefix(first, 1020));
        assertThat(digital("310derive_3", 0)).isEqualTo(prefix(first, 1018));
        assertThat(digital("311derive_2", 0)).isEqualTo(prefix(first, 1020));
        assertThat(digital("311derive_3", 0)).isEqualTo(prefix(first, 1019));
        assertThat(digital("311derive_4", 0)).isEqualTo(prefix(first, 1018));
    }

    private static int[] prefix(int[] values, int n) {
        return Arrays.copyOf(values, n);
    }

    @Test
    void severalSamplesAFrameAreThoseOfTheEdfFile() throws IOException {
        byte[] edf = Files.readAllBytes(folder.resolve("test_generator_2.edf"));
        int headBytes = Integer.parseInt(new String(edf, 184, 8, java.nio.charset.StandardCharsets.US_ASCII).strip());
        ByteBuffer words = ByteBuffer.wrap(edf).order(ByteOrder.LITTLE_ENDIAN);
        List<Signal> signals = signals("test_generator_2");

        int before = 0;
        for (int c = 0; c < 12; c++) {
            int run = c == 11 ? 51 : 200;
            int[] found = DigitalRecords.digital(signals.get(c));
            assertThat(found).hasSize(600 * run);
            for (int i = 0; i < found.length; i++) {
                int word = words.getShort(headBytes + 2 * (i / run * 2251 + before + i % run));
                assertThat(found[i])
                        .as("signal %d, sample %d", c, i)
                        .isEqualTo(word == Short.MIN_VALUE ? Samples.MISSING : word);
            }
            before += run;
        }
    }

    @Test
    void aHeaderWithoutLengthReadsWhatTheOneWithLengthReads() throws IOException {
        for (int c = 0; c < 3; c++) {
            assertThat(digital("a103l-no-len", c)).hasSize(82_500).isEqualTo(digital("a103l", c));
        }
    }

    @Test
    void aSkewedSignalIsThePlainOneShifted() throws IOException {
        float[] plain = signals("test01_00s").get(1).readAll();
        float[] skewed = signals("test01_00s_skew").get(1).readAll();

        assertThat(skewed).hasSize(4000);
        assertThat(Arrays.copyOf(skewed, 3997)).isEqualTo(Arrays.copyOfRange(plain, 3, 4000));
        assertThat(Arrays.copyOfRange(skewed, 3997, 4000)).containsOnly(Float.NaN);
        assertThat(signals("test01_00s_skew").get(0).readAll())
                .isEqualTo(signals("test01_00s").get(0).readAll());
    }

    @Test
    void twoSamplesAFrameAreTwoSignalsOfThePlainRecordInTurn() throws IOException {
        List<Signal> plain = signals("test01_00s");
        for (String name : List.of("test01_00s_frame", "test01_00s_skewframe")) {
            int skew = name.endsWith("skewframe") ? 3 : 0;
            List<Signal> framed = signals(name);
            float[] first = plain.get(1).readAll();
            float[] second = plain.get(2).readAll();
            float[] both = framed.get(1).readAll();
            for (int i = 0; i < 4000; i++) {
                assertThat(both[2 * i]).isEqualTo(first[i]);
                assertThat(both[2 * i + 1]).isEqualTo(second[i]);
            }
            assertThat(framed.get(1).samplingRate()).isEqualTo(1000);
            assertThat(framed.get(2).readAll()).isEqualTo(plain.get(3).readAll());
            assertThat(Arrays.copyOf(framed.get(0).readAll(), 4000 - skew))
                    .isEqualTo(Arrays.copyOfRange(plain.get(0).readAll(), skew, 4000));
        }
    }

    @Test
    void aRecordJoinedOfOneThriceIsThatRecordThrice() throws IOException {
        for (int c = 0; c < 4; c++) {
            int[] once = digital("v102s", c);
            int[] thrice = digital("multi-segment/fixed1/v102s", c);
            assertThat(thrice).hasSize(3 * once.length);
            for (int k = 0; k < 3; k++) {
                assertThat(Arrays.copyOfRange(thrice, k * once.length, (k + 1) * once.length))
                        .isEqualTo(once);
            }
        }
    }

    @Test
    void flacOf16BitsHoldsTheRampOfFormat16() throws IOException {
        assertThat(digital("flacformats", 1)).isEqualTo(digital("binformats", 1));
    }
}
