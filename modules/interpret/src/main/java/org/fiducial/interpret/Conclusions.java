package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.fiducial.core.SerialComparison.Change;
import org.fiducial.core.SerialComparison.Conclusion;
import org.fiducial.core.SerialComparison.Extent;
import org.fiducial.core.SerialComparison.StatementChange;
import org.fiducial.core.SerialComparison.StatementChange.Kind;
import org.fiducial.core.Severity;
import org.fiducial.core.StatementCode;

/**
 * The comparison statements of the AHA/ACC/HRS recommendations, part II (Mason, Hancock, Gettes 2007, table of comparison statements):
 * 400 to 406 with their criteria. A statement counts as new or gone only where what it rests on changed by more than it can err;
 * where it did not, 406 is said. Two readings of the text are the project's own: a rate statement alone is judged by the criterion of
 * the rate, and ectopic beats that ten seconds do not show are not gone.
 */
final class Conclusions {
    private static final int CONSIDER_ISCHAEMIA = 226;
    private static final int FIRST_SUGGESTS = 200;
    private static final int LAST_SUGGESTS = 215;
    private static final int FIRST_AV = 80;
    private static final int LAST_AV = 89;

    private final List<Change> changes;
    private final List<StatementChange> statements;
    private final Map<String, Severity> then;
    private final Map<String, Severity> now;

    Conclusions(Report before, Report after, List<Change> changes, List<StatementChange> statements) {
        this.changes = changes;
        this.statements = statements;
        this.then = severities(before);
        this.now = severities(after);
    }

    private static Map<String, Severity> severities(Report report) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        report.interpretation()
                .asserted()
                .forEach(s -> severities.merge(s.code().code(), s.severity(), (a, b) -> a.compareTo(b) > 0 ? a : b));
        return severities;
    }

    /** @param whole whether all that a verdict needs could be compared */
    List<Conclusion> all(boolean whole) {
        List<Conclusion> all = new ArrayList<>();
        add(all, 401, "significant change in rhythm", rhythm());
        add(all, 402, "new or worsened ischemia or infarction", ischaemia());
        add(all, 403, "new conduction abnormality", told(Conclusions::isConduction, Kind.NEW));
        add(all, 404, "significant repolarization change", repolarisation());
        add(all, 405, "change in clinical status", told(Conclusions::isStatus, Kind.NEW, Kind.GONE));
        Set<String> intervals = intervals();
        if (all.isEmpty() && !intervals.isEmpty()) {
            all.add(new Conclusion(OptionalInt.empty(), "significant change of intervals", List.copyOf(intervals)));
        }
        Set<String> other = told(code -> true, Kind.NEW, Kind.GONE);
        if (all.isEmpty() && !other.isEmpty()) {
            all.add(new Conclusion(OptionalInt.empty(), "change of other statements", List.copyOf(other)));
        }
        Set<String> waves = waves(change -> true);
        if (all.isEmpty() && !waves.isEmpty()) {
            all.add(new Conclusion(OptionalInt.empty(), "significant change of waveform", List.copyOf(waves)));
        }
        if (all.isEmpty()) {
            List<String> crossed = crossed();
            if (!crossed.isEmpty()) {
                all.add(new Conclusion(
                        OptionalInt.of(406),
                        "change in interpretation without significant change in waveform",
                        crossed));
            } else if (whole) {
                all.add(new Conclusion(OptionalInt.of(400), "no significant change", List.of()));
            } else {
                all.add(new Conclusion(
                        OptionalInt.empty(), "no significant change in what could be compared", List.of()));
            }
        }
        return all;
    }

    private static void add(List<Conclusion> all, int aha, String text, Set<String> because) {
        if (!because.isEmpty()) {
            all.add(new Conclusion(OptionalInt.of(aha), text, List.copyOf(because)));
        }
    }

    private Set<String> rhythm() {
        Set<String> because = told(
                code -> code.kind() == StatementCode.Kind.RHYTHM || code.kind() == StatementCode.Kind.PACING,
                Kind.NEW,
                Kind.GONE);
        because.addAll(told(code -> code.kind() == StatementCode.Kind.ECTOPY, Kind.NEW));
        changes.stream()
                .filter(c -> c.quantity() == Quantity.HEART_RATE && c.extent() == Extent.SIGNIFICANT)
                .map(Conclusions::words)
                .forEach(because::add);
        return because;
    }

    private Set<String> ischaemia() {
        Set<String> because = told(Conclusions::isIschaemia, Kind.NEW, Kind.REGRADED);
        if (!otherPathOfExcitation()) {
            because.addAll(waves(c -> switch (c.quantity()) {
                case J_AMPLITUDE ->
                    Math.abs(c.after().value().orElse(0))
                            > Math.abs(c.before().value().orElse(0));
                case T_AMPLITUDE -> c.difference().orElse(0) < 0;
                case Q_DURATION, R_AMPLITUDE ->
                    c.after().value().isPresent() && !c.what().endsWith("gone");
                default -> false;
            }));
        }
        return because;
    }

    /** Where ventricles are excited on another way than before, QRS, ST and T differ for that reason. */
    private boolean otherPathOfExcitation() {
        return statements.stream()
                .anyMatch(s -> s.kind() != Kind.REGRADED
                        && Catalogue.find(s.code())
                                .filter(c -> c.kind() == StatementCode.Kind.CONDUCTION
                                        || c.kind() == StatementCode.Kind.PACING)
                                .isPresent());
    }

    private Set<String> repolarisation() {
        Set<String> because = told(Conclusions::isRepolarisation, Kind.NEW, Kind.GONE);
        changes.stream()
                .filter(c -> c.quantity() == Quantity.QTC_FRIDERICIA && c.extent() == Extent.SIGNIFICANT)
                .map(Conclusions::words)
                .forEach(because::add);
        return because;
    }

    private Set<String> intervals() {
        Set<String> because = new LinkedHashSet<>();
        changes.stream()
                .filter(c -> c.extent() == Extent.SIGNIFICANT && c.lead().isEmpty())
                .map(Conclusions::words)
                .forEach(because::add);
        return because;
    }

    private Set<String> waves(Predicate<Change> which) {
        Map<String, List<String>> leads = new LinkedHashMap<>();
        changes.stream()
                .filter(c -> c.extent() == Extent.SIGNIFICANT && c.lead().isPresent())
                .filter(which)
                .forEach(c -> leads.computeIfAbsent(c.what(), w -> new ArrayList<>())
                        .add(c.lead().orElseThrow()));
        Set<String> because = new LinkedHashSet<>();
        leads.forEach((what, in) -> because.add(what + " in " + String.join(", ", in)));
        return because;
    }

    /** Statements of some codes that really came, went or grew worse; a note beside a normal ECG is none. */
    private Set<String> told(Predicate<StatementCode> which, Kind... kinds) {
        Set<String> told = new LinkedHashSet<>();
        for (StatementChange s : statements) {
            Optional<StatementCode> code = Catalogue.find(s.code());
            if (s.measured()
                    && List.of(kinds).contains(s.kind())
                    && counts(s)
                    && code.filter(which).isPresent()) {
                told.add(
                        switch (s.kind()) {
                            case NEW, REVEALED -> "new: " + s.after();
                            case GONE, HIDDEN -> "gone: " + s.before();
                            case REGRADED -> s.before() + ", now " + s.after();
                        });
            }
        }
        return told;
    }

    private boolean counts(StatementChange s) {
        Optional<StatementCode> code = Catalogue.find(s.code());
        boolean rate = code.filter(c -> c.kind() == StatementCode.Kind.RATE).isPresent();
        boolean missedBeats = s.kind() == Kind.GONE
                && code.filter(c -> c.kind() == StatementCode.Kind.ECTOPY).isPresent();
        Severity was = then.getOrDefault(s.code(), Severity.NORMAL);
        Severity is = now.getOrDefault(s.code(), Severity.NORMAL);
        boolean weighs =
                s.kind() == Kind.REGRADED ? is.compareTo(was) > 0 : was != Severity.NORMAL || is != Severity.NORMAL;
        return !rate && !missedBeats && weighs;
    }

    private List<String> crossed() {
        return statements.stream()
                .filter(s -> !s.measured() && (s.kind() == Kind.NEW || s.kind() == Kind.GONE))
                .filter(this::counts)
                .map(s -> (s.kind() == Kind.NEW ? "only now: " + s.after() : "only then: " + s.before()))
                .toList();
    }

    private static boolean isIschaemia(StatementCode code) {
        return code.kind() == StatementCode.Kind.INFARCT
                || code.aha().secondary().contains(CONSIDER_ISCHAEMIA);
    }

    private static boolean isConduction(StatementCode code) {
        int primary = code.aha().primary().orElse(0);
        return code.kind() == StatementCode.Kind.CONDUCTION
                || code.kind() == StatementCode.Kind.INTERVAL && primary >= FIRST_AV && primary <= LAST_AV;
    }

    private static boolean isRepolarisation(StatementCode code) {
        return !isConduction(code)
                && !isIschaemia(code)
                && (code.kind() == StatementCode.Kind.INTERVAL || code.kind() == StatementCode.Kind.ST_T);
    }

    private static boolean isStatus(StatementCode code) {
        return switch (code.kind()) {
            case AXIS, VOLTAGE, HYPERTROPHY -> true;
            default -> code.aha().secondary().stream().anyMatch(s -> s >= FIRST_SUGGESTS && s <= LAST_SUGGESTS);
        };
    }

    private static String words(Change c) {
        String unit = c.quantity().unit();
        return (Wording.of(new Observable.Measured(c.quantity())) + " " + c.what() + ": ")
                + Numbers.measured(c.before().value().orElse(0), unit)
                + " then, "
                + Wording.withUnit(Numbers.measured(c.after().value().orElse(0), unit), unit)
                + " now";
    }
}
