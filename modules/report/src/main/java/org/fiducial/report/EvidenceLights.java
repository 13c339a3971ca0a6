package org.fiducial.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fiducial.core.Evidence;
import org.fiducial.core.Place;
import org.fiducial.core.Span;
import org.fiducial.draw.Light;

/** Where on the trace the evidence of a statement lies. */
public final class EvidenceLights {
    /** Seconds on both sides of a single mark. */
    private static final double AROUND = 0.01;

    private final Map<List<String>, Lit> byLeads = new LinkedHashMap<>();

    private record Lit(List<Span> spans, Set<String> labels) {}

    private EvidenceLights() {}

    /** What the leaves of the tree point at: a light for each group of leads, its label names what was looked at there. */
    public static List<Light> of(Evidence evidence) {
        EvidenceLights lights = new EvidenceLights();
        lights.collect(evidence);
        List<Light> all = new ArrayList<>();
        lights.byLeads.forEach((leads, lit) ->
                all.add(new Light(new Place.LeadSpan(leads, joined(lit.spans())), String.join(", ", lit.labels()))));
        return all;
    }

    private void collect(Evidence evidence) {
        switch (evidence) {
            case Evidence.All all -> all.parts().forEach(this::collect);
            case Evidence.Any any -> any.parts().forEach(this::collect);
            case Evidence.Not not -> collect(not.part());
            case Evidence.Criterion c ->
                add(c.leads(), c.spans().isEmpty() ? spans(c.marks()) : c.spans(), brief(c.quantity()));
            case Evidence.Absence a -> add(List.of(), a.searched(), "no " + a.of());
            case Evidence.Observation o -> add(o.place(), o.what());
            case Evidence.Opinion o -> add(o.place(), o.reader());
            case Evidence.Similar s -> {}
        }
    }

    // A beat's stretch reaches over its marks; the level that it was measured from lies beside it.
    private static List<Span> spans(Map<String, List<Double>> marks) {
        List<List<Double>> own = marks.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("baseline"))
                .map(Map.Entry::getValue)
                .toList();
        int beats = own.stream().mapToInt(List::size).min().orElse(0);
        List<Span> spans = new ArrayList<>();
        for (int b = 0; b < beats; b++) {
            int beat = b;
            double from = own.stream().mapToDouble(m -> m.get(beat)).min().orElse(Double.NaN);
            double to = own.stream().mapToDouble(m -> m.get(beat)).max().orElse(Double.NaN);
            if (from <= to) {
                double room = from < to ? 0 : AROUND;
                spans.add(new Span(from - room, to + room));
            }
        }
        return spans;
    }

    /** {@code qDuration[II]} stands in its own lead: {@code qDuration}. */
    private static String brief(String quantity) {
        return quantity.replaceAll("\\[[^\\]]*]", "");
    }

    private void add(Place place, String label) {
        if (place instanceof Place.LeadSpan span) {
            add(span.leads(), span.spans(), label);
        }
    }

    private void add(List<String> leads, List<Span> spans, String label) {
        if (!spans.isEmpty()) {
            Lit lit = byLeads.computeIfAbsent(leads, l -> new Lit(new ArrayList<>(), new LinkedHashSet<>()));
            lit.spans().addAll(spans);
            lit.labels().add(label);
        }
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span next :
                spans.stream().sorted(Comparator.comparingDouble(Span::from)).toList()) {
            if (!joined.isEmpty() && next.from() <= joined.getLast().to()) {
                Span last = joined.removeLast();
                joined.add(new Span(last.from(), Math.max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
