package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Analysis;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Quantity;
import org.fiducial.core.Reader;
import org.fiducial.core.Recording;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;
import org.fiducial.core.StatementCode;
import org.junit.jupiter.api.Test;

class InterpreterTest {
    /** A reader that says one thing. */
    private record Model(String code, double certainty) implements Reader {
        @Override
        public Identity identity() {
            return new Identity("net", Kind.MODEL, "3", "ab".repeat(32));
        }

        @Override
        public Reading read(Recording recording, Analysis analysis) {
            Statement said = new Statement(
                    code + "@net",
                    Catalogue.find(code).orElseThrow(),
                    "as the net sees it",
                    "net",
                    Status.ASSERTED,
                    "",
                    List.of(),
                    OptionalDouble.of(certainty),
                    Optional.empty());
            return new Reading(List.of(said), Map.of(code, OptionalDouble.of(certainty)));
        }
    }

    private static Interpretation read(Ecg ecg) {
        return Interpreter.standard().interpret(ecg.recording(), ecg.analysis());
    }

    @Test
    void everyCodeOfTheCatalogueHasAScoreOrNone() {
        Interpretation said = read(Ecg.normal());

        assertThat(said.scores().keySet())
                .containsExactlyElementsOf(
                        Catalogue.all().stream().map(StatementCode::code).toList());
        assertThat(said.scores().get("NDT")).as("no rule looks at it").isEmpty();
        assertThat(said.scoresByReader().get("rules").get("SR").orElseThrow()).isGreaterThan(0.5);
        assertThat(said.readers()).extracting(Reader.Identity::id).containsExactly("rules");
        assertThat(said.readers().getFirst().settingsHash())
                .isEqualTo(Criteria.standard().hash());
    }

    @Test
    void twoReadersStandSideBySideAndTheirScoresAreJoined() {
        Ecg ecg = Ecg.normal().set(Quantity.PR, 240);
        double byRules = read(ecg).scores().get("1AVB").orElseThrow();
        Interpretation said = new Interpreter(List.of(new RuleReader(), new Model("1AVB", 0.2)))
                .interpret(ecg.recording(), ecg.analysis());

        assertThat(said.statements().stream().filter(s -> s.code().code().equals("1AVB")))
                .extracting(Statement::reader)
                .containsExactly("rules", "net");
        assertThat(said.scores().get("1AVB")).hasValueCloseTo((byRules + 0.2) / 2, within(1e-12));
        assertThat(said.scoresByReader().get("net").get("1AVB")).hasValue(0.2);
        assertThat(said.scoresByReader().get("rules"))
                .isEqualTo(read(ecg).scoresByReader().get("rules"));
    }

    @Test
    void aModelOverrulesNoRule() {
        Ecg ecg = Ecg.normal();
        Interpretation said = new Interpreter(List.of(new Model("AFIB", 0.9), new RuleReader()))
                .interpret(ecg.recording(), ecg.analysis());

        assertThat(said.asserted()).extracting(s -> s.code().code()).contains("SR", "NORM", "AFIB");
        assertThat(said.summary()).isEqualTo(Summary.ABNORMAL);
    }

    @Test
    void theWorstStatementGivesTheVerdict() {
        assertThat(read(Ecg.normal()).summary()).isEqualTo(Summary.NORMAL);
        assertThat(read(Ecg.normal().set(Quantity.PR, 110)).summary()).isEqualTo(Summary.OTHERWISE_NORMAL);
        assertThat(read(Ecg.normal().set(Quantity.PR, 220)).summary()).isEqualTo(Summary.BORDERLINE);
        assertThat(read(Ecg.normal().set(Quantity.PR, 320)).summary()).isEqualTo(Summary.ABNORMAL);
        assertThat(read(Ecg.normal().set(Quantity.USABLE_LEADS, 2)).summary()).isEqualTo(Summary.UNINTERPRETABLE);
    }

    @Test
    void nothingIsNormalWithALeadMissingATooShortStripOrAChild() {
        assertThat(read(Ecg.normal().without("V3")).summary()).isEqualTo(Summary.OTHERWISE_NORMAL);
        assertThat(read(Ecg.normal().set(Quantity.DURATION, 7.5)).summary()).isEqualTo(Summary.OTHERWISE_NORMAL);
        assertThat(read(Ecg.normal().years(9).set(Quantity.HEART_RATE, 90)).summary())
                .isEqualTo(Summary.OTHERWISE_NORMAL);
    }

    @Test
    void aSingleLeadWithSinusRhythmIsReadAsFarAsItGoes() {
        Interpretation said = read(Ecg.normal().onlyAs("II", "ECG"));

        assertThat(said.asserted()).extracting(s -> s.code().code()).contains("SR", "AHA12");
        assertThat(said.summary()).isEqualTo(Summary.OTHERWISE_NORMAL);
    }

    @Test
    void noVerdictIsGivenWhereNotEvenTheRhythmCouldBeTold() {
        Ecg ecg = Ecg.normal()
                .onlyAs("II", "ECG")
                .relation(PqrsRelation.UNKNOWN)
                .unmeasurable(Quantity.P_SHARE, "noise")
                .unmeasurable(Quantity.P_CONSISTENCY, "noise")
                .unmeasurable(Quantity.RR_IRREGULARITY, "noise");

        assertThat(read(ecg).summary()).isEqualTo(Summary.UNINTERPRETABLE);
    }

    @Test
    void whatIsUrgentIsNamed() {
        Interpretation said =
                read(Ecg.normal().set(Quantity.QTC_FRIDERICIA, 520).set(Quantity.QTC_FRAMINGHAM, 520));

        assertThat(said.urgency()).isEqualTo(Urgency.PROMPT);
        assertThat(said.urgentBecause()).containsExactly("LNGQT");
        assertThat(read(Ecg.normal()).urgency()).isEqualTo(Urgency.NONE);
    }

    @Test
    void anExplanationComesFromTheReaderThatKnowsTheCode() {
        Ecg ecg = Ecg.normal();

        assertThat(Interpreter.standard().explain("1AVB", ecg.recording(), ecg.analysis()))
                .hasValueSatisfying(s -> assertThat(s.status()).isEqualTo(Status.ABSENT));
        assertThat(Interpreter.standard().explain("XYZ", ecg.recording(), ecg.analysis()))
                .isEmpty();
    }
}
