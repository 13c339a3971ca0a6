package org.fiducial.verify;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Provenance;
import org.fiducial.core.Recording;
import org.fiducial.json.ReadReport;
import org.fiducial.verify.Verification.StatementVerdict;

/**
 * Checks a report against a recording.
 *
 * <p>A statement holds if every number that it rests on is found again, within its tolerance and on the same side of its limit, once
 * from its stored marks on the samples by short arithmetic and once by a fresh analysis; if its marks lie where the fresh analysis has
 * them; if its limits are those of the criteria; and if the tree of its evidence comes to what is stated. The report as a whole holds
 * if it is of this recording, if its verdict follows from its statements, if it keeps silent about nothing that a fresh analysis
 * asserts, and if what it says it measured is measured again.
 */
public final class Verifier {
    private final ReadReport report;
    private final Recording recording;
    private final FreshAnalysis fresh;
    private final boolean hash;

    /**
     * @param recording with the leads that the report used
     * @param fresh analysis of that recording, of the person that the report names
     * @param hash whether the recording must be, byte by byte, the one that the report names
     */
    public Verifier(ReadReport report, Recording recording, FreshAnalysis fresh, boolean hash) {
        this.report = report;
        this.recording = recording;
        this.fresh = fresh;
        this.hash = hash;
    }

    /** Checks everything. */
    public Verification verify() {
        Provenance own = fresh.report().provenance();
        Provenance made = report.provenance();
        boolean sameCriteria = own.criteriaHash().equals(made.criteriaHash());
        Voltages voltages = new Voltages(recording);
        LeafCheck leaves = new LeafCheck(new Derivation(report, voltages), voltages, fresh, sameCriteria);
        StatementCheck statements = new StatementCheck(report, leaves, fresh);
        List<StatementVerdict> verdicts =
                report.statements().stream().map(statements::check).toList();
        List<String> notes = new ArrayList<>();
        if (!made.version().equals(own.version())) {
            notes.add("the report was made by version " + made.version() + ", this is " + own.version());
        }
        if (!sameCriteria && !made.criteriaHash().isEmpty()) {
            notes.add("the report was made by other criteria, so its limits are not checked");
        }
        if (!hash) {
            notes.add("whether the recording is the report's own was not asked");
        }
        return new Verification(verdicts, new ReportChecks(report, recording, fresh, hash).all(), notes);
    }
}
