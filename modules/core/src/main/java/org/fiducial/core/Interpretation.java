package org.fiducial.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the readers say of a recording, merged.
 *
 * @param statements asserted, suppressed and not evaluable ones, in the order of a report; silence about a code means that it was
 *     looked at and is not there
 * @param episodes of recordings above 60 s: stretches with the same statements
 * @param summary the verdict
 * @param urgency how soon a person should look
 * @param urgentBecause codes that make it urgent
 * @param scores combined probability of every code; empty where it could not be looked at
 * @param scoresByReader what each reader gave by itself; of rules how certain it is that their criteria hold
 * @param readers who read
 */
public record Interpretation(
        List<Statement> statements,
        List<Episode> episodes,
        Summary summary,
        Urgency urgency,
        List<String> urgentBecause,
        Map<String, OptionalDouble> scores,
        Map<String, Map<String, OptionalDouble>> scoresByReader,
        List<Reader.Identity> readers) {

    public Interpretation {
        statements = List.copyOf(statements);
        episodes = List.copyOf(episodes);
        urgentBecause = List.copyOf(urgentBecause);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        scoresByReader = Collections.unmodifiableMap(new LinkedHashMap<>(scoresByReader));
        readers = List.copyOf(readers);
    }

    /** The statements that are asserted. */
    public List<Statement> asserted() {
        return statements.stream()
                .filter(s -> s.status() == Statement.Status.ASSERTED)
                .toList();
    }

    /** The verdict over all statements. */
    public enum Summary {
        NORMAL,
        OTHERWISE_NORMAL,
        BORDERLINE,
        ABNORMAL,
        UNINTERPRETABLE
    }

    /** How soon a person should look. {@link #NONE} does not exclude urgency. */
    public enum Urgency {
        NONE,
        PROMPT,
        CRITICAL
    }

    /**
     * A stretch of a long recording with the same statements.
     *
     * @param span where
     * @param statements codes asserted there, in the order of a report
     */
    public record Episode(Span span, List<String> statements) {
        public Episode {
            statements = List.copyOf(statements);
        }
    }
}
