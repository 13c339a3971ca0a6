package org.fiducial.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode;

/** What the readers say: statements with reason and certainty, those held back, the verdict, the urgency. */
final class StatementBlock {
    /** The reader whose name goes without saying. */
    private static final String RULES = "rules";

    private static final String NORMAL = "NORM";

    private static final int CODE = 8;
    private static final int REASON = 44;
    /** So many codes are more than anybody reads. */
    private static final int MANY = 20;

    private static final int CERTAINTY = 75;
    /** A longer reason is not told twice. */
    private static final int REPEATED = 24;

    private static final int HANGING = 13;

    private final Page page;
    private final Interpretation said;

    StatementBlock(Page page, Interpretation said) {
        this.page = page;
        this.said = said;
    }

    void write() {
        statements();
        suppressed();
        page.blank();
        verdict();
        urgency();
    }

    /** What could not be looked at, by reason. */
    void notEvaluated() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Statement s : with(Statement.Status.NOT_EVALUABLE)) {
            codes.computeIfAbsent(s.reason(), r -> new ArrayList<>())
                    .add(s.code().code());
        }
        if (!codes.isEmpty()) {
            page.line("Could not be evaluated");
            codes.forEach((reason, of) -> page.wrap("  ", 6, reason + ": " + listed(of, codes.size() == 1)));
        }
    }

    private static String listed(List<String> codes, boolean all) {
        return all && codes.size() > MANY ? "all statements but those above" : String.join(", ", codes);
    }

    private void statements() {
        List<Statement> asserted = with(Statement.Status.ASSERTED);
        page.line(asserted.isEmpty() ? "No statement" : DisplayWidth.fit("Statements", CERTAINTY - 5) + " certainty");
        Map<String, String> told = new HashMap<>();
        for (Statement s : asserted) {
            String before = told.putIfAbsent(s.reason(), s.code().code());
            boolean again = before != null && s.reason().length() > REPEATED;
            statement(s, again ? "as " + before : s.reason(), certainty(s));
        }
    }

    /** Those that one statement holds back stand together: what a bundle branch block explains is read in one glance. */
    private void suppressed() {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (Statement s : with(Statement.Status.SUPPRESSED)) {
            String by = s.suppressedBy().isEmpty() ? s.reason() : "by " + String.join(", ", s.suppressedBy());
            phrases.computeIfAbsent(by, b -> new ArrayList<>())
                    .add(s.text() + " (" + s.code().code() + ")");
        }
        if (!phrases.isEmpty()) {
            page.line("Held back: criteria met, but another statement takes their meaning away");
            phrases.forEach((by, of) -> page.wrap("  ", 6, by + ": " + String.join(", ", of)));
        }
    }

    /** On one line if it fits; else the reason follows below. */
    private void statement(Statement s, String reason, String certainty) {
        String who = s.reader().equals(RULES) ? "" : " (" + s.reader() + ")";
        String start = DisplayWidth.printable("  " + DisplayWidth.fit(s.code().code(), CODE) + " " + s.text() + who);
        String why = DisplayWidth.printable(reason);
        String beside = DisplayWidth.pad(start + (why.isEmpty() ? "" : "  "), REASON) + why;
        if (DisplayWidth.of(beside) <= (certainty.isEmpty() ? Page.WIDTH : CERTAINTY)) {
            page.line((DisplayWidth.pad(beside, CERTAINTY) + certainty).stripTrailing());
            return;
        }
        if (DisplayWidth.of(start) <= CERTAINTY) {
            page.line((DisplayWidth.pad(start, CERTAINTY) + certainty).stripTrailing());
        } else {
            page.wrap("", HANGING, start);
            why = Stream.of(certainty.strip(), why)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        if (!why.isEmpty()) {
            page.wrap(" ".repeat(HANGING), HANGING, why);
        }
    }

    private static String certainty(Statement s) {
        if (s.certainty().isEmpty()) {
            return "";
        }
        String percent = Figures.decimals(s.certainty().getAsDouble() * 100, 0) + "%";
        return " ".repeat(Math.max(0, Page.WIDTH - CERTAINTY - percent.length())) + percent;
    }

    private void verdict() {
        String verdict = switch (said.summary()) {
            case NORMAL -> "NORMAL ECG";
            case OTHERWISE_NORMAL ->
                "OTHERWISE NORMAL ECG" + (wholeLookedAt() ? "" : ", as far as it could be looked at");
            case BORDERLINE -> "BORDERLINE ECG";
            case ABNORMAL -> "ABNORMAL ECG";
            case UNINTERPRETABLE -> "ECG CANNOT BE INTERPRETED";
        };
        page.line("- " + verdict + " -   Unconfirmed");
    }

    private boolean wholeLookedAt() {
        return with(Statement.Status.NOT_EVALUABLE).stream()
                .noneMatch(s -> s.code().code().equals(NORMAL));
    }

    private void urgency() {
        switch (said.urgency()) {
            case NONE ->
                page.line(
                        said.summary() == Interpretation.Summary.UNINTERPRETABLE
                                ? "Urgency: could not be judged."
                                : "Urgency: nothing urgent was found; this does not exclude it.");
            case PROMPT -> page.line("URGENCY: a physician should look promptly" + because());
            case CRITICAL -> page.line("URGENCY: CRITICAL, a physician should look at once" + because());
        }
    }

    private String because() {
        List<String> meanings = said.urgentBecause().stream().map(this::phrase).toList();
        return meanings.isEmpty() ? "" : ": " + String.join("; ", meanings);
    }

    /** The statement's own words where it stands above, else the catalogue's. */
    private String phrase(String code) {
        return said.asserted().stream()
                .filter(s -> s.code().code().equals(code))
                .map(Statement::text)
                .findFirst()
                .or(() -> Catalogue.find(code).map(StatementCode::meaning))
                .orElse(code);
    }

    private List<Statement> with(Statement.Status status) {
        return said.statements().stream().filter(s -> s.status() == status).toList();
    }
}
