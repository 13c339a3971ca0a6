package org.fiducial.measure;

import java.util.List;
import org.fiducial.core.Span;

/** Spans in order of time, looked at with instants that only grow: a recording of days has too many of both to try all pairs. */
final class SpanWalk {
    private final List<Span> spans;
    private int next;

    /** @param spans in order, without overlap */
    SpanWalk(List<Span> spans) {
        this.spans = spans;
    }

    /** Whether a span reaches {@code time}, its ends included; {@code time} is not before that of the last question. */
    boolean reaches(double time) {
        while (next < spans.size() && spans.get(next).to() < time) {
            next++;
        }
        return next < spans.size() && spans.get(next).from() <= time;
    }
}
