package org.fiducial.formats.wfdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Formats;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every file of {@code formats/wfdb}: read right, or refused with a reason that is right. */
class PublishedFilesTest {
    private static final int TWELVE_BIT_STEP = 284;

    private Path folder;

    @BeforeEach
    void data() {
        String data = System.getenv("FIDUCIAL_DATA");
        Assumptions.assumeTrue(data != null, "FIDUCIAL_DATA is not set: it names the folder of the data sets");
        folder = Path.of(data, "formats", "wfdb");
    }

    @Test
    void everyRecordIsReadWithItsChecksumsOrRefusedForAFileThatIsNotThere() throws IOException {
        int read = 0;
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path header : files.filter(f -> f.toString().endsWith(".hea")).toList()) {
                try {
                    Recording r = Formats.read(header);
                    r.notes().stream().filter(n -> n.contains("checksum")).forEach(n -> wrong.add(header + ": " + n));
                    for (Signal signal : r.signals()) {
                        signal.read(0, (int) Math.min(signal.length(), 1000), new float[1000]);
                    }
                    read++;
                } catch (UnreadableException e) {
                    if (!isRight(e.getMessage())) {
                        wrong.add(e.getMessage());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isEqualTo(68);
    }

    private static boolean isRight(String sentence) {
        if (sentence.endsWith("it is the layout of a record in segments")) {
            return true;
        }
        String[] words = sentence.split(": ");
        int missing = Arrays.asList(words).indexOf(words[words.length - 1]) - 1;
        return sentence.contains("does not exist, but") && Files.notExists(Path.of(words[missing]));
    }

    /**
     * Signal k of {@code binformats} and {@code flacformats} is a ramp through the whole range of its format again and again, from
     * near the least value on, in equal steps that leave out the sign of a missing sample. Format 8 follows a ramp of 12 bits as
     * fast as its differences allow.
     */
    @Test
    void everyStorageFormatHoldsItsRamp() throws IOException {
        for (String name : List.of("binformats", "flacformats")) {
            List<SignalSpec> specs = HeaderParser.parse(name, Files.readAllBytes(folder.resolve(name + ".hea")))
                    .signals();
            List<Signal> signals = Formats.read(folder.resolve(name + ".hea")).signals();
            for (int c = 0; c < specs.size(); c++) {
                int[] values = DigitalRecords.digital(signals.get(c));
                StorageFormat format = specs.get(c).format();
                boolean differences = format == StorageFormat.DIFFERENCE_8;
                long step = differences ? TWELVE_BIT_STEP : (long) values[1] - values[0];
                long range = (1L << (differences ? 12 : format.bits())) - 1;
                long most = range / 2;
                long ramp = specs.get(c).initial();
                long expected = ramp;
                for (int i = 0; i < values.length; i++) {
                    assertThat(values[i])
                            .as("%s, format %d, sample %d", name, format.number(), i)
                            .isEqualTo((int) expected);
                    ramp = ramp + step > most ? ramp + step - range : ramp + step;
                    expected = differences ? expected + Math.clamp(ramp - expected, -128, 127) : ramp;
                }
                assertThat(values).as(name).hasSize(499);
            }
        }
    }

    @Test
    void everyAnnotationFileIsReadInOrder() throws IOException {
        for (String name : List.of(
                "03700181.gqrsh",
                "03700181.gqrsl",
                "03700181.sqrs",
                "12726.anI",
                "12726.wabp",
                "12726.wqrs",
                "huge.qrs")) {
            List<Double> times = WfdbAnnotations.read(folder.resolve(name), 250).annotations().stream()
                    .map(a -> a.time())
                    .toList();
            assertThat(times).as(name).isNotEmpty().isSorted();
        }
    }
}
