package org.fiducial.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Place;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcgPageTest {
    private static final Span TEN = new Span(0, 10);
    private static final double LEFT = 18; // the margin and the calibration pulse

    @ParameterizedTest
    @CsvSource({"25, 10", "50, 20", "12.5, 5"})
    void aMillivoltIsAsHighAndASecondAsLongAsThePaperSays(double speed, double gain) {
        Recording recording = Recording.of("x", List.of(Signal.ecg("II", Pages.RATE, Pages.step(1500, 0.7))));
        EcgPage page = EcgPage.of(recording, Layout.of(Layout.Kind.STRIP, recording, new Span(0, 3)))
                .on(new Paper(speed, gain, Palette.RED));

        Polyline trace = traces(Svg.of(page)).getLast();

        double highest = Double.POSITIVE_INFINITY;
        double lowest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trace.size(); i++) {
            highest = Math.min(highest, trace.y(i));
            lowest = Math.max(lowest, trace.y(i));
        }
        assertThat(lowest - highest).isCloseTo(0.7 * gain, within(0.02));
        assertThat(rises(trace)).hasSize(2);
        assertThat(rises(trace).get(0)).isCloseTo(LEFT + 0.998 * speed, within(0.02 + 0.002 * speed));
        assertThat(rises(trace).get(1) - rises(trace).get(0)).isCloseTo(speed, within(0.05));
    }

    @Test
    void thePageThatClinicsKeepShowsAQuarterOfEachLeadInTurn() {
        Recording recording = Pages.steps(1);
        Layout layout = Layout.of(Layout.suiting(recording, TEN), recording, TEN);

        assertThat(layout.rows()).hasSize(4);
        assertThat(layout.rows().get(1))
                .containsExactly(
                        new Layout.Cell("II", new Span(0, 2.5)),
                        new Layout.Cell("aVL", new Span(2.5, 5)),
                        new Layout.Cell("V2", new Span(5, 7.5)),
                        new Layout.Cell("V5", new Span(7.5, 10)));
        assertThat(layout.rows().get(3)).containsExactly(new Layout.Cell("II", TEN));
        EcgPage page = EcgPage.of(recording, layout);
        assertThat(page.width()).isEqualTo(297);
        assertThat(page.height()).isEqualTo(210);
        assertThat(Svg.of(page)).contains(">aVR</text>", ">V6</text>", "25 mm/s", "10 mm/mV");
    }

    @Test
    void aLeadThatIsNotThereIsSaidToBeMissing() {
        Recording recording = Recording.of("x", List.of(Signal.ecg("I", 500, new float[5000])));

        assertThat(Svg.of(EcgPage.of(recording, Layout.of(Layout.Kind.TWELVE_BY_ONE, recording, TEN))))
                .contains("not recorded");
    }

    @Test
    void whereSamplesAreMissingTheTraceIsBroken() {
        float[] x = new float[1500];
        java.util.Arrays.fill(x, 500, 1000, Float.NaN);
        Recording recording = Recording.of("x", List.of(Signal.ecg("II", 500, x)));

        List<Polyline> traces =
                traces(Svg.of(EcgPage.of(recording, Layout.of(Layout.Kind.STRIP, recording, new Span(0, 3)))));

        Polyline last = traces.getLast();
        Polyline before = traces.get(traces.size() - 2);
        assertThat(before.x(before.size() - 1)).isCloseTo(LEFT + 499 / 500.0 * 25, within(0.02));
        assertThat(last.x(0)).isCloseTo(LEFT + 1000 / 500.0 * 25, within(0.02));
    }

    @Test
    void marksStandAtTheirTimesAndBearTheirLetters() {
        Recording recording = Pages.steps(1);
        Layout layout = Layout.of(
                Layout.Kind.STRIP,
                recording.withSignals(List.of(recording.signals().get(1))),
                TEN);
        Wave own = new Wave(WaveType.QRS, Optional.of("II"), 0, 0.996, 1.02, 1.06);
        Wave global = new Wave(WaveType.T, Optional.empty(), 0, 1.2, 1.3, 1.4);

        String drawn = Svg.of(EcgPage.of(recording, layout).with(new WaveMarks(List.of(own, global), false)));
        assertThat(drawn).contains(">QRS</text>").doesNotContain(">T</text>");
        assertThat(traces(drawn).stream().mapToDouble(t -> t.x(0)))
                .anyMatch(x -> Math.abs(x - (LEFT + 0.996 * 25)) < 0.02)
                .anyMatch(x -> Math.abs(x - (LEFT + 1.06 * 25)) < 0.02);

        assertThat(Svg.of(EcgPage.of(recording, layout).with(new WaveMarks(List.of(global), false))))
                .contains(">T</text>");
    }

    @Test
    void aPlaceIsLitInItsLeadsAlone() {
        Recording recording = Pages.steps(1);
        Layout layout = Layout.of(Layout.Kind.TWELVE_BY_ONE, recording, TEN);
        Light light = new Light(new Place.LeadSpan(List.of("V1", "V2"), List.of(new Span(2, 3))), "here");

        String drawn = Svg.of(EcgPage.of(recording, layout).lit(List.of(light)));

        assertThat(drawn.split(">here</text>", -1)).hasSize(3);
    }

    @Test
    void aPictureOfADayIsRefused() {
        assertThatThrownBy(() -> new Layout(List.of(List.of(new Layout.Cell("II", new Span(0, 86400)))), false))
                .hasMessageContaining("choose a shorter stretch");
        assertThatThrownBy(() -> new Png(2400)
                        .image(EcgPage.of(
                                Pages.steps(1), Layout.of(Layout.Kind.STRIP, Pages.steps(1), new Span(0, 100)))))
                .hasMessageContaining("million pixels");
    }

    @Test
    void paperThatNoOneUsesIsRefused() {
        assertThatThrownBy(() -> new Paper(0, 10, Palette.RED)).hasMessageContaining("mm/s");
        assertThatThrownBy(() -> new Paper(25, Double.NaN, Palette.RED)).hasMessageContaining("mm high");
    }

    /** Where the line rises steeply, mm. */
    private static List<Double> rises(Polyline line) {
        List<Double> found = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            if (line.y(i - 1) - line.y(i) > 1) {
                found.add(line.x(i - 1));
            }
        }
        return found;
    }

    /** The paths of a document with relative steps, as points in mm. */
    static List<Polyline> traces(String svg) {
        List<Polyline> found = new ArrayList<>();
        Matcher path = Pattern.compile("<path d=\"M([^\"HVLZh]*)l([^\"Z]*)\"").matcher(svg);
        while (path.find()) {
            List<Double> numbers = numbers(path.group(1));
            double x = numbers.get(0);
            double y = numbers.get(1);
            Polyline line = Polyline.of(x, y);
            List<Double> steps = numbers(path.group(2));
            for (int i = 0; i + 1 < steps.size(); i += 2) {
                x += steps.get(i);
                y += steps.get(i + 1);
                line.add(x, y);
            }
            found.add(line);
        }
        return found;
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        Matcher number = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)").matcher(text);
        while (number.find()) {
            numbers.add(Double.valueOf(number.group()));
        }
        return numbers;
    }
}
