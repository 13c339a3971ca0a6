package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fiducial.core.AhaCode;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Severity;
import org.fiducial.core.Statement.Significance;
import org.fiducial.core.StatementCode;

/** Reads a criteria text; the first fault ends it with file, line and what was expected. */
final class CriteriaParser {
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\S+) = (.+)");
    private static final Pattern STATEMENT = Pattern.compile("(\\S+) \"([^\"]+)\"");
    private static final Pattern DEFINITION = Pattern.compile("(\\S+)( in a lead)? \"([^\"]+)\"");
    private static final Pattern GRADE =
            Pattern.compile("\"([^\"]+)\"(?:,? severity ([a-z ]+?))?(?:,? urgency ([a-z]+))?(?:,? aha ([0-9+;]+))?");

    private final Vocabulary vocabulary = new Vocabulary();
    private final ConditionParser conditions = new ConditionParser(vocabulary);
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Block> ruleLines = new LinkedHashMap<>();

    /** Everything in the text, which is called {@code file} in messages. */
    Criteria parse(String file, String text) {
        List<Block> own = Block.outline(file, text);
        for (Block line : Overlay.isOne(own) ? Overlay.over(Criteria.standardLines(), own) : own) {
            switch (line.word()) {
                case "source" -> source(line);
                case "leads" -> leads(line);
                case "chain" -> chain(line);
                case "codes" -> codes(line);
                case "define" -> define(line);
                case "statement" -> statement(line);
                default ->
                    throw line.fault(
                            "expected source, leads, chain, codes, define or statement, found '" + line.word() + "'");
            }
        }
        rules.forEach((code, rule) -> needed(rule).stream()
                .filter(c -> !rules.containsKey(c))
                .findFirst()
                .ifPresent(c -> {
                    throw at(code).fault(code
                            + (rule.suppressedBy().contains(c) ? " is suppressed by " : " asks for ")
                            + c + ", for which there is no statement");
                }));
        return new Criteria(List.copyOf(rules.values()), vocabulary, order());
    }

    /** The statements that must be known before a rule can be evaluated. */
    private static List<String> needed(Rule rule) {
        Stream<Condition> conditions = Stream.concat(
                Stream.concat(rule.requires().stream(), Stream.of(rule.condition())),
                rule.grades().stream().map(Rule.Grade::condition));
        Stream<String> asked = conditions
                .flatMap(Condition::everything)
                .filter(Condition.Stated.class::isInstance)
                .flatMap(c -> ((Condition.Stated) c).codes().stream());
        return Stream.concat(rule.suppressedBy().stream(), asked).distinct().toList();
    }

    private Block at(String code) {
        return Objects.requireNonNull(ruleLines.get(code));
    }

    private void source(Block line) {
        Matcher m = assignment(line);
        boolean checked = !m.group(2).endsWith(Reference.UNCHECKED);
        String text = checked
                ? m.group(2)
                : m.group(2).replace(Reference.UNCHECKED, "").strip();
        once(line, m.group(1), vocabulary.sources.put(m.group(1), new Reference(m.group(1), text, checked)));
    }

    private void leads(Block line) {
        Matcher m = assignment(line);
        once(line, m.group(1), vocabulary.leads.put(m.group(1), vocabulary.leads(line, m.group(2))));
    }

    private void chain(Block line) {
        vocabulary.chains.add(vocabulary.leads(line, line.rest()));
    }

    private void codes(Block line) {
        Matcher m = assignment(line);
        List<String> meant = vocabulary.codes(m.group(2));
        meant.forEach(c -> catalogued(line, c));
        once(line, m.group(1), vocabulary.codes.put(m.group(1), meant));
    }

    private static Matcher assignment(Block line) {
        Matcher m = ASSIGNMENT.matcher(line.rest());
        if (!m.matches()) {
            throw line.fault("expected '" + line.word() + " NAME = …'");
        }
        return m;
    }

    private static void once(Block line, String name, @org.jspecify.annotations.Nullable Object before) {
        if (before != null) {
            throw line.fault("'" + name + "' stands twice");
        }
    }

    private void define(Block line) {
        Matcher m = DEFINITION.matcher(line.rest());
        if (!m.matches()) {
            throw line.fault("expected 'define NAME \"what it is\"' or 'define NAME in a lead \"what it is\"'");
        }
        boolean perLead = m.group(2) != null;
        Condition condition = perLead
                ? conditions.inALead(line, line.children())
                : conditions.all(line, line.children(), Optional.empty());
        once(
                line,
                m.group(1),
                vocabulary.definitions.put(
                        m.group(1), new Condition.Definition(m.group(1), m.group(3), perLead, condition)));
    }

    private void statement(Block line) {
        Matcher m = STATEMENT.matcher(line.rest());
        if (!m.matches()) {
            throw line.fault("expected 'statement CODE \"phrase\"'");
        }
        StatementCode code = catalogued(line, m.group(1));
        Significance significance = new Significance(Severity.ABNORMAL, Urgency.NONE, code.aha());
        Population ages = Population.ADULTS;
        boolean needed = true;
        List<String> suppressedBy = List.of();
        Optional<Reference> source = Optional.empty();
        List<Block> grades = new ArrayList<>();
        List<Condition> when = new ArrayList<>();
        Optional<Condition> requires = Optional.empty();
        for (Block part : line.children()) {
            switch (part.word()) {
                case "severity" -> significance = with(significance, severity(part, part.rest()));
                case "urgency" -> significance = with(significance, urgency(part, part.rest()));
                case "aha" -> significance = with(significance, aha(part, part.rest()));
                case "ages" -> ages = ages(part);
                case "suppressed" -> suppressedBy = suppressors(part);
                case "source" -> source = Optional.of(vocabulary.source(part, part.rest()));
                case "optional" -> needed = false;
                case "requires" -> requires = Optional.of(conditions.all(part, part.children(), source));
                case "when" -> when.add(conditions.all(part, part.children(), source));
                case "grade" -> grades.add(part);
                default ->
                    throw part.fault(
                            "expected severity, urgency, aha, ages, suppressed by, source, optional, requires, when or grade, found '"
                                    + part.word() + "'");
            }
        }
        if (when.size() != 1) {
            throw line.fault("expected one 'when' below statement " + code.code());
        }
        List<Rule.Grade> finer = new ArrayList<>();
        for (Block part : grades) {
            finer.add(grade(part, significance, source));
        }
        once(
                line,
                code.code(),
                rules.put(
                        code.code(),
                        new Rule(
                                code,
                                m.group(2),
                                significance,
                                ages,
                                needed,
                                requires,
                                suppressedBy,
                                when.getFirst(),
                                finer)));
        ruleLines.put(code.code(), line);
    }

    private Rule.Grade grade(Block line, Significance ofRule, Optional<Reference> source) {
        Matcher m = GRADE.matcher(line.rest());
        if (!m.matches()) {
            throw line.fault("expected 'grade \"phrase\" severity … urgency … aha …'");
        }
        Significance significance = ofRule;
        if (m.group(2) != null) {
            significance = with(significance, severity(line, m.group(2)));
        }
        if (m.group(3) != null) {
            significance = with(significance, urgency(line, m.group(3)));
        }
        if (m.group(4) != null) {
            significance = with(significance, aha(line, m.group(4)));
        }
        return new Rule.Grade(m.group(1), significance, conditions.all(line, line.children(), source));
    }

    private static Significance with(Significance before, Severity severity) {
        return new Significance(severity, before.urgency(), before.aha());
    }

    private static Significance with(Significance before, Urgency urgency) {
        return new Significance(before.severity(), urgency, before.aha());
    }

    private static Significance with(Significance before, AhaCode aha) {
        return new Significance(before.severity(), before.urgency(), aha);
    }

    private static AhaCode aha(Block line, String written) {
        try {
            return AhaCode.of(written);
        } catch (IllegalArgumentException e) {
            throw line.fault(Objects.requireNonNullElse(e.getMessage(), "no AHA statement"));
        }
    }

    private List<String> suppressors(Block line) {
        if (!line.rest().startsWith("by ")) {
            throw line.fault("expected 'suppressed by CODE …'");
        }
        List<String> codes = vocabulary.codes(line.rest().substring(3));
        codes.forEach(c -> catalogued(line, c));
        return codes;
    }

    private static StatementCode catalogued(Block line, String code) {
        return Catalogue.find(code).orElseThrow(() -> line.fault("'" + code + "' is no code of the catalogue"));
    }

    private static Severity severity(Block line, String words) {
        return Severity.of(words)
                .orElseThrow(() -> line.fault("expected one of "
                        + Arrays.stream(Severity.values()).map(Severity::words).collect(Collectors.joining(", "))
                        + ", found '" + words + "'"));
    }

    private static Urgency urgency(Block line, String word) {
        return Arrays.stream(Urgency.values())
                .filter(u -> u.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> line.fault("expected none, prompt or critical, found '" + word + "'"));
    }

    private static Population ages(Block line) {
        if (line.rest().equals("all")) {
            return Population.ALL;
        }
        Tokens tokens = new Tokens(line, line.rest());
        PopulationParser parser = new PopulationParser(line, tokens);
        while (!tokens.atEnd()) {
            if (!parser.takes()) {
                throw line.fault("expected all, under AGE or from AGE, found " + tokens.found());
            }
        }
        return parser.population();
    }

    /** Codes in an order in which every statement follows those that suppress it; what looks at all others comes last. */
    private List<String> order() {
        List<String> order = new ArrayList<>();
        List<String> open = new ArrayList<>();
        rules.values().stream()
                .filter(r -> !Criteria.looksAtOthers(r.condition()))
                .forEach(r -> visit(r, order, open));
        rules.values().stream()
                .filter(r -> Criteria.looksAtOthers(r.condition()))
                .forEach(r -> visit(r, order, open));
        return order;
    }

    private void visit(Rule rule, List<String> order, List<String> open) {
        String code = rule.code().code();
        if (order.contains(code)) {
            return;
        }
        if (open.contains(code)) {
            throw at(code).fault("statements wait for each other in a circle: " + String.join(", ", open));
        }
        open.add(code);
        for (String before : needed(rule)) {
            visit(Objects.requireNonNull(rules.get(before)), order, open);
        }
        open.removeLast();
        order.add(code);
    }
}
