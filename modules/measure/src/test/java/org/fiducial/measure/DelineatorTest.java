package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fiducial.core.Analysis;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelineatorTest {
    /** QRS onset some 45 ms before R, T end some 375 ms after it, both by the bells that the lead is drawn from. */
    private static final double DRAWN_QT = 410;

    @ParameterizedTest
    @ValueSource(doubles = {0.48, 0.5, 0.55, 0.6})
    void theSinusBeatsOfBigeminyHaveTheirQtHoweverEarlyTheOthersCome(double coupling) {
        double[] beats = new double[14];
        boolean[] wide = new boolean[beats.length];
        for (int i = 0; i < beats.length; i++) {
            beats[i] = 0.5 + i / 2 * 1.6 + i % 2 * coupling;
            wide[i] = i % 2 == 1;
        }
        float[] x = SyntheticBeats.withNoise(SyntheticBeats.lead(beats, wide, 12, 500, 1), 0.01, 3);
        Analysis analysis =
                new Analyser(Settings.DEFAULT).analyse(Recording.of("x", List.of(Signal.ecg("II", 500, x))));
        Measurement qt = analysis.get(Quantity.QT);
        assertThat(qt.isMeasured()).as(qt.reason()).isTrue();
        assertThat(qt.value().orElseThrow()).isCloseTo(DRAWN_QT, within(50.0));
        assertThat(qt.beats()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(qt.beats()).allMatch(i -> analysis.beats().get(i).type() == BeatType.N);
    }
}
