package org.fiducial.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.fiducial.core.Age;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.CheckedText;
import org.fiducial.core.Claim;
import org.fiducial.core.Claim.Verdict;
import org.fiducial.core.Evidence;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Pacing;
import org.fiducial.core.Patient;
import org.fiducial.core.Place;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.interpret.Interpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims about one person: PR 228 ms, everything else normal, T inverted in V1 and flat in aVL, no wave at all in aVR. */
class ClaimCheckerTest {
    private static final ClaimChecker CHECKER = new ClaimChecker();
    private static final Report REPORT = report();

    private static Report report() {
        Patient patient = Patient.UNKNOWN.withAge(Age.ofYears(60)).withSex(Patient.Sex.MALE);
        List<Signal> signals = new ArrayList<>();
        Map<String, Measurements> leads = new LinkedHashMap<>();
        for (Lead lead : Lead.STANDARD) {
            signals.add(Signal.ecg(lead.label(), 500, new float[5000]));
            leads.put(lead.label(), lead == Lead.AVR ? Measurements.NONE : lead(lead));
        }
        Recording recording = Recording.of("case", signals).withPatient(patient);
        Analysis analysis = new Analysis(
                new Span(0, 10),
                List.of(),
                beats(),
                List.of(),
                List.of(),
                new Pacing(true, "", List.of()),
                new Rhythm(Rhythm.PqrsRelation.CONDUCTED, List.of(), List.of()),
                record(),
                leads);
        return new Report(
                recording,
                analysis,
                Interpreter.standard().interpret(recording, analysis),
                new Provenance("test", "1", Map.of(), "", Map.of()));
    }

    private static List<Beat> beats() {
        List<Beat> beats = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            beats.add(new Beat(
                    i,
                    0.4 + 0.8 * i,
                    i == 4 ? BeatType.V : BeatType.N,
                    0,
                    1,
                    OptionalDouble.of(800),
                    OptionalDouble.of(228),
                    OptionalDouble.of(90),
                    OptionalDouble.of(390),
                    List.of(),
                    ""));
        }
        return beats;
    }

    private static Measurements record() {
        List<Measurement> all = new ArrayList<>();
        Map<Quantity, Double> values = new LinkedHashMap<>();
        values.put(Quantity.DURATION, 10.0);
        values.put(Quantity.USABLE_LEADS, 12.0);
        values.put(Quantity.BEATS, 12.0);
        values.put(Quantity.HEART_RATE, 75.0);
        values.put(Quantity.RR, 800.0);
        values.put(Quantity.RR_RANGE, 20.0);
        values.put(Quantity.RR_IRREGULARITY, 0.01);
        values.put(Quantity.LONGEST_RR, 810.0);
        values.put(Quantity.P_SHARE, 1.0);
        values.put(Quantity.P_CONSISTENCY, 0.95);
        values.put(Quantity.FIBRILLATION_SHARE, 0.0);
        values.put(Quantity.PR, 228.0);
        values.put(Quantity.QRS, 90.0);
        values.put(Quantity.QT, 390.0);
        values.put(Quantity.QTC_BAZETT, 436.0);
        values.put(Quantity.QTC_FRIDERICIA, 420.0);
        values.put(Quantity.QTC_FRAMINGHAM, 421.0);
        values.put(Quantity.QTC_HODGES, 416.0);
        values.put(Quantity.QRS_AXIS, 55.0);
        values.put(Quantity.P_AXIS, 50.0);
        values.forEach((q, v) ->
                all.add(measured(q, v, q == Quantity.PR ? 6 : q.unit().equals("1") ? 0.01 : 1, List.of())));
        return new Measurements(all);
    }

    private static Measurements lead(Lead lead) {
        double t = lead == Lead.V1 ? -0.3 : lead == Lead.AVL ? 0.04 : 0.35;
        List<String> of = List.of(lead.label());
        return new Measurements(List.of(
                measured(Quantity.T_AMPLITUDE, t, 0.01, of),
                measured(Quantity.R_AMPLITUDE, lead == Lead.V1 ? 0.2 : 1.1, 0.02, of),
                measured(Quantity.J_AMPLITUDE, 0.01, 0.01, of),
                measured(Quantity.ST60, 0.02, 0.01, of),
                Measurement.absent(Quantity.Q_AMPLITUDE, "no Q", of, List.of())));
    }

    private static Measurement measured(Quantity quantity, double value, double sd, List<String> leads) {
        return Measurement.of(quantity, value, OptionalDouble.of(sd), leads, List.of(), Measurement.Basis.NONE);
    }

    private static CheckedText check(String text) {
        return CHECKER.check("report.txt", text, REPORT);
    }

    private static Claim only(String text) {
        assertThat(check(text).claims()).hasSize(1);
        return check(text).claims().getFirst();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "First-degree AV block. | SUPPORTED",
                "No first-degree AV block. | CONTRADICTED",
                "PR 228 ms. | SUPPORTED",
                "PR 240 ms. | SUPPORTED",
                "PR 180 ms. | CONTRADICTED",
                "PR 0.23 s. | SUPPORTED",
                "The PR interval is not 180 ms. | SUPPORTED",
                "PR less than 200 ms. | CONTRADICTED",
                "PR more than 200 ms. | SUPPORTED",
                "PR between 150 and 180 ms. | CONTRADICTED",
                "PR less than 222 ms. | NOT_CHECKABLE",
                "PR normal. | CONTRADICTED",
                "Heart rate 75 bpm. | SUPPORTED",
                "Heart rate 95 bpm. | CONTRADICTED",
                "QTc 436 ms. | SUPPORTED",
                "QTc 420 ms. | SUPPORTED",
                "QTcF 470 ms. | CONTRADICTED",
                "Axis -55°. | CONTRADICTED",
                "Normal axis. | SUPPORTED",
                "Left axis deviation. | CONTRADICTED",
                "Possible left axis deviation. | CONTRADICTED",
                "Atrial fibrillation. | CONTRADICTED",
                "No atrial fibrillation. | SUPPORTED",
                "T inversion in V1. | SUPPORTED",
                "T inversion in V1-V3. | CONTRADICTED",
                "T inversion in V1 but not V2. | SUPPORTED",
                "No T inversion in V1. | CONTRADICTED",
                "T wave inversion of 3 mm in V1. | SUPPORTED",
                "T wave inversion of 8 mm in V1. | CONTRADICTED",
                "Flat T waves in aVL. | SUPPORTED",
                "Flat T waves in II. | CONTRADICTED",
                "R wave in V1 2 mm. | SUPPORTED",
                "R wave in V1 9 mm. | CONTRADICTED",
                "Q waves in III. | CONTRADICTED",
                "No Q waves in II, III and aVF. | SUPPORTED",
                "ST depression in V5. | CONTRADICTED",
                "T inversion in aVR. | NOT_CHECKABLE",
                "T wave 0.3 mV. | NOT_CHECKABLE",
                "Normal ECG. | NOT_CHECKABLE",
                "Regular rhythm. | SUPPORTED",
                "A premature ventricular complex at beat 5. | SUPPORTED",
                "A premature ventricular complex at beat 6. | CONTRADICTED",
                "PR of 230 ms in beats 1-3. | SUPPORTED",
                "PR of 130 ms in beats 1-3. | CONTRADICTED",
                "PR of 230 ms in beat 99. | CONTRADICTED",
                "History of infarction. | NOT_CHECKABLE",
                "Unchanged since the previous tracing. | NOT_CHECKABLE",
                "The moon is made of cheese. | NOT_CHECKABLE",
            })
    void aClaim(String text, Verdict verdict) {
        List<Claim> claims = check(text).claims();
        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.verdict())
                        .as(c.understood() + ": " + c.because())
                        .isEqualTo(verdict));
    }

    @Test
    void theSentenceHoldsMeasuredAndClaimed() {
        assertThat(only("PR 180 ms.").because()).isEqualTo("PR 228 ± 6 ms; the text says 180 ms");
    }

    @Test
    void theEvidenceOfANumberIsTheMeasurementBesideIt() {
        Evidence evidence = only("PR 180 ms.").said().evidence().orElseThrow();

        assertThat(evidence).isInstanceOfSatisfying(Evidence.Criterion.class, c -> {
            assertThat(c.role()).isEqualTo(Evidence.Role.AGAINST);
            assertThat(c.value()).hasValue(228);
            assertThat(c.limit()).isEqualTo(180);
            assertThat(c.tolerance()).isBetween(20.0, 30.0);
        });
    }

    @Test
    void theEvidenceOfAStatementIsThatOfTheRules() {
        Optional<Evidence> evidence = only("First-degree AV block.").said().evidence();
        Optional<Evidence> ofRules = REPORT.interpretation().asserted().stream()
                .filter(s -> s.code().code().equals("1AVB"))
                .findFirst()
                .orElseThrow()
                .evidence();

        assertThat(evidence).isEqualTo(ofRules);
    }

    @Test
    void whatElseIsFoundSpeaksAgainstOtherwiseNormal() {
        assertThat(check("Sinus rhythm. Otherwise normal ECG.")
                        .claims()
                        .getLast()
                        .because())
                .contains("first-degree AV block");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        String text = " ".repeat(ClaimChecker.LONGEST + 1);

        assertThatThrownBy(() -> check(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCharacterBelongsToAClaimOrTheRest() {
        long seed = 77;
        Random random = new Random(seed);
        String report =
                "Sinus rhythm, rate 72 bpm; PR 168 ms, QRS 0,09 s (narrow). No ST elevation in V1–V4, but T waves are "
                        + "inverted in II, III and aVF.\nCannot rule out old inferior infarct… “Compare” with tracing of 28/7/92! 😀";
        for (int i = 0; i < 300; i++) {
            String text = shuffled(report, random, 1 + random.nextInt(12));
            CheckedText checked = check(text);
            boolean[] covered = new boolean[text.length()];
            checked.claims().forEach(c -> cover(covered, c.place()));
            checked.rest().forEach(r -> cover(covered, r));
            assertThat(covered).as("seed %d, text %d: %s", seed, i, text).doesNotContain(false);
        }
    }

    private static void cover(boolean[] covered, Place.TextSpan span) {
        for (int i = span.from(); i < span.to(); i++) {
            covered[i] = true;
        }
    }

    private static String shuffled(String text, Random random, int cuts) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < cuts; i++) {
            int at = random.nextInt(out.length());
            int to = at + random.nextInt(out.length() - at + 1);
            String piece = out.substring(at, to);
            out.delete(at, to).insert(random.nextInt(out.length() + 1), piece);
        }
        return out.toString();
    }
}
