package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.fiducial.core.Lead;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.SerialComparison;
import org.fiducial.core.SerialComparison.Change;
import org.fiducial.core.SerialComparison.Extent;
import org.fiducial.core.SerialComparison.StatementChange.Kind;
import org.junit.jupiter.api.Test;

class SerialComparerTest {
    private static final Criteria CRITERIA = Criteria.standard();
    private static final Interpreter INTERPRETER = new Interpreter(List.of(new RuleReader(CRITERIA)));

    private static Report read(Ecg ecg) {
        return new Report(
                ecg.recording(),
                ecg.analysis(),
                INTERPRETER.interpret(ecg.recording(), ecg.analysis()),
                new Provenance("p", "1", Map.of(), "", Map.of()));
    }

    private static SerialComparison compared(Ecg before, Ecg after) {
        return new SerialComparer(INTERPRETER, CRITERIA).compare(read(before), read(after));
    }

    private static Change change(SerialComparison comparison, Quantity quantity, String lead) {
        return comparison.changes().stream()
                .filter(c -> c.quantity() == quantity && c.lead().orElse("").equals(lead))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> aha(SerialComparison comparison) {
        return comparison.conclusions().stream()
                .map(SerialComparison.Conclusion::aha)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    @Test
    void theSameHeartHasNotChanged() {
        SerialComparison comparison = compared(Ecg.normal(), Ecg.normal());

        assertThat(comparison.statements()).isEmpty();
        assertThat(comparison.changes(Extent.SIGNIFICANT)).isEmpty();
        assertThat(comparison.changes(Extent.MEASURABLE)).isEmpty();
    }

    @Test
    void aDifferenceWithinWhatBothMayErrIsNoChange() {
        Ecg before = Ecg.normal().set(Quantity.PR, 196, 6);
        Ecg after = Ecg.normal().set(Quantity.PR, 204, 6);

        SerialComparison comparison = compared(before, after);

        assertThat(change(comparison, Quantity.PR, "").extent()).isEqualTo(Extent.WITHIN_UNCERTAINTY);
        assertThat(comparison.statements())
                .filteredOn(s -> s.code().equals("1AVB"))
                .singleElement()
                .matches(s ->
                        s.kind() == Kind.NEW && !s.measured() && s.because().contains("196 then, 204 ms now"));
        assertThat(aha(comparison)).containsExactly(406);
    }

    @Test
    void aLongerPrIsANewBlockIfItIsMoreThanUncertainty() {
        SerialComparison comparison =
                compared(Ecg.normal().set(Quantity.PR, 160, 3), Ecg.normal().set(Quantity.PR, 240, 3));

        Change pr = change(comparison, Quantity.PR, "");
        assertThat(pr.extent()).isEqualTo(Extent.SIGNIFICANT);
        assertThat(pr.difference()).hasValue(80);
        assertThat(pr.sd().orElseThrow()).isEqualTo(Math.sqrt(9 + 9 + 2 * 16));
        assertThat(pr.what()).isEqualTo("longer");
        assertThat(aha(comparison)).contains(403);
    }

    @Test
    void aMeasurableChangeThatNoRuleAsksForIsToldAndConcludesNothing() {
        SerialComparison comparison =
                compared(Ecg.normal().set(Quantity.HEART_RATE, 60), Ecg.normal().set(Quantity.HEART_RATE, 78));

        assertThat(change(comparison, Quantity.HEART_RATE, "").extent()).isEqualTo(Extent.MEASURABLE);
        assertThat(aha(comparison)).doesNotContain(401);
    }

    @Test
    void stThatRisesInNeighboursIsWorseAndInOneLeadAloneIsNot() {
        SerialComparison alone = compared(Ecg.normal(), Ecg.normal().set(Quantity.J_AMPLITUDE, "V4", -0.15));
        SerialComparison neighbours =
                compared(Ecg.normal(), Ecg.normal().setIn(List.of("V4", "V5"), Quantity.J_AMPLITUDE, -0.15));

        assertThat(change(alone, Quantity.J_AMPLITUDE, "V4").extent()).isEqualTo(Extent.MEASURABLE);
        assertThat(change(neighbours, Quantity.J_AMPLITUDE, "V4").extent()).isEqualTo(Extent.SIGNIFICANT);
        assertThat(aha(neighbours)).contains(402);
    }

    @Test
    void leadsOneAndTwoAreNeighboursAcrossInvertedAvr() {
        SerialComparison comparison =
                compared(Ecg.normal(), Ecg.normal().setIn(List.of("I", "II"), Quantity.T_AMPLITUDE, -0.2));

        assertThat(change(comparison, Quantity.T_AMPLITUDE, "I").what()).isEqualTo("T newly inverted");
    }

    @Test
    void aWaveThatWasNotThereCountsAsNothingAndAnIntervalThatWasNotThereIsNotCompared() {
        Ecg before = Ecg.normal()
                .absent(Quantity.Q_DURATION, "II")
                .absent(Quantity.Q_DURATION, "aVF")
                .absent(Quantity.PR);
        Ecg after = Ecg.normal().setIn(List.of("II", "aVF"), Quantity.Q_DURATION, 40);

        SerialComparison comparison = compared(before, after);

        assertThat(change(comparison, Quantity.Q_DURATION, "II").difference()).hasValue(40);
        assertThat(change(comparison, Quantity.PR, "").extent()).isEqualTo(Extent.NOT_COMPARABLE);
        assertThat(comparison.limitations()).anyMatch(l -> l.contains("PR not compared: then not there"));
    }

    @Test
    void whatOneRecordingLacksIsSaidAndNothingIsCalledUnchanged() {
        SerialComparison comparison = compared(Ecg.normal(), Ecg.normal().without("V6"));

        assertThat(comparison.changes())
                .noneMatch(c -> c.lead().filter(Lead.V6.label()::equals).isPresent());
        assertThat(aha(comparison)).doesNotContain(400);
    }

    @Test
    void rhythmThatIsGoneIsARhythmThatChanged() {
        Ecg fibrillating = Ecg.normal()
                .relation(PqrsRelation.NO_P)
                .set(Quantity.P_SHARE, 0)
                .set(Quantity.FIBRILLATION_SHARE, 1)
                .set(Quantity.RR_IRREGULARITY, 0.3)
                .set(Quantity.RR_CV, 0.2)
                .absent(Quantity.PR)
                .absent(Quantity.P_AXIS);

        assertThat(aha(compared(fibrillating, Ecg.normal()))).contains(401);
        assertThat(aha(compared(Ecg.normal(), fibrillating))).contains(401);
    }
}
