package org.fiducial.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Provenance;
import org.fiducial.core.Reader;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;
import org.fiducial.draw.EcgPage;
import org.fiducial.draw.Layout;
import org.fiducial.draw.Svg;
import org.fiducial.json.ReportJson;

/**
 * A report as one HTML file for a person: heading as electrocardiographs print it, the page of traces, every statement with its
 * evidence to unfold and lit on the trace, tables of measurements, quality, and what could not be looked at. It needs no script and
 * nothing from outside, can be printed, and is XML as well. The JSON document lies inside as data, and every number shown carries the
 * document's own. The same report gives the same bytes. Safe for use by several threads.
 */
public final class HtmlReport {
    /** The identifier of the element that holds the JSON document. */
    public static final String DATA_ID = "fiducial-report";

    private static final double PAGE_S = 10;
    /** Of a recording with few leads the page shows some lines more. */
    private static final double STRIPS_S = 30;

    private static final int FEW_LEADS = 3;
    private static final double EPISODES_ABOVE_S = 60;
    /** The document of a recording of days would make the page too heavy to open. */
    private static final int LARGEST_DATA = 8 << 20;

    private static final String STYLE = style();

    private final boolean statements;

    /** With statements. */
    public HtmlReport() {
        this(true);
    }

    /** @param statements whether what the readers say is shown; without it the report holds what was measured */
    public HtmlReport(boolean statements) {
        this.statements = statements;
    }

    /** The page; it ends with a line feed. */
    public String render(Report report) {
        Markup page = new Markup();
        page.raw("<!DOCTYPE html>\n")
                .open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml")
                .line();
        head(page, report);
        page.open("body").line();
        new HtmlHeading(page, report, statements).write();
        page.open("main").line();
        traces(page, report);
        HtmlStatements said = new HtmlStatements(page, report);
        if (statements) {
            said.write();
            report.comparison().ifPresent(c -> new HtmlComparison(page, c).write());
        }
        HtmlTables tables = new HtmlTables(page, report.analysis());
        tables.measurements();
        tables.leads();
        tables.rhythm();
        if (statements && report.recording().duration() > EPISODES_ABOVE_S) {
            episodes(page, report.interpretation());
        }
        list(page, "quality", "Quality of the signal", Disturbances.of(report.analysis()));
        if (statements) {
            said.notEvaluated();
            said.sources();
        }
        provenance(page, report);
        page.close("main").line();
        page.open("footer")
                .element("p", "For " + Report.INTENDED_USE + ".")
                .close("footer")
                .line();
        data(page, report);
        page.close("body").line().close("html").line();
        return page.toString();
    }

    private static void head(Markup page, Report report) {
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.empty("meta", "name", "color-scheme", "content", "light dark").line();
        page.empty(
                        "meta",
                        "name",
                        "generator",
                        "content",
                        report.provenance().program() + " "
                                + report.provenance().version())
                .line();
        page.element("title", Identification.title(report.recording())).line();
        page.open("style").line().raw(STYLE).close("style").line();
        page.close("head").line();
    }

    private static void traces(Markup page, Report report) {
        Recording recording = report.recording();
        if (recording.ecg().isEmpty()) {
            return;
        }
        double end = recording.ecg().stream().mapToDouble(Signal::end).max().orElse(0);
        boolean few = recording.ecg().size() <= FEW_LEADS;
        Span window = new Span(0, Math.min(end, few ? STRIPS_S : PAGE_S));
        if (!(window.length() > 0)) {
            return;
        }
        EcgPage drawn = EcgPage.of(recording, Layout.of(Layout.suiting(recording, window), recording, window))
                .beats(report.analysis().beats());
        String what = "Electrocardiogram, leads "
                + String.join(", ", recording.ecg().stream().map(Signal::name).toList());
        page.open("section", "aria-labelledby", "traces")
                .element("h2", "Traces", "id", "traces")
                .line();
        page.open("figure", "class", "page").raw(Svg.inline(drawn, "page", what));
        page.open("figcaption");
        if (window.length() < end) {
            page.text("the first ")
                    .element("data", Figures.decimals(window.to(), 0), "value", Figures.decimals(window.to(), 0))
                    .text(" s of " + Figures.clock(end) + "; ");
        }
        page.text(
                        "letters are the classes of beats: N normal, S supraventricular, V ventricular, F fusion, / paced, Q unknown")
                .close("figcaption");
        page.close("figure").line().close("section").line();
    }

    private static void episodes(Markup page, Interpretation said) {
        page.open("section", "aria-labelledby", "episodes")
                .element("h2", "Episodes", "id", "episodes")
                .line();
        page.open("table").open("thead").open("tr");
        page.element("th", "from – to", "scope", "col").element("th", "statements", "scope", "col");
        page.close("tr").close("thead").open("tbody").line();
        for (Interpretation.Episode episode : said.episodes()) {
            page.open("tr").open("td");
            page.element(
                            "data",
                            Figures.clock(episode.span().from()),
                            "value",
                            Written.seconds(episode.span().from()).json())
                    .text(" – ");
            page.element(
                    "data",
                    Figures.clock(episode.span().to()),
                    "value",
                    Written.seconds(episode.span().to()).json());
            page.close("td")
                    .element(
                            "td",
                            episode.statements().isEmpty() ? "no statement" : String.join(", ", episode.statements()));
            page.close("tr").line();
        }
        page.close("tbody").close("table").line().close("section").line();
    }

    private static void list(Markup page, String id, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", id)
                .element("h2", title, "id", id)
                .line()
                .open("ul")
                .line();
        lines.forEach(line -> page.element("li", line).line());
        page.close("ul").line().close("section").line();
    }

    private static void provenance(Markup page, Report report) {
        Recording recording = report.recording();
        Provenance made = report.provenance();
        list(
                page,
                "leads-notes",
                "Leads and notes",
                java.util.stream.Stream.concat(
                                Identification.origins(recording).stream(), Identification.notes(recording).stream())
                        .toList());
        page.open("section", "aria-labelledby", "provenance")
                .element("h2", "Provenance", "id", "provenance")
                .line();
        page.open("dl");
        term(page, "program", made.program() + " " + made.version());
        term(page, "criteria", made.criteriaHash());
        new TreeMap<>(made.modelHashes()).forEach((reader, hash) -> term(page, "model " + reader, hash));
        term(page, "recording", recording.source().sha256());
        term(page, "source", recording.source().path());
        term(page, "format", recording.source().format());
        for (Reader.Identity reader : report.interpretation().readers()) {
            term(page, "reader", reader.id() + " " + reader.version());
        }
        for (Map.Entry<String, String> setting : new TreeMap<>(made.settings()).entrySet()) {
            term(page, setting.getKey(), setting.getValue());
        }
        page.close("dl").line().close("section").line();
    }

    private static void term(Markup page, String term, String text) {
        if (!text.isEmpty()) {
            page.element("dt", term).element("dd", text).line();
        }
    }

    // Inside JSON these characters stand in texts alone, where they may be written by number; then nothing in it can
    // end the element.
    private void data(Markup page, Report report) {
        String json = new ReportJson(new ReportJson.Options(false, false, statements))
                .text(report)
                .strip();
        if (json.length() > LARGEST_DATA) {
            page.element("p", "The JSON document is too large to lie in this page; --format json writes it.")
                    .line();
            return;
        }
        page.open("script", "type", "application/json", "id", DATA_ID);
        page.raw(json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029"));
        page.close("script").line();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(
                HtmlReport.class.getResourceAsStream("report.css"), "the style sheet is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a statement's answer is called in names of styles. */
    static String word(Statement.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
