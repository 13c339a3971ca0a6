package org.fiducial.verify;

import java.util.List;
import java.util.TreeSet;
import org.fiducial.verify.Verification.StatementVerdict;

/**
 * How much of a report holds, and how much of its evidence each half reached.
 *
 * @param statements how many are asserted or suppressed
 * @param holding how many of them hold
 * @param leaves of their evidence
 * @param derived those that followed from what the report stores
 * @param rederived those of them that came out as stated
 * @param freshAlone what the others are of
 */
public record Shares(int statements, int holding, int leaves, int derived, int rederived, List<String> freshAlone) {
    /** Those of one verification. */
    public static Shares of(Verification found) {
        int holding = 0;
        int leaves = 0;
        int derived = 0;
        int rederived = 0;
        TreeSet<String> alone = new TreeSet<>();
        int statements = 0;
        for (StatementVerdict s : found.statements()) {
            if (!s.saysSomething()) {
                continue;
            }
            statements++;
            holding += s.holds() ? 1 : 0;
            leaves += s.leaves();
            derived += s.derived();
            rederived += s.rederived();
            alone.addAll(s.freshAlone());
        }
        return new Shares(statements, holding, leaves, derived, rederived, List.copyOf(alone));
    }
}
