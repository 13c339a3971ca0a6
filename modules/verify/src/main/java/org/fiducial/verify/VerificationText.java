package org.fiducial.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.fiducial.verify.Verification.Check;
import org.fiducial.verify.Verification.StatementVerdict;

/**
 * A verification for a person: a line a statement, why one does not hold, and how far the evidence was reached. What was not evaluable
 * and still is has no line.
 */
public final class VerificationText {
    private VerificationText() {}

    /** The text, a line feed at its end. */
    public static String of(Verification found) {
        StringBuilder out = new StringBuilder();
        for (StatementVerdict s : found.statements()) {
            if (s.holds() && !s.saysSomething()) {
                continue;
            }
            String status = s.status().equals("asserted") ? "" : " (" + s.status() + ")";
            out.append(s.holds() ? "holds  " : "FAILS  ")
                    .append(clean(s.id()))
                    .append("  ")
                    .append(clean(s.text()))
                    .append(status)
                    .append('\n');
            faults(out, s.faults());
        }
        for (Check c : found.checks()) {
            out.append(c.holds() ? "holds  " : "FAILS  ").append(c.what()).append('\n');
            faults(out, c.faults());
        }
        found.notes().forEach(note -> out.append("note   ").append(clean(note)).append('\n'));
        Shares shares = Shares.of(found);
        out.append(shares.holding() + " of " + shares.statements() + " statements hold. Of " + shares.leaves()
                + " leaves of evidence " + shares.derived()
                + " were derived again from what the report stores, " + (shares.leaves() - shares.derived())
                + " rest on the fresh analysis alone"
                + (shares.freshAlone().isEmpty() ? "" : " (" + clean(String.join(", ", shares.freshAlone())) + ")")
                + ".\n");
        out.append(found.holds() ? "The report holds.\n" : "The report does NOT hold.\n");
        return out.toString();
    }

    private static void faults(StringBuilder out, List<String> faults) {
        faults.forEach(fault -> out.append("         ").append(clean(fault)).append('\n'));
    }

    /** Words of a document are not trusted with a terminal. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
