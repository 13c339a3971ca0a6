package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fiducial.core.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static Formula of(String written, String unit) {
        String line = "source s = S\nstatement LPR \"x\"\n  when\n    " + written + " > 0" + unit + " source s\n";
        Condition.Leaf leaf = (Condition.Leaf)
                Criteria.parse("t", line).statements().getFirst().condition();
        return Formula.of(leaf.comparison().expression());
    }

    private static Case of(Ecg ecg) {
        return new Case(ecg.patient(), ecg.analysis(), 0, 0);
    }

    private static Ecg ecg(double s, double r, double qrs) {
        return Ecg.normal()
                .set(Quantity.S_AMPLITUDE, "V1", s, 0.05)
                .set(Quantity.R_AMPLITUDE, "V5", r, 0.08)
                .set(Quantity.QRS, qrs, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(sAmplitude[V1] + rAmplitude[V5]) * qrs",
                "sAmplitude[V1] * qrs - 30 ms * rAmplitude[V5]",
                "max(rAmplitude[V5], 0.1 mV) * qrs"
            })
    void theErrorIsThatOfSmallChangesOfEachQuantity(String written) {
        Formula formula = of(written, " mV.ms");
        double step = 1e-5;
        double dS = slope(formula, step, 0, 0);
        double dR = slope(formula, 0, step, 0);
        double dQ = slope(formula, 0, 0, step);
        double variance = square(dS / step * 0.05) + square(dR / step * 0.08) + square(dQ / step * 4);

        double actual = formula.variance(of(ecg(1.1, 1.9, 96)));
        assertThat(actual).isCloseTo(variance, within(1e-3 * variance));
    }

    private static double slope(Formula formula, double s, double r, double qrs) {
        return formula.value(of(ecg(1.1 + s, 1.9 + r, 96 + qrs))) - formula.value(of(ecg(1.1, 1.9, 96)));
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void aRatioHasTheRelativeErrorsOfBoth() {
        Formula ratio = of("rAmplitude[V5] / sAmplitude[V1]", "");
        Case c = of(ecg(0.5, 2, 90));

        assertThat(ratio.value(c)).isCloseTo(4, within(1e-12));
        assertThat(Math.sqrt(ratio.variance(c)) / 4)
                .isCloseTo(Math.sqrt(square(0.08 / 2) + square(0.05 / 0.5)), within(1e-9));
    }

    @Test
    void onlyTheLargestOfAMaximumDecides() {
        Case c = of(Ecg.normal().set(Quantity.R_AMPLITUDE, "V5", 2.2, 0.1).set(Quantity.R_AMPLITUDE, "V6", 1.1, 0.3));
        Formula largest = of("max(rAmplitude[V5], rAmplitude[V6])", " mV");

        assertThat(largest.value(c)).isEqualTo(2.2);
        assertThat(largest.variance(c)).isCloseTo(0.01, within(1e-12));
        assertThat(largest.decisive(c))
                .singleElement()
                .satisfies(o -> assertThat(o.term().written()).isEqualTo("rAmplitude[V5]"));
    }

    @Test
    void aLeadFromBehindTurnsTheSign() {
        Case c = of(Ecg.normal().set(Quantity.J_AMPLITUDE, "aVR", -0.12));

        assertThat(of("jAmplitude[-aVR]", " mV").value(c)).isEqualTo(0.12);
    }
}
