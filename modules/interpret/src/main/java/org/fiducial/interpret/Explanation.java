package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.fiducial.core.Evidence;
import org.fiducial.core.Evidence.Role;
import org.fiducial.core.Statement;

/**
 * A statement and its evidence as plain text of 80 columns: a tree with one criterion a line, {@code +} where it holds, {@code -}
 * where it does not, {@code ?} where that cannot be told, then value, distance to the limit and the number of the source.
 */
public final class Explanation {
    private static final int COLUMN = 44;

    private final List<String> sources = new ArrayList<>();
    private final Lines lines = new Lines();

    private Explanation() {}

    /** The text for {@code statement}. */
    public static String of(Statement statement) {
        return new Explanation().text(statement);
    }

    private String text(Statement statement) {
        lines.sides(0, statement.code().code() + "  " + statement.text(), answer(statement));
        if (!statement.reason().isEmpty()) {
            lines.add(2, statement.reason());
        }
        if (statement.certainty().isPresent()) {
            lines.add(2, "certainty " + Numbers.measured(statement.certainty().getAsDouble(), "1"));
        }
        statement.evidence().ifPresent(e -> {
            lines.blank();
            tree(2, e);
        });
        if (!sources.isEmpty()) {
            lines.blank();
            for (int i = 0; i < sources.size(); i++) {
                lines.add(0, "[" + (i + 1) + "] " + sources.get(i));
            }
        }
        return lines.toString();
    }

    private static String answer(Statement statement) {
        return switch (statement.status()) {
            case ASSERTED -> "asserted";
            case SUPPRESSED -> "suppressed";
            case NOT_EVALUABLE -> "not evaluable";
            case ABSENT -> "looked at, not there";
        };
    }

    private void tree(int indent, Evidence evidence) {
        switch (evidence) {
            case Evidence.All e -> below(indent, "all of", e.parts());
            case Evidence.Any e -> below(indent, "any of", e.parts());
            case Evidence.Not e -> below(indent, "not", List.of(e.part()));
            case Evidence.Criterion e -> criterion(indent, e);
            case Evidence.Absence e ->
                lines.add(
                        indent,
                        "+ no " + e.of() + " in " + e.searched().size() + " stretches, noise "
                                + Numbers.measured(e.noise(), "mV") + " mV" + suppresses(e.role()));
            case Evidence.Observation e -> lines.add(indent, "· " + e.what() + suppresses(e.role()));
            case Evidence.Similar e ->
                lines.add(indent, "· like case " + e.caseRef().id());
            case Evidence.Opinion e ->
                lines.add(indent, "· " + e.reader() + " says " + Numbers.measured(e.probability(), "1"));
        }
    }

    private void below(int indent, String head, List<Evidence> parts) {
        lines.add(indent, head);
        parts.forEach(p -> tree(indent + 2, p));
    }

    private void criterion(int indent, Evidence.Criterion e) {
        int source = sources.indexOf(e.source());
        if (source < 0) {
            source = sources.size();
            sources.add(e.source());
        }
        String sign = e.value().isEmpty() ? "?" : e.relation().holds(e.value().getAsDouble(), e.limit()) ? "+" : "-";
        String left = " ".repeat(indent) + sign + " " + e.definition();
        String value = e.value().isEmpty() ? e.reason() : value(e);
        String cite = " [" + (source + 1) + "]" + suppresses(e.role());
        int room = COLUMN - left.length();
        String line = left + (room > 0 ? " ".repeat(room) : "  ") + value + cite;
        if (line.codePointCount(0, line.length()) <= 80) {
            lines.verbatim(line);
        } else {
            lines.add(indent, left.strip());
            lines.add(indent + 4, value + cite);
        }
    }

    private static String value(Evidence.Criterion e) {
        double value = e.value().orElseThrow();
        String shown = Numbers.beside(value, e.unit(), e.relation(), e.limit());
        String sd = e.sd().isPresent() ? " ± " + Numbers.measured(e.sd().getAsDouble(), e.unit()) : "";
        OptionalDouble margin = e.margin();
        String far = margin.isEmpty() || Double.isNaN(margin.getAsDouble())
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %s %s",
                        Numbers.measured(Math.abs(margin.getAsDouble()), e.unit()),
                        margin.getAsDouble() < 0 ? "short" : "beyond");
        return Wording.withUnit(shown + sd, e.unit()) + far;
    }

    private static String suppresses(Role role) {
        return role == Role.SUPPRESSES ? " (suppresses)" : "";
    }
}
