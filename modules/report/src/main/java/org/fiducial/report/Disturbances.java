package org.fiducial.report;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Analysis;
import org.fiducial.core.Quality;
import org.fiducial.core.Span;

/** What disturbs the signal, in the words of every report. */
final class Disturbances {
    private Disturbances() {}

    /** A line for each disturbance, or one that says that there is none. */
    static List<String> of(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        for (Quality q : analysis.quality()) {
            String where = q.leads().isEmpty() ? "" : " in " + String.join(", ", q.leads());
            String why = q.evidence().isEmpty() ? "" : ": " + q.evidence();
            lines.add(Figures.lower(q.kind()) + where + when(q.spans(), analysis.span()) + why);
        }
        return lines.isEmpty() ? List.of("no disturbance found") : lines;
    }

    private static String when(List<Span> spans, Span all) {
        if (spans.isEmpty()) {
            return "";
        }
        Span first = spans.getFirst();
        if (first.from() <= all.from() && all.to() <= first.to()) {
            return ", throughout";
        }
        String more = spans.size() > 1 ? " and " + (spans.size() - 1) + " more" : "";
        return " (" + Figures.stretch(first) + more + ")";
    }
}
