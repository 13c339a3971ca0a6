package org.fiducial.draw;

import org.fiducial.core.Place;
import org.fiducial.core.Span;

/**
 * A place to light up: its stretches are tinted and framed, and the first one on each trace is labelled.
 *
 * @param place leads and seconds; without leads, all of them
 * @param label a few words; may be empty
 */
public record Light(Place.LeadSpan place, String label) {
    private static final Colour TINT = new Colour(0xF2B600, 0.3);
    private static final Pen FRAME = Pen.of(Colour.of(0x8A5A00), 0.18);
    private static final Type LABEL = Type.of(2.3).in(FRAME.colour());
    private static final int RANKS = 3;
    private static final double LINE = 2.6;
    private static final double SHARE = 0.4;
    private static final double NARROWEST = 0.6;

    /** Whether it falls on the trace's lead. */
    boolean falls(Trace trace) {
        return place.leads().isEmpty() || place.leads().contains(trace.lead());
    }

    /** @param rank how many lights fell on the lead before: its label stands a line lower */
    void draw(Canvas canvas, Trace trace, int rank) {
        boolean labelled = label.isEmpty();
        for (Span span : place.spans()) {
            double from = Math.max(span.from(), trace.span().from());
            double to = Math.min(span.to(), trace.span().to());
            if (from > to) {
                continue;
            }
            double x = trace.x(from);
            double width = Math.max(NARROWEST, trace.x(to) - x);
            double y = trace.baseline() - SHARE * trace.rowHeight();
            double height = 2 * SHARE * trace.rowHeight();
            canvas.rectangle(x, y, width, height, TINT);
            canvas.polyline(Polyline.of(x, y, x + width, y, x + width, y + height, x, y + height, x, y), FRAME);
            if (!labelled) {
                boolean room = to < trace.span().to();
                canvas.text((room ? x + width : x) + 0.6, y + height - 0.4 - rank % RANKS * LINE, label, LABEL);
                labelled = true;
            }
        }
    }
}
