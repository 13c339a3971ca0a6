package org.fiducial.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.fiducial.verify.Expression.Term;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static double value(String written, Map<String, Double> values) {
        return Expression.of(written).orElseThrow().value(t -> values.getOrDefault(t.written(), Double.NaN));
    }

    @Test
    void theFormsOfTheCriteriaAreComputed() {
        Map<String, Double> v = Map.of(
                "sAmplitude[V1]",
                1.0,
                "rAmplitude[V5]",
                2.0,
                "rAmplitude[V6]",
                2.5,
                "qrs",
                100.0,
                "qtcFridericia",
                500.0);
        assertThat(value("sAmplitude[V1] + max(rAmplitude[V5], rAmplitude[V6])", v))
                .isEqualTo(3.5);
        assertThat(value("qtcFridericia - 0.485 * qrs", v)).isEqualTo(451.5);
        assertThat(value("(rAmplitude[V5] + sAmplitude[V1] + 0.6 mV) * qrs", v)).isCloseTo(360, within(1e-9));
        assertThat(value("abs(sAmplitude[V1] - rAmplitude[V5]) / rAmplitude[V5]", v))
                .isEqualTo(0.5);
        assertThat(value("qrs - (rAmplitude[V5] - sAmplitude[V1])", v)).isEqualTo(99);
    }

    @Test
    void ofAMaximumThoseThatAreKnownCount() {
        assertThat(value("max(a, b)", Map.of("b", 3.0))).isEqualTo(3);
        assertThat(value("a + b", Map.of("b", 3.0))).isNaN();
        assertThat(value("abs(a)", Map.of())).isNaN();
    }

    @Test
    void aLeadMayBeLookedAtFromBehind() {
        Term term = Expression.of("tAmplitude[-aVR]").orElseThrow().terms().getFirst();
        assertThat(term.lead()).contains("aVR");
        assertThat(term.inverted()).isTrue();
        assertThat(term.name()).isEqualTo("tAmplitude");
    }

    @Test
    void whatCriteriaDoNotWriteIsNoExpression() {
        for (String odd : new String[] {"", "a +", "(a", "a b", "max(a", "a ^ b", "(".repeat(10_000)}) {
            assertThat(Expression.of(odd)).as(odd).isEmpty();
        }
    }
}
