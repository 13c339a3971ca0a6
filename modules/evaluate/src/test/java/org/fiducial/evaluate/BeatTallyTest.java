package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Annotation;
import org.junit.jupiter.api.Test;

class BeatTallyTest {
    private static final double END = 600;

    @Test
    void perfectMarksScoreOneInEveryClass() {
        BeatMarks marks = marks("N", "V", "A", "F", "Q");
        BeatTally tally = BeatTally.of("r", "p", marks, marks, END, BeatRule.OWN);
        assertThat(tally.qrs().f1()).isEqualTo(1);
        for (String name : List.of("N", "S", "V", "F", "Q")) {
            assertThat(tally.classes().sensitivity(name).value()).as(name).isEqualTo(1);
        }
    }

    @Test
    void flutterIsLeftOut() {
        BeatMarks reference =
                BeatMarks.of(List.of(beat(1, "N"), beat(2, "["), beat(2.5, "!"), beat(4, "]"), beat(5, "N")), END);
        BeatMarks detected = BeatMarks.of(List.of(beat(1, "N"), beat(2.2, "N"), beat(3, "V"), beat(5, "N")), END);
        BeatTally tally = BeatTally.of("r", "p", reference, detected, END, BeatRule.OWN);
        assertThat(tally.qrs().reference()).isEqualTo(2);
        assertThat(tally.qrs().detected()).isEqualTo(2);
    }

    @Test
    void aMarkJustInsideFlutterStillFindsTheBeatBeforeIt() {
        BeatMarks reference = BeatMarks.of(List.of(beat(1.95, "N"), beat(2, "["), beat(4, "]")), END);
        BeatMarks detected = BeatMarks.of(List.of(beat(2.02, "N")), END);
        BeatTally tally = BeatTally.of("r", "p", reference, detected, END, BeatRule.OWN);
        assertThat(tally.qrs().errorsMs()).hasSize(1);
    }

    @Test
    void theFirstFiveMinutesCountUnderTheOwnRuleOnly() {
        BeatMarks reference = BeatMarks.of(List.of(beat(10, "N"), beat(400, "N")), END);
        BeatMarks detected = BeatMarks.of(List.of(beat(20, "N"), beat(400, "N")), END);
        assertThat(BeatTally.of("r", "p", reference, detected, END, BeatRule.OWN)
                        .qrs()
                        .reference())
                .isEqualTo(2);
        BeatTally ec57 = BeatTally.of("r", "p", reference, detected, END, BeatRule.EC57);
        assertThat(ec57.qrs().reference()).isEqualTo(1);
        assertThat(ec57.qrs().f1()).isEqualTo(1);
    }

    @Test
    void aFusionBeatCalledVentricularIsNeitherRightNorWrong() {
        BeatTally tally =
                BeatTally.of("r", "p", marks("V", "F", "Q", "N"), marks("V", "V", "V", "V"), END, BeatRule.OWN);
        assertThat(BeatTally.precision(tally.classes(), "V")).isEqualTo(new Proportion(1, 2));
        assertThat(BeatTally.sensitivity(tally.classes(), "V")).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void escapeBeatsAreNormalAndPacedOnesUnclassified() {
        BeatMarks marks = marks("e", "j", "/", "f");
        Confusion classes =
                BeatTally.of("r", "p", marks, marks, END, BeatRule.OWN).classes();
        assertThat(classes.row("N")).isEqualTo(2);
        assertThat(classes.row("Q")).isEqualTo(2);
    }

    @Test
    void callingEveryBeatNormalFindsNoVentricularOne() {
        BeatTally tally =
                BeatTally.of("r", "p", marks("N", "V", "N", "A"), marks("N", "N", "N", "N"), END, BeatRule.OWN);
        assertThat(BeatTally.sensitivity(tally.classes(), "V").value()).isZero();
        assertThat(BeatTally.precision(tally.classes(), "V").value()).isNaN();
    }

    @Test
    void callingEveryBeatVentricularHasThePrecisionOfTheirShare() {
        BeatTally tally =
                BeatTally.of("r", "p", marks("N", "V", "N", "N"), marks("V", "V", "V", "V"), END, BeatRule.OWN);
        assertThat(BeatTally.precision(tally.classes(), "V").value()).isEqualTo(0.25);
    }

    @Test
    void equidistantMarksFail() {
        List<Annotation> beats = new ArrayList<>();
        Random random = new Random(5);
        for (double t = 0.5; t < END; t += 0.6 + 0.5 * random.nextDouble()) {
            beats.add(beat(t, "N"));
        }
        BeatMarks reference = BeatMarks.of(beats, END);
        BeatTally tally = BeatTally.of("r", "p", reference, NullMarks.beats(75, END), END, BeatRule.OWN);
        assertThat(tally.qrs().f1()).isBetween(0.2, 0.6);
        double[] asMany = NullMarks.asMany(reference.times());
        assertThat(asMany).hasSameSizeAs(reference.times());
        assertThat(MarkTally.of("r", "p", reference.times(), asMany, 0.15).f1()).isLessThan(0.6);
    }

    @Test
    void rhythmRunsFromOneChangeToTheNext() {
        BeatMarks reference = BeatMarks.of(List.of(rhythm(0, "(N"), rhythm(100, "(AFIB"), rhythm(200, "(N")), END);
        BeatMarks detected = BeatMarks.of(List.of(rhythm(0, "(N"), rhythm(150, "(AFIB")), END);
        EpisodeTally af =
                BeatTally.of("r", "p", reference, detected, END, BeatRule.OWN).fibrillation();
        assertThat(af.durationSensitivity()).isEqualTo(0.5);
        assertThat(af.durationPrecision()).isEqualTo(50.0 / 450);
        assertThat(af.episodes().value()).isEqualTo(1);
    }

    static BeatMarks marks(String... symbols) {
        List<Annotation> beats = new ArrayList<>();
        for (int i = 0; i < symbols.length; i++) {
            beats.add(beat(1 + i, symbols[i]));
        }
        return BeatMarks.of(beats, END);
    }

    private static Annotation beat(double time, String symbol) {
        return new Annotation(time, symbol);
    }

    private static Annotation rhythm(double time, String text) {
        return new Annotation(time, "+", 0, 0, 0, text);
    }
}
