package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.fiducial.core.Patient.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationTest {
    private static Population of(String words) {
        Block line = new Block("t", 1, words, java.util.List.of());
        Tokens tokens = new Tokens(line, words);
        PopulationParser parser = new PopulationParser(line, tokens);
        while (!tokens.atEnd()) {
            assertThat(parser.takes()).as(words).isTrue();
        }
        return parser.population();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "men",
                "women under 40",
                "from 16",
                "under 7d",
                "from 6mo to 1",
                "men from 3 to 5",
                "from 3mo to 6mo"
            })
    void itsWordsAreReadBack(String words) {
        assertThat(of(words).words()).isEqualTo(words);
    }

    @Test
    void theYoungestAgeIsInAndTheOldestIsOut() {
        Population school = of("from 8 to 12");

        assertThat(school.mayHold(Ecg.normal().years(8).patient())).isTrue();
        assertThat(school.mayHold(Ecg.normal().years(11.9).patient())).isTrue();
        assertThat(school.mayHold(Ecg.normal().years(12).patient())).isFalse();
        assertThat(school.mayHold(Ecg.normal().years(7.9).patient())).isFalse();
    }

    @Test
    void whoIsNotKnownMayBeOfEitherSexAndIsTakenForAnAdult() {
        Ecg unknown = Ecg.normal().ageUnknown().sex(Sex.UNKNOWN);

        assertThat(of("men").mayHold(unknown.patient())).isTrue();
        assertThat(of("women under 40").mayHold(unknown.patient())).isTrue();
        assertThat(of("under 12").mayHold(unknown.patient())).isFalse();
        assertThat(of("men").mayHold(unknown.sex(Sex.FEMALE).patient())).isFalse();
    }
}
