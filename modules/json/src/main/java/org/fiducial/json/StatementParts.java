package org.fiducial.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.fiducial.core.AhaCode;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Doubles;
import org.fiducial.core.Evidence;
import org.fiducial.core.Evidence.Role;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Place;
import org.fiducial.core.Relation;
import org.fiducial.core.Severity;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode;

/** Statements and their evidence, out of a document's fields. */
final class StatementParts {
    private List<OptionalDouble> margins = new ArrayList<>();

    ReadReport.Said said(JsonPlace at) {
        margins = new ArrayList<>();
        Statement statement = new Statement(
                at.get("id").text(),
                code(at),
                at.text("text"),
                at.text("reader"),
                at.get("status").constant(Statement.Status.class, JsonOut::camel),
                at.text("reason"),
                at.texts("suppressedBy"),
                at.number("certainty"),
                at.find("evidence").map(this::evidence),
                significance(at));
        return new ReadReport.Said(statement, margins);
    }

    /** The catalogue's entry; of a code that this version's catalogue lacks, what the document says of it. */
    private static StatementCode code(JsonPlace at) {
        String code = at.get("code").text();
        return Catalogue.find(code)
                .orElseGet(() -> new StatementCode(
                        code,
                        at.find("scheme")
                                .map(s -> s.constant(StatementCode.Scheme.class, Enum::name))
                                .orElse(StatementCode.Scheme.FIDUCIAL),
                        at.text("text"),
                        at.get("kind").constant(StatementCode.Kind.class, k -> JsonOut.words(k, "-")),
                        Optional.empty(),
                        Optional.empty(),
                        AhaCode.NONE));
    }

    private static Statement.Significance significance(JsonPlace at) {
        return new Statement.Significance(
                at.find("severity")
                        .map(s -> s.word(Severity::of, "how much the statement weighs"))
                        .orElse(Severity.NORMAL),
                at.find("urgency")
                        .map(u -> u.constant(Urgency.class, JsonOut::camel))
                        .orElse(Urgency.NONE),
                at.find("aha").map(StatementParts::aha).orElse(AhaCode.NONE));
    }

    private static AhaCode aha(JsonPlace at) {
        return new AhaCode(
                OptionalInt.of(at.get("primary").integer()), at.integers("modifiers"), at.integers("secondary"));
    }

    private Evidence evidence(JsonPlace at) {
        for (String branch : List.of("all", "any", "not")) {
            Optional<JsonPlace> parts = at.find(branch);
            if (parts.isPresent()) {
                return branch(branch, parts.get());
            }
        }
        return leaf(at);
    }

    private Evidence branch(String kind, JsonPlace at) {
        List<Evidence> parts = at.items().stream().map(this::evidence).toList();
        if (kind.equals("not")) {
            if (parts.size() != 1) {
                throw at.expected("one part");
            }
            return new Evidence.Not(parts.getFirst());
        }
        return kind.equals("all") ? new Evidence.All(parts) : new Evidence.Any(parts);
    }

    private Evidence leaf(JsonPlace at) {
        JsonPlace type = at.get("type");
        Role role =
                at.find("role").map(r -> r.constant(Role.class, JsonOut::camel)).orElse(Role.SUPPORTS);
        return switch (type.text()) {
            case "criterion" -> criterion(at, role);
            case "absence" ->
                new Evidence.Absence(
                        role,
                        at.text("of"),
                        at.spans("searched"),
                        at.number("detectorLimit").orElse(Double.NaN),
                        at.number("noise").orElse(Double.NaN));
            case "observation" ->
                new Evidence.Observation(
                        role,
                        at.text("what"),
                        place(at),
                        at.find("holds").map(JsonPlace::flag).orElse(true));
            case "similar" ->
                new Evidence.Similar(
                        role, caseRef(at.get("case")), at.number("distance").orElse(Double.NaN));
            case "model" ->
                new Evidence.Opinion(
                        role, at.text("reader"), at.number("probability").orElse(Double.NaN), place(at));
            default -> throw type.expected("criterion, absence, observation, similar or model");
        };
    }

    private Evidence.Criterion criterion(JsonPlace at, Role role) {
        margins.add(at.number("margin"));
        Map<String, Doubles> marks = new LinkedHashMap<>();
        at.find("marks")
                .ifPresent(all -> all.each()
                        .forEach(m -> marks.put(m.getKey(), m.getValue().row())));
        return new Evidence.Criterion(
                role,
                at.text("criterion"),
                at.get("quantity").text(),
                at.text("definition"),
                at.number("value"),
                at.number("sd"),
                at.text("unit"),
                at.get("relation").constant(Relation.class, Relation::sign),
                at.number("limit").orElse(Double.NaN),
                at.find("lead").map(l -> List.of(l.text())).orElseGet(() -> at.texts("leads")),
                at.integers("beats"),
                Map.copyOf(marks),
                at.number("baseline"),
                at.spans("spans"),
                at.number("tolerance").orElse(0),
                at.text("source"),
                at.text("reason"));
    }

    private static Place place(JsonPlace at) {
        if (at.find("region").isPresent()) {
            JsonPlace r = at.get("region");
            return new Place.Region(
                    r.text("image"),
                    r.get("x").number(),
                    r.get("y").number(),
                    r.get("width").number(),
                    r.get("height").number());
        }
        if (at.find("textSpan").isPresent()) {
            JsonPlace t = at.get("textSpan");
            return new Place.TextSpan(
                    t.text("document"), t.get("from").integer(), t.get("to").integer());
        }
        return at.find("case")
                .map(c -> (Place) caseRef(c))
                .orElseGet(() -> new Place.LeadSpan(at.texts("leads"), at.spans("spans")));
    }

    private static Place.CaseRef caseRef(JsonPlace at) {
        return new Place.CaseRef(at.text("collection"), at.text("id"));
    }
}
