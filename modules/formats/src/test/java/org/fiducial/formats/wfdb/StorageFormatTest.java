package org.fiducial.formats.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Recording;
import org.fiducial.core.Resolution;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.formats.Formats;
import org.fiducial.formats.ReadOptions;
import org.fiducial.formats.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class StorageFormatTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NULL")
    void whatIsWrittenIsReadBackSampleForSample(StorageFormat format) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            int signals = 1 + random.nextInt(format.isFlac() ? 11 : 5);
            int run = 1 + random.nextInt(3);
            int[] runs = random.ints(signals, 1, 4)
                    .map(r -> format.isFlac() ? run : r)
                    .toArray();
            runs[0] = format.isFlac() ? run : 1;
            Recording made = DigitalRecords.random(format, signals, 1 + random.nextInt(3000), runs, random);
            Path header = folder.resolve("r" + round + ".hea");

            assertThat(WfdbFormat.write(made, header, format)).isEmpty();

            Recording read = Formats.read(header);
            String what = "seed " + seed + ", round " + round + ", format " + format.number();
            assertThat(read.notes()).as(what).noneMatch(n -> n.contains("checksum"));
            for (int s = 0; s < signals; s++) {
                Signal before = made.signals().get(s);
                Signal after = read.signals().get(s);
                assertThat(DigitalRecords.digital(after)).as(what).isEqualTo(DigitalRecords.digital(before));
                assertThat(after.readAll()).as(what).isEqualTo(before.readAll());
                assertThat(after.samplingRate())
                        .isEqualTo(before.samplingRate() / (format.isFlac() ? run : 1) * (format.isFlac() ? run : 1));
                windows(after, random, what);
            }
        }
    }

    private static void windows(Signal signal, Random random, String what) {
        float[] all = signal.readAll();
        for (int k = 0; k < 10; k++) {
            int from = random.nextInt(all.length);
            int n = random.nextInt(all.length - from + 1);
            float[] window = new float[n];
            signal.read(from, n, window);
            assertThat(window).as(what).isEqualTo(Arrays.copyOfRange(all, from, from + n));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NULL", "INT_24", "INT_32", "FLAC_24"})
    void throughATableAndBackEverySampleIsTheSame(StorageFormat format) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            Recording made = DigitalRecords.random(format, 3, 4000, new int[] {1, 1, 1}, random);
            Path record = folder.resolve("r.hea");
            Path table = folder.resolve("r.csv");
            Path again = folder.resolve("again.hea");
            WfdbFormat.write(made, record, format);
            Formats.write(Formats.read(record), table, java.util.Optional.empty());

            assertThat(Formats.write(Formats.read(table), again, java.util.Optional.empty()))
                    .as("seed %d", seed)
                    .isEmpty();
            for (int s = 0; s < 3; s++) {
                assertThat(Formats.read(again).signals().get(s).readAll())
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(made.signals().get(s).readAll());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NULL")
    void withoutVerificationTheSamplesAreTheSame(StorageFormat format) throws IOException {
        long seed = System.nanoTime();
        Recording made = DigitalRecords.random(format, 2, 2000, new int[] {1, 1}, new Random(seed));
        Path header = folder.resolve("r.hea");
        WfdbFormat.write(made, header, format);

        List<Signal> read =
                Formats.read(header, ReadOptions.DEFAULT.withVerify(false)).signals();

        for (int s = 0; s < 2; s++) {
            assertThat(read.get(s).readAll())
                    .as("seed %d", seed)
                    .isEqualTo(made.signals().get(s).readAll());
            assertThat(DigitalRecords.digital(read.get(s)))
                    .as("seed %d", seed)
                    .isEqualTo(DigitalRecords.digital(made.signals().get(s)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "INT_16",
                "INT_24",
                "INT_32",
                "INT_16_BIG",
                "OFFSET_8",
                "OFFSET_16",
                "PACKED_12",
                "PACKED_10_SPREAD",
                "PACKED_10"
            })
    void theFastKernelReadsWhatTheSpecificationSays(StorageFormat format) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = new byte[720];
        random.nextBytes(bytes);
        int samples = (int) format.samples(bytes.length);
        int[] expected = new int[samples];
        for (int i = 0; i < samples; i++) {
            expected[i] = slow(format, bytes, i);
        }

        int[] found = new int[samples];
        FlatKernel.of(format).decode(bytes, 0, 0, 1, samples, found, 0);

        assertThat(found).as("seed %d", seed).isEqualTo(expected);
        for (int step = 1; step < 7; step++) {
            int[] strided = new int[(samples - 3 + step - 1) / step];
            FlatKernel.of(format).decode(bytes, 0, 3, step, strided.length, strided, 0);
            for (int i = 0; i < strided.length; i++) {
                assertThat(strided[i]).as("seed %d, step %d", seed, step).isEqualTo(expected[3 + i * step]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INT_16", "INT_16_BIG", "INT_24", "PACKED_12", "PACKED_10"})
    void theSurveyOfAFileIsThatOfItsSamplesOneByOne(StorageFormat format) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int[] runs = random.ints(1 + random.nextInt(4), 1, 4).toArray();
            byte[] bytes = new byte[24 + random.nextInt(1 << 17)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                bytes[10] = 0;
                bytes[11] = (byte) 0x80;
            }
            FlatFile file =
                    new FlatFile(SignalBytes.of(Path.of("x"), bytes), format, random.nextInt(4), FrameLayout.of(runs));
            long frames = file.frames() - random.nextInt((int) Math.min(3, file.frames() + 1));

            SignalFile.Survey survey = file.survey(frames);

            for (int c = 0; c < runs.length; c++) {
                int sum = 0;
                boolean gap = false;
                int[] one = new int[1];
                for (long i = 0; i < frames * runs[c]; i++) {
                    file.read(c, i, 1, one, 0);
                    sum += one[0];
                    gap |= one[0] == format.missing();
                }
                assertThat(survey.sums()[c])
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(sum);
                assertThat(survey.gaps()[c])
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(gap);
            }
        }
    }

    /** A sample as signal(5) describes it, bit by bit. */
    private static int slow(StorageFormat format, byte[] b, int i) {
        return switch (format) {
            case OFFSET_8 -> byteAt(b, i) - 128;
            case INT_16 -> signed(byteAt(b, 2 * i) + 256 * byteAt(b, 2 * i + 1), 16);
            case INT_16_BIG -> signed(byteAt(b, 2 * i + 1) + 256 * byteAt(b, 2 * i), 16);
            case OFFSET_16 -> byteAt(b, 2 * i) + 256 * byteAt(b, 2 * i + 1) - 32768;
            case INT_24 -> signed(byteAt(b, 3 * i) + 256 * byteAt(b, 3 * i + 1) + 65536L * byteAt(b, 3 * i + 2), 24);
            case INT_32 ->
                signed(
                        byteAt(b, 4 * i)
                                + 256L * byteAt(b, 4 * i + 1)
                                + 65536L * byteAt(b, 4 * i + 2)
                                + 16777216L * byteAt(b, 4 * i + 3),
                        32);
            case PACKED_12 -> {
                int p = i / 2 * 3;
                yield i % 2 == 0
                        ? signed(byteAt(b, p) + 256 * (byteAt(b, p + 1) % 16), 12)
                        : signed(byteAt(b, p + 2) + 256 * (byteAt(b, p + 1) / 16), 12);
            }
            case PACKED_10_SPREAD -> {
                int p = i / 3 * 4;
                int one = byteAt(b, p) + 256 * byteAt(b, p + 1);
                int two = byteAt(b, p + 2) + 256 * byteAt(b, p + 3);
                yield switch (i % 3) {
                    case 0 -> signed(one / 2 % 1024, 10);
                    case 1 -> signed(two / 2 % 1024, 10);
                    default -> signed(one / 2048 + 32 * (two / 2048), 10);
                };
            }
            case PACKED_10 -> {
                long word = 0;
                for (int k = 3; k >= 0; k--) {
                    word = 256 * word + byteAt(b, i / 3 * 4 + k);
                }
                yield signed((word >> 10 * (i % 3)) % 1024, 10);
            }
            default -> throw new IllegalArgumentException();
        };
    }

    private static int byteAt(byte[] b, int i) {
        return b[i] & 0xff;
    }

    private static int signed(long value, int bits) {
        return (int) (value >= 1L << (bits - 1) ? value - (1L << bits) : value);
    }

    @Test
    void theUsualFormatIsTheNarrowestThatHoldsTheValues() throws IOException {
        Resolution r = new Resolution(200, 0, 0, 0, "mV");
        assertThat(formatOf(DigitalRecords.signal("I", 100, r, 1, 32767))).isEqualTo("16");
        assertThat(formatOf(DigitalRecords.signal("I", 100, r, 1, 32768))).isEqualTo("24");
        assertThat(formatOf(DigitalRecords.signal("I", 100, r, 1, 1 << 23))).isEqualTo("32");
    }

    private String formatOf(Signal signal) throws IOException {
        Path header = folder.resolve("x.hea");
        Formats.write(Recording.of("x", List.of(signal)), header, java.util.Optional.empty());
        return Files.readAllLines(header).get(1).split(" ")[1];
    }

    @Test
    void aFormatThatCannotHoldTheValuesIsRefusedAndNothingIsLeft() throws IOException {
        Resolution r = new Resolution(200, 0, 0, 0, "mV");
        Recording large = Recording.of("x", List.of(DigitalRecords.signal("I", 100, r, 0, 2048)));
        Recording steep = Recording.of("x", List.of(DigitalRecords.signal("I", 100, r, 0, 128)));
        Recording gap = Recording.of("x", List.of(DigitalRecords.signal("I", 100, r, 0, Samples.MISSING)));

        assertThatThrownBy(() -> WfdbFormat.write(large, folder.resolve("x.hea"), StorageFormat.PACKED_12))
                .hasMessage("format 212 holds values from -2047 to 2047, and signal I has 0 to 2048");
        assertThatThrownBy(() -> WfdbFormat.write(steep, folder.resolve("x.hea"), StorageFormat.DIFFERENCE_8))
                .hasMessageContaining("format 8 holds no steps beyond -128 to 127");
        assertThatThrownBy(() -> WfdbFormat.write(gap, folder.resolve("x.hea"), StorageFormat.DIFFERENCE_8))
                .hasMessageContaining("format 8 has no sign for a missing sample, and signal I misses some");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aChecksumThatDoesNotAgreeIsNotedAndTheSamplesAreRead() throws IOException {
        Recording made = DigitalRecords.random(StorageFormat.INT_16, 1, 50, new int[] {1}, new Random(1));
        Path header = folder.resolve("c.hea");
        WfdbFormat.write(made, header, StorageFormat.INT_16);
        byte[] bytes = Files.readAllBytes(folder.resolve("c.dat"));
        bytes[20] ^= 1;
        Files.write(folder.resolve("c.dat"), bytes);

        Recording read = Formats.read(header);

        assertThat(read.notes())
                .singleElement()
                .asString()
                .startsWith(Remarks.PREFIX + "the checksum of signal 0 (s0) is");
        assertThat(read.signals().getFirst().length()).isEqualTo(50);
    }
}
