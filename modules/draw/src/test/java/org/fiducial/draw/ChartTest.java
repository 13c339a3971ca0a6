package org.fiducial.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,0,0.2",
        "0,100,0,20",
        "-3,3,-3,1",
        "0.00012,0.00095,0.0002,0.0002",
        "17,18,17,0.2",
        "1e6,3e6,1000000,500000"
    })
    void ticksAreRoundValuesInsideTheAxis(double from, double to, String first, String step) {
        List<BigDecimal> ticks = new Axis("x", from, to).ticks();

        assertThat(ticks.getFirst()).isEqualByComparingTo(first);
        assertThat(ticks.get(1).subtract(ticks.get(0))).isEqualByComparingTo(step);
        assertThat(ticks.getLast().doubleValue()).isLessThanOrEqualTo(to * (1 + 1e-9));
        assertThat(ticks).hasSizeBetween(4, 8);
    }

    @Test
    void aCurveRunsFromCornerToCornerOfItsFrame() {
        Chart chart = new Chart(
                "ROC",
                new Axis("1 - specificity", 0, 1),
                new Axis("sensitivity", 0, 1),
                List.of(Series.of("chance", Series.Style.REFERENCE, new double[] {0, 1}, new double[] {0, 1})));

        assertThat(EcgPageTest.traces(Svg.of(chart))).anySatisfy(line -> {
            assertThat(line.x(0)).isEqualTo(20);
            assertThat(line.y(0)).isEqualTo(84);
            assertThat(line.x(1)).isEqualTo(144);
            assertThat(line.y(1)).isEqualTo(10);
        });
        assertThat(Svg.of(chart)).contains(">ROC</text>", ">chance</text>", ">sensitivity</text>");
    }

    @Test
    void aValueThatIsMissingBreaksTheLine() {
        Chart chart = new Chart(
                "",
                new Axis("", 0, 4),
                new Axis("", 0, 1),
                List.of(Series.of(
                        "", Series.Style.LINE, new double[] {0, 1, 2, 3, 4}, new double[] {0, 0, Double.NaN, 1, 1})));

        assertThat(EcgPageTest.traces(Svg.of(chart)))
                .filteredOn(line -> line.size() == 2)
                .hasSize(2);
    }

    @Test
    void axesHoldEveryValue() {
        Axis axis = Axis.over("x", 3, Double.NaN, -1, 7);

        assertThat(axis.from()).isLessThan(-1);
        assertThat(axis.to()).isGreaterThan(7);
        assertThat(Axis.over("x").to()).isEqualTo(1);
        assertThat(Axis.over("x", 5).from()).isLessThan(5);
        assertThatThrownBy(() -> new Axis("x", 1, 1)).hasMessageContaining("finite ends in order");
    }

    @Test
    void seriesOfUnequalLengthAreRefused() {
        assertThatThrownBy(() -> Series.of("a", Series.Style.LINE, new double[2], new double[3]))
                .hasMessageContaining("2 values of x and 3 of y");
    }
}
