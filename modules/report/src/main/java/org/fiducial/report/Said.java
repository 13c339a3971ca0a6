package org.fiducial.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Report;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode;

/** What the readers say, sorted and worded as every report needs it. */
final class Said {
    private static final String NORMAL = "NORM";

    private final Interpretation interpretation;

    Said(Interpretation interpretation) {
        this.interpretation = interpretation;
    }

    /** What the certainty beside a statement means; empty where it was not fitted to what readers state. */
    static Optional<String> certainty(Report report) {
        String fitted = report.provenance().settings().getOrDefault("interpret.calibration", "none");
        return fitted.equals("none")
                ? Optional.empty()
                : Optional.of(
                        "Certainty: how often cardiologists state it in recordings like this one, where PTB-XL knows the"
                                + " statement; else how much speaks for it. Whether the criteria are met, the reason says.");
    }

    /** The statements with that answer, in the order of the report. */
    List<Statement> with(Statement.Status status) {
        return interpretation.statements().stream()
                .filter(s -> s.status() == status)
                .toList();
    }

    /** The statements that others hold back, by what holds them back: what a bundle branch block explains stands together. */
    Map<String, List<Statement>> heldBack() {
        Map<String, List<Statement>> by = new LinkedHashMap<>();
        for (Statement s : with(Statement.Status.SUPPRESSED)) {
            String what = s.suppressedBy().isEmpty() ? s.reason() : "by " + String.join(", ", s.suppressedBy());
            by.computeIfAbsent(what, b -> new ArrayList<>()).add(s);
        }
        return by;
    }

    /** The statements that could not be looked at, by reason. */
    Map<String, List<Statement>> notEvaluated() {
        Map<String, List<Statement>> by = new LinkedHashMap<>();
        with(Statement.Status.NOT_EVALUABLE)
                .forEach(s ->
                        by.computeIfAbsent(s.reason(), r -> new ArrayList<>()).add(s));
        return by;
    }

    /** The verdict in capitals. */
    String verdict() {
        return switch (interpretation.summary()) {
            case NORMAL -> "NORMAL ECG";
            case OTHERWISE_NORMAL ->
                "OTHERWISE NORMAL ECG" + (wholeLookedAt() ? "" : ", as far as it could be looked at");
            case BORDERLINE -> "BORDERLINE ECG";
            case ABNORMAL -> "ABNORMAL ECG";
            case UNINTERPRETABLE -> "ECG CANNOT BE INTERPRETED";
        };
    }

    private boolean wholeLookedAt() {
        return with(Statement.Status.NOT_EVALUABLE).stream()
                .noneMatch(s -> s.code().code().equals(NORMAL));
    }

    /** How soon a person should look, and why. */
    String urgency() {
        return switch (interpretation.urgency()) {
            case NONE ->
                interpretation.summary() == Interpretation.Summary.UNINTERPRETABLE
                        ? "Urgency: could not be judged."
                        : "Urgency: nothing urgent was found; this does not exclude it.";
            case PROMPT -> "URGENCY: a physician should look promptly" + because();
            case CRITICAL -> "URGENCY: CRITICAL, a physician should look at once" + because();
        };
    }

    private String because() {
        List<String> meanings =
                interpretation.urgentBecause().stream().map(this::phrase).toList();
        return meanings.isEmpty() ? "" : ": " + String.join("; ", meanings);
    }

    /** The statement's own words where it is asserted, else the catalogue's. */
    String phrase(String code) {
        return interpretation.asserted().stream()
                .filter(s -> s.code().code().equals(code))
                .map(Statement::text)
                .findFirst()
                .or(() -> Catalogue.find(code).map(StatementCode::meaning))
                .orElse(code);
    }
}
