package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fiducial.core.BeatType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Normal beats of 0.8 s in one lead; every fourth comes early and is a burst of waves, of a frequency of its own or that of other beats. */
class ShapeRulesTest {
    private static final double RATE = 300;
    private static final double RR = 0.8;
    private static final double EARLY = 0.25;
    /** Seconds to each side of a strange beat, and the frequency of the first shape; the others follow where they have nothing in common. */
    private static final double NEIGHBOURHOOD = 0.13;

    private static final double LOWEST = 7;
    private static final double HEIGHT = 0.9;

    /** Classes of the early beats, of which the n-th has the shape of that letter. */
    private static List<BeatType> early(String shapes, long seed) {
        int n = 4 * shapes.length() + 1;
        double[] times = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = 1 + RR * i - (i % 4 == 2 ? EARLY : 0);
        }
        double seconds = times[n - 1] + 1;
        float[] x = SyntheticBeats.withNoise(SyntheticBeats.lead(times, seconds, RATE, 1), 0.02, seed);
        for (int s = 0; s < shapes.length(); s++) {
            double at = times[4 * s + 2];
            double phase = new Random(1000 * seed + shapes.charAt(s)).nextDouble() * 2 * Math.PI;
            double hertz = LOWEST + (shapes.charAt(s) - 'a') / (2 * NEIGHBOURHOOD);
            for (int i = (int) ((at - NEIGHBOURHOOD) * RATE); i < (at + NEIGHBOURHOOD) * RATE; i++) {
                double t = i / RATE - at;
                double envelope = Math.pow(Math.cos(Math.PI / 2 * t / NEIGHBOURHOOD), 2);
                x[i] = (float) (HEIGHT * envelope * Math.sin(2 * Math.PI * hertz * t + phase));
            }
        }
        List<Trace> traces = List.of(new Trace("I", RATE, 0, x));
        BeatClassifier classifier = new BeatClassifier();
        for (double time : times) {
            classifier.add(
                    new BeatDetector.Detection(time, 1),
                    BeatShape.at(traces, time),
                    BeatSurroundings.at(traces, time),
                    false);
        }
        List<QrsMark> marks = classifier.classify();
        List<BeatType> classes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (i % 4 == 2) {
                classes.add(marks.get(i).type());
            }
        }
        return classes;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aShapeThatReturnsIsVentricular(long seed) {
        assertThat(early("aaabbab", seed)).as("seed %s", seed).containsOnly(BeatType.V);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aPairAmongManyShapesOfOneBeatIsNoisesToo(long seed) {
        assertThat(early("abcdaefgbh", seed)).as("seed %s", seed).doesNotContain(BeatType.V);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aShapeOfMoreBeatsThanThereAreStraysStaysVentricular(long seed) {
        List<BeatType> classes = early("aabacaadaa", seed);
        for (int i = 0; i < classes.size(); i++) {
            assertThat(classes.get(i) == BeatType.V)
                    .as("seed %s, beat %s", seed, i)
                    .isEqualTo("aabacaadaa".charAt(i) == 'a');
        }
    }
}
