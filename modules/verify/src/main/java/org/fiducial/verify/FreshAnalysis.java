package org.fiducial.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Evidence;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode;

/** The same recording read anew, and what the criteria say of every statement with all of their comparisons. */
public final class FreshAnalysis {
    private final Report report;
    private final Function<String, Optional<Statement>> explain;
    private final Map<String, Optional<Statement>> explained = new HashMap<>();
    private final Map<String, Evidence.Criterion> leaves = new HashMap<>();
    private final Map<String, Evidence.Criterion> byCriterion = new HashMap<>();
    private boolean complete;

    /**
     * @param report of the recording as it is now
     * @param explain why the criteria make the statement of a code or do not, with every comparison; none of a code without criteria
     */
    public FreshAnalysis(Report report, Function<String, Optional<Statement>> explain) {
        this.report = report;
        this.explain = explain;
    }

    /** What was read and measured anew. */
    public Report report() {
        return report;
    }

    /** What the criteria say of a code. */
    Optional<Statement> statement(String code) {
        return explained.computeIfAbsent(code, c -> {
            Optional<Statement> statement = explain.apply(c);
            statement.flatMap(Statement::evidence).ifPresent(this::collect);
            return statement;
        });
    }

    private void collect(Evidence evidence) {
        for (Evidence.Criterion leaf : Tree.criteria(evidence)) {
            leaves.putIfAbsent(key(leaf), leaf);
            byCriterion.putIfAbsent(leaf.criterion(), leaf);
        }
    }

    private static String key(Evidence.Criterion leaf) {
        return leaf.criterion() + ' ' + leaf.quantity() + ' ' + leaf.relation();
    }

    /** The same comparison made anew. */
    Optional<Evidence.Criterion> same(Evidence.Criterion leaf) {
        if (!byCriterion.containsKey(leaf.criterion())) {
            everything();
        }
        return Optional.ofNullable(leaves.get(key(leaf)));
    }

    /** A comparison by the same criterion, which may be of another lead. */
    Optional<Evidence.Criterion> sameCriterion(Evidence.Criterion leaf) {
        if (!byCriterion.containsKey(leaf.criterion())) {
            everything();
        }
        return Optional.ofNullable(byCriterion.get(leaf.criterion()));
    }

    private void everything() {
        if (!complete) {
            complete = true;
            for (StatementCode code : new ArrayList<>(Catalogue.all())) {
                statement(code.code());
            }
        }
    }

    /** The value of an expression from what was measured anew; what is absent counts 0, as it does in criteria. */
    OptionalDouble value(Expression expression) {
        double value = expression.value(this::value);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private double value(Expression.Term term) {
        int sign = term.inverted() ? -1 : 1;
        Optional<Quantity> quantity = Quantity.of(term.name());
        if (quantity.isPresent()) {
            return sign * value(measurement(quantity.get(), term));
        }
        return term.name().startsWith("quality.") ? severity(term) : Double.NaN;
    }

    private Measurement measurement(Quantity quantity, Expression.Term term) {
        return term.lead()
                .map(name -> report.analysis()
                        .get(
                                quantity,
                                new Voltages(report.recording())
                                        .signal(name)
                                        .map(s -> s.name())
                                        .orElse(name)))
                .orElseGet(() -> report.analysis().get(quantity));
    }

    private static double value(Measurement m) {
        return switch (m.status()) {
            case MEASURED -> m.value().orElse(Double.NaN);
            case ABSENT -> 0;
            case UNMEASURABLE -> Double.NaN;
        };
    }

    private double severity(Expression.Term term) {
        String kind = term.name().substring("quality.".length());
        List<Quality> quality = report.analysis().quality();
        return quality.stream()
                .filter(q -> q.kind().name().equalsIgnoreCase(kind))
                .filter(q ->
                        term.lead().isEmpty() || q.leads().contains(term.lead().get()))
                .mapToDouble(Quality::severity)
                .max()
                .orElse(0);
    }
}
