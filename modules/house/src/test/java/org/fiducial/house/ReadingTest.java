package org.fiducial.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.fiducial.Fiducial;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Simulator;
import org.fiducial.simulate.VirtualPatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole road, from a file or a virtual patient to statements: what is shown is what it is, and nothing alarming beside. */
class ReadingTest {
    private static final Fiducial FIDUCIAL = Fiducial.standard();

    private static List<String> codes(Report report) {
        return report.interpretation().asserted().stream()
                .map(s -> s.code().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "normal, NORMAL, NONE, SR NORM",
        "atrial-fibrillation, ABNORMAL, NONE, AFIB",
        "left-bundle-branch-block, ABNORMAL, NONE, SR CLBBB",
        "inferior-infarction, ABNORMAL, CRITICAL, SR AHA161+330 IMI QWAVE STE_ STD_ ISC_",
        "first-degree-block-long-qt, ABNORMAL, NONE, SR 1AVB LPR LNGQT",
        "ventricular-bigeminy, ABNORMAL, NONE, SR PVC PRC(S) BIGU",
    })
    void everyExampleReadsAsWhatItIs(String name, Summary summary, Urgency urgency, String codes) throws IOException {
        Report report = FIDUCIAL.read(Checkout.root().resolve("examples/" + name + ".hea"));

        assertThat(codes(report)).containsExactlyInAnyOrder(codes.split(" "));
        assertThat(report.interpretation().summary()).isEqualTo(summary);
        assertThat(report.interpretation().urgency()).isEqualTo(urgency);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 7, 11})
    void aNormalVirtualPatientIsNormalWhoeverItIs(long seed) {
        VirtualPatient patient = new Simulator(Simulator.Settings.DEFAULT).simulate(Condition.NORMAL, seed);

        assertThat(codes(FIDUCIAL.interpret(patient.recording()))).containsExactly("SR", "NORM");
    }

    @Test
    void qtIsFromQrsOnsetToTheEndOfTAndNotFromJ() {
        for (long seed : new long[] {1, 2, 3, 4}) {
            VirtualPatient patient =
                    new Simulator(Simulator.Settings.DEFAULT).simulate(Condition.FIRST_DEGREE_BLOCK_LONG_QT, seed);
            Report report = FIDUCIAL.interpret(patient.recording());
            double qt = report.analysis().get(Quantity.QT).value().orElseThrow();
            double jt = report.analysis().get(Quantity.JT).value().orElse(Double.NaN);
            double qrs = report.analysis().get(Quantity.QRS).value().orElseThrow();
            double truth = patient.truth().intervals().qt().orElseThrow();

            assertThat(qt).as("seed %d", seed).isCloseTo(truth, within(25.0));
            assertThat(Double.isNaN(jt) ? qt - qrs : jt).as("seed %d", seed).isCloseTo(qt - qrs, within(1.0));
            assertThat(codes(report)).as("seed %d", seed).contains("LNGQT");
        }
    }

    @Test
    void inLeftBundleBranchBlockJtIsNamedBesideQt() {
        VirtualPatient patient =
                new Simulator(Simulator.Settings.DEFAULT).simulate(Condition.LEFT_BUNDLE_BRANCH_BLOCK, 2);
        Report report = FIDUCIAL.interpret(patient.recording());
        double qt = report.analysis().get(Quantity.QT).value().orElseThrow();

        assertThat(qt).isCloseTo(patient.truth().intervals().qt().orElseThrow(), within(25.0));
        assertThat(report.analysis().get(Quantity.JT).value().orElseThrow())
                .isCloseTo(qt - report.analysis().get(Quantity.QRS).value().orElseThrow(), within(1.0));
        assertThat(codes(report)).doesNotContain("LNGQT");
    }
}
