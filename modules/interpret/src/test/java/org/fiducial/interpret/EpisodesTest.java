package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fiducial.core.Interpretation.Episode;
import org.fiducial.core.Span;
import org.fiducial.interpret.Episodes.Stretch;
import org.junit.jupiter.api.Test;

class EpisodesTest {
    private static Stretch stretch(double from, double to, String... codes) {
        return new Stretch(new Span(from, to), List.of(codes));
    }

    @Test
    void neighboursThatSayTheSameAreOneEpisode() {
        assertThat(Episodes.merge(
                        List.of(
                                stretch(0, 30, "SR"),
                                stretch(30, 60, "SR"),
                                stretch(60, 90, "AFIB"),
                                stretch(90, 120, "SR")),
                        0.5))
                .containsExactly(
                        new Episode(new Span(0, 60), List.of("SR")),
                        new Episode(new Span(60, 90), List.of("AFIB")),
                        new Episode(new Span(90, 120), List.of("SR")));
    }

    @Test
    void aGapPartsThem() {
        assertThat(Episodes.merge(List.of(stretch(0, 30, "SR"), stretch(31, 60, "SR")), 0.5))
                .hasSize(2);
        assertThat(Episodes.merge(List.of(stretch(0, 30, "SR"), stretch(30.4, 60, "SR")), 0.5))
                .containsExactly(new Episode(new Span(0, 60), List.of("SR")));
    }

    @Test
    void stretchesThatOverlapDoNotShortenWhatWentBefore() {
        assertThat(Episodes.merge(List.of(stretch(0, 40, "SR"), stretch(10, 30, "SR")), 0))
                .containsExactly(new Episode(new Span(0, 40), List.of("SR")));
    }

    @Test
    void aStretchNamesEachAssertedCodeOnce() {
        Ecg ecg = Ecg.normal();

        assertThat(Stretch.of(new Span(0, 10), Interpreter.standard().interpret(ecg.recording(), ecg.analysis()))
                        .statements())
                .containsExactly("SR", "NORM");
        assertThat(Episodes.merge(List.of(), 1)).isEmpty();
    }
}
