package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fiducial.core.Span;
import org.fiducial.core.WaveType;
import org.junit.jupiter.api.Test;

class WaveRuleTest {
    private static final List<Span> STRETCH = List.of(new Span(1, 3));

    @Test
    void aMarkThatStandsForNothingIsFalseOnlyWhereTheExpertMarkedEveryBeat() {
        double[] detected = {0.2, 1.01, 1.5, 2, 3, 4, 5};
        MarkTally tally = WaveRule.STANDARD.lead("r", "p", new double[] {1, 2, 3}, detected, STRETCH);
        assertThat(tally.errorsMs()).hasSize(3);
        assertThat(tally.precision()).isEqualTo(new Proportion(3, 4));
    }

    @Test
    void theBestLeadIsChosenMarkByMark() {
        MarkTally tally = WaveRule.STANDARD.bestLead(
                "r", "p", new double[] {1, 2, 3}, List.of(new double[] {1.05, 2.01}, new double[] {0.98, 2.1}));
        assertThat(tally.errorsMs().get(0)).isCloseTo(-20, within(1e-6));
        assertThat(tally.errorsMs().get(1)).isCloseTo(10, within(1e-6));
        assertThat(tally.sensitivity()).isEqualTo(new Proportion(2, 3));
    }

    @Test
    void aPForEveryBeatIsFalseWhereTheExpertSawNone() {
        WaveMarks none = WaveMarksTest.marks("( N ) ( t ) ( N ) ( t ) ( N ) ( t ) ( N ) ( t )");
        WaveMarks always = WaveMarksTest.marks("( N ) ( t ) p N ) ( t ) p N ) ( t ) p N ) ( t )");
        FalseP cheat = FalseP.of("r", "p", none, shifted(always));
        assertThat(cheat.anyP()).isFalse();
        assertThat(cheat.given().value()).isEqualTo(1);
        assertThat(FalseP.of("r", "p", none, none).given()).isEqualTo(new Proportion(0, 2));
    }

    @Test
    void beatsWithAManualPAreNoOccasionForAFalseOne() {
        WaveMarks all = WaveMarksTest.marks("( p ) ( N ) ( t ) ( p ) ( N ) ( t ) ( p ) ( N ) ( t )");
        FalseP tally = FalseP.of("r", "p", all, all);
        assertThat(tally.given().of()).isZero();
        assertThat(FalseP.over(List.of(tally), true).value()).isNaN();
    }

    // The P stands where the bracket of the QRS was; half a step earlier it lies before the QRS onset.
    private static WaveMarks shifted(WaveMarks marks) {
        return new WaveMarks(marks.waves().stream()
                .map(w -> w.type() == WaveType.P
                        ? new WaveMarks.WaveMark(w.type(), w.onset(), w.peak() - 0.5, w.offset())
                        : w)
                .toList());
    }
}
