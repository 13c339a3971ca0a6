package org.fiducial.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Analysis;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Span;

/** Everything measured: of the record, of each lead, and what the rhythm holds. */
final class HtmlTables {
    private static final int NAMED = 20;
    private static final Map<Quantity, String> COLUMNS = columns();

    private final Markup page;
    private final Analysis analysis;

    HtmlTables(Markup page, Analysis analysis) {
        this.page = page;
        this.analysis = analysis;
    }

    /** The quantities of the record; those without a value stand below, with the reason. */
    void measurements() {
        page.open("section", "aria-labelledby", "measurements")
                .element("h2", "Measurements of the record", "id", "measurements")
                .line();
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        page.element("th", "quantity", "scope", "col").element("th", "value", "scope", "col");
        page.element("th", "error (1 sd)", "scope", "col").element("th", "definition", "scope", "col");
        page.close("tr").close("thead").open("tbody").line();
        List<Measurement> without = new ArrayList<>();
        for (Measurement m : analysis.measurements().all()) {
            if (!m.isMeasured()) {
                without.add(m);
                continue;
            }
            String unit = m.quantity().unit();
            page.open("tr").element("th", m.quantity().id(), "scope", "row").open("td", "class", "number");
            Written.of(m.value().orElseThrow(), unit).to(page).text(Written.unit(unit));
            page.close("td").open("td", "class", "error");
            error(page, m);
            page.close("td").element("td", m.quantity().definition(), "class", "definition");
            page.close("tr").line();
        }
        page.close("tbody").close("table").close("div").line();
        if (!without.isEmpty()) {
            page.open("details")
                    .element("summary", "Without a value")
                    .open("dl")
                    .line();
            without.forEach(m -> page.element("dt", m.quantity().id())
                    .element(
                            "dd",
                            (m.status() == Measurement.Status.ABSENT ? "not there: " : "not measurable: ") + m.reason())
                    .line());
            page.close("dl").close("details").line();
        }
        page.close("section").line();
    }

    /** {@code ± 4}; nothing where the error is not known or too small for the document. */
    static void error(Markup page, Measurement m) {
        double sd = m.sd().orElse(Double.NaN);
        if (sd >= 0 && Double.isFinite(sd)) {
            Written shown = Written.error(sd, m.quantity().unit());
            if (!shown.json().equals("0")) {
                shown.to(page.text("± "));
            }
        }
    }

    /** One lead a row. */
    void leads() {
        if (analysis.leadMeasurements().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "lead-table")
                .element("h2", "Measurements of each lead", "id", "lead-table")
                .line();
        page.element(
                        "p",
                        "Amplitudes in mV, Q and S as depths; durations in ms. " + Figures.NONE
                                + " not there, ? not measurable. The error stands behind each value.",
                        "class",
                        "note")
                .line();
        page.open("div", "class", "wide")
                .open("table", "class", "leads")
                .open("thead")
                .open("tr");
        page.element("th", "lead", "scope", "col");
        COLUMNS.forEach((quantity, name) -> page.element("th", name, "scope", "col", "title", quantity.definition()));
        page.close("tr").close("thead").open("tbody").line();
        analysis.leadMeasurements().keySet().stream()
                .sorted(Comparator.comparingInt(
                        name -> Lead.of(name).map(Lead::ordinal).orElse(Integer.MAX_VALUE)))
                .forEach(lead -> row(lead, analysis.leadMeasurements().getOrDefault(lead, Measurements.NONE)));
        page.close("tbody").close("table").close("div").line().close("section").line();
    }

    private void row(String lead, Measurements of) {
        page.open("tr").element("th", lead, "scope", "row");
        for (Quantity quantity : COLUMNS.keySet()) {
            Measurement m = of.get(quantity);
            switch (m.status()) {
                case MEASURED -> {
                    page.open("td");
                    Written.of(m.value().orElseThrow(), quantity.unit()).to(page);
                    page.open("small");
                    error(page.text(" "), m);
                    page.close("small").close("td");
                }
                case ABSENT -> page.element("td", Figures.NONE, "title", m.reason());
                case UNMEASURABLE -> page.element("td", "?", "title", m.reason());
            }
        }
        page.close("tr").line();
    }

    /** Pauses, runs, and stretches of a rhythm that is not the usual one. */
    void rhythm() {
        Rhythm rhythm = analysis.rhythm();
        if (rhythm.pauses().isEmpty()
                && rhythm.runs().isEmpty()
                && rhythm.stretches().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "rhythm")
                .element("h2", "Rhythm", "id", "rhythm")
                .line()
                .open("ul")
                .line();
        bounded(rhythm.pauses(), pause -> {
            page.open("li").text("pause ");
            span(pause);
            page.close("li").line();
        });
        bounded(rhythm.runs(), run -> {
            page.open("li").text("run of ");
            Written.whole(run.beats()).to(page).text(" " + run.type().symbol() + " beats at ");
            Written.of(run.rate(), "/min").to(page).text("/min, from beat ");
            Written.whole(run.firstBeat()).to(page);
            page.close("li").line();
        });
        bounded(rhythm.stretches(), stretch -> {
            page.open("li").text(Figures.lower(stretch.kind()) + " ");
            span(stretch.span());
            page.close("li").line();
        });
        page.close("ul").line().close("section").line();
    }

    private <T> void bounded(List<T> things, java.util.function.Consumer<T> write) {
        things.stream().limit(NAMED).forEach(write);
        if (things.size() > NAMED) {
            page.element("li", "and more of the same kind; the JSON document lists all")
                    .line();
        }
    }

    private void span(Span span) {
        Written.seconds(span.from()).to(page).text("–");
        Written.seconds(span.to()).to(page).text(" s");
    }

    private static Map<Quantity, String> columns() {
        Map<Quantity, String> columns = new EnumMap<>(Quantity.class);
        columns.put(Quantity.P_AMPLITUDE, "P");
        columns.put(Quantity.P_DURATION, "P dur.");
        columns.put(Quantity.Q_AMPLITUDE, "Q");
        columns.put(Quantity.Q_DURATION, "Q dur.");
        columns.put(Quantity.R_AMPLITUDE, "R");
        columns.put(Quantity.R_DURATION, "R dur.");
        columns.put(Quantity.S_AMPLITUDE, "S");
        columns.put(Quantity.S_DURATION, "S dur.");
        columns.put(Quantity.R_PRIME_AMPLITUDE, "R′");
        columns.put(Quantity.R_PRIME_DURATION, "R′ dur.");
        columns.put(Quantity.S_PRIME_AMPLITUDE, "S′");
        columns.put(Quantity.R_PEAK_TIME, "R-peak time");
        columns.put(Quantity.J_AMPLITUDE, "J");
        columns.put(Quantity.ST60, "ST60");
        columns.put(Quantity.ST80, "ST80");
        columns.put(Quantity.T_AMPLITUDE, "T");
        return Collections.unmodifiableMap(columns);
    }
}
