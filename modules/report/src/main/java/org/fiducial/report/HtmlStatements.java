package org.fiducial.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fiducial.core.AhaCode;
import org.fiducial.core.Evidence;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Report;
import org.fiducial.core.Statement;
import org.fiducial.draw.EcgPage;
import org.fiducial.draw.Svg;

/** What the readers say: each statement unfolds what it rests on. */
final class HtmlStatements {
    /** The reader whose name goes without saying. */
    private static final String RULES = "rules";

    private final Markup page;
    private final Report report;
    private final Said said;
    private final EvidenceTree tree;
    private int pictures;

    HtmlStatements(Markup page, Report report) {
        this.page = page;
        this.report = report;
        this.said = new Said(report.interpretation());
        this.tree = new EvidenceTree(page, report.analysis().leadMeasurements().keySet());
    }

    void write() {
        List<Statement> asserted = said.with(Statement.Status.ASSERTED);
        page.open("section", "aria-labelledby", "statements")
                .element("h2", "Statements", "id", "statements")
                .line();
        if (asserted.isEmpty()) {
            page.element("p", "No statement.").line();
        }
        asserted.forEach(this::statement);
        if (!asserted.isEmpty()) {
            Said.certainty(report)
                    .ifPresent(
                            words -> page.element("p", words, "class", "note").line());
        }
        page.close("section").line();
        heldBack();
    }

    private void heldBack() {
        Map<String, List<Statement>> held = said.heldBack();
        if (held.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "held-back")
                .element("h2", "Held back", "id", "held-back")
                .line();
        page.element("p", "Criteria are met, but another statement takes their meaning away.", "class", "note")
                .line();
        held.forEach((by, statements) -> {
            page.element("h3", by).line();
            statements.forEach(this::statement);
        });
        page.close("section").line();
    }

    private void statement(Statement s) {
        page.open("details", "class", "statement " + HtmlReport.word(s.status()), "id", "statement-" + s.id())
                .line();
        page.open("summary");
        page.element("span", s.text(), "class", "text").text(" ");
        page.element("span", s.code().code(), "class", "code", "title", s.code().meaning())
                .text(" ");
        if (s.status() == Statement.Status.ASSERTED) {
            String severity = s.severity().words();
            page.element("span", severity, "class", "badge " + severity.replace(' ', '-'))
                    .text(" ");
            if (s.urgency() != Interpretation.Urgency.NONE) {
                String urgency = Figures.lower(s.urgency());
                page.element("span", urgency, "class", "badge " + urgency).text(" ");
            }
        }
        if (!s.reader().equals(RULES)) {
            page.element("span", "by " + s.reader(), "class", "reader").text(" ");
        }
        if (s.certainty().isPresent()) {
            page.open("span", "class", "certainty", "title", "certainty");
            Written.percent(s.certainty().getAsDouble()).to(page).text(" %").close("span");
        }
        if (!s.reason().isEmpty()) {
            page.element("span", Signs.typeset(s.reason()), "class", "reason");
        }
        page.close("summary").line();
        page.open("div", "class", "evidence").line();
        aha(s);
        s.evidence().ifPresentOrElse(e -> evidence(s, e), () -> page.element("p", "The reader gives no evidence."));
        page.close("div").close("details").line();
    }

    private void aha(Statement s) {
        AhaCode code = s.significance().aha();
        if (code.primary().isPresent()) {
            page.open("p", "class", "aha").text("AHA/ACC/HRS statement ");
            Written.whole(code.primary().getAsInt()).to(page);
            code.modifiers().forEach(m -> Written.whole(m).to(page.text(" + ")));
            for (int i = 0; i < code.secondary().size(); i++) {
                Written.whole(code.secondary().get(i)).to(page.text(i == 0 ? ", suggests " : ", "));
            }
            page.close("p").line();
        }
    }

    private void evidence(Statement s, Evidence evidence) {
        if (s.status() == Statement.Status.ASSERTED) {
            Optional<EcgPage> strip = EvidenceStrip.of(report, evidence);
            strip.ifPresent(drawn -> page.open("figure")
                    .raw(Svg.inline(drawn, "e" + pictures++, "What " + s.text() + " rests on, lit"))
                    .close("figure")
                    .line());
        }
        tree.write(evidence);
    }

    /** What could not be looked at, and why. */
    void notEvaluated() {
        Map<String, List<Statement>> by = said.notEvaluated();
        if (by.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "not-evaluated")
                .element("h2", "Could not be evaluated", "id", "not-evaluated")
                .line();
        page.open("dl", "class", "reasons").line();
        by.forEach((reason, statements) -> {
            page.element("dt", reason).open("dd");
            page.text(statements.stream()
                    .map(s -> s.text() + " (" + s.code().code() + ")")
                    .collect(Collectors.joining(", ")));
            page.close("dd").line();
        });
        page.close("dl").line();
        page.element("p", "Every other statement of the catalogue was looked at and is not there.", "class", "note")
                .line();
        page.close("section").line();
    }

    /** What the limits were taken from. */
    void sources() {
        if (tree.sources().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "sources")
                .element("h2", "Sources of the limits", "id", "sources")
                .line();
        page.open("ol").line();
        List<String> sources = tree.sources();
        for (int i = 0; i < sources.size(); i++) {
            page.element("li", sources.get(i), "id", "source-" + (i + 1)).line();
        }
        page.close("ol").line().close("section").line();
    }
}
