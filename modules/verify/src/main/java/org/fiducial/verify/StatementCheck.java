package org.fiducial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Evidence;
import org.fiducial.core.Severity;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;
import org.fiducial.json.ReadReport;
import org.fiducial.verify.Verification.StatementVerdict;

/** Checks one statement: its leaves, the tree that they make, what it is said to follow from, and its words. */
final class StatementCheck {
    private static final String RELATION = "P waves and QRS complexes: ";

    private final ReadReport report;
    private final LeafCheck leaves;
    private final FreshAnalysis fresh;

    StatementCheck(ReadReport report, LeafCheck leaves, FreshAnalysis fresh) {
        this.report = report;
        this.leaves = leaves;
        this.fresh = fresh;
    }

    /** What is gathered on the way. */
    private static final class Gathered {
        final List<String> faults = new ArrayList<>();
        final List<String> freshAlone = new ArrayList<>();
        int derived;
        int rederived;
        int leaves;
    }

    StatementVerdict check(ReadReport.Said said) {
        Statement statement = said.statement();
        Gathered found = new Gathered();
        if (statement.evidence().isPresent()) {
            leaves(statement.evidence().get(), said.margins(), found);
            tree(statement, statement.evidence().get(), found.faults);
        } else if (statement.status() != Status.NOT_EVALUABLE) {
            found.faults.add("has no evidence");
        }
        found.faults.addAll(ReasonCheck.faults(statement));
        anew(statement, found.faults);
        return new StatementVerdict(
                statement.id(),
                statement.code().code(),
                statement.text(),
                statement.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                found.faults.stream().distinct().toList(),
                found.leaves,
                found.derived,
                found.rederived,
                found.freshAlone.stream().distinct().toList());
    }

    private void leaves(Evidence evidence, List<OptionalDouble> margins, Gathered found) {
        int criterion = 0;
        for (Evidence leaf : Tree.leaves(evidence)) {
            found.leaves++;
            switch (leaf) {
                case Evidence.Criterion c -> criterion(c, margins.get(criterion++), found);
                case Evidence.Observation o -> observation(o, found);
                case Evidence.Absence a -> absence(a, found);
                case Evidence.Opinion o -> found.freshAlone.add("opinion of " + o.reader());
                default -> found.freshAlone.add("likeness to another case");
            }
        }
    }

    private void criterion(Evidence.Criterion leaf, OptionalDouble margin, Gathered found) {
        LeafCheck.Found of = leaves.check(leaf, margin);
        of.faults().forEach(fault -> found.faults.add(leaf.quantity() + ": " + fault));
        if (of.followsFromMarks()) {
            found.derived++;
            found.rederived += of.faults().isEmpty() ? 1 : 0;
        } else {
            found.freshAlone.add(leaf.quantity());
        }
    }

    private void observation(Evidence.Observation seen, Gathered found) {
        if (seen.what().startsWith(RELATION)) {
            String word = seen.what().substring(RELATION.length());
            String stated = words(report.relation());
            String anew = words(fresh.report().analysis().rhythm().relation());
            if (!word.equals(stated)) {
                found.faults.add("P waves and QRS complexes are " + word + " here and " + stated + " in the rhythm");
            }
            if (!word.equals(anew)) {
                found.faults.add("P waves and QRS complexes are " + word + ", a fresh analysis says " + anew);
            }
            found.freshAlone.add("relation of P waves and QRS complexes");
        } else if (seen.what().endsWith("borderline or abnormal statement holds")) {
            found.derived++;
            boolean none = report.statements().stream()
                    .map(ReadReport.Said::statement)
                    .noneMatch(s -> s.status() == Status.ASSERTED
                            && s.severity().compareTo(Severity.BORDERLINE) >= 0
                            && s.severity() != Severity.UNINTERPRETABLE);
            if (none != seen.what().startsWith("no ")) {
                found.faults.add("'" + seen.what() + "', but the report's statements say otherwise");
            } else {
                found.rederived++;
            }
        } else {
            found.freshAlone.add(seen.what());
        }
    }

    private void absence(Evidence.Absence absence, Gathered found) {
        found.freshAlone.add("absence of a " + absence.of());
        if (report.relation() != fresh.report().analysis().rhythm().relation()) {
            found.faults.add("no " + absence.of() + " is stated, a fresh analysis says "
                    + words(fresh.report().analysis().rhythm().relation()));
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void tree(Statement statement, Evidence evidence, List<String> faults) {
        switch (statement.status()) {
            case ASSERTED -> {
                if (!Tree.holds(evidence, Tree::stated)) {
                    faults.add("its evidence does not make it hold");
                }
            }
            case SUPPRESSED -> suppressed(statement, evidence, faults);
            default -> {}
        }
    }

    /** Its own part holds, and so does what takes its meaning away, which the report asserts. */
    private void suppressed(Statement statement, Evidence evidence, List<String> faults) {
        List<Evidence> parts = evidence instanceof Evidence.All all ? all.parts() : List.of();
        if (parts.size() != statement.suppressedBy().size() + 1 || parts.size() < 2) {
            faults.add("its evidence does not show what suppresses it");
            return;
        }
        if (!Tree.holds(parts.getFirst(), Tree::stated)) {
            faults.add("its own evidence does not hold, so that there is nothing to suppress");
        }
        for (int i = 1; i < parts.size(); i++) {
            String by = statement.suppressedBy().get(i - 1);
            if (!(parts.get(i) instanceof Evidence.Not not) || !Tree.holds(not.part(), Tree::stated)) {
                faults.add("the evidence of " + by + ", which suppresses it, does not hold");
            }
            boolean asserted = report.statements().stream()
                    .map(ReadReport.Said::statement)
                    .anyMatch(s -> s.code().code().equals(by) && s.status() == Status.ASSERTED);
            if (!asserted) {
                faults.add(by + ", which suppresses it, is not asserted");
            }
        }
    }

    private void anew(Statement statement, List<String> faults) {
        if (!statement.reader().equals("rules")) {
            return;
        }
        Optional<Statement> anew = fresh.statement(statement.code().code());
        if (anew.isEmpty()) {
            faults.add("the criteria of the fresh analysis have no such statement");
            return;
        }
        Statement same = anew.get();
        if (same.status() != statement.status()) {
            faults.add("a fresh analysis says: " + words(same.status())
                    + (same.reason().isEmpty() ? "" : " (" + same.reason() + ")"));
            return;
        }
        if (!same.text().equals(statement.text())) {
            faults.add("a fresh analysis words it '" + same.text() + "'");
        }
        boolean weight = same.severity() == statement.severity() && same.urgency() == statement.urgency();
        if (statement.status() == Status.ASSERTED && !weight) {
            faults.add("a fresh analysis calls it " + same.severity().words() + ", urgency " + words(same.urgency()));
        }
    }
}
