package org.fiducial.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fiducial.core.Analysis;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Measurement;
import org.fiducial.core.Origin;
import org.fiducial.core.Patient;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Signal;
import org.fiducial.core.Statement;
import org.fiducial.draw.Heading;

/** What stands above and below the traces of a page: who, rate and intervals, statements and verdict, the safety sentence. */
public final class PageHeading {
    /** Lines of statements that fit above the traces; the verdict stands under them. */
    private static final int STATEMENTS = 6;

    private PageHeading() {}

    /** The heading of a report's page. */
    public static Heading of(Report report) {
        return new Heading(
                who(report.recording()), measured(report.analysis()), said(report.interpretation()), foot(report));
    }

    private static List<String> who(Recording recording) {
        List<String> lines = new ArrayList<>();
        lines.add(recording.id().isEmpty() ? "ECG" : recording.id());
        Patient patient = recording.patient();
        String sex = patient.sex() == Patient.Sex.UNKNOWN
                ? "sex unknown"
                : patient.sex().name().toLowerCase(Locale.ROOT);
        lines.add(patient.age().map(Object::toString).orElse("age unknown") + ", " + sex);
        if (!patient.id().isEmpty()) {
            lines.add("patient " + patient.id());
        }
        recording.start().ifPresent(start -> lines.add(Identification.START.format(start)));
        if (!recording.acquisition().device().isEmpty()) {
            lines.add(recording.acquisition().device());
        }
        return lines;
    }

    private static List<String> measured(Analysis analysis) {
        return List.of(
                "Vent. rate  " + value(analysis, Quantity.HEART_RATE, "/min"),
                "PR  " + value(analysis, Quantity.PR, " ms"),
                "QRS  " + value(analysis, Quantity.QRS, " ms"),
                "QT / QTc Fridericia  " + value(analysis, Quantity.QT, "") + " / "
                        + value(analysis, Quantity.QTC_FRIDERICIA, " ms"),
                "P-R-T axes  " + value(analysis, Quantity.P_AXIS, "") + "  " + value(analysis, Quantity.QRS_AXIS, "")
                        + "  " + value(analysis, Quantity.T_AXIS, "°"));
    }

    private static String value(Analysis analysis, Quantity quantity, String unit) {
        Measurement m = analysis.get(quantity);
        return m.isMeasured() ? Figures.whole(m) + unit : Figures.NONE;
    }

    private static List<String> said(Interpretation interpretation) {
        List<String> lines = new ArrayList<>();
        List<Statement> asserted = interpretation.asserted();
        int room = asserted.size() > STATEMENTS ? STATEMENTS - 1 : STATEMENTS;
        asserted.stream().limit(room).map(Statement::text).forEach(lines::add);
        if (asserted.size() > room) {
            lines.add("and " + (asserted.size() - room) + " more");
        }
        if (!interpretation.readers().isEmpty() || !asserted.isEmpty()) {
            String verdict = interpretation.summary().name().replace('_', ' ');
            lines.add(verdict + " ECG · unconfirmed");
        }
        return lines;
    }

    private static List<String> foot(Report report) {
        List<String> lines = new ArrayList<>();
        List<String> derived = report.recording().ecg().stream()
                .filter(s -> s.origin() == Origin.DERIVED)
                .map(Signal::name)
                .toList();
        List<String> first = new ArrayList<>();
        if (!report.recording().acquisition().filters().isEmpty()) {
            first.add("filters: "
                    + String.join(", ", report.recording().acquisition().filters()));
        }
        if (!derived.isEmpty()) {
            first.add(String.join(", ", derived) + " computed from other limb leads");
        }
        if (!first.isEmpty()) {
            lines.add(String.join(" · ", first));
        }
        Provenance made = report.provenance();
        lines.add(made.program() + " " + made.version() + " · for " + Report.INTENDED_USE);
        return lines;
    }
}
