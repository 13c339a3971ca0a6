package org.fiducial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fiducial.Fiducial;
import org.fiducial.core.Report;
import org.fiducial.core.SerialComparison;
import org.fiducial.core.SerialComparison.Change;
import org.fiducial.core.SerialComparison.Conclusion;
import org.fiducial.core.SerialComparison.Extent;
import org.fiducial.core.SerialComparison.StatementChange.Kind;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Recordings of one virtual person at several visits, compared. */
class VirtualVisitsTest {
    private static final int PERSONS = 20;
    private static final Fiducial ROAD = Fiducial.standard();
    private static final Simulator SIMULATOR = new Simulator(Simulator.Settings.DEFAULT);

    private static Report read(Condition condition, long person, int visit) {
        return ROAD.interpret(SIMULATOR.visit(condition, person, visit).recording());
    }

    private static SerialComparison compared(Condition then, Condition now, long person) {
        return ROAD.compare(read(then, person, 1), read(now, person, 2));
    }

    private static boolean isChange(Conclusion conclusion) {
        return !conclusion.text().startsWith("no significant change")
                && !conclusion.aha().equals(OptionalInt.of(406));
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void theSamePersonWithOtherNoiseBreathAndRhythmHasNotChanged(Condition condition) {
        List<String> changed = new ArrayList<>();
        for (int person = 1; person <= PERSONS; person++) {
            SerialComparison comparison = compared(condition, condition, person);
            if (comparison.conclusions().stream().anyMatch(VirtualVisitsTest::isChange)) {
                changed.add("person " + person + ": " + comparison.conclusions() + comparison.statements());
            }
        }
        assertThat(changed).hasSizeLessThanOrEqualTo(PERSONS / 20);
    }

    @ParameterizedTest
    @CsvSource({
        "ATRIAL_FIBRILLATION, 401, AFIB",
        "LEFT_BUNDLE_BRANCH_BLOCK, 403, CLBBB",
        "INFERIOR_INFARCTION, 402, IMI",
        "FIRST_DEGREE_BLOCK_LONG_QT, 403, 1AVB",
        "FIRST_DEGREE_BLOCK_LONG_QT, 404, LNGQT",
        "VENTRICULAR_BIGEMINY, 401, BIGU"
    })
    void whatThePersonCameDownWithIsNamed(Condition condition, int aha, String code) {
        int named = 0;
        for (int person = 1; person <= 10; person++) {
            SerialComparison comparison = compared(Condition.NORMAL, condition, person);
            boolean concluded =
                    comparison.conclusions().stream().anyMatch(c -> c.aha().equals(OptionalInt.of(aha)));
            boolean told = comparison.statements().stream()
                    .anyMatch(s -> s.code().equals(code) && s.kind() == Kind.NEW && s.measured());
            named += concluded && told ? 1 : 0;
        }
        assertThat(named).isGreaterThanOrEqualTo(9);
    }

    @Test
    void whatThePersonRecoveredFromIsGone() {
        SerialComparison comparison = compared(Condition.ATRIAL_FIBRILLATION, Condition.NORMAL, 3);

        assertThat(comparison.conclusions()).anyMatch(c -> c.aha().equals(OptionalInt.of(401)));
        assertThat(comparison.statements()).anyMatch(s -> s.code().equals("AFIB") && s.kind() == Kind.GONE);
    }

    @Test
    void aBlockThatCameExplainsItsWavesAndIsNoNewIschaemia() {
        SerialComparison comparison = compared(Condition.NORMAL, Condition.LEFT_BUNDLE_BRANCH_BLOCK, 4);

        assertThat(comparison.conclusions()).noneMatch(c -> c.aha().equals(OptionalInt.of(402)));
    }

    @Test
    void nothingWithinUncertaintyIsCalledAChange() {
        for (int person = 1; person <= 3; person++) {
            for (Change change : compared(Condition.NORMAL, Condition.INFERIOR_INFARCTION, person)
                    .changes()) {
                if (change.extent() == Extent.WITHIN_UNCERTAINTY) {
                    assertThat(Math.abs(change.difference().orElseThrow()))
                            .isLessThanOrEqualTo(2.58 * change.sd().orElseThrow());
                    assertThat(change.what()).isEmpty();
                }
            }
        }
    }
}
