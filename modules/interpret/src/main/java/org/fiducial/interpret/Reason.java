package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The measured reason of a statement in one line: {@code PR 228 ms > 200 ms}. */
final class Reason {
    private static final int MOST = 4;

    private final Case c;

    Reason(Case c) {
        this.c = c;
    }

    /** Why it holds: the comparisons that support it, circumstances left out. */
    String holding(Node... nodes) {
        List<String> words = new ArrayList<>();
        for (Node node : nodes) {
            collect(node, words);
        }
        List<String> once = words.stream().distinct().toList();
        String shown = String.join(", ", once.subList(0, Math.min(MOST, once.size())));
        return once.size() > MOST ? shown + ", …" : shown;
    }

    /** Why it does not hold: the comparison that is furthest from holding. */
    String failing(Node node) {
        return switch (node) {
            case Node.Every n -> worst(n.parts());
            case Node.Enough n -> best(n.parts());
            case Node.Places n -> best(n.parts());
            case Node.Inverse n -> "but " + holding(n.part());
            case Node.Circumstance n -> failing(n.part());
            case Node.Lenient n -> failing(n.part());
            case Node.Shared n -> failing(n.part());
            case Node.Whom n ->
                n.population().mayHold(c.patient)
                        ? failing(n.part())
                        : "only for " + n.population().words();
            case Node.Leaf n -> leaf(n, "not ");
            case Node.Relationship n -> "not " + relation(n);
            case Node.Stated n -> best(n.conditions());
            case Node.Alone n -> "a borderline or abnormal statement holds";
        };
    }

    private String worst(Node[] parts) {
        return Arrays.stream(parts)
                .filter(p -> p.fails(c))
                .min(Comparator.comparingDouble(p -> p.score(c)))
                .map(this::failing)
                .orElse("");
    }

    private String best(Node[] parts) {
        return Arrays.stream(c.meant(parts))
                .filter(p -> p.fails(c))
                .max(Comparator.comparingDouble(p -> p.score(c)))
                .map(this::failing)
                .orElse("");
    }

    private void collect(Node node, List<String> words) {
        if (!node.holds(c)) {
            return;
        }
        switch (node) {
            case Node.Every n -> each(n.parts(), words);
            case Node.Enough n -> each(n.parts(), words);
            case Node.Places n -> places(n, words);
            case Node.Lenient n -> collect(n.part(), words);
            case Node.Shared n -> collect(n.part(), words);
            case Node.Whom n -> collect(n.part(), words);
            case Node.Leaf n -> words.add(leaf(n, ""));
            case Node.Relationship n -> words.add(relation(n));
            case Node.Stated n -> {
                for (int i = 0; i < n.rules().length; i++) {
                    if (c.ruleScore[n.rules()[i]] > 0) {
                        collect(n.conditions()[i], words);
                    }
                }
            }
            case Node.Alone n -> words.add("no borderline or abnormal statement");
            case Node.Inverse n -> {}
            case Node.Circumstance n -> {}
        }
    }

    private void each(Node[] parts, List<String> words) {
        for (Node part : parts) {
            collect(part, words);
        }
    }

    private void places(Node.Places n, List<String> words) {
        if (n.windows().length == 0) {
            each(n.parts(), words);
            return;
        }
        boolean[] told = new boolean[n.parts().length];
        for (int[] window : n.windows()) {
            if (n.score(c, window) > 0) {
                for (int i : window) {
                    told[i] = true;
                }
            }
        }
        for (int i = 0; i < told.length; i++) {
            if (told[i]) {
                collect(n.parts()[i], words);
            }
        }
    }

    private static String relation(Node.Relationship n) {
        return switch (n.relation()) {
            case CONDUCTED -> "a P wave before each QRS";
            case SOME_BLOCKED -> "P waves without QRS";
            case DISSOCIATED -> "P waves and QRS independent";
            case NO_P -> "no P waves";
            case UNKNOWN -> "P waves and QRS not understood";
        };
    }

    private String leaf(Node.Leaf n, String negation) {
        Comparison comparison = n.comparison();
        Optional<Limit> limit = n.limit(c);
        String name = Wording.named(comparison, n.expression());
        boolean valued = Arrays.stream(n.observed()).allMatch(at -> c.status[at] == Case.KNOWN);
        if (!valued || limit.isEmpty()) {
            return "no " + name;
        }
        double value = n.value(c);
        double bound = limit.get().value();
        String unit = comparison.unit();
        String shown = Numbers.beside(value, unit, comparison.relation(), bound);
        return name
                + " "
                + Wording.withUnit(shown, unit)
                + " "
                + negation
                + comparison.relation().sign()
                + " "
                + Wording.withUnit(Numbers.plain(bound), unit);
    }
}
