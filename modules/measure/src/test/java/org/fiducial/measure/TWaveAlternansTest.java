package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurement.Status;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series of beats whose T waves alternate by so many microvolts, or do not, on noise. */
class TWaveAlternansTest {
    private static final double T_AFTER_R = 0.27;
    private static final double T_WIDTH = 0.045;
    private static final double SECONDS = 170;

    private static float[] lead(double rate, double[] beats, boolean[] wide, double alternansMv, double noiseMv) {
        float[] x = SyntheticBeats.lead(beats, wide, SECONDS, rate, 1);
        for (int b = 0; b < beats.length; b++) {
            double sign = b % 2 == 0 ? 0.5 : -0.5;
            double at = beats[b] + T_AFTER_R;
            for (int i = (int) ((at - 0.25) * rate); i < Math.min(x.length, (at + 0.25) * rate); i++) {
                double z = (i / rate - at) / T_WIDTH;
                x[i] += (float) (sign * alternansMv * Math.exp(-z * z / 2));
            }
        }
        return SyntheticBeats.withNoise(x, noiseMv, 17);
    }

    private static Measurement measured(Quantity quantity, double rate, float[]... leads) {
        return analysis(rate, leads).get(quantity, "V2");
    }

    private static Analysis analysis(double rate, float[]... leads) {
        Signal[] signals = new Signal[leads.length];
        for (int i = 0; i < leads.length; i++) {
            signals[i] = Signal.ecg("V" + (i + 2), rate, leads[i]);
        }
        return new Analyser(Settings.DEFAULT).analyse(Recording.of("x", List.of(signals)));
    }

    private static double[] regular() {
        return SyntheticBeats.regular(75, SECONDS);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.01, 500", "20, 0.02, 500", "30, 0.02, 250", "20, 0.01, 1000"})
    void knownAlternansIsFoundByBothMethods(double microvolts, double noise, double rate) {
        float[] x = lead(rate, regular(), new boolean[regular().length], microvolts / 1000, noise);
        Analysis analysis = analysis(rate, x);
        Measurement v = analysis.get(Quantity.T_ALTERNANS, "V2");
        assertThat(v.isMeasured()).as(v.reason()).isTrue();
        assertThat(v.beats()).hasSize(128);
        // Half the difference is a bell of half the microvolts; its RMS over J to T end is between a third and two
        // thirds
        // of its height.
        double half = microvolts / 2000;
        assertThat(v.value().orElseThrow()).isBetween(0.38 * half, 0.75 * half);
        assertThat(analysis.get(Quantity.T_ALTERNANS_K, "V2").value().orElseThrow())
                .isGreaterThan(3);
        assertThat(analysis.get(Quantity.T_ALTERNANS_AVERAGE, "V2").value().orElseThrow())
                .isCloseTo(microvolts / 1000, within(0.004 + 0.15 * microvolts / 1000));
    }

    @Test
    void withoutAlternansItIsAbsentAndNotNought() {
        float[] x = lead(500, regular(), new boolean[regular().length], 0, 0.015);
        Analysis analysis = analysis(500, x);
        Measurement v = analysis.get(Quantity.T_ALTERNANS, "V2");
        assertThat(v.status()).isEqualTo(Status.ABSENT);
        assertThat(analysis.get(Quantity.T_ALTERNANS_AVERAGE, "V2").value().orElseThrow())
                .isLessThan(0.008);
    }

    @Test
    void tooFewBeatsAreSaidSo() {
        float[] whole = lead(500, regular(), new boolean[regular().length], 0.05, 0.01);
        Measurement v = measured(Quantity.T_ALTERNANS, 500, Arrays.copyOf(whole, 90 * 500));
        assertThat(v.status()).isEqualTo(Status.UNMEASURABLE);
        assertThat(v.reason()).startsWith("needs 128 beats in a row, has 1");
    }

    @Test
    void tooMuchEctopyLeavesItUnmeasurable() {
        double[] beats = regular();
        boolean[] wide = new boolean[beats.length];
        for (int i = 5; i < beats.length; i += 6) {
            wide[i] = true;
            beats[i] -= 0.25;
        }
        Measurement v = measured(Quantity.T_ALTERNANS, 500, lead(500, beats, wide, 0.02, 0.01));
        assertThat(v.status()).isEqualTo(Status.UNMEASURABLE);
        assertThat(v.reason()).contains("more than a tenth are ectopic");
    }

    @Test
    void aFewEctopicBeatsDoNotHideIt() {
        double[] beats = regular();
        boolean[] wide = new boolean[beats.length];
        for (int i = 25; i < beats.length; i += 50) {
            wide[i] = true;
            beats[i] -= 0.25;
        }
        Measurement v = measured(Quantity.T_ALTERNANS, 500, lead(500, beats, wide, 0.03, 0.01));
        assertThat(v.isMeasured()).as(v.reason()).isTrue();
        assertThat(v.value().orElseThrow()).isBetween(0.0055, 0.0115);
    }

    @Test
    void muchNoiseLeavesItUnmeasurableAndSaysHowMuch() {
        float[] quiet = lead(500, regular(), new boolean[regular().length], 0, 0.005);
        float[] noisy = lead(500, regular(), new boolean[regular().length], 0, 0.15);
        Analysis analysis = analysis(500, noisy, quiet);
        Measurement v = analysis.get(Quantity.T_ALTERNANS, "V2");
        assertThat(v.status()).isEqualTo(Status.UNMEASURABLE);
        assertThat(v.reason()).matches("the noise of .* µV would hide it");
        assertThat(analysis.get(Quantity.T_ALTERNANS_AVERAGE, "V2").reason())
                .isEqualTo("the beats scatter by more than 20 µV");
    }

    @Test
    void aShortRecordingSaysSoOnce() {
        float[] whole = lead(500, regular(), new boolean[regular().length], 0.05, 0.01);
        Measurement v = measured(Quantity.T_ALTERNANS, 500, Arrays.copyOf(whole, 10 * 500));
        assertThat(v.reason()).isEqualTo("needs more than a minute");
    }
}
