package org.fiducial.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A finding whose code is in the {@link Catalogue}.
 *
 * @param id unique in its report: the code, followed by the reader's name where it is not the rules
 * @param code the catalogue's entry
 * @param text the phrase for a person, with its grade or territory: {@code first-degree AV block}
 * @param reader identifier of the reader
 * @param status asserted, suppressed, not evaluable, or absent
 * @param reason measured reason in one line for an asserted statement ({@code PR 228 ms > 200 ms}); why not, otherwise
 * @param suppressedBy codes that make this one meaningless here
 * @param certainty 0..1; absent if not evaluable
 * @param evidence what it rests on
 * @param significance what it means for the whole, and in the words of the AHA
 */
public record Statement(
        String id,
        StatementCode code,
        String text,
        String reader,
        Status status,
        String reason,
        List<String> suppressedBy,
        OptionalDouble certainty,
        Optional<Evidence> evidence,
        Significance significance)
        implements Finding {

    /** A statement that says nothing of its own weight: abnormal, not urgent, with the catalogue's AHA statement. */
    public Statement(
            String id,
            StatementCode code,
            String text,
            String reader,
            Status status,
            String reason,
            List<String> suppressedBy,
            OptionalDouble certainty,
            Optional<Evidence> evidence) {
        this(
                id,
                code,
                text,
                reader,
                status,
                reason,
                suppressedBy,
                certainty,
                evidence,
                new Significance(
                        code.kind() == StatementCode.Kind.OVERALL ? Severity.NORMAL : Severity.ABNORMAL,
                        Interpretation.Urgency.NONE,
                        code.aha()));
    }

    /**
     * What a statement means where it is asserted.
     *
     * @param severity its weight in the verdict
     * @param urgency how soon a person should look
     * @param aha the statement in the numbers of the AHA, with the modifiers of its grade
     */
    public record Significance(Severity severity, Interpretation.Urgency urgency, AhaCode aha) {}

    /** The answers a reader can give about a code. */
    public enum Status {
        /** It is there. */
        ASSERTED,
        /** Its criteria hold, but another statement takes their meaning away. */
        SUPPRESSED,
        /** It could not be looked at. */
        NOT_EVALUABLE,
        /** Looked at, not there. An interpretation leaves these out; an explanation shows them. */
        ABSENT
    }

    public Statement {
        suppressedBy = List.copyOf(suppressedBy);
    }

    @Override
    public OptionalDouble probability() {
        return certainty;
    }

    /** Its weight in the verdict, where it is asserted. */
    public Severity severity() {
        return significance.severity();
    }

    /** How soon a person should look, where it is asserted. */
    public Interpretation.Urgency urgency() {
        return significance.urgency();
    }

    /** The same with another certainty. */
    public Statement withCertainty(OptionalDouble other) {
        return new Statement(id, code, text, reader, status, reason, suppressedBy, other, evidence, significance);
    }
}
