package org.fiducial.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fiducial.core.Analysis;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Lead;
import org.fiducial.core.Origin;
import org.fiducial.core.Patient;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quality;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;

/**
 * A report for a person: at most 80 columns, plain text without colours, lines that end with a line feed. The order is that of a
 * cardiologist's reading: identification, rate, intervals and axes, statements with their measured reasons, verdict, urgency,
 * quality, what could not be evaluated. Safe for use by several threads.
 */
public final class TextReport {
    /** Notes of a header that stand at the top already. */
    private static final Pattern ABOVE = Pattern.compile("(?i)\\s*(age|sex|gender)\\s*:?\\s*\\S+\\s*");

    private static final int LABEL = 12;
    private static final int SHORT_HASH = 12;
    private static final double EPISODES_ABOVE_S = 60;
    static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

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
        StatementBlock statements = new StatementBlock(page, report.interpretation());
        identification(page, report.recording());
        page.rule();
        new MeasurementBlock(page, report.analysis()).write();
        page.rule();
        if (options.statements()) {
            statements.write();
            page.rule();
        }
        if (options.leadTable()) {
            new LeadTable(page, report.analysis()).write();
        }
        if (options.statements() && report.recording().duration() > EPISODES_ABOVE_S) {
            episodes(page, report.interpretation());
        }
        quality(page, report.analysis());
        origins(page, report.recording());
        if (options.statements()) {
            statements.notEvaluated();
        }
        report.recording().notes().stream()
                .filter(note -> !ABOVE.matcher(note).matches())
                .forEach(note -> labelled(page, "Note", note));
        page.rule();
        page.line("For " + Report.INTENDED_USE + ".");
        provenance(page, report);
        return page.toString();
    }

    private static void identification(Page page, Recording recording) {
        page.ends(recording.id().isEmpty() ? "ECG" : "ECG " + recording.id(), "Unconfirmed");
        Patient patient = recording.patient();
        List<String> who = new ArrayList<>();
        if (!patient.id().isEmpty()) {
            who.add("patient " + patient.id());
        }
        who.add(patient.age().map(Object::toString).orElse("age unknown"));
        who.add(patient.sex() == Patient.Sex.UNKNOWN ? "sex unknown" : lower(patient.sex()));
        recording.start().ifPresent(start -> who.add(START.format(start)));
        page.line(String.join(" · ", who));
        page.line(leads(recording));
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

    private static String leads(Recording recording) {
        List<Signal> ecg = recording.ecg();
        if (ecg.isEmpty()) {
            return "no ECG lead";
        }
        // Leads that were computed stand last in the recording; on paper the order is the printed one.
        boolean standard = ecg.size() == Lead.STANDARD.size()
                && ecg.stream()
                        .map(Signal::lead)
                        .flatMap(Optional::stream)
                        .toList()
                        .containsAll(Lead.STANDARD);
        String names = standard ? "12 standard leads" : count(ecg.size(), "lead") + ": " + names(ecg);
        double rate = ecg.getFirst().samplingRate();
        boolean oneRate = ecg.stream().allMatch(s -> s.samplingRate() == rate);
        String duration = recording.duration() > EPISODES_ABOVE_S
                ? Figures.clock(recording.duration())
                : Figures.decimals(recording.duration(), 1) + " s";
        int others = recording.signals().size() - ecg.size();
        return names + " · " + duration + (oneRate ? " · " + Figures.decimals(rate, rate % 1 == 0 ? 0 : 1) + " Hz" : "")
                + (others > 0 ? " · " + count(others, "signal") + " other than ECG" : "");
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
        if (analysis.quality().isEmpty()) {
            labelled(page, label, "no disturbance found");
        }
        for (Quality q : analysis.quality()) {
            String where = q.leads().isEmpty() ? "" : " in " + String.join(", ", q.leads());
            String why = q.evidence().isEmpty() ? "" : ": " + q.evidence();
            labelled(page, label, lower(q.kind()) + where + when(q.spans(), analysis.span()) + why);
            label = "";
        }
    }

    private static String when(List<Span> spans, Span all) {
        if (spans.isEmpty()) {
            return "";
        }
        Span first = spans.getFirst();
        if (first.from() <= all.from() && all.to() <= first.to()) {
            return ", throughout";
        }
        String more = spans.size() > 1 ? " and " + (spans.size() - 1) + " more" : "";
        return " (" + Figures.stretch(first) + more + ")";
    }

    private static void origins(Page page, Recording recording) {
        Map<Origin, List<Signal>> by = new EnumMap<>(Origin.class);
        recording
                .ecg()
                .forEach(s ->
                        by.computeIfAbsent(s.origin(), o -> new ArrayList<>()).add(s));
        by.forEach((origin, leads) -> {
            String how = switch (origin) {
                case RECORDED -> "";
                case DERIVED -> "computed exactly from other limb leads";
                case DIGITISED -> "read from a picture of a printed trace";
                case RECONSTRUCTED -> "estimated by a model from other leads";
                case VIRTUAL -> "made by a simulator";
            };
            if (!how.isEmpty()) {
                labelled(page, "Leads", names(leads) + ": " + how);
            }
        });
    }

    private static void provenance(Page page, Report report) {
        Provenance made = report.provenance();
        List<String> parts = new ArrayList<>(List.of(made.program() + " " + made.version()));
        if (!made.criteriaHash().isEmpty()) {
            parts.add("criteria " + brief(made.criteriaHash()));
        }
        made.modelHashes().keySet().stream()
                .sorted()
                .forEach(reader -> parts.add(
                        "model " + reader + " " + brief(made.modelHashes().getOrDefault(reader, ""))));
        if (!report.recording().source().sha256().isEmpty()) {
            parts.add("recording " + brief(report.recording().source().sha256()));
        }
        page.line(String.join(" · ", parts));
    }

    private static void labelled(Page page, String label, String text) {
        page.wrap(DisplayWidth.fit(label, LABEL), LABEL, text);
    }

    private static String names(List<Signal> signals) {
        return String.join(", ", signals.stream().map(Signal::name).toList());
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
