package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Lead;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Relation;
import org.fiducial.core.Severity;
import org.fiducial.core.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaParserTest {
    private static final String HEAD = "source s = A book\nsource m = A talk (from memory, to be checked)\n"
            + "leads limb = I II III aVR aVL aVF\nchain V1 V2 V3 V4 V5 V6\nchain aVL I -aVR II aVF III\n";

    private static Criteria parse(String statement) {
        return Criteria.parse("site.criteria", HEAD + statement);
    }

    private static Condition when(String condition) {
        return parse("statement LPR \"long PR\"\n  source s\n  when\n    " + condition + "\n")
                .statements()
                .getFirst()
                .condition();
    }

    private static Comparison comparison(String line) {
        return ((Condition.Leaf) when(line)).comparison();
    }

    @Test
    void aStatementSaysWhatItMeansForWhomAndWhatTakesItAway() {
        Rule rule = parse("""
                statement PACE "paced"
                  optional
                  when
                    pacedShare >= 0.5 source s
                statement LPR "long PR"
                  severity borderline
                  urgency prompt
                  ages from 16
                  suppressed by PACE
                  when
                    pr > 200 ms source m
                  grade "very long PR" severity abnormal urgency critical
                    pr > 300 ms source s
                """).find("LPR").orElseThrow();

        assertThat(rule.phrase()).isEqualTo("long PR");
        assertThat(rule.significance().severity()).isEqualTo(Severity.BORDERLINE);
        assertThat(rule.significance().urgency()).isEqualTo(Urgency.PROMPT);
        assertThat(rule.ages()).isEqualTo(Population.ADULTS);
        assertThat(rule.suppressedBy()).containsExactly("PACE");
        assertThat(rule.neededForNormal()).isTrue();
        assertThat(rule.grades()).singleElement().satisfies(g -> {
            assertThat(g.phrase()).isEqualTo("very long PR");
            assertThat(g.significance().severity()).isEqualTo(Severity.ABNORMAL);
            assertThat(g.significance().urgency()).isEqualTo(Urgency.CRITICAL);
        });
        Comparison pr = ((Condition.Leaf) rule.condition()).comparison();
        assertThat(pr.relation()).isEqualTo(Relation.GREATER);
        assertThat(pr.unit()).isEqualTo("ms");
        assertThat(pr.limits()).containsExactly(new Limit(200, java.util.List.of(), Population.ALL));
        assertThat(pr.source().checked()).isFalse();
        assertThat(pr.source().citation()).isEqualTo("A talk (from memory, to be checked)");
    }

    @Test
    void limitsDifferByLeadSexAndAge() {
        Condition.InLeads in = (Condition.InLeads)
                when("any of V1 V2 V5: jAmplitude >= 0.1 mV | 0.25 mV (V2, men under 40) | 0.15 mV (V2, women)");
        Comparison j = ((Condition.Leaf) in.part()).comparison();

        assertThat(j.limits()).hasSize(3);
        assertThat(j.limits().get(1).leads()).containsExactly(Lead.V2);
        assertThat(j.limits().get(1).population())
                .isEqualTo(new Population(
                        Optional.of(Sex.MALE),
                        0,
                        org.fiducial.core.Age.ofYears(40).days()));
        assertThat(j.limits().get(2).population().sex()).contains(Sex.FEMALE);
        assertThat(j.written()).isEqualTo("jAmplitude >= 0.1 mV | 0.25 mV (V2, men under 40) | 0.15 mV (V2, women)");
    }

    @Test
    void leadsAreCountedNeighboursOrNone() {
        Condition.InLeads two = (Condition.InLeads) when("any 2 contiguous of V1 V2 V3: tAmplitude < -0.1 mV");
        Condition.InLeads all = (Condition.InLeads) when("all of limb: qrsPeakToPeak < 0.5 mV");
        Condition.Not none = (Condition.Not) when("none of I V6: qAmplitude > 0.03 mV");

        assertThat(two.count()).isEqualTo(2);
        assertThat(two.contiguous()).isTrue();
        assertThat(all.count()).isEqualTo(6);
        assertThat(((Condition.InLeads) none.part()).count()).isEqualTo(1);
    }

    @Test
    void productsBindCloserThanSumsAndUnitsFollow() {
        Comparison product = comparison("(rAmplitude[aVL] + sAmplitude[V3] + 0.6 mV) * qrs >= 244 mV.ms");
        Comparison sum = comparison("qtcFridericia - 0.485 * qrs >= 450 ms");

        assertThat(product.unit()).isEqualTo("mV.ms");
        assertThat(product.written()).isEqualTo("(rAmplitude[aVL] + sAmplitude[V3] + 0.6 mV) * qrs >= 244 mV.ms");
        assertThat(sum.expression().written()).isEqualTo("qtcFridericia - 0.485 * qrs");
        assertThat(comparison("max(rAmplitude[V5 V6]) > 2.6 mV").expression().written())
                .isEqualTo("max(rAmplitude[V5], rAmplitude[V6])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "pr > 200; the limit needs the unit ms",
                "pr > 200 mV; the limit needs the unit ms, not 'mV'",
                "pr 200 ms; expected a relation (>, >=, <, <=, =), found '200'",
                "pr >; expected a number, found the end of the line",
                "prr > 200 ms; 'prr' is no quantity",
                "rAmplitude > 1 mV; 'rAmplitude' is measured in each lead: name one",
                "pr[V1] > 200 ms; 'pr' is measured on the record, not in a lead",
                "rAmplitude[V9x] > 1 mV; 'V9x' is no lead and no group of leads",
                "rAmplitude[V1 > 1 mV; expected ']'",
                "pr + rAmplitude[V1] > 1 mV; only like units can be added",
                "pr > 200 ms (men; expected ')'",
                "pr > 200 ms (from 40 to 30); an age range must end after it begins",
                "pr > 200 ms (under old); expected an age such as 40, 6mo or 3d, found 'old'",
                "pr > 200 ms source nobody; no source is called 'nobody'",
                "any 4 contiguous of V1 V2 V3: jAmplitude > 1 mV; expected at most 3",
                "any 2 contiguous of V1 V3: jAmplitude > 1 mV; no 2 of these leads are neighbours",
                "any of -aVR: rAmplitude > 1 mV; 'rAmplitude' has no meaning in -aVR, only signed levels have",
                "is wide; nothing called 'wide' is defined above",
                "rhythm is odd; expected one of conducted, some-blocked, dissociated, no-p, unknown, found 'odd'",
                "any; expected a criterion in the indented lines below 'any'",
                "at least 2; expected a criterion",
                "abs(pr, qrs) > 1 ms; abs takes one value",
                "max(pr, rAmplitude[V1]) > 1 ms; max takes values of one unit, not ms and mV",
                "for old men: pr > 200 ms; expected men, women, under AGE or from AGE, found 'old'",
            })
    void aWrongConditionIsRefusedWithItsLineAndWhatWasExpected(String condition, String expected) {
        assertThatThrownBy(() -> when(condition))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("site.criteria")
                .hasMessageContaining("line 9")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "statemen LPR; expected source, leads, chain, codes, define or statement, found 'statemen'",
                "statement LPR; expected 'statement CODE \"phrase\"'",
                "statement LPRX \"long PR\"; 'LPRX' is no code of the catalogue",
                "statement LPR \"long PR\"; expected one 'when' below statement LPR",
                "source s = Another book; 's' stands twice",
                "define; expected 'define NAME",
                "leads x; expected 'leads NAME = …'",
                "codes x = NOPE; 'NOPE' is no code of the catalogue",
            })
    void aWrongHeadIsRefused(String line, String expected) {
        assertThatThrownBy(() -> parse(line + "\n"))
                .hasMessageContaining("line 6")
                .hasMessageContaining(expected);
    }

    @Test
    void aCriterionWithoutSourceIsRefused() {
        assertThatThrownBy(() -> parse("statement LPR \"long PR\"\n  when\n    pr > 200 ms\n"))
                .hasMessageContaining("line 8")
                .hasMessageContaining("a criterion needs a source");
    }

    @Test
    void whatFollowsAnotherStatementIsEvaluatedAfterItAndNeedsIt() {
        Criteria criteria = parse("""
                statement LPR "a"
                  aha 82+301;226
                  when
                    stated 1AVB
                    pr > 210 ms source s
                statement 1AVB "b"
                  when
                    pr > 200 ms source s
                """);

        assertThat(criteria.order()).containsExactly("1AVB", "LPR");
        assertThat(criteria.find("LPR").orElseThrow().significance().aha()).hasToString("82+301;226");
        assertThatThrownBy(() -> parse("statement LPR \"a\"\n  when\n    stated AFIB\n"))
                .hasMessageContaining("LPR asks for AFIB, for which there is no statement");
        assertThatThrownBy(() -> parse("statement LPR \"a\"\n  aha 226+\n  when\n    pr > 200 ms source s\n"))
                .hasMessageContaining("expected an AHA statement such as 145+362;226");
    }

    @Test
    void statementsThatSuppressEachOtherInACircleAreRefused() {
        assertThatThrownBy(() -> parse("""
                        statement LPR "a"
                          suppressed by 1AVB
                          when
                            pr > 200 ms source s
                        statement 1AVB "b"
                          suppressed by LPR
                          when
                            pr > 200 ms source s
                        """)).hasMessageContaining("in a circle: LPR, 1AVB");
        assertThatThrownBy(() -> parse("statement LPR \"a\"\n  suppressed by AFIB\n  when\n    pr > 200 ms source s\n"))
                .hasMessageContaining("LPR is suppressed by AFIB, for which there is no statement");
    }

    @Test
    void aDefinitionAboutALeadNeedsOne() {
        String define = "define deep in a lead \"deep Q\"\n  qAmplitude > 0.4 mV source s\n";

        assertThat(parse(define + "statement QWAVE \"Q\"\n  when\n    any of V1 V2: is deep\n")
                        .statements())
                .hasSize(1);
        assertThatThrownBy(() -> parse(define + "statement QWAVE \"Q\"\n  when\n    is deep\n"))
                .hasMessageContaining("line 10")
                .hasMessageContaining("'deep' is about a lead: say in which");
    }
}
