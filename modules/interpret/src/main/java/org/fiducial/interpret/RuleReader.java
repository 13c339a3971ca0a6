package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Analysis;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Evidence;
import org.fiducial.core.Evidence.Role;
import org.fiducial.core.Finding;
import org.fiducial.core.Patient;
import org.fiducial.core.Reader;
import org.fiducial.core.Recording;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Significance;
import org.fiducial.core.Statement.Status;
import org.fiducial.core.StatementCode;

/**
 * Reads by rules: evaluates a set of {@link Criteria} on what was measured.
 *
 * <p>The score of a code is above one half exactly where its statement is asserted; above and below it orders recordings by how
 * much speaks for the condition, as far as no statement takes its meaning away. Reading costs a few thousand comparisons; text and
 * evidence are made for what is said only.
 */
public final class RuleReader implements Reader {
    /** The reader's name in statements and scores. */
    public static final String ID = "rules";

    private static final String VERSION = "2";
    private static final double LEAST = 1e-12;

    private final Criteria criteria;
    private final List<Compiler.Compiled> rules;
    private final int[] reportOrder;
    private final int slots;
    private final List<StatementCode> without;
    private final Identity identity;

    /** A reader by the standard criteria. */
    public RuleReader() {
        this(Criteria.standard());
    }

    /** A reader by these criteria. */
    public RuleReader(Criteria criteria) {
        this.criteria = criteria;
        Compiler compiler = new Compiler(criteria);
        this.rules = compiler.rules();
        this.slots = compiler.slots();
        this.without = Catalogue.all().stream()
                .filter(code -> criteria.find(code.code()).isEmpty())
                .toList();
        this.identity = new Identity(ID, Kind.RULES, VERSION, criteria.hash());
        List<String> textOrder =
                criteria.statements().stream().map(r -> r.code().code()).toList();
        this.reportOrder = java.util.stream.IntStream.range(0, rules.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> rules.get(i).rule().code().kind())
                        .thenComparingInt(i ->
                                textOrder.indexOf(rules.get(i).rule().code().code())))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The criteria that it reads by. */
    public Criteria criteria() {
        return criteria;
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public Reading read(Recording recording, Analysis analysis) {
        Case c = evaluated(recording.patient(), analysis);
        List<Finding> findings = new ArrayList<>();
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        for (int i : reportOrder) {
            Compiler.Compiled rule = rules.get(i);
            OptionalDouble score = score(c, i);
            scores.put(rule.rule().code().code(), score);
            if (score.isEmpty() || rule.condition().holds(c)) {
                findings.add(statement(c, i, false));
            }
        }
        without.forEach(code -> findings.add(notLookedAt(code)));
        return new Reading(findings, scores);
    }

    /**
     * Why the statement of that code holds, does not hold, or cannot be told: the whole tree with every value, limit and source.
     *
     * @return none if the catalogue has no such code
     */
    public Optional<Statement> explain(String code, Recording recording, Analysis analysis) {
        int number = criteria.order().indexOf(code);
        return number < 0
                ? Catalogue.find(code).map(RuleReader::notLookedAt)
                : Optional.of(statement(evaluated(recording.patient(), analysis), number, true));
    }

    private Case evaluated(Patient patient, Analysis analysis) {
        Case c = new Case(patient, analysis, slots, rules.size());
        for (int i = 0; i < rules.size(); i++) {
            Compiler.Compiled rule = rules.get(i);
            if (rule.rule().ages().mayHold(patient)
                    && rule.requires().map(r -> r.holds(c)).orElse(true)) {
                double strongest = Double.NEGATIVE_INFINITY;
                double support = rule.condition().support(c);
                for (int by : rule.suppressors()) {
                    double p = c.ruleScore[by];
                    strongest = p > strongest ? p : strongest;
                    support = Math.min(support, Double.isNaN(p) ? support : -p);
                }
                c.ruleScore[i] = Math.min(rule.condition().score(c), -strongest);
                c.ruleSupport[i] = Double.isNaN(c.ruleScore[i]) ? Double.NaN : support;
            }
        }
        return c;
    }

    private Statement statement(Case c, int number, boolean full) {
        Compiler.Compiled compiled = rules.get(number);
        Rule rule = compiled.rule();
        OptionalDouble score = score(c, number);
        List<Integer> suppressors = new ArrayList<>();
        for (int by : compiled.suppressors()) {
            if (c.ruleScore[by] > 0) {
                suppressors.add(by);
            }
        }
        List<String> suppressedBy = suppressors.stream()
                .map(by -> rules.get(by).rule().code().code())
                .toList();
        if (score.isEmpty()) {
            String reason = unevaluable(c, compiled, suppressors);
            Optional<Evidence> evidence = full && rule.ages().mayHold(c.patient)
                    ? Optional.of(new Proof(c, true).of(compiled.condition(), Role.SUPPORTS))
                    : Optional.empty();
            return made(
                    rule,
                    rule.phrase(),
                    rule.significance(),
                    Status.NOT_EVALUABLE,
                    reason,
                    suppressedBy,
                    score,
                    evidence);
        }
        Evidence own = new Proof(c, full).of(compiled.condition(), Role.SUPPORTS);
        if (!compiled.condition().holds(c)) {
            String reason = new Reason(c).failing(compiled.condition());
            return made(
                    rule,
                    rule.phrase(),
                    rule.significance(),
                    Status.ABSENT,
                    reason,
                    List.of(),
                    score,
                    Optional.of(own));
        }
        if (!suppressors.isEmpty()) {
            List<Evidence> parts = new ArrayList<>(List.of(own));
            for (int by : suppressors) {
                parts.add(new Evidence.Not(new Proof(c, false).of(rules.get(by).condition(), Role.SUPPRESSES)));
            }
            String reason = "not meaningful with " + phrases(c, suppressors);
            return made(
                    rule,
                    rule.phrase(),
                    rule.significance(),
                    Status.SUPPRESSED,
                    reason,
                    suppressedBy,
                    score,
                    Optional.of(new Evidence.All(parts)));
        }
        return asserted(c, compiled, score, own, full);
    }

    private Statement asserted(Case c, Compiler.Compiled compiled, OptionalDouble score, Evidence own, boolean full) {
        Rule rule = compiled.rule();
        int grade = grade(c, compiled);
        if (grade < 0) {
            String reason = new Reason(c).holding(compiled.condition());
            return made(
                    rule,
                    rule.phrase(),
                    rule.significance(),
                    Status.ASSERTED,
                    reason,
                    List.of(),
                    score,
                    Optional.of(own));
        }
        Node finer = compiled.grades().get(grade);
        Evidence evidence = new Evidence.All(List.of(own, new Proof(c, full).of(finer, Role.SUPPORTS)));
        String reason = new Reason(c).holding(finer, compiled.condition());
        return made(
                rule,
                rule.grades().get(grade).phrase(),
                rule.grades().get(grade).significance(),
                Status.ASSERTED,
                reason,
                List.of(),
                score,
                Optional.of(evidence));
    }

    private static int grade(Case c, Compiler.Compiled compiled) {
        for (int i = 0; i < compiled.grades().size(); i++) {
            if (compiled.grades().get(i).holds(c)) {
                return i;
            }
        }
        return -1;
    }

    private String unevaluable(Case c, Compiler.Compiled compiled, List<Integer> suppressors) {
        if (!compiled.rule().ages().mayHold(c.patient)) {
            return "no criteria at this age";
        }
        if (!suppressors.isEmpty()) {
            return "not meaningful with " + phrases(c, suppressors);
        }
        if (!compiled.requires().map(r -> r.holds(c)).orElse(true)) {
            Node requires = compiled.requires().orElseThrow();
            return new Doubt(c).why(requires).orElseGet(() -> new Reason(c).failing(requires));
        }
        return new Doubt(c).why(compiled.condition()).orElse("not evaluable");
    }

    private String phrases(Case c, List<Integer> numbers) {
        return String.join(
                " and ", numbers.stream().map(n -> phrase(c, rules.get(n))).toList());
    }

    /** The phrase of the grade that holds, or the rule's own. */
    private static String phrase(Case c, Compiler.Compiled compiled) {
        int grade = grade(c, compiled);
        return grade < 0
                ? compiled.rule().phrase()
                : compiled.rule().grades().get(grade).phrase();
    }

    private static Statement notLookedAt(StatementCode code) {
        return new Statement(
                code.code(),
                code,
                code.meaning(),
                ID,
                Status.NOT_EVALUABLE,
                "the criteria have no definition of it",
                List.of(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static Statement made(
            Rule rule,
            String phrase,
            Significance significance,
            Status status,
            String reason,
            List<String> suppressedBy,
            OptionalDouble certainty,
            Optional<Evidence> evidence) {
        return new Statement(
                rule.code().code(),
                rule.code(),
                phrase,
                ID,
                status,
                reason,
                suppressedBy,
                certainty,
                evidence,
                significance);
    }

    /** In the upper half where the statement is made, in the lower where not; within each half by support. */
    private static OptionalDouble score(Case c, int rule) {
        double decides = c.ruleScore[rule];
        if (Double.isNaN(decides)) {
            return OptionalDouble.empty();
        }
        double share = Math.clamp(Support.share(c.ruleSupport[rule]), LEAST, 1 - LEAST);
        return OptionalDouble.of((share + (decides > 0 ? 1 : 0)) / 2);
    }
}
