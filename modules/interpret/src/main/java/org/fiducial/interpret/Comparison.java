package org.fiducial.interpret;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Relation;

/**
 * An expression beside its limit, or its limits by lead, sex and age.
 *
 * @param name the criterion's own name, such as Sokolow–Lyon; empty where it has none
 * @param expression what is compared
 * @param relation how
 * @param unit of the limits
 * @param limits at least one
 * @param source where they come from
 */
record Comparison(
        Optional<String> name,
        Expression expression,
        Relation relation,
        String unit,
        List<Limit> limits,
        Reference source) {
    Comparison {
        limits = List.copyOf(limits);
    }

    /** As criteria write it, without name and source. */
    String written() {
        return expression.written() + " " + relation.sign() + " " + writtenLimits();
    }

    String writtenLimits() {
        StringBuilder out = new StringBuilder();
        for (Limit limit : limits) {
            out.append(out.isEmpty() ? "" : " | ").append(Numbers.plain(limit.value()));
            if (!unit.equals("1")) {
                out.append(' ').append(unit);
            }
            if (!limit.condition().isEmpty()) {
                out.append(" (").append(limit.condition()).append(')');
            }
        }
        return out.toString();
    }
}
