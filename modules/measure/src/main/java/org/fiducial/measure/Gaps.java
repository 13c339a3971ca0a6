package org.fiducial.measure;

import java.util.List;
import org.fiducial.core.Quality;
import org.fiducial.core.Quality.Kind;

/** Where no lead at all has a signal, so that the time between two beats is not an RR interval. */
final class Gaps {
    private static final double STEP = 0.1;
    /** Seconds; a shorter gap hides no beat. */
    private static final double LEAST = 0.4;

    private final List<Trace> traces;
    private final List<Quality> lost;

    Gaps(List<Trace> traces, List<Quality> quality) {
        this.traces = traces;
        lost = quality.stream()
                .filter(q -> q.kind() == Kind.MISSING || q.kind() == Kind.FLAT)
                .toList();
    }

    /** Whether a beat between two instants may have gone unseen. */
    boolean between(double from, double to) {
        double dark = 0;
        for (double t = from; t < to; t += STEP) {
            dark = seen(t) ? 0 : dark + STEP;
            if (dark > LEAST) {
                return true;
            }
        }
        return false;
    }

    private boolean seen(double t) {
        for (Trace trace : traces) {
            if (t >= trace.start() && t < trace.end() && !isLost(trace.lead(), t)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLost(String lead, double t) {
        for (Quality q : lost) {
            if (q.leads().contains(lead) && q.spans().stream().anyMatch(s -> s.contains(t))) {
                return true;
            }
        }
        return false;
    }
}
