package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Annotation;
import org.fiducial.core.Span;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.WaveMarks.Point;
import org.junit.jupiter.api.Test;

class WaveMarksTest {
    @Test
    void bracketsBelongToThePeakBetweenThem() {
        WaveMarks marks = marks("( p ) ( N ) ( t )");
        assertThat(marks.times(WaveType.P, Point.ONSET)).containsExactly(0);
        assertThat(marks.times(WaveType.QRS, Point.PEAK)).containsExactly(4);
        assertThat(marks.times(WaveType.T, Point.OFFSET)).containsExactly(8);
    }

    @Test
    void tWithoutOnset() {
        WaveMarks marks = marks("( p ) ( N ) t )");
        assertThat(marks.times(WaveType.T, Point.ONSET)).isEmpty();
        assertThat(marks.times(WaveType.T, Point.PEAK)).containsExactly(6);
        assertThat(marks.times(WaveType.T, Point.OFFSET)).containsExactly(7);
        assertThat(marks.times(WaveType.QRS, Point.OFFSET)).containsExactly(5);
    }

    @Test
    void biphasicTHasOneOnsetAndOneOffset() {
        WaveMarks marks = marks("( N ) ( t t )");
        assertThat(marks.times(WaveType.T, Point.PEAK)).containsExactly(4);
        assertThat(marks.times(WaveType.T, Point.OFFSET)).containsExactly(6);
    }

    @Test
    void twoBeatsInARowWithoutBracketsAreTwoBeats() {
        assertThat(marks("N N").times(WaveType.QRS, Point.PEAK)).containsExactly(0, 1);
    }

    @Test
    void uWaveTakesItsBracketsWithIt() {
        WaveMarks marks = marks("( t ) ( u )");
        assertThat(marks.times(WaveType.T, Point.OFFSET)).containsExactly(2);
    }

    @Test
    void ectopicBeatsAreQrsComplexes() {
        assertThat(marks("( V )").times(WaveType.QRS, Point.ONSET)).containsExactly(0);
    }

    @Test
    void theExpertsStretchesEndWhereBeatsWerePassedOver() {
        List<Annotation> marks = new ArrayList<>();
        for (double r : new double[] {10, 11, 12, 13, 60, 61, 62}) {
            marks.add(new Annotation(r - 0.2, "p"));
            marks.add(new Annotation(r, "N"));
            marks.add(new Annotation(r + 0.3, "t"));
        }
        assertThat(WaveMarks.of(marks).stretches()).containsExactly(new Span(9.8, 13.3), new Span(59.8, 62.3));
        assertThat(WaveMarks.of(marks).stretch()).containsExactly(new Span(9.8, 62.3));
    }

    static WaveMarks marks(String symbols) {
        List<Annotation> marks = new ArrayList<>();
        for (String symbol : symbols.split(" ", -1)) {
            marks.add(new Annotation(marks.size(), symbol));
        }
        return WaveMarks.of(marks);
    }
}
