package org.fiducial.report;

import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.Measurement;
import org.fiducial.core.SerialComparison;
import org.fiducial.core.SerialComparison.Change;
import org.fiducial.core.SerialComparison.Extent;

/** What changed since an earlier recording, as a section of the page. */
final class HtmlComparison {
    private final Markup page;
    private final SerialComparison comparison;

    HtmlComparison(Markup page, SerialComparison comparison) {
        this.page = page;
        this.comparison = comparison;
    }

    void write() {
        page.open("section", "aria-labelledby", "comparison")
                .element("h2", "Compared with " + ComparisonBlock.title(comparison), "id", "comparison")
                .line();
        conclusions();
        items(comparison.statements().stream().map(ComparisonBlock::sentence).toList());
        table(comparison.changes().stream()
                .filter(c -> c.lead().isEmpty() || c.extent() == Extent.SIGNIFICANT)
                .toList());
        List<Change> rest = comparison.changes().stream()
                .filter(c -> c.lead().isPresent() && c.extent() != Extent.SIGNIFICANT)
                .toList();
        if (!rest.isEmpty()) {
            page.open("details")
                    .element("summary", "Every other quantity of each lead")
                    .line();
            table(rest);
            page.close("details").line();
        }
        items(comparison.limitations().stream().map(l -> "Not compared: " + l).toList());
        items(comparison.identity());
        page.close("section").line();
    }

    private void conclusions() {
        for (SerialComparison.Conclusion conclusion : comparison.conclusions()) {
            page.open("p").element("strong", conclusion.text());
            if (conclusion.aha().isPresent()) {
                Written.whole(conclusion.aha().getAsInt())
                        .to(page.text(" (AHA "))
                        .text(")");
            }
            page.text(
                    conclusion.because().isEmpty()
                            ? ""
                            : ": " + Signs.typeset(String.join("; ", conclusion.because())));
            page.close("p").line();
        }
    }

    private void items(List<String> lines) {
        if (!lines.isEmpty()) {
            page.open("ul").line();
            lines.forEach(line -> page.element("li", Signs.typeset(line)).line());
            page.close("ul").line();
        }
    }

    private void table(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String head : List.of("quantity", "lead", "then", "now", "difference", "which is")) {
            page.element("th", head, "scope", "col");
        }
        page.close("tr").close("thead").open("tbody").line();
        changes.forEach(this::row);
        page.close("tbody").close("table").close("div").line();
    }

    private void row(Change change) {
        String unit = change.quantity().unit();
        page.open("tr", "class", change.extent() == Extent.SIGNIFICANT ? "significant" : "plain");
        page.element(
                "th",
                ComparisonBlock.label(change.quantity()),
                "scope",
                "row",
                "title",
                change.quantity().definition());
        page.element("td", change.lead().orElse(""));
        measured(change.before());
        measured(change.after());
        page.open("td");
        change.difference().ifPresent(d -> {
            page.text(d > 0 ? "+" : "");
            Written.of(d, unit).to(page);
            error(change.sd(), unit);
            page.text(Written.unit(unit));
        });
        page.close("td");
        String extent = switch (change.extent()) {
            case WITHIN_UNCERTAINTY -> "within uncertainty";
            case MEASURABLE -> "measurable, less than a rule asks for";
            case SIGNIFICANT -> "significant: " + change.what();
            case NOT_COMPARABLE -> "not comparable";
        };
        page.element("td", extent, "title", change.rule().isEmpty() ? "no rule" : "rule: " + change.rule());
        page.close("tr").line();
    }

    private void measured(Measurement m) {
        page.open("td", "title", m.reason());
        if (m.isMeasured()) {
            Written.of(m.value().orElseThrow(), m.quantity().unit()).to(page);
            error(m.sd(), m.quantity().unit());
        } else {
            page.text(m.status() == Measurement.Status.ABSENT ? Figures.NONE : "?");
        }
        page.close("td");
    }

    private void error(OptionalDouble sd, String unit) {
        if (sd.isPresent() && Double.isFinite(sd.getAsDouble())) {
            Written shown = Written.error(sd.getAsDouble(), unit);
            if (!shown.json().equals("0")) {
                page.open("small");
                shown.to(page.text(" ± "));
                page.close("small");
            }
        }
    }
}
