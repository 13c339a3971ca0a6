package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Interpretation.Episode;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;

/** Joins what is said of consecutive stretches of a long recording. */
public final class Episodes {
    private Episodes() {}

    /**
     * What is said of one stretch.
     *
     * @param span where
     * @param statements codes asserted there, in the order of a report
     */
    public record Stretch(Span span, List<String> statements) {
        public Stretch {
            statements = List.copyOf(statements);
        }

        /** The stretch with the codes that an interpretation of it asserts. */
        public static Stretch of(Span span, Interpretation interpretation) {
            return new Stretch(
                    span,
                    interpretation.asserted().stream()
                            .map(Statement::code)
                            .map(c -> c.code())
                            .distinct()
                            .toList());
        }
    }

    /**
     * Neighbouring stretches with the same codes become one episode.
     *
     * @param stretches in order of time; those that overlap or lie at most {@code gap} seconds apart can be joined
     * @param gap seconds
     */
    public static List<Episode> merge(List<Stretch> stretches, double gap) {
        List<Episode> episodes = new ArrayList<>();
        for (Stretch next : stretches) {
            Episode last = episodes.isEmpty() ? null : episodes.getLast();
            boolean joins = last != null
                    && last.statements().equals(next.statements())
                    && next.span().from() <= last.span().to() + gap;
            if (last != null && joins) {
                episodes.removeLast();
                double to = Math.max(last.span().to(), next.span().to());
                episodes.add(new Episode(new Span(last.span().from(), to), last.statements()));
            } else {
                episodes.add(new Episode(next.span(), next.statements()));
            }
        }
        return episodes;
    }
}
