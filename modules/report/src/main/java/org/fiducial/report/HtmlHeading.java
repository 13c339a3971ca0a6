package org.fiducial.report;

import java.util.List;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;

/** The top of the page as electrocardiographs print it: who, what was measured, and the verdict. */
final class HtmlHeading {
    private static final double WIDE_QRS_MS = 120;

    private final Markup page;
    private final Report report;
    private final boolean statements;

    HtmlHeading(Markup page, Report report, boolean statements) {
        this.page = page;
        this.report = report;
        this.statements = statements;
    }

    void write() {
        page.open("header").line();
        who();
        measured();
        if (statements) {
            verdict();
        }
        page.close("header").line();
    }

    private void who() {
        Recording recording = report.recording();
        page.open("div", "class", "who")
                .element("h1", Identification.title(recording))
                .line();
        Identification.who(recording).forEach(line -> page.element("p", line).line());
        page.element("p", Identification.leads(recording)).line();
        if (!recording.acquisition().device().isEmpty()) {
            page.element("p", recording.acquisition().device()).line();
        }
        if (!recording.acquisition().filters().isEmpty()) {
            page.element(
                            "p",
                            "filters: "
                                    + String.join(", ", recording.acquisition().filters()))
                    .line();
        }
        page.close("div").line();
    }

    private void measured() {
        page.open("table", "class", "measured")
                .element("caption", "Measurements")
                .open("tbody")
                .line();
        row("Vent. rate", Quantity.HEART_RATE);
        row("PR", Quantity.PR);
        row("QRS", Quantity.QRS);
        row("QT", Quantity.QT);
        row("QTc Fridericia", Quantity.QTC_FRIDERICIA);
        if (report.analysis().measurements().value(Quantity.QRS).orElse(0) >= WIDE_QRS_MS) {
            row("JT", Quantity.JT);
        }
        page.open("tr").element("th", "P-R-T axes", "scope", "row").open("td", "colspan", "2");
        List<Quantity> axes = List.of(Quantity.P_AXIS, Quantity.QRS_AXIS, Quantity.T_AXIS);
        for (Quantity axis : axes) {
            Measurement m = report.analysis().get(axis);
            page.open("span", "class", "axis");
            if (m.isMeasured()) {
                Written.of(m.value().orElseThrow(), axis.unit()).to(page).text("°");
            } else {
                page.element("span", Figures.NONE, "title", m.reason());
            }
            page.close("span");
        }
        page.close("td").close("tr").line();
        page.close("tbody").close("table").line();
    }

    private void row(String label, Quantity quantity) {
        Measurement m = report.analysis().get(quantity);
        page.open("tr").element("th", label, "scope", "row", "title", quantity.definition());
        if (m.isMeasured()) {
            page.open("td", "class", "number");
            Written.of(m.value().orElseThrow(), quantity.unit()).to(page).text(Written.unit(quantity.unit()));
            page.close("td").open("td", "class", "error");
            HtmlTables.error(page, m);
            page.close("td");
        } else {
            page.element("td", Figures.NONE, "class", "number").element("td", m.reason(), "class", "why");
        }
        page.close("tr").line();
    }

    private void verdict() {
        Interpretation interpretation = report.interpretation();
        Said said = new Said(interpretation);
        page.open(
                        "div",
                        "class",
                        "verdict " + Figures.lower(interpretation.summary()).replace(' ', '-'))
                .line();
        page.element("p", said.verdict(), "class", "summary").line();
        page.element("p", said.urgency(), "class", "urgency " + Figures.lower(interpretation.urgency()))
                .line();
        page.open("ul").line();
        interpretation.asserted().forEach(s -> page.element("li", s.text()).line());
        page.close("ul").line();
        page.element("p", "Unconfirmed: no physician has signed this report.", "class", "unconfirmed")
                .line();
        page.close("div").line();
    }
}
