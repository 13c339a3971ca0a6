package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.fiducial.core.BeatType;

/** Marks the waves of every beat: representative beats of each shape first, then each beat near them. */
final class WaveMarker {
    // Shorter leads hold no beat with its surroundings.
    private static final double SHORTEST = 0.6;
    private static final double TYPICAL_RR = 0.8;

    private final List<Trace> traces;
    private final List<QrsMark> beats;
    private final WaveSettings settings;
    private final MarkNets nets;
    private final List<ShapeWaves> shapes = new ArrayList<>();
    private final List<Map<Integer, PlacedWaves>> placed = new ArrayList<>();
    private final Map<Integer, Together> together = new HashMap<>();
    private final List<Extent> blocked = new ArrayList<>();
    private final double[] r;

    WaveMarker(List<Trace> traces, List<QrsMark> beats, WaveSettings settings, MarkNets nets) {
        this.traces = traces;
        this.beats = beats;
        this.settings = settings;
        this.nets = nets;
        r = beats.stream().mapToDouble(QrsMark::time).toArray();
        for (int b = 0; b < r.length; b++) {
            placed.add(new TreeMap<>());
        }
    }

    /** The waves of the beats that have any, in order. */
    List<BeatWaves> mark() {
        for (List<Integer> column : Columns.of(traces)) {
            column(column);
        }
        List<BeatWaves> out = new ArrayList<>();
        for (int b = 0; b < r.length; b++) {
            Together all = together.get(b);
            if (all != null) {
                out.add(BeatWaves.of(b, placed.get(b), all.waves));
            }
        }
        return out;
    }

    /** What was found on the representative beats; filled by {@link #mark}. */
    List<ShapeWaves> shapes() {
        return shapes;
    }

    /** P waves that no QRS follows; filled by {@link #mark}. */
    List<Extent> blocked() {
        return blocked;
    }

    /** Aligned R peaks of all beats, in their order; filled by {@link #mark}. */
    double[] times() {
        return r;
    }

    private void column(List<Integer> column) {
        List<LeadGrid> grids = new ArrayList<>();
        List<Integer> leads = new ArrayList<>();
        for (int i : column) {
            Trace trace = traces.get(i);
            if (trace.end() - trace.start() >= SHORTEST) {
                LeadGrid grid = new LeadGrid(trace);
                if (!grid.silent()) {
                    grids.add(grid);
                    leads.add(i);
                }
            }
        }
        if (grids.isEmpty() || beats.isEmpty()) {
            return;
        }
        List<Double> dominant =
                beats.stream().filter(b -> b.template() == 0).map(QrsMark::time).toList();
        Drift.remove(grids, dominant);
        smooth(grids);
        List<Marked> marked = new ArrayList<>();
        int[] templates =
                beats.stream().mapToInt(QrsMark::template).distinct().sorted().toArray();
        for (int template : templates) {
            marked.addAll(shape(grids, leads, template));
        }
        marked.sort(Comparator.comparingInt(Marked::beat));
        place(marked);
    }

    private static void smooth(List<LeadGrid> grids) {
        int length = grids.getFirst().length();
        if (grids.stream().allMatch(g -> g.length() == length)) {
            LeadGrid.smooth(grids);
        }
    }

    /** One beat of a shape, before its neighbours are known. */
    private record Marked(ShapeWaves shape, WavePlacer placer, int place) {
        int beat() {
            return shape.beats()[place];
        }

        double time() {
            return shape.times()[place];
        }
    }

    /** The waves of one beat over the leads of one column. */
    private record Together(int leads, PlacedWaves waves) {}

    private List<Marked> shape(List<LeadGrid> grids, List<Integer> leads, int template) {
        LeadGrid first = grids.getFirst();
        int[] of = java.util.stream.IntStream.range(0, beats.size())
                .filter(b -> beats.get(b).template() == template
                        && r[b] > first.time(0)
                        && r[b] < first.time(first.length()))
                .toArray();
        if (of.length == 0) {
            return List.of();
        }
        double[] times = Alignment.align(
                grids, java.util.Arrays.stream(of).mapToDouble(b -> r[b]).toArray());
        double rr = typicalRr(of);
        List<Representative> representatives = new ArrayList<>();
        for (int l = 0; l < grids.size(); l++) {
            Representative beat =
                    Representative.of(leads.get(l), grids.get(l), times, Delineator.before(rr), Delineator.after(rr));
            if (beat.exists()) {
                representatives.add(beat);
            }
        }
        if (representatives.isEmpty()) {
            return List.of();
        }
        ShapeRhythm rhythm = ShapeRhythm.of(r, ventricular(), of, rr, room(of, rr));
        ShapeWaves shape = new Delineator(Contour.of(representatives), times, rhythm, nets).find(of);
        shapes.add(shape);
        WavePlacer placer = new WavePlacer(shape, settings);
        List<Marked> marked = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            marked.add(new Marked(shape, placer, i));
        }
        return marked;
    }

    private boolean[] ventricular() {
        boolean[] is = new boolean[r.length];
        for (int i = 0; i < is.length; i++) {
            is[i] = beats.get(i).type() == BeatType.V || beats.get(i).type() == BeatType.PACED;
        }
        return is;
    }

    // The median distance of these beats from the beat before and to the one after, whichever is shorter.
    private double typicalRr(int[] of) {
        double[] gaps = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            double before = of[i] > 0 ? r[of[i]] - r[of[i] - 1] : Double.NaN;
            double after = of[i] + 1 < r.length ? r[of[i] + 1] - r[of[i]] : Double.NaN;
            gaps[i] = Double.isNaN(before) ? after : before;
        }
        double rr = Order.median(gaps);
        return Double.isNaN(rr) ? TYPICAL_RR : Math.max(0.2, Math.min(2, rr));
    }

    // The median time to the beat that follows.
    private double room(int[] of, double rr) {
        double[] gaps = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            gaps[i] = of[i] + 1 < r.length ? r[of[i] + 1] - r[of[i]] : Double.NaN;
        }
        double room = Order.median(gaps);
        return Double.isNaN(room) ? rr : Math.max(0.2, room);
    }

    private void place(List<Marked> marked) {
        List<BlockedP.Cycle> cycles = new ArrayList<>();
        double earliest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < marked.size(); i++) {
            Marked m = marked.get(i);
            Optional<Double> pShift = m.placer().pShift(m.place());
            double tShift = m.placer().tShift(m.place());
            double latest = Double.POSITIVE_INFINITY;
            if (i + 1 < marked.size() && marked.get(i + 1).beat() == m.beat() + 1) {
                Marked next = marked.get(i + 1);
                latest = next.time() + next.shape().qrs().onset();
            }
            double tEnd = m.time() + m.shape().qrs().offset();
            int inside = 0;
            for (LeadWaves lead : m.shape().leads()) {
                PlacedWaves waves = m.placer().place(m.place(), lead, pShift, tShift, earliest, latest);
                Optional<PlacedWaves> whole = inside(lead.beat().grid(), waves);
                whole.ifPresent(w -> placed.get(m.beat()).put(lead.beat().lead(), w));
                inside += whole.isPresent() ? 1 : 0;
            }
            if (inside > 0) {
                PlacedWaves all = m.placer().placeAll(m.place(), pShift, tShift, earliest, latest);
                // Of a rhythm strip and a column that share a beat, the one with more leads speaks for it.
                together.merge(m.beat(), new Together(inside, all), (a, b) -> b.leads > a.leads ? b : a);
            }
            double[] ends = placed.get(m.beat()).values().stream()
                    .flatMap(w -> w.t().stream())
                    .mapToDouble(Extent::offset)
                    .toArray();
            earliest = Math.max(tEnd, ends.length == 0 ? tEnd : Order.median(ends));
            r[m.beat()] = m.time();
            double[] p = placed.get(m.beat()).values().stream()
                    .flatMap(w -> w.p().stream())
                    .mapToDouble(Extent::peak)
                    .toArray();
            cycles.add(new BlockedP.Cycle(
                    p.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Order.median(p)),
                    m.time() + m.shape().qrs().onset(),
                    earliest));
        }
        marked.stream()
                .map(Marked::shape)
                .filter(s -> s.p().isPresent())
                .reduce((a, b) -> b.beats().length > a.beats().length ? b : a)
                .ifPresent(s -> blocked.addAll(new BlockedP(s.contour(), s.p().orElseThrow(), cycles).find()));
    }

    // Waves that the recording cuts off or that fall on missing samples are not marked.
    private static Optional<PlacedWaves> inside(LeadGrid grid, PlacedWaves w) {
        return whole(grid, w.qrs())
                ? Optional.of(new PlacedWaves(
                        w.p().filter(p -> whole(grid, p)),
                        w.qrs(),
                        w.t().filter(t -> whole(grid, t)),
                        w.tTangent(),
                        w.tThreshold()))
                : Optional.empty();
    }

    private static boolean whole(LeadGrid grid, Extent e) {
        return grid.whole(grid.index(e.onset()), grid.index(e.offset()) + 1);
    }
}
