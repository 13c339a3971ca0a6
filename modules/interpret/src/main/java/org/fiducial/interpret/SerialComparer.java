package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.SerialComparison;
import org.fiducial.core.SerialComparison.Change;
import org.fiducial.core.SerialComparison.Extent;
import org.fiducial.core.SerialComparison.StatementChange;
import org.fiducial.core.Signal;
import org.fiducial.core.Statement;

/**
 * Compares two electrocardiograms of one person. What differs by less than both measurements can err is never called a change, and a
 * statement that comes or goes because a value crossed its limit by less than that is said to be so. The measurement's error is not
 * the body's: electrodes that sit elsewhere and a heart that lies otherwise change amplitudes and axes as well, which the rules leave
 * room for (Schijvenaars, van Herpen, Kors, <i>Intraindividual variability in electrocardiograms</i>, J Electrocardiol 2008). Safe for
 * use by several threads.
 */
public final class SerialComparer {
    private static final String REVERSED = "AHA10";

    private final Interpreter interpreter;
    private final Criteria criteria;

    /**
     * @param interpreter who interpreted both recordings, and explains
     * @param criteria which leads are neighbours
     */
    public SerialComparer(Interpreter interpreter, Criteria criteria) {
        this.interpreter = interpreter;
        this.criteria = criteria;
    }

    /** What changed from {@code before} to {@code after}. */
    public SerialComparison compare(Report before, Report after) {
        List<String> limitations = new ArrayList<>();
        boolean placed = electrodes(before, after, limitations);
        leads(before.recording(), after.recording(), limitations);
        technique(before.recording(), after.recording(), limitations);
        unreadable("earlier", before, limitations);
        unreadable("later", after, limitations);
        List<Change> changes = new QuantityChanges(after.recording().patient().sex(), criteria.chains())
                .between(before.analysis(), after.analysis(), placed);
        changes.stream()
                .filter(c -> c.lead().isEmpty() && c.extent() == Extent.NOT_COMPARABLE)
                .forEach(c -> limitations.add(missing(c)));
        List<StatementChange> statements = new StatementChanges(interpreter, before, after).all();
        return new SerialComparison(
                new SerialComparison.Earlier(
                        before.recording().id(),
                        before.recording().source().path(),
                        before.recording().source().sha256(),
                        before.recording().start(),
                        before.interpretation().summary()),
                SamePerson.known(before.recording(), after.recording()),
                limitations,
                changes,
                statements,
                new Conclusions(before, after, changes, statements)
                        .all(isWhole(before, after, placed, changes, statements)));
    }

    private static boolean electrodes(Report before, Report after, List<String> limitations) {
        boolean placed = true;
        for (Report report : List.of(before, after)) {
            if (report.interpretation().asserted().stream()
                    .map(Statement::code)
                    .anyMatch(c -> c.code().equals(REVERSED))) {
                limitations.add("electrodes of the " + (report == before ? "earlier" : "later")
                        + " recording seem exchanged: its waves were not compared");
                placed = false;
            }
        }
        return placed;
    }

    private static void leads(Recording before, Recording after, List<String> limitations) {
        TreeSet<Lead> then = standard(before);
        TreeSet<Lead> now = standard(after);
        only(then, now, "earlier", limitations);
        only(now, then, "later", limitations);
    }

    private static TreeSet<Lead> standard(Recording recording) {
        return recording.ecg().stream()
                .map(Signal::lead)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void only(TreeSet<Lead> these, TreeSet<Lead> those, String which, List<String> limitations) {
        TreeSet<Lead> only = new TreeSet<>(these);
        only.removeAll(those);
        if (!only.isEmpty()) {
            limitations.add("only the " + which + " recording has "
                    + only.stream().map(Lead::label).collect(Collectors.joining(", ")));
        }
    }

    private static void technique(Recording before, Recording after, List<String> limitations) {
        if (!before.acquisition().filters().equals(after.acquisition().filters())) {
            limitations.add("the recordings were filtered differently: ST levels and small waves may differ for that");
        }
        if (before.acquisition().placement() != after.acquisition().placement()) {
            limitations.add("the electrodes were not placed in the same way, as far as the files tell");
        }
        if (!after.source().sha256().isEmpty()
                && before.source().sha256().equals(after.source().sha256())) {
            limitations.add("both are the same recording");
        }
    }

    private static void unreadable(String which, Report report, List<String> limitations) {
        if (report.interpretation().summary() == Summary.UNINTERPRETABLE) {
            limitations.add("the " + which + " recording could not be interpreted");
        }
    }

    private static String missing(Change c) {
        boolean before = c.before().isMeasured() || ChangeRule.countsAsZero(c.before());
        String reason = before ? c.after().reason() : c.before().reason();
        return Wording.of(new Observable.Measured(c.quantity())) + " not compared: " + (before ? "now " : "then ")
                + (reason.isEmpty() ? "not measured" : reason);
    }

    /** Whether nothing that a verdict needs was missing on either side. */
    private static boolean isWhole(
            Report before, Report after, boolean placed, List<Change> changes, List<StatementChange> statements) {
        return placed
                && standard(before.recording()).equals(standard(after.recording()))
                && standard(after.recording()).containsAll(Lead.STANDARD)
                && before.interpretation().summary() != Summary.UNINTERPRETABLE
                && after.interpretation().summary() != Summary.UNINTERPRETABLE
                && changes.stream()
                        .filter(c -> c.quantity() == Quantity.HEART_RATE
                                || c.quantity() == Quantity.QRS
                                || c.quantity() == Quantity.QTC_FRIDERICIA)
                        .noneMatch(c -> c.extent() == Extent.NOT_COMPARABLE)
                && statements.stream()
                        .noneMatch(s ->
                                s.kind() == StatementChange.Kind.REVEALED || s.kind() == StatementChange.Kind.HIDDEN);
    }
}
