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
        Optional<Evidence> evidence)
        implements Finding {

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
}
