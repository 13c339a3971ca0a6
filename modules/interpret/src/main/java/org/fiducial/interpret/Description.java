package org.fiducial.interpret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fiducial.core.AhaCode;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.StatementCode;

/** Criteria for a person: as a guideline would put them, each with population and number of its source. */
final class Description {
    private final Criteria criteria;
    private final Map<String, Integer> cited = new LinkedHashMap<>();
    private final Map<String, Condition.Definition> defined = new LinkedHashMap<>();

    Description(Criteria criteria) {
        this.criteria = criteria;
    }

    String all() {
        Lines lines = new Lines();
        criteria.statements().forEach(r -> rule(lines, r));
        return closed(lines);
    }

    String one(Rule rule) {
        Lines lines = new Lines();
        rule(lines, rule);
        return closed(lines);
    }

    private String closed(Lines lines) {
        Map<String, Condition.Definition> told = new LinkedHashMap<>();
        while (told.size() < defined.size()) {
            for (Condition.Definition d : List.copyOf(defined.values())) {
                if (told.put(d.name(), d) == null) {
                    lines.add(0, d.title() + ":");
                    condition(lines, 4, "", d.condition());
                    lines.blank();
                }
            }
        }
        lines.add(0, "Sources");
        Map<String, Reference> byId = criteria.sources().stream().collect(Collectors.toMap(Reference::id, r -> r));
        cited.forEach((id, number) -> {
            Reference source = byId.get(id);
            lines.add(0, "[" + number + "] " + (source == null ? id : source.citation()));
        });
        return lines.toString();
    }

    private void rule(Lines lines, Rule rule) {
        StatementCode code = rule.code();
        AhaCode said = rule.significance().aha();
        String aha = said.primary().isPresent() && code.scheme() != StatementCode.Scheme.AHA ? "AHA " + said : "";
        lines.sides(0, code.code() + "  " + rule.phrase(), aha);
        String urgent = rule.significance().urgency() == Urgency.NONE
                ? ""
                : "; " + rule.significance().urgency().name().toLowerCase(Locale.ROOT);
        String ages =
                rule.ages().isEverybody() ? "any age" : "age " + rule.ages().words();
        lines.add(2, rule.significance().severity().words() + urgent + "; " + ages);
        if (!rule.suppressedBy().isEmpty()) {
            lines.add(2, "not meaningful with " + String.join(", ", rule.suppressedBy()));
        }
        rule.requires().ifPresent(requires -> {
            lines.add(2, "looked at only if");
            condition(lines, 4, "", requires);
            lines.add(2, "holds if");
        });
        condition(lines, 4, "", rule.condition());
        for (Rule.Grade grade : rule.grades()) {
            String urgency = grade.significance().urgency() == Urgency.NONE
                    ? ""
                    : ", " + grade.significance().urgency().name().toLowerCase(Locale.ROOT);
            lines.add(
                    2,
                    "“" + grade.phrase() + "” ("
                            + grade.significance().severity().words() + urgency + ") if");
            condition(lines, 4, "", grade.condition());
        }
        lines.blank();
    }

    private void condition(Lines lines, int indent, String lead, Condition condition) {
        switch (condition) {
            case Condition.All c -> below(lines, indent, lead + "all of", c.parts());
            case Condition.AtLeast c ->
                below(lines, indent, lead + (c.count() == 1 ? "any of" : "at least " + c.count() + " of"), c.parts());
            case Condition.Not c -> condition(lines, indent, lead + "not: ", c.part());
            case Condition.Given c -> condition(lines, indent, lead + "given ", c.part());
            case Condition.WhereKnown c -> condition(lines, indent, lead + "where measurable: ", c.part());
            case Condition.ForWhom c -> condition(lines, indent, lead + whom(c.population()) + ": ", c.part());
            case Condition.InLeads c -> condition(lines, indent, lead + places(c) + ": ", c.part());
            case Condition.Named c -> {
                defined.put(c.definition().name(), c.definition());
                lines.add(indent, lead + c.definition().title());
            }
            case Condition.RhythmIs c ->
                lines.sides(
                        indent,
                        lead + "P waves and QRS: "
                                + ConditionParser.written(c.relation()).replace('-', ' '),
                        number(c.source()));
            case Condition.Stated c -> lines.add(indent, lead + "stated: " + String.join(" or ", c.codes()));
            case Condition.NothingElse c ->
                lines.sides(indent, lead + "no borderline or abnormal statement", number(c.source()));
            case Condition.Leaf c -> {
                Comparison leaf = c.comparison();
                String name = leaf.name().map(n -> n + ": ").orElse("");
                lines.sides(indent, lead + name + Wording.of(leaf, leaf.expression()), number(leaf.source()));
            }
        }
    }

    private void below(Lines lines, int indent, String head, List<Condition> parts) {
        lines.add(indent, head);
        parts.forEach(p -> condition(lines, indent + 2, "", p));
    }

    private static String whom(Population population) {
        return (population.sex().isPresent() ? "in " : "age ") + population.words();
    }

    private static String places(Condition.InLeads c) {
        String leads = c.leads().stream().map(Viewpoint::toString).collect(Collectors.joining(" "));
        if (c.leads().size() == 1) {
            return "in " + leads;
        }
        if (c.count() == c.leads().size()) {
            return "in each of " + leads;
        }
        return "in " + (c.count() == 1 ? "any" : c.count() + (c.contiguous() ? " neighbouring" : "")) + " of " + leads;
    }

    private String number(Reference source) {
        Integer before = cited.get(source.id());
        if (before == null) {
            cited.put(source.id(), cited.size() + 1);
        }
        return "[" + cited.get(source.id()) + "]";
    }
}
