package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTableTest {
    private static final ScoreTable TABLE = new ScoreTable(
            "Beats",
            Map.of("rule", "every beat \"±150 ms\"" + " word".repeat(40)),
            List.of("", "Se %", "SD ms"),
            List.of(
                    List.of(
                            ScoreTable.word("gross"),
                            ScoreTable.percent(0.99871, new Interval(0.99, 1)),
                            ScoreTable.figure(8.25, 1)),
                    List.of(ScoreTable.word("null"), ScoreTable.percent(0.25), ScoreTable.figure(Double.NaN, 1))));

    @Test
    void textAlignsColumnsAndStaysWithinHundred() {
        assertThat(TABLE.text().lines()).allMatch(line -> line.length() <= 100);
        assertThat(TABLE.text())
                .contains("gross  99.87 [99.00 100.00]    8.3\n")
                .contains("null                  25.00      -\n");
    }

    @Test
    void jsonHoldsTheFullFiguresAndNullForWhatIsNotThere() {
        assertThat(TABLE.json())
                .startsWith("{\"title\":\"Beats\",\"rule\":\"every beat \\\"±150 ms\\\" word")
                .contains("{\"\":\"gross\",\"Se %\":{\"value\":99.871,\"interval\":[99.0,100.0]},\"SD ms\":8.25}")
                .contains("\"SD ms\":null");
    }

    @Test
    void markdownIsASectionWithItsConditionsAndNoBarInACellBreaksTheTable() {
        ScoreTable table = new ScoreTable(
                "Beats",
                Map.of("rule", "every beat"),
                List.of("", "Se %"),
                List.of(List.of(ScoreTable.word("a|b"), ScoreTable.percent(0.25))));

        assertThat(table.markdown()).isEqualTo("""
                ## Beats

                - **rule**: every beat

                |  | Se % |
                | --- | ---: |
                | a\\|b | 25.00 |
                """);
    }

    @Test
    void aSmallNegativeNumberIsNoNegativeZero() {
        assertThat(ScoreTable.figure(-0.04, 1).text()).isEqualTo("0.0");
        assertThat(ScoreTable.figure(-0.06, 1).text()).isEqualTo("-0.1");
    }

    @Test
    void aRowThatDoesNotFitIsRefused() {
        assertThatThrownBy(
                        () -> new ScoreTable("x", Map.of(), List.of("a", "b"), List.of(List.of(ScoreTable.count(1)))))
                .hasMessage("1 cells do not fit 2 columns");
    }
}
