package org.fiducial.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Recording;
import org.fiducial.core.Severity;
import org.fiducial.core.Signal;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;
import org.fiducial.core.StatementCode.Kind;
import org.fiducial.json.ReadReport;
import org.fiducial.verify.Verification.Check;

/** What is asked of a report as a whole. */
final class ReportChecks {
    private static final double DIGITS = 1e-3;
    /** So many faults of one kind are named. */
    private static final int NAMED = 8;

    private final ReadReport report;
    private final Recording recording;
    private final FreshAnalysis fresh;
    private final boolean hash;

    ReportChecks(ReadReport report, Recording recording, FreshAnalysis fresh, boolean hash) {
        this.report = report;
        this.recording = recording;
        this.fresh = fresh;
        this.hash = hash;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        if (hash) {
            checks.add(new Check("the recording is the one that the report names", sameRecording()));
        }
        checks.add(new Check("duration and leads are those of the recording", shape()));
        if (report.verdict().isPresent()) {
            checks.add(new Check(
                    "the verdict follows from the statements",
                    verdict(report.verdict().get())));
            checks.add(new Check("nothing that a fresh analysis asserts is left out", silent()));
        }
        checks.add(new Check("what was measured is measured again", measured()));
        if (hash && sameRecording().isEmpty() && SameProgram.made(report, fresh.report())) {
            checks.add(new Check("every number is the one that the same program gives again", numbers()));
        }
        return checks;
    }

    private List<String> sameRecording() {
        String own = recording.source().sha256();
        String stated = report.recording().sha256();
        if (stated.isEmpty()) {
            return List.of("the report names no SHA-256");
        }
        return own.equals(stated)
                ? List.of()
                : List.of("the recording's SHA-256 is " + own + ", the report's " + stated);
    }

    private List<String> shape() {
        List<String> faults = new ArrayList<>();
        if (Math.abs(recording.duration() - report.recording().duration()) > DIGITS) {
            faults.add("the recording lasts " + Words.number(recording.duration()) + " s, stated are "
                    + Words.number(report.recording().duration()) + " s");
        }
        List<String> leads = recording.ecg().stream().map(Signal::name).toList();
        if (!leads.equals(report.recording().leads())) {
            faults.add("the recording has " + String.join(" ", leads) + ", stated are "
                    + String.join(" ", report.recording().leads()));
        }
        return faults;
    }

    private List<String> verdict(ReadReport.Verdict stated) {
        List<Statement> asserted = statements(Status.ASSERTED);
        List<String> faults = new ArrayList<>();
        Summary summary = summary(asserted);
        if (summary != stated.summary()) {
            faults.add("the statements make it " + words(summary) + ", stated is " + words(stated.summary()));
        }
        Urgency urgency = asserted.stream()
                .map(Statement::urgency)
                .max(Comparator.naturalOrder())
                .orElse(Urgency.NONE);
        if (urgency != stated.urgency()) {
            faults.add("the statements make its urgency " + words(urgency) + ", stated is " + words(stated.urgency()));
        }
        List<String> because = asserted.stream()
                .filter(s -> s.urgency() != Urgency.NONE)
                .map(s -> s.code().code())
                .distinct()
                .toList();
        if (!because.equals(stated.urgentBecause())) {
            faults.add("urgent are " + because + ", stated are " + stated.urgentBecause());
        }
        return faults;
    }

    private List<Statement> statements(Status status) {
        return report.statements().stream()
                .map(ReadReport.Said::statement)
                .filter(s -> s.status() == status)
                .toList();
    }

    /** The worst that is asserted; without a deviation, what is said of the normal ECG. */
    private Summary summary(List<Statement> asserted) {
        Severity worst = asserted.stream()
                .map(Statement::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NORMAL);
        if (worst != Severity.NORMAL) {
            return Summary.valueOf(worst.name());
        }
        Optional<Status> normal = report.statements().stream()
                .map(ReadReport.Said::statement)
                .filter(s -> s.code().code().equals("NORM"))
                .map(Statement::status)
                .findFirst();
        if (normal.isEmpty()) {
            return Summary.BORDERLINE;
        }
        boolean rhythm = asserted.stream()
                .anyMatch(s -> s.code().kind() == Kind.RHYTHM || s.code().kind() == Kind.RATE);
        return normal.get() == Status.ASSERTED
                ? Summary.NORMAL
                : rhythm ? Summary.OTHERWISE_NORMAL : Summary.UNINTERPRETABLE;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<String> silent() {
        List<String> said =
                statements(Status.ASSERTED).stream().map(s -> s.code().code()).toList();
        return fresh.report().interpretation().asserted().stream()
                .filter(s -> !said.contains(s.code().code()))
                .map(s -> s.code().code() + ", " + s.text() + ": " + s.reason())
                .toList();
    }

    private List<String> measured() {
        List<String> faults = new ArrayList<>();
        measured("", report.measurements(), fresh.report().analysis().measurements(), faults);
        report.leadMeasurements()
                .forEach((lead, stated) -> measured(
                        " in " + lead,
                        stated,
                        fresh.report().analysis().leadMeasurements().getOrDefault(lead, Measurements.NONE),
                        faults));
        return named(faults);
    }

    private static void measured(String where, Measurements stated, Measurements anew, List<String> faults) {
        for (Measurement m : stated.all()) {
            Measurement same = anew.get(m.quantity());
            String unit = m.quantity().unit();
            if (m.isMeasured() != same.isMeasured()) {
                faults.add(m.quantity().id() + where + " is " + words(same.status())
                        + " in a fresh analysis, stated is " + words(m.status()));
            } else if (m.isMeasured()) {
                double found = same.value().orElse(Double.NaN);
                double value = m.value().orElse(Double.NaN);
                double tolerance = Math.min(Tolerance.of(unit, m.sd()), 1.5 * Tolerance.of(unit, same.sd()));
                if (!(Tolerance.distance(unit, found, value) <= tolerance)) {
                    faults.add(m.quantity().id() + where + " is " + Words.measured(found, unit)
                            + " in a fresh analysis, stated is " + Words.measured(value, unit));
                }
            }
        }
    }

    private List<String> numbers() {
        return named(SameProgram.differences(report, fresh.report()).stream()
                .map(d -> d.path() + " is " + (d.after().isEmpty() ? "not there" : d.after()) + ", stated is "
                        + (d.before().isEmpty() ? "nothing" : d.before()))
                .toList());
    }

    private static List<String> named(List<String> faults) {
        if (faults.size() <= NAMED) {
            return faults;
        }
        List<String> some = new ArrayList<>(faults.subList(0, NAMED));
        some.add("and " + (faults.size() - NAMED) + " more");
        return some;
    }
}
