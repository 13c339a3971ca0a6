package org.fiducial.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.Evidence;
import org.fiducial.core.Place;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.draw.Light;

/**
 * Where on the trace the evidence of a statement lies. A criterion is lit at its marks; if it has none, at its stretches; and where it
 * has neither, or they cover nearly everything, at the QRS complexes of its beats: a wave that is not there was looked for beat by
 * beat. What only says that the whole recording was
 * looked at is lit where nothing else is.
 */
public final class EvidenceLights {
    /** Seconds on both sides of a single mark. */
    private static final double AROUND = 0.012;
    /** Seconds on both sides of the R peak of a beat whose QRS has no marks. */
    private static final double ABOUT_R = 0.06;
    /** A stretch of this share of what was analysed is all of it. */
    private static final double WHOLE = 0.9;
    /** Stretches that together take this share would light nearly all: their beats say more. */
    private static final double MOST = 0.6;
    /** Room before the first lit stretch, s. */
    private static final double LEAD_IN = 0.3;

    private final Analysis analysis;
    private final Map<List<String>, Lit> byLeads = new LinkedHashMap<>();
    private final Map<List<String>, Lit> everywhere = new LinkedHashMap<>();
    private final Map<Integer, Span> qrs = new HashMap<>();

    private record Lit(List<Span> spans, Set<String> labels) {}

    private EvidenceLights(Analysis analysis) {
        this.analysis = analysis;
    }

    /** What the leaves of the tree point at: a light for each group of leads, its label names what was looked at there. */
    public static List<Light> of(Evidence evidence, Analysis analysis) {
        EvidenceLights lights = new EvidenceLights(analysis);
        lights.collect(evidence);
        List<Light> all = new ArrayList<>();
        (lights.byLeads.isEmpty() ? lights.everywhere : lights.byLeads)
                .forEach((leads, lit) -> all.add(
                        new Light(new Place.LeadSpan(leads, joined(lit.spans())), String.join(", ", lit.labels()))));
        return all;
    }

    /**
     * The stretch that shows most of what is lit: of all of that length the earliest in which most lit stretches lie whole.
     *
     * @param length seconds
     * @param end of what can be shown, s
     */
    public static Span window(List<Light> lights, double length, double end) {
        double last = Math.max(0, end - length);
        List<Span> lit = lights.stream()
                .flatMap(light -> light.place().spans().stream())
                .sorted(Comparator.comparingDouble(Span::from))
                .toList();
        double best = 0;
        long most = -1;
        for (int first = 0; first < lit.size(); first++) {
            double from = Math.clamp(lit.get(first).from() - LEAD_IN, 0, last);
            long whole = 0;
            for (int i = first; i < lit.size() && lit.get(i).from() < from + length; i++) {
                whole += lit.get(i).from() >= from && lit.get(i).to() <= from + length ? 1 : 0;
            }
            if (whole > most) {
                most = whole;
                best = from;
            }
        }
        return new Span(best, best + Math.min(length, end));
    }

    private void collect(Evidence evidence) {
        switch (evidence) {
            case Evidence.All all -> all.parts().forEach(this::collect);
            case Evidence.Any any -> any.parts().forEach(this::collect);
            case Evidence.Not not -> collect(not.part());
            case Evidence.Criterion c -> criterion(c);
            case Evidence.Absence a -> add(List.of(), a.searched(), "no " + a.of());
            case Evidence.Observation o -> add(o.place(), o.what());
            case Evidence.Opinion o -> add(o.place(), o.reader());
            case Evidence.Similar s -> {}
        }
    }

    private void criterion(Evidence.Criterion c) {
        if (c.marks().isEmpty()) {
            part(c, c.leads(), c.spans(), c.quantity());
        } else {
            byMeasurement(c.marks())
                    .forEach((of, marks) -> part(c, leads(of, c), spans(marks), of.isEmpty() ? c.quantity() : of));
        }
    }

    private void part(Evidence.Criterion c, List<String> leads, List<Span> spans, String of) {
        double covered = joined(spans).stream().mapToDouble(Span::length).sum();
        boolean tells = !spans.isEmpty() && covered < MOST * analysis.span().length();
        add(leads, tells || c.beats().isEmpty() ? spans : qrs(c.beats()), brief(of));
    }

    private List<Span> qrs(List<Integer> beats) {
        return beats.stream().map(this::qrs).toList();
    }

    /** Marks by the measurement that stands before their name: a sum over leads has those of each. */
    private static Map<String, Map<String, List<Double>>> byMeasurement(Map<String, List<Double>> marks) {
        Map<String, Map<String, List<Double>>> by = new LinkedHashMap<>();
        marks.forEach((name, times) -> {
            int dot = name.lastIndexOf('.');
            by.computeIfAbsent(dot < 0 ? "" : name.substring(0, dot), of -> new LinkedHashMap<>())
                    .put(name.substring(dot + 1), times);
        });
        return by;
    }

    /** {@code sAmplitude[V3]} is of its own lead. */
    private static List<String> leads(String measurement, Evidence.Criterion c) {
        int bracket = measurement.indexOf('[');
        String lead = bracket < 0 ? "" : measurement.substring(bracket + 1, measurement.length() - 1);
        return c.leads().contains(lead) ? List.of(lead) : c.leads();
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

    private Span qrs(int beat) {
        if (qrs.isEmpty()) {
            for (Beat b : analysis.beats()) {
                qrs.put(b.index(), new Span(b.time() - ABOUT_R, b.time() + ABOUT_R));
            }
            for (Wave w : analysis.waves()) {
                if (w.isGlobal() && w.type() == WaveType.QRS) {
                    qrs.put(w.beat(), new Span(w.onset(), w.offset()));
                }
            }
        }
        return qrs.getOrDefault(beat, analysis.span());
    }

    private boolean isWhole(Span span) {
        return span.length() >= WHOLE * analysis.span().length();
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
            boolean whole = spans.stream().allMatch(this::isWhole);
            Lit lit = (whole ? everywhere : byLeads)
                    .computeIfAbsent(leads, l -> new Lit(new ArrayList<>(), new LinkedHashSet<>()));
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
