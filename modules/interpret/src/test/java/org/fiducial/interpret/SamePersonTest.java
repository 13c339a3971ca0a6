package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Age;
import org.fiducial.core.Patient;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Recording;
import org.fiducial.core.Source;
import org.junit.jupiter.api.Test;

class SamePersonTest {
    private static Recording of(String id, double years, Sex sex, int year) {
        return new Recording(
                "r",
                Source.MEMORY,
                year == 0 ? Optional.empty() : Optional.of(LocalDateTime.of(year, 6, 1, 12, 0)),
                new Patient(
                        id,
                        years < 0 ? Optional.empty() : Optional.of(Age.ofYears(years)),
                        sex,
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                Acquisition.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void otherIdentifiersOrSexesContradict() {
        assertThat(SamePerson.contradictions(of("a", -1, Sex.MALE, 0), of("b", -1, Sex.FEMALE, 0)))
                .containsExactly(
                        "the earlier recording is of patient a, the later one of patient b",
                        "the earlier recording is of a man, the later one of a woman");
    }

    @Test
    void whatIsNotKnownDoesNotContradict() {
        assertThat(SamePerson.contradictions(of("", -1, Sex.UNKNOWN, 0), of("b", 61, Sex.FEMALE, 2020)))
                .isEmpty();
        assertThat(SamePerson.known(of("", -1, Sex.UNKNOWN, 0), of("b", 61, Sex.FEMALE, 2020)))
                .singleElement()
                .asString()
                .contains("no identifier in the earlier one");
    }

    @Test
    void aPersonGrowsOlderByTheTimeBetween() {
        assertThat(SamePerson.contradictions(of("a", 60, Sex.MALE, 2010), of("a", 70, Sex.MALE, 2020)))
                .isEmpty();
        assertThat(SamePerson.contradictions(of("a", 60, Sex.MALE, 2010), of("a", 64, Sex.MALE, 2020)))
                .singleElement()
                .asString()
                .contains("do not fit the dates");
        assertThat(SamePerson.contradictions(of("a", 60, Sex.MALE, 0), of("a", 50, Sex.MALE, 0)))
                .singleElement()
                .asString()
                .contains("grown younger");
    }

    @Test
    void anAgeThatMeansVeryOldSaysNothing() {
        assertThat(SamePerson.contradictions(of("a", 140, Sex.MALE, 2010), of("a", 92, Sex.MALE, 2012)))
                .isEmpty();
    }

    @Test
    void theEarlierRecordingIsTheEarlierOne() {
        assertThat(SamePerson.contradictions(of("a", -1, Sex.MALE, 2020), of("a", -1, Sex.MALE, 2010)))
                .singleElement()
                .asString()
                .contains("begun after the later one");
    }

    @Test
    void theEarlierRecordingLearnsAgeAndSexFromTheLater() {
        Recording completed = SamePerson.completed(of("a", -1, Sex.UNKNOWN, 2010), of("a", 70, Sex.MALE, 2020));

        assertThat(completed.patient().sex()).isEqualTo(Sex.MALE);
        assertThat(completed.patient().age().orElseThrow().years()).isBetween(59.9, 60.1);
        assertThat(SamePerson.completed(of("a", 40, Sex.FEMALE, 0), of("a", 70, Sex.MALE, 0))
                        .patient()
                        .sex())
                .isEqualTo(Sex.FEMALE);
    }
}
