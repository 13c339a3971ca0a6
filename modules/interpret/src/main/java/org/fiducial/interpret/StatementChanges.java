package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Evidence;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.fiducial.core.SerialComparison.StatementChange;
import org.fiducial.core.SerialComparison.StatementChange.Kind;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;
import org.fiducial.core.StatementCode;
import org.jspecify.annotations.Nullable;

/**
 * Statements that two recordings do not share, each with the word whether what it rests on really changed. A value that crosses its
 * limit by less than it can err changes the statement and not the heart.
 */
final class StatementChanges {
    /** A score that moved by this much did not do so by error. */
    private static final double MOVED = 0.5;

    private static final int FEW = 3;
    private static final Pattern OF_A_LEAD = Pattern.compile("(\\w+)\\[(\\w+)]");
    private static final Set<String> COUNTS = Set.of(
            Quantity.VENTRICULAR_BEATS.id(),
            Quantity.SUPRAVENTRICULAR_BEATS.id(),
            Quantity.UNCLASSIFIABLE_BEATS.id(),
            Quantity.BLOCKED_P.id());

    private final Interpreter interpreter;
    private final Report before;
    private final Report after;

    StatementChanges(Interpreter interpreter, Report before, Report after) {
        this.interpreter = interpreter;
        this.before = before;
        this.after = after;
    }

    /** In the order of the later report, then what is gone in the order of the earlier one. */
    List<StatementChange> all() {
        Map<String, Statement> then = told(before);
        Map<String, Statement> now = told(after);
        List<StatementChange> changes = new ArrayList<>();
        now.forEach((code, statement) -> of(code, Optional.ofNullable(then.get(code)), Optional.of(statement))
                .ifPresent(changes::add));
        then.forEach((code, statement) -> {
            if (!now.containsKey(code)) {
                of(code, Optional.of(statement), Optional.empty()).ifPresent(changes::add);
            }
        });
        return changes;
    }

    private static Map<String, Statement> told(Report report) {
        Map<String, Statement> told = new LinkedHashMap<>();
        for (Statement s : report.interpretation().statements()) {
            StatementCode.Kind kind = s.code().kind();
            if (kind != StatementCode.Kind.QUALITY && kind != StatementCode.Kind.OVERALL) {
                told.merge(s.code().code(), s, (a, b) -> a.status() == Status.ASSERTED ? a : b);
            }
        }
        return told;
    }

    private Optional<StatementChange> of(String code, Optional<Statement> then, Optional<Statement> now) {
        boolean saidThen = then.filter(s -> s.status() == Status.ASSERTED).isPresent();
        boolean saidNow = now.filter(s -> s.status() == Status.ASSERTED).isPresent();
        if (saidThen && saidNow) {
            String was = then.orElseThrow().text();
            String is = now.orElseThrow().text();
            return was.equals(is) ? Optional.empty() : Optional.of(changed(code, Kind.REGRADED, was, is));
        }
        if (saidNow) {
            String is = now.orElseThrow().text();
            return Optional.of(
                    then.map(s -> new StatementChange(code, Kind.REVEALED, "", is, false, "before: " + s.reason()))
                            .orElseGet(() -> changed(code, Kind.NEW, "", is)));
        }
        if (saidThen) {
            String was = then.orElseThrow().text();
            return Optional.of(
                    now.map(s -> new StatementChange(code, Kind.HIDDEN, was, "", false, "now: " + s.reason()))
                            .orElseGet(() -> changed(code, Kind.GONE, was, "")));
        }
        return Optional.empty();
    }

    private StatementChange changed(String code, Kind kind, String was, String is) {
        Map<String, Evidence.Criterion> leavesThen = leaves(before, code);
        Map<String, Evidence.Criterion> leavesNow = leaves(after, code);
        Set<String> keys = new LinkedHashSet<>(leavesNow.keySet());
        keys.addAll(leavesThen.keySet());
        List<String> because = new ArrayList<>();
        boolean measured = false;
        for (String key : keys) {
            Evidence.Criterion one = leavesNow.getOrDefault(key, leavesThen.get(key));
            Optional<Value> then = value(leavesThen.get(key), one, before);
            Optional<Value> now = value(leavesNow.get(key), one, after);
            if (one == null || then.isEmpty() || now.isEmpty() || holds(one, then.get()) == holds(one, now.get())) {
                continue;
            }
            double sd = sd(one, then.get(), now.get());
            measured |= Math.abs(now.get().value() - then.get().value()) > QuantityChanges.BEYOND * sd;
            because.add(words(one, then.get(), now.get()));
        }
        if (because.isEmpty() && kind != Kind.REGRADED) {
            // What has no number, such as how P waves and QRS complexes follow each other.
            measured = Math.abs(score(after, code) - score(before, code)) >= MOVED;
        }
        List<String> few = because.stream().distinct().limit(FEW).toList();
        return new StatementChange(code, kind, was, is, measured, String.join(", ", few));
    }

    private record Value(double value, OptionalDouble sd) {}

    /** The leaf's value; where the tree of that recording looked at other leads, the measurement that the leaf is about. */
    private static Optional<Value> value(
            Evidence.@Nullable Criterion leaf, Evidence.@Nullable Criterion about, Report report) {
        if (leaf != null) {
            return leaf.value().isPresent()
                    ? Optional.of(new Value(leaf.value().getAsDouble(), leaf.sd()))
                    : Optional.empty();
        }
        Matcher m = OF_A_LEAD.matcher(about == null ? "" : about.quantity());
        Optional<Quantity> quantity = m.matches() ? Quantity.of(m.group(1)) : Optional.empty();
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        Measurement measured = report.analysis().get(quantity.get(), m.group(2));
        if (measured.isMeasured()) {
            return Optional.of(new Value(measured.value().getAsDouble(), measured.sd()));
        }
        return ChangeRule.countsAsZero(measured) ? Optional.of(new Value(0, OptionalDouble.empty())) : Optional.empty();
    }

    /** Beats that come by chance are counted as chance has it: their variance is their number. */
    private static double sd(Evidence.Criterion leaf, Value then, Value now) {
        return COUNTS.contains(leaf.quantity())
                ? Math.sqrt(Math.max(1, then.value() + now.value()))
                : QuantityChanges.sd(then.sd(), now.sd(), leaf.unit());
    }

    private static String words(Evidence.Criterion leaf, Value then, Value now) {
        return leaf.definition() + ": " + Numbers.beside(then.value(), leaf.unit(), leaf.relation(), leaf.limit())
                + " then, "
                + Wording.withUnit(Numbers.beside(now.value(), leaf.unit(), leaf.relation(), leaf.limit()), leaf.unit())
                + " now";
    }

    private static boolean holds(Evidence.Criterion leaf, Value value) {
        return leaf.relation().holds(value.value(), leaf.limit());
    }

    private static double score(Report report, String code) {
        return report.interpretation()
                .scores()
                .getOrDefault(code, OptionalDouble.empty())
                .orElse(0);
    }

    private Map<String, Evidence.Criterion> leaves(Report report, String code) {
        Map<String, Evidence.Criterion> leaves = new LinkedHashMap<>();
        interpreter
                .explain(code, report.recording(), report.analysis())
                .flatMap(Statement::evidence)
                .ifPresent(e -> collect(e, leaves));
        return leaves;
    }

    private static void collect(Evidence evidence, Map<String, Evidence.Criterion> leaves) {
        switch (evidence) {
            case Evidence.All all -> all.parts().forEach(p -> collect(p, leaves));
            case Evidence.Any any -> any.parts().forEach(p -> collect(p, leaves));
            case Evidence.Not not -> collect(not.part(), leaves);
            case Evidence.Criterion c -> leaves.putIfAbsent(c.criterion() + ' ' + c.definition(), c);
            case Evidence.Absence a -> {}
            case Evidence.Observation o -> {}
            case Evidence.Similar s -> {}
            case Evidence.Opinion o -> {}
        }
    }
}
