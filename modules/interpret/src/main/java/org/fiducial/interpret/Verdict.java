package org.fiducial.interpret;

import java.util.Comparator;
import java.util.List;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Severity;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;
import org.fiducial.core.StatementCode.Kind;

/**
 * The verdict over all statements. The worst severity decides. Without a borderline or abnormal one the ECG is normal only if {@code
 * NORM} is asserted; if {@code NORM} was looked at and does not hold, the ECG is otherwise normal where a statement of that severity
 * says why, and else borderline. Where {@code NORM} could not be looked at (a single lead, a short strip) it is otherwise normal as
 * far as it could be looked at, provided that the rhythm could be told; if not even that, no verdict is given.
 */
final class Verdict {
    private static final String NORMAL_ECG = "NORM";

    private Verdict() {}

    static Summary summary(List<Statement> statements) {
        Severity worst = statements.stream()
                .filter(s -> s.status() == Status.ASSERTED)
                .map(Statement::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.NORMAL);
        Status normal = statements.stream()
                .filter(s -> s.code().code().equals(NORMAL_ECG))
                .map(Statement::status)
                .findFirst()
                .orElse(Status.ABSENT);
        return switch (worst) {
            case UNINTERPRETABLE -> Summary.UNINTERPRETABLE;
            case ABNORMAL -> Summary.ABNORMAL;
            case BORDERLINE -> Summary.BORDERLINE;
            case OTHERWISE_NORMAL -> Summary.OTHERWISE_NORMAL;
            case NORMAL ->
                switch (normal) {
                    case ASSERTED -> Summary.NORMAL;
                    case ABSENT -> Summary.BORDERLINE;
                    case SUPPRESSED, NOT_EVALUABLE ->
                        hasRhythm(statements) ? Summary.OTHERWISE_NORMAL : Summary.UNINTERPRETABLE;
                };
        };
    }

    private static boolean hasRhythm(List<Statement> statements) {
        return statements.stream()
                .filter(s -> s.status() == Status.ASSERTED)
                .map(s -> s.code().kind())
                .anyMatch(kind -> kind == Kind.RHYTHM || kind == Kind.RATE);
    }

    static Urgency urgency(List<Statement> statements) {
        return statements.stream()
                .filter(s -> s.status() == Status.ASSERTED)
                .map(Statement::urgency)
                .max(Comparator.naturalOrder())
                .orElse(Urgency.NONE);
    }

    static List<String> urgentBecause(List<Statement> statements) {
        return statements.stream()
                .filter(s -> s.status() == Status.ASSERTED && s.urgency() != Urgency.NONE)
                .map(s -> s.code().code())
                .distinct()
                .toList();
    }
}
