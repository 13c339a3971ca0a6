package org.fiducial.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.fiducial.json.ReadReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every measurement of the examples against the arithmetic of this room. */
class DerivationTest {
    /** Quantities that no short arithmetic over marks gives; a new one must be put here or be derived. */
    private static final Set<Quantity> FRESH_ALONE = EnumSet.of(
            Quantity.USABLE_LEADS,
            Quantity.P_CONSISTENCY,
            Quantity.FLUTTER_RATE,
            Quantity.FIBRILLATION_SHARE,
            Quantity.F_WAVE_AMPLITUDE,
            Quantity.F_WAVE_RATE,
            Quantity.VENTRICULAR_FIBRILLATION,
            Quantity.NOISE,
            Quantity.R_NOTCHES);

    static List<String> examples() {
        return Examples.ALL;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyMeasuredValueFollowsFromItsMarks(String name) {
        Report report = Examples.report(name);
        Derivation derivation =
                new Derivation(Examples.document(Examples.text(name)), new Voltages(report.recording()));
        report.analysis().measurements().all().forEach(m -> follows(derivation, "", m));
        report.analysis()
                .leadMeasurements()
                .forEach((lead, all) -> all.all().forEach(m -> follows(derivation, lead, m)));
    }

    private static void follows(Derivation derivation, String lead, Measurement m) {
        OptionalDouble derived =
                derivation.of(m.quantity(), lead, new BeatMarks(m.basis().marks()));
        if (m.isMeasured() && !FRESH_ALONE.contains(m.quantity())) {
            assertThat(derived).as("%s %s", m.quantity().id(), lead).isPresent();
            double digits = m.quantity().unit().equals("ms") ? 1e-6 : 1e-4;
            assertThat(derived.getAsDouble())
                    .as("%s %s", m.quantity().id(), lead)
                    .isCloseTo(m.value().orElseThrow(), within(digits));
        } else if (m.status() == Measurement.Status.ABSENT && !m.basis().marks().isEmpty()) {
            assertThat(derived).as("%s %s", m.quantity().id(), lead).hasValue(0);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void marksThatDoNotFitEachOtherOrPointOutsideGiveNoNumber(String name) {
        Report report = Examples.report(name);
        ReadReport document = Examples.document(Examples.text(name));
        Derivation derivation = new Derivation(document, new Voltages(report.recording()));
        BeatMarks outside = new BeatMarks(
                Map.of("peak", List.of(1e9), "baselineFrom", List.of(-5.0), "baselineTo", List.of(1e300)));
        BeatMarks uneven = new BeatMarks(
                Map.of("peak", List.of(1.0, 2.0), "baselineFrom", List.of(0.9), "baselineTo", List.of(0.95)));
        assertThat(derivation.of(Quantity.R_AMPLITUDE, "II", outside).orElse(0)).isNaN();
        assertThat(derivation.of(Quantity.R_AMPLITUDE, "II", uneven).orElse(0)).isNaN();
        BeatMarks search = new BeatMarks(Map.of(
                "searchFrom", List.of(0.0),
                "searchTo", List.of(1e12),
                "baselineFrom", List.of(0.0),
                "baselineTo", List.of(1.0)));
        assertThat(derivation.of(Quantity.R_AMPLITUDE, "II", search).orElse(0)).isNaN();
        BeatMarks intervals = new BeatMarks(Map.of("pOnset", List.of(1.0, 2.0), "qrsOnset", List.of(1.2)));
        assertThat(derivation.of(Quantity.PR, "", intervals).orElse(0)).isNaN();
    }
}
