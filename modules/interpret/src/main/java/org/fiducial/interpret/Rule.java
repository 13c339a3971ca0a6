package org.fiducial.interpret;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fiducial.core.Statement.Significance;
import org.fiducial.core.StatementCode;

/**
 * When a statement of the catalogue is made.
 *
 * @param code the catalogue's entry
 * @param phrase for a person
 * @param significance weight in the verdict, urgency, and the statement in the numbers of the AHA
 * @param ages for whom the rule is meant
 * @param neededForNormal whether an ECG cannot be called normal while this could not be looked at
 * @param requires what must hold before the condition can be looked at at all: enough leads, enough time
 * @param suppressedBy codes that take its meaning away
 * @param condition what must hold
 * @param grades finer statements, the first that holds is taken
 */
public record Rule(
        StatementCode code,
        String phrase,
        Significance significance,
        Population ages,
        boolean neededForNormal,
        Optional<Condition> requires,
        List<String> suppressedBy,
        Condition condition,
        List<Grade> grades) {
    public Rule {
        suppressedBy = List.copyOf(suppressedBy);
        grades = List.copyOf(grades);
    }

    /** Identifiers of the quantities that the rule and its grades compare. */
    public Set<String> quantities() {
        return conditions()
                .filter(Condition.Leaf.class::isInstance)
                .flatMap(c -> ((Condition.Leaf) c).comparison().expression().terms().stream())
                .map(t -> t.of().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Codes of other statements that the rule looks at: those that suppress it and those that it follows. */
    public Set<String> followed() {
        Set<String> codes = new TreeSet<>(suppressedBy);
        conditions()
                .filter(Condition.Stated.class::isInstance)
                .forEach(c -> codes.addAll(((Condition.Stated) c).codes()));
        return codes;
    }

    /** Whether the rule looks at all other statements. */
    public boolean followsAll() {
        return conditions().anyMatch(Condition.NothingElse.class::isInstance);
    }

    private Stream<Condition> conditions() {
        return Stream.concat(
                condition.everything(),
                grades.stream().flatMap(g -> g.condition().everything()));
    }

    /**
     * A finer statement within a rule.
     *
     * @param phrase for a person, in place of the rule's
     * @param significance in place of the rule's
     * @param condition what must hold besides the rule's own
     */
    public record Grade(String phrase, Significance significance, Condition condition) {}
}
