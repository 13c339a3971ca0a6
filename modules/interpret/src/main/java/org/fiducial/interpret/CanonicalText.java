package org.fiducial.interpret;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fiducial.core.Interpretation.Urgency;

/** Criteria written in their own language in one way only: no comment, no group names, every source at its criterion. */
final class CanonicalText {
    private final StringBuilder out = new StringBuilder();

    CanonicalText(List<Rule> rules, Vocabulary vocabulary) {
        vocabulary.sources.values().forEach(s -> line(0, "source " + s.id() + " = " + s.citation()));
        vocabulary.chains.forEach(c -> line(0, "chain " + words(c)));
        vocabulary.definitions.values().forEach(d -> {
            line(0, "define " + d.name() + (d.perLead() ? " in a lead" : "") + " \"" + d.title() + "\"");
            condition(1, d.condition());
        });
        rules.forEach(this::rule);
    }

    private void rule(Rule rule) {
        line(0, "statement " + rule.code().code() + " \"" + rule.phrase() + "\"");
        line(1, "severity " + rule.significance().severity().words());
        line(1, "urgency " + word(rule.significance().urgency()));
        if (rule.significance().aha().primary().isPresent()) {
            line(1, "aha " + rule.significance().aha());
        }
        line(1, "ages " + (rule.ages().words().isEmpty() ? "all" : rule.ages().words()));
        if (!rule.neededForNormal()) {
            line(1, "optional");
        }
        if (!rule.suppressedBy().isEmpty()) {
            line(1, "suppressed by " + String.join(" ", rule.suppressedBy()));
        }
        rule.requires().ifPresent(requires -> {
            line(1, "requires");
            condition(2, requires);
        });
        line(1, "when");
        condition(2, rule.condition());
        for (Rule.Grade grade : rule.grades()) {
            line(
                    1,
                    "grade \"" + grade.phrase() + "\" severity "
                            + grade.significance().severity().words() + " urgency "
                            + word(grade.significance().urgency())
                            + (grade.significance().aha().primary().isPresent()
                                    ? " aha " + grade.significance().aha()
                                    : ""));
            condition(2, grade.condition());
        }
    }

    private static String word(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT);
    }

    private void condition(int depth, Condition condition) {
        switch (condition) {
            case Condition.All c -> below(depth, "all", c.parts());
            case Condition.AtLeast c -> below(depth, c.count() == 1 ? "any" : "at least " + c.count(), c.parts());
            case Condition.Not c -> below(depth, "not", List.of(c.part()));
            case Condition.Given c -> below(depth, "given", List.of(c.part()));
            case Condition.WhereKnown c -> below(depth, "where measurable", List.of(c.part()));
            case Condition.ForWhom c -> below(depth, "for " + c.population().words(), List.of(c.part()));
            case Condition.InLeads c ->
                below(
                        depth,
                        "any " + c.count() + (c.contiguous() ? " contiguous" : "") + " of " + words(c.leads()),
                        List.of(c.part()));
            case Condition.Named c -> line(depth, "is " + c.definition().name());
            case Condition.RhythmIs c ->
                line(
                        depth,
                        "rhythm is " + ConditionParser.written(c.relation()) + " source "
                                + c.source().id());
            case Condition.Stated c -> line(depth, "stated " + String.join(" ", c.codes()));
            case Condition.NothingElse c ->
                line(depth, "no other statement source " + c.source().id());
            case Condition.Leaf c -> {
                Comparison leaf = c.comparison();
                String name = leaf.name().map(n -> "\"" + n + "\": ").orElse("");
                line(depth, name + leaf.written() + " source " + leaf.source().id());
            }
        }
    }

    private void below(int depth, String head, List<Condition> parts) {
        line(depth, head);
        parts.forEach(p -> condition(depth + 1, p));
    }

    private static String words(List<Viewpoint> leads) {
        return leads.stream().map(Viewpoint::toString).collect(Collectors.joining(" "));
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
