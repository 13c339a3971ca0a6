package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final List<String> CLASSES = List.of("N", "A", "O");
    private static final List<String> TRUTH = List.of("N", "N", "N", "A", "O", "O");

    @Test
    void countsRowsByTruthAndColumnsByAnswer() {
        Confusion c = Confusion.of(CLASSES, TRUTH, List.of("N", "N", "A", "A", "O", "N"));
        assertThat(c.count("N", "A")).isEqualTo(1);
        assertThat(c.sensitivity("N")).isEqualTo(new Proportion(2, 3));
        assertThat(c.precision("N")).isEqualTo(new Proportion(2, 3));
        assertThat(c.accuracy()).isEqualTo(new Proportion(4, 6));
    }

    @Test
    void aConstantAnswerIsTheNullModelAndItsMacroF1IsLow() {
        Confusion constant = Confusion.of(CLASSES, TRUTH, List.of("N", "N", "N", "N", "N", "N"));
        assertThat(constant).isEqualTo(constant.majority());
        assertThat(constant.macroF1(CLASSES)).isCloseTo(2.0 / 9, within(1e-12));
    }

    @Test
    void labelsAndAnswersOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> Confusion.of(CLASSES, TRUTH, List.of("N")))
                .hasMessage("6 labels do not fit 1 answers");
        assertThatThrownBy(() -> Confusion.of(CLASSES, List.of("X"), List.of("N")))
                .hasMessageContaining("X is none of the classes");
    }

    @Test
    void statingAlwaysNeverOrAtRandomIsWorthNothing() {
        Random random = new Random(1);
        BinaryScore always = BinaryScore.NONE;
        BinaryScore never = BinaryScore.NONE;
        BinaryScore coin = BinaryScore.NONE;
        for (int i = 0; i < 100_000; i++) {
            boolean labelled = i % 10 == 0;
            always = always.plus(labelled, true);
            never = never.plus(labelled, false);
            coin = coin.plus(labelled, random.nextBoolean());
        }
        assertThat(always.youden()).isZero();
        assertThat(never.youden()).isZero();
        assertThat(coin.youden()).isCloseTo(0, within(0.02));
        assertThat(always.precision().value()).isEqualTo(always.prevalence().value());
        assertThat(always.f1()).isCloseTo(always.f1Always(), within(1e-12));
    }
}
