package org.fiducial.interpret;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;

/**
 * The verdict over all statements. The worst effect decides. Without a borderline or abnormal one the ECG is normal if {@code NORM}
 * is asserted, and no verdict is given if {@code NORM} could not be looked at; if it could and does not hold, the ECG is otherwise
 * normal where a statement of that effect says why, and else borderline.
 */
final class Verdict {
    private static final String NORMAL_ECG = "NORM";

    private record Meaning(Effect effect, Urgency urgency) {}

    private final Map<String, Meaning> byPhrase = new HashMap<>();

    Verdict(Criteria criteria) {
        for (Rule rule : criteria.statements()) {
            String code = rule.code().code();
            byPhrase.put(code + rule.phrase(), new Meaning(rule.effect(), rule.urgency()));
            rule.grades().forEach(g -> byPhrase.put(code + g.phrase(), new Meaning(g.effect(), g.urgency())));
        }
    }

    Summary summary(List<Statement> statements) {
        Effect worst = statements.stream()
                .filter(s -> s.status() == Status.ASSERTED)
                .map(s -> meaning(s).effect())
                .max(Comparator.naturalOrder())
                .orElse(Effect.NORMAL);
        Status normal = statements.stream()
                .filter(s -> s.code().code().equals(NORMAL_ECG))
                .map(Statement::status)
                .findFirst()
                .orElse(Status.ABSENT);
        boolean looked = normal == Status.ASSERTED || normal == Status.ABSENT;
        return switch (worst) {
            case UNINTERPRETABLE -> Summary.UNINTERPRETABLE;
            case ABNORMAL -> Summary.ABNORMAL;
            case BORDERLINE -> Summary.BORDERLINE;
            case OTHERWISE_NORMAL -> looked ? Summary.OTHERWISE_NORMAL : Summary.UNINTERPRETABLE;
            case NORMAL ->
                normal == Status.ASSERTED ? Summary.NORMAL : looked ? Summary.BORDERLINE : Summary.UNINTERPRETABLE;
        };
    }

    Urgency urgency(List<Statement> statements) {
        return statements.stream()
                .filter(s -> s.status() == Status.ASSERTED)
                .map(s -> meaning(s).urgency())
                .max(Comparator.naturalOrder())
                .orElse(Urgency.NONE);
    }

    List<String> urgentBecause(List<Statement> statements) {
        return statements.stream()
                .filter(s -> s.status() == Status.ASSERTED && meaning(s).urgency() != Urgency.NONE)
                .map(s -> s.code().code())
                .distinct()
                .toList();
    }

    /** What a statement means; one that no rule knows, such as a model's, is abnormal and not urgent. */
    private Meaning meaning(Statement statement) {
        String code = statement.code().code();
        return byPhrase.getOrDefault(
                code + statement.text(),
                new Meaning(code.equals(NORMAL_ECG) ? Effect.NORMAL : Effect.ABNORMAL, Urgency.NONE));
    }
}
