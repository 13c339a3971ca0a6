package org.fiducial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fiducial.core.Evidence;

/** The tree of a statement's evidence: its leaves, and whether it holds where each leaf does or does not. */
final class Tree {
    private Tree() {}

    /** The comparisons, in order. */
    static List<Evidence.Criterion> criteria(Evidence evidence) {
        return leaves(evidence).stream()
                .filter(Evidence.Criterion.class::isInstance)
                .map(Evidence.Criterion.class::cast)
                .toList();
    }

    /** All leaves, in order. */
    static List<Evidence> leaves(Evidence evidence) {
        List<Evidence> leaves = new ArrayList<>();
        collect(evidence, leaves);
        return leaves;
    }

    private static void collect(Evidence evidence, List<Evidence> leaves) {
        switch (evidence) {
            case Evidence.All all -> all.parts().forEach(p -> collect(p, leaves));
            case Evidence.Any any -> any.parts().forEach(p -> collect(p, leaves));
            case Evidence.Not not -> collect(not.part(), leaves);
            default -> leaves.add(evidence);
        }
    }

    /** Whether the tree holds. */
    static boolean holds(Evidence evidence, Predicate<Evidence> leaf) {
        return switch (evidence) {
            case Evidence.All all -> all.parts().stream().allMatch(p -> holds(p, leaf));
            case Evidence.Any any -> any.parts().stream().anyMatch(p -> holds(p, leaf));
            case Evidence.Not not -> !holds(not.part(), leaf);
            default -> leaf.test(evidence);
        };
    }

    /** Whether a leaf holds as it is stated. */
    static boolean stated(Evidence leaf) {
        return switch (leaf) {
            case Evidence.Criterion c ->
                c.value().isPresent() && c.relation().holds(c.value().getAsDouble(), c.limit());
            case Evidence.Observation o -> o.holds();
            default -> true;
        };
    }
}
