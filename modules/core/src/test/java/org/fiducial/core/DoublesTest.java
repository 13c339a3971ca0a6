package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row of numbers against the list of number objects that it stands for. */
class DoublesTest {
    private static final double[] NUMBERS = {1.5, -0.0, 0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1.5};

    @Test
    void itIsTheListOfItsNumbers() {
        List<Double> list = new ArrayList<>();
        for (double number : NUMBERS) {
            list.add(number);
        }
        Doubles row = Doubles.of(NUMBERS);
        assertThat(row).isEqualTo(list).hasSameHashCodeAs(list).hasToString(list.toString());
        assertThat(list).isEqualTo(row);
        assertThat(row).isEqualTo(Doubles.copyOf(list));
        assertThat(row.at(4)).isEqualTo(row.get(4));
    }

    @Test
    void zerosOfBothSignsAreTwoNumbersAsTheyAreAmongObjects() {
        assertThat(Doubles.of(0.0)).isNotEqualTo(Doubles.of(-0.0)).isNotEqualTo(List.of(-0.0));
        assertThat(Doubles.of(Double.NaN)).isEqualTo(List.of(Double.NaN));
    }

    @Test
    void whatBecomesOfTheArrayAfterwardsDoesNotMatter() {
        double[] own = {1, 2, 3};
        Doubles row = Doubles.of(own);
        Doubles part = Doubles.of(own, 2);
        own[0] = 7;
        row.toDoubleArray()[1] = 7;
        assertThat(row).containsExactly(1.0, 2.0, 3.0);
        assertThat(part).containsExactly(1.0, 2.0);
        assertThatThrownBy(() -> row.set(0, 7.0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.add(7.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsARowAlreadyIsNotCopied() {
        Doubles row = Doubles.of(1, 2);
        assertThat(Doubles.copyOf(row)).isSameAs(row);
        assertThat(Doubles.of()).isSameAs(Doubles.NONE).isEmpty();
    }
}
