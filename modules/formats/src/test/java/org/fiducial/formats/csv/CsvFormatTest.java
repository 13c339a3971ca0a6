package org.fiducial.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Signal.Kind;
import org.fiducial.core.Span;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Formats;
import org.fiducial.formats.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private static final ReadOptions AT_100 = ReadOptions.DEFAULT.withSamplingRate(100);

    @TempDir
    private Path folder;

    private Recording read(String text, ReadOptions options) throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(file, text);
        return Formats.read(file, options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I,II\n0.5,-1\n,2e-1\n",
                "I;II\n0,5;-1\n;0,2\n",
                "I\tII\r\n0.5\t-1\r\nNaN\t0.2\r\n",
                "\uFEFF\"I\",\"II\"\n\"0.5\",\"-1\"\nNA, 0.2\n\n",
                "i [mV],ii [uV]\n0.5,-1000\n,200\n",
            })
    void tablesOfManyCountriesMeanTheSame(String text) throws IOException {
        Recording r = read(text, AT_100);

        assertThat(r.signals()).extracting(Signal::name).containsExactly("I", "II");
        assertThat(r.signals().get(0).readAll()).containsExactly(0.5f, Float.NaN);
        assertThat(r.signals().get(1).readAll()).containsExactly(-1f, 0.2f);
        assertThat(r.signals().get(1).unit()).isEqualTo("mV");
        assertThat(r.signals().get(1).samplingRate()).isEqualTo(100);
    }

    @Test
    void theUnitByOptionHoldsWhereTheHeadNamesNone() throws IOException {
        Recording r = read("I,V1 (mV),ABP (mmHg)\n500,1,80\n", AT_100.withUnit("uV"));

        assertThat(r.signals()).extracting(s -> s.readAll()[0]).containsExactly(0.5f, 1f, 80f);
        assertThat(r.signals().get(2).kind()).isEqualTo(Kind.PRESSURE);
        assertThat(r.signals().get(2).unit()).isEqualTo("mm[Hg]");
    }

    @ParameterizedTest
    @CsvSource({
        "time, 0.004, 250",
        "time (s), 0.0027778, 360",
        "'time [ms]', 2, 500",
        "t, 0.003333, 300",
        "seconds, 0.01, 100"
    })
    void aColumnOfTimeTellsTheRate(String head, double step, double rate) throws IOException {
        StringBuilder text = new StringBuilder(head + ",II\n");
        double exact = head.contains("ms") ? 1000 / rate : 1 / rate;
        for (int i = 0; i < 3000; i++) {
            // As written with the decimals of the step.
            text.append(Math.rint(i * exact / 1e-6) * 1e-6).append(",0\n");
        }

        assertThat(read(text.toString(), ReadOptions.DEFAULT)
                        .signals()
                        .getFirst()
                        .samplingRate())
                .as("step %s", step)
                .isEqualTo(rate);
    }

    @Test
    void aRowThatIsLeftOutIsNoticed() {
        assertThatThrownBy(() ->
                        read("time,II\n0,1\n0.01,1\n0.02,1\n0.03,1\n0.06,1\n0.07,1\n0.08,1\n", ReadOptions.DEFAULT))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("the time does not run in equal steps");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 360, 500, 1000})
    void oneRowLeftOutOfManyIsNoticedAtTheDecimalsOfItsStep(int rate) {
        StringBuilder text = new StringBuilder("time,II\n");
        for (int i = 0; i < 20_000; i++) {
            if (i != 7000) {
                text.append("%.3f,0\n".formatted((double) i / rate));
            }
        }

        assertThatThrownBy(() -> read(text.toString(), ReadOptions.DEFAULT))
                .hasMessageContaining("row 7001 of the samples: the time does not run in equal steps");
    }

    @Test
    void aRateThatIsNoWholeNumberKeepsItsDigits() throws IOException {
        StringBuilder text = new StringBuilder("time,II\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("%.7f,0\n".formatted(i / 62.4725));
        }

        assertThat(read(text.toString(), ReadOptions.DEFAULT)
                        .signals()
                        .getFirst()
                        .samplingRate())
                .isEqualTo(62.4725);
    }

    @Test
    void aStretchWithoutSamplesPartsTheSpans() throws IOException {
        Recording r = read("II\n" + "1\n".repeat(100) + "NaN\n".repeat(150) + "1\n".repeat(50), AT_100);

        assertThat(r.signals().getFirst().spans()).containsExactly(new Span(0, 1), new Span(2.5, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''| is empty",
                "'I,II\n'| holds a header row and no samples",
                "'0.1,0.2\n0.3,0.4\n'| line 1: a header row with the channels'' names was expected, not numbers",
                "'I,II\n1,2\n3\n'| line 3: 1 cells stand here, and 2 in the first row",
                "'I,II\n1,2\n3,four\n'| line 3, column 2: a number was expected, not 'four'",
                "'I,II\n1,Infinity\n'| line 2, column 2: a number was expected, not 'Infinity'",
                "'I,II\n1,0x1p3\n'| line 2, column 2: a number was expected, not '0x1p3'",
                "'time\n0\n0.1\n'| names no channel beside the time",
                "'time,II\n1,0\n1,0\n'| the time does not run from the first row to the last",
            })
    void aTableThatIsNoneIsRefusedWithThePlace(String text, String sentence) {
        assertThatThrownBy(() -> read(text, AT_100))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(sentence.replace("''", "'"));
    }

    @Test
    void withoutTimeOrOptionTheRateIsAskedFor() {
        assertThatThrownBy(() -> read("I\n1\n", ReadOptions.DEFAULT)).hasMessageContaining("tells no sampling rate");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = folder.resolve("x.csv");
        Files.write(file, new byte[] {'I', '\n', 1, 0, 2});

        assertThatThrownBy(() -> Formats.read(file, AT_100))
                .hasMessageContaining("line 2: is no line of a table of text");
    }

    @Test
    void thereAndBackEverySampleIsTheSame() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (double gain : new double[] {200, 1000, 204.8, 487.3, 6.25e3, 0.5, 44.9629231183, 7247, 1.052e4, 1e6 / 3}) {
            float[][] x = new float[2][10_000];
            for (float[] channel : x) {
                for (int i = 0; i < channel.length; i++) {
                    channel[i] = random.nextInt(50) == 0 ? Float.NaN : (float) (random.nextInt(-20_000, 20_000) / gain);
                }
            }
            Recording made = Recording.of("x", List.of(Signal.ecg("II", 360, x[0]), Signal.ecg("V1", 360, x[1])));
            Path csv = folder.resolve("x.csv");
            Path wfdb = folder.resolve("x.hea");
            Path again = folder.resolve("y.csv");

            Formats.write(made, csv, Optional.empty());
            assertThat(Formats.write(Formats.read(csv), wfdb, Optional.empty()))
                    .as("gain %s", gain)
                    .isEmpty();
            Formats.write(Formats.read(wfdb), again, Optional.empty());

            List<float[]> found = new ArrayList<>();
            Formats.read(wfdb).signals().forEach(s -> found.add(s.readAll()));
            assertThat(found.get(0)).as("seed %d, gain %s", seed, gain).isEqualTo(x[0]);
            assertThat(found.get(1)).as("seed %d, gain %s", seed, gain).isEqualTo(x[1]);
            assertThat(again).hasSameTextualContentAs(csv);
        }
    }

    @Test
    void valuesThatNoStepGivesAreRoundedAndThatIsSaid() throws IOException {
        Random random = new Random(1);
        float[] x = new float[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }

        List<String> lost = Formats.write(
                Recording.of("x", List.of(Signal.ecg("II", 500, x))), folder.resolve("x.hea"), Optional.empty());

        assertThat(lost).singleElement().asString().startsWith("signal II: values are rounded, by at most ");
        assertThat(Formats.read(folder.resolve("x.hea")).signals().getFirst().readAll())
                .usingComparatorWithPrecision(1e-8f)
                .containsExactly(x);
    }

    @Test
    void whatATableCannotCarryIsSaid() throws IOException {
        Recording r =
                Recording.of("x", List.of(Signal.ecg("II", 500, new float[10]), Signal.ecg("V1", 250, new float[5])));

        assertThat(Formats.write(r, folder.resolve("x.csv"), Optional.empty()))
                .containsExactly("signal V1: its rate of 250.0 Hz is not that of the table, 500.0 Hz");
    }

    @Test
    void aTableCountsOnlyWhereItIsNamed() throws IOException {
        read("I\n1\n", AT_100);

        assertThat(Formats.expand(folder)).isEmpty();
    }
}
