package org.fiducial.report;

import java.util.List;
import org.fiducial.core.Analysis;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;

/**
 * A report for a person: at most 80 columns, plain text without colours, lines that end with a line feed. The order is that of a
 * cardiologist's reading: identification, rate, intervals and axes, statements with their measured reasons, verdict, urgency,
 * quality, what could not be evaluated. Safe for use by several threads.
 */
public final class TextReport {
    private static final int LABEL = 12;
    private static final double EPISODES_ABOVE_S = 60;

    private final Options options;

    /**
     * What to print.
     *
     * @param leadTable whether the table of every lead's amplitudes is printed
     * @param statements whether what the readers say is printed; without it the report holds what was measured
     */
    public record Options(boolean leadTable, boolean statements) {
        /** No table, with statements. */
        public static final Options DEFAULT = new Options(false, true);

        /** With statements. */
        public Options(boolean leadTable) {
            this(leadTable, true);
        }
    }

    /** Prints without the table of leads. */
    public TextReport() {
        this(Options.DEFAULT);
    }

    /** Prints as {@code options} say. */
    public TextReport(Options options) {
        this.options = options;
    }

    /** The report; it ends with a line feed. */
    public String render(Report report) {
        Page page = new Page();
        StatementBlock statements = new StatementBlock(page, report);
        identification(page, report.recording());
        page.rule();
        new MeasurementBlock(page, report.analysis()).write();
        page.rule();
        if (options.statements()) {
            statements.write();
            page.rule();
            report.comparison().ifPresent(c -> {
                new ComparisonBlock(page, c).write();
                page.rule();
            });
        }
        if (options.leadTable()) {
            new LeadTable(page, report.analysis()).write();
        }
        if (options.statements() && report.recording().duration() > EPISODES_ABOVE_S) {
            episodes(page, report.interpretation());
        }
        quality(page, report.analysis());
        Identification.origins(report.recording()).forEach(origin -> labelled(page, "Leads", origin));
        if (options.statements()) {
            statements.notEvaluated();
        }
        Identification.notes(report.recording()).forEach(note -> labelled(page, "Note", note));
        page.rule();
        page.line("For " + Report.INTENDED_USE + ".");
        page.line(String.join(" · ", Identification.provenance(report)));
        return page.toString();
    }

    private static void identification(Page page, Recording recording) {
        page.ends(Identification.title(recording), "Unconfirmed");
        page.line(String.join(" · ", Identification.who(recording)));
        page.line(Identification.leads(recording));
        if (!recording.acquisition().device().isEmpty()) {
            labelled(page, "Device", recording.acquisition().device());
        }
        if (!recording.acquisition().filters().isEmpty()) {
            labelled(page, "Filters", String.join(", ", recording.acquisition().filters()));
        }
        if (!recording.source().path().isEmpty()) {
            labelled(page, "Source", recording.source().path());
        }
    }

    private static void episodes(Page page, Interpretation said) {
        page.line("Episodes");
        for (Interpretation.Episode episode : said.episodes()) {
            String when = "  " + Figures.clock(episode.span().from()) + " – "
                    + Figures.clock(episode.span().to()) + "  ";
            List<String> codes = episode.statements();
            page.wrap(when, when.length(), codes.isEmpty() ? "no statement" : String.join(", ", codes));
        }
        page.blank();
    }

    private static void quality(Page page, Analysis analysis) {
        String label = "Quality";
        for (String line : Disturbances.of(analysis)) {
            labelled(page, label, line);
            label = "";
        }
    }

    private static void labelled(Page page, String label, String text) {
        page.wrap(DisplayWidth.fit(label, LABEL), LABEL, text);
    }
}
