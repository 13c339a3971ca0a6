package org.fiducial.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fiducial.core.Report;
import org.fiducial.core.Statement;

/** What the readers say: statements with reason and certainty, those held back, the verdict, the urgency. */
final class StatementBlock {
    /** The reader whose name goes without saying. */
    private static final String RULES = "rules";

    private static final int CODE = 8;
    private static final int REASON = 44;
    /** So many codes are more than anybody reads. */
    private static final int MANY = 20;

    private static final int CERTAINTY = 75;
    /** A longer reason is not told twice. */
    private static final int REPEATED = 24;

    private static final int HANGING = 13;

    private final Page page;
    private final Said said;
    private final Optional<String> certainty;

    StatementBlock(Page page, Report report) {
        this.page = page;
        this.said = new Said(report.interpretation());
        this.certainty = Said.certainty(report);
    }

    void write() {
        statements();
        suppressed();
        page.blank();
        page.line("- " + said.verdict() + " -   Unconfirmed");
        page.line(said.urgency());
    }

    /** What could not be looked at, by reason. */
    void notEvaluated() {
        Map<String, List<Statement>> by = said.notEvaluated();
        if (!by.isEmpty()) {
            page.line("Could not be evaluated");
            by.forEach((reason, of) -> page.wrap("  ", 6, reason + ": " + listed(codes(of), by.size() == 1)));
        }
    }

    private static List<String> codes(List<Statement> statements) {
        return statements.stream().map(s -> s.code().code()).toList();
    }

    private static String listed(List<String> codes, boolean all) {
        return all && codes.size() > MANY ? "all statements but those above" : String.join(", ", codes);
    }

    private void statements() {
        List<Statement> asserted = said.with(Statement.Status.ASSERTED);
        page.line(asserted.isEmpty() ? "No statement" : DisplayWidth.fit("Statements", CERTAINTY - 5) + " certainty");
        Map<String, String> told = new HashMap<>();
        for (Statement s : asserted) {
            String before = told.putIfAbsent(s.reason(), s.code().code());
            boolean again = before != null && s.reason().length() > REPEATED;
            statement(s, again ? "as " + before : s.reason(), certainty(s));
        }
        if (!asserted.isEmpty()) {
            certainty.ifPresent(words -> page.wrap("  ", 2, words));
        }
    }

    /** Those that one statement holds back stand together: what a bundle branch block explains is read in one glance. */
    private void suppressed() {
        Map<String, List<Statement>> held = said.heldBack();
        if (!held.isEmpty()) {
            page.line("Held back: criteria met, but another statement takes their meaning away");
            held.forEach((by, of) -> page.wrap(
                    "  ",
                    6,
                    by + ": "
                            + of.stream()
                                    .map(s -> s.text() + " (" + s.code().code() + ")")
                                    .collect(Collectors.joining(", "))));
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
}
