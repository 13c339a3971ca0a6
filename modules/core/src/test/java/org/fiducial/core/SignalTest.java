package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalTest {
    @Test
    void aWindowIsMissingWhereItLiesOutside() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        float[] values = new float[50];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        Signal signal = Signal.ecg("II", 250, values);
        for (int round = 0; round < 300; round++) {
            long from = random.nextInt(200) - 100;
            int n = random.nextInt(120);
            float[] expected = new float[n];
            for (int i = 0; i < n; i++) {
                long at = from + i;
                expected[i] = at >= 0 && at < values.length ? values[(int) at] : Float.NaN;
            }
            float[] out = new float[n + 3];
            Arrays.fill(out, 7);

            signal.read(from, n, out);

            assertThat(Arrays.copyOf(out, n))
                    .as("seed %d, from %d, n %d", seed, from, n)
                    .isEqualTo(expected);
            assertThat(Arrays.copyOfRange(out, n, n + 3))
                    .as("beyond the window")
                    .containsOnly(7);
        }
    }

    @Test
    void aWindowFarAwayIsMissingToo() {
        Signal signal = Signal.ecg("II", 250, new float[] {1});
        float[] out = new float[2];
        signal.read(Long.MAX_VALUE / 2, 2, out);
        assertThat(out).containsOnly(Float.NaN);
        signal.read(-1L << 40, 2, out);
        assertThat(out).containsOnly(Float.NaN);
    }

    @Test
    void timeAndIndexAreEachOthersInverse() {
        Signal late = new Signal(
                "V1",
                Signal.Kind.ECG,
                "mV",
                360,
                2.5,
                0,
                Origin.RECORDED,
                Optional.empty(),
                java.util.List.of(),
                Samples.of(new float[720]));
        assertThat(late.time(0)).isEqualTo(2.5);
        assertThat(late.end()).isCloseTo(4.5, within(1e-12));
        for (long i : new long[] {-5, 0, 1, 719, 1_000_000_007}) {
            assertThat(late.index(late.time(i))).isEqualTo(i);
        }
    }

    @Test
    void aStandardLeadIsSpeltAsPrintedAndAnotherNameIsKept() {
        assertThat(Signal.ecg("AVR", 250, new float[1]).name()).isEqualTo("aVR");
        assertThat(Signal.ecg("MLII", 250, new float[1]).name()).isEqualTo("MLII");
        assertThat(Signal.ecg("MLII", 250, new float[1]).lead()).isEmpty();
    }

    @Test
    void onlyAnElectrocardiogramIsALead() {
        Signal sound = new Signal(
                "I",
                Signal.Kind.SOUND,
                "1",
                100,
                0,
                0,
                Origin.RECORDED,
                Optional.empty(),
                java.util.List.of(),
                Samples.of(new float[1]));
        assertThat(sound.lead()).isEmpty();
    }

    @Test
    void aRateThatIsNoPositiveNumberIsRefused() {
        for (double rate : new double[] {0, -250, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Signal.ecg("I", rate, new float[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("signal I needs a positive sampling rate, not " + rate);
        }
    }
}
