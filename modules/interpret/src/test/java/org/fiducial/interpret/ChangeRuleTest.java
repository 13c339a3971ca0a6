package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.fiducial.core.Lead;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRuleTest {
    private static String met(Quantity quantity, double before, double after, String lead, Sex sex) {
        return ChangeRule.of(quantity).orElseThrow().met(before, after, Lead.of(lead), sex);
    }

    @ParameterizedTest
    @CsvSource({
        "HEART_RATE, 72, 101, faster",
        "HEART_RATE, 72, 99, ''",
        "HEART_RATE, 90, 105, ''",
        "HEART_RATE, 72, 49, slower",
        "PR, 195, 216, longer",
        "PR, 130, 190, ''",
        "PR, 210, 229, ''",
        "PR, 210, 232, longer",
        "QRS, 90, 109, ''",
        "QRS, 100, 112, longer",
        "QRS, 150, 130, shorter",
        "QTC_FRIDERICIA, 380, 441, longer",
        "QTC_FRIDERICIA, 385, 444, ''",
        "QTC_FRIDERICIA, 410, 455, longer",
        "QRS_AXIS, 20, -15, turned to the left",
        "QRS_AXIS, 20, 49, ''",
        "QRS_AXIS, 170, -150, turned to the right",
    })
    void aChangeOfTheRecordFollowsItsRule(Quantity quantity, double before, double after, String what) {
        assertThat(met(quantity, before, after, "", Sex.MALE)).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({
        "Q_DURATION, II, 0, 32, new Q wave",
        "Q_DURATION, II, 0, 28, ''",
        "Q_DURATION, V2, 0, 22, new Q wave",
        "Q_DURATION, II, 40, 10, Q wave gone",
        "R_AMPLITUDE, V3, 1.0, 0.4, loss of R",
        "R_AMPLITUDE, V3, 1.0, 0.6, ''",
        "R_AMPLITUDE, V1, 0.2, 0, ''",
        "J_AMPLITUDE, V3, 0.05, 0.16, ST higher",
        "J_AMPLITUDE, V3, 0.05, -0.06, ST lower",
        "J_AMPLITUDE, V3, 0.05, 0.14, ''",
        "T_AMPLITUDE, V4, 0.2, -0.15, T newly inverted",
        "T_AMPLITUDE, V4, 0.05, -0.15, ''",
        "T_AMPLITUDE, V4, -0.2, 0.3, T upright again",
    })
    void aChangeOfALeadFollowsItsRule(Quantity quantity, String lead, double before, double after, String what) {
        assertThat(met(quantity, before, after, lead, Sex.FEMALE)).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({"10, 50, 40", "170, -170, 20", "-170, 170, -20", "0, 180, 180", "-90, 90, 180"})
    void anAxisTurnsTheShorterWay(double before, double after, double turn) {
        assertThat(ChangeRule.turn(before, after)).isEqualTo(turn);
    }

    @ParameterizedTest
    @CsvSource({"450, MALE", "460, FEMALE", "460, UNKNOWN"})
    void qtcIsLongFromTheLimitOfTheSexOn(double limit, Sex sex) {
        assertThat(met(Quantity.QTC_FRIDERICIA, limit - 50, limit + 1, "", sex)).isEqualTo("longer");
        assertThat(met(Quantity.QTC_FRIDERICIA, limit - 50, limit - 1, "", sex)).isEmpty();
    }
}
