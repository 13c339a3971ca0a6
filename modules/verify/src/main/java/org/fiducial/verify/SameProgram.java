package org.fiducial.verify;

import java.util.List;
import org.fiducial.core.Provenance;
import org.fiducial.core.Report;
import org.fiducial.json.Difference;
import org.fiducial.json.JsonValue;
import org.fiducial.json.ReadReport;
import org.fiducial.json.ReportJson;
import org.fiducial.json.ReportReader;

/** A report beside the one that this program makes of the same recording: the same program gives the same digits. */
public final class SameProgram {
    /** The stamp of a run, and where the recording lay. */
    private static final List<String> ELSEWHERE = List.of("provenance.settings.stamp", "recording.source");

    /** What an earlier recording was needed for, which the report does not hold. */
    private static final String COMPARISON = "comparison";

    private SameProgram() {}

    /** Whether both were made by one version with one set of criteria and models. */
    public static boolean made(ReadReport report, Report anew) {
        Provenance a = report.provenance();
        Provenance b = anew.provenance();
        return a.program().equals(b.program())
                && a.version().equals(b.version())
                && a.criteriaHash().equals(b.criteriaHash())
                && a.modelHashes().equals(b.modelHashes());
    }

    /** Every field in which they differ, but for the time of the run, the path of the recording and the comparison with an earlier one. */
    public static List<Difference> differences(ReadReport report, Report anew) {
        boolean median = report.document().byName().containsKey("medianBeats");
        boolean statements = report.verdict().isPresent();
        String text = new ReportJson(new ReportJson.Options(false, median, statements)).text(anew);
        JsonValue document = ReportReader.parse("the fresh report", text).document();
        return Difference.of(
                report.document(), document, path -> !ELSEWHERE.contains(path) && !path.startsWith(COMPARISON));
    }
}
