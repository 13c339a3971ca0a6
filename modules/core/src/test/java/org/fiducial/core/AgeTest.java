package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({
        "54, 19724",
        "54y, 19724",
        "54 years, 19724",
        "0, 0",
        "6mo, 183",
        "1 month, 30",
        "5w, 35",
        "1 week, 7",
        "3d, 3",
        "3 DAYS, 3",
        "1.5, 548",
        "89, 32507"
    })
    void theFormsOfTheCommandLineAreRead(String written, int days) {
        assertThat(Age.parse(written).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old", "-3", "54 q", "5m", "1e2", "6mo 3d", "½", "nan"})
    void whatIsNoAgeIsRefusedWithTheFormsThatAre(String written) {
        assertThatThrownBy(() -> Age.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an age is written 54, 6mo, 5w or 3d, not '" + written + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"151", "99999", "2000mo"})
    void nobodyIsThatOld(String written) {
        assertThatThrownBy(() -> Age.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 150 years");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (int years = 2; years <= 120; years++) {
            assertThat(Age.parse(Age.ofYears(years).toString())).isEqualTo(Age.ofYears(years));
        }
        assertThat(Age.parse("6mo")).hasToString("6 mo");
        assertThat(Age.parse("3d")).hasToString("3 d");
        assertThat(Age.parse("5w")).hasToString("35 d");
    }
}
