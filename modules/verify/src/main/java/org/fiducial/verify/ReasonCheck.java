package org.fiducial.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Evidence;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;

/** Whether every comparison in a statement's reason, {@code PR 228 ms > 200 ms}, is one of its evidence, rounded. */
final class ReasonCheck {
    private static final Pattern COMPARISON = Pattern.compile(
            "(?<value>-?\\d+(?:\\.\\d+)?)(?: ?(?:mV\\.ms|mV/s|mV|ms|/min|°|%|s)| mV·ms)? (?:not )?(?<relation>>=|<=|>|<|=) (?<limit>-?\\d+(?:\\.\\d+)?)");

    private ReasonCheck() {}

    static List<String> faults(Statement statement) {
        List<String> faults = new ArrayList<>();
        if (statement.status() != Status.ASSERTED || statement.evidence().isEmpty()) {
            return faults;
        }
        List<Evidence.Criterion> leaves = Tree.criteria(statement.evidence().get());
        Matcher m = COMPARISON.matcher(statement.reason());
        while (m.find()) {
            if (leaves.stream().noneMatch(leaf -> says(m, leaf))) {
                faults.add("its reason says '" + m.group() + "', its evidence does not");
            }
        }
        return faults;
    }

    private static boolean says(Matcher said, Evidence.Criterion leaf) {
        return said.group("relation").equals(leaf.relation().sign())
                && Math.abs(Double.parseDouble(said.group("limit")) - leaf.limit()) < 1e-9
                && leaf.value().isPresent()
                && isRounded(said.group("value"), leaf.value().getAsDouble());
    }

    /** Half of the last digit, and what a document rounds away beneath it. */
    private static boolean isRounded(String written, double value) {
        double half = 0.5 * StrictMath.pow(10, -new BigDecimal(written).scale());
        return Math.abs(Double.parseDouble(written) - value) <= half * 1.2 + 1e-9;
    }
}
