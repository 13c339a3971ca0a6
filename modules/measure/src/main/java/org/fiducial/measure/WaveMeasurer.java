package org.fiducial.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.MedianBeat;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/**
 * Marks the waves of known beats and measures them.
 *
 * <p>Intervals, axes and the tables of the leads come from the beats of the dominant shape that are of its usual class: a premature
 * beat may have the same QRS, but not the same P and T. Every other beat is marked too and says why it was left out.
 */
final class WaveMeasurer {
    private static final String CUT = "the recording cuts it off or lacks samples";

    private final WaveSettings settings;
    private final MarkNets nets;

    WaveMeasurer(WaveSettings settings) {
        this(settings, MarkNets.STANDARD);
    }

    WaveMeasurer(WaveSettings settings, MarkNets nets) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.nets = nets;
    }

    /**
     * Marks and measures.
     *
     * @param traces the leads that are good enough; none are looked at that are not given
     * @param seen the same leads without pacing spikes; waves are marked on them
     * @param marks the beats in order of time
     */
    WaveMeasurement measure(List<Trace> traces, List<Trace> seen, List<QrsMark> marks) {
        WaveMarker marker = new WaveMarker(seen, marks, settings, nets);
        Map<Integer, BeatWaves> marked = new HashMap<>();
        List<Wave> waves = new ArrayList<>();
        for (BeatWaves beat : marker.mark()) {
            marked.put(beat.beat(), beat);
            append(waves, beat, traces);
        }
        marker.blocked().forEach(p -> waves.add(wave(WaveType.P, Optional.empty(), -1, p)));
        List<BeatIntervals> beats = new ArrayList<>();
        List<BeatWaves> used = new ArrayList<>();
        Optional<BeatType> usual = usualType(marks);
        for (int i = 0; i < marks.size(); i++) {
            Optional<BeatWaves> found = Optional.ofNullable(marked.get(i));
            String reason = leftOut(marks.get(i), usual, found);
            beats.add(intervals(found, reason));
            if (reason.isEmpty()) {
                used.add(found.orElseThrow());
            }
        }
        Map<Integer, LeadWaves> shapes = dominant(marker.shapes(), marks);
        Map<Integer, List<UsedBeat>> byLead = byLead(used, shapes, marker.times());
        List<MedianBeat> medians = new ArrayList<>();
        Map<String, List<Measurement>> tables = new LinkedHashMap<>();
        double rate = rate(marks);
        for (int l = 0; l < traces.size(); l++) {
            Trace trace = traces.get(l);
            List<UsedBeat> own = byLead.getOrDefault(l, List.of());
            LeadWaves shape = shapes.get(l);
            if (shape == null || own.isEmpty()) {
                tables.put(trace.lead(), LeadTable.unmeasurable(trace.lead(), "no whole beat of the dominant shape"));
                continue;
            }
            tables.put(trace.lead(), new LeadTable(trace, trace != seen.get(l), own, shape).of(rate));
            medians.add(MedianBeats.of(trace.lead(), shape, own));
        }
        List<Measurement> measured =
                new ArrayList<>(RecordIntervals.of(names(used, traces), used, errors(marker.shapes(), marks)));
        measured.addAll(new FrontalAxes(traces, byLead).all());
        return new WaveMeasurement(waves, medians, measured, tables, beats);
    }

    private static void append(List<Wave> waves, BeatWaves beat, List<Trace> traces) {
        int i = beat.beat();
        beat.p().ifPresent(p -> waves.add(wave(WaveType.P, Optional.empty(), i, p)));
        waves.add(wave(WaveType.QRS, Optional.empty(), i, beat.qrs()));
        beat.t().ifPresent(t -> waves.add(wave(WaveType.T, Optional.empty(), i, t)));
        beat.leads().forEach((lead, placed) -> {
            Optional<String> name = Optional.of(traces.get(lead).lead());
            placed.p().ifPresent(p -> waves.add(wave(WaveType.P, name, i, p)));
            waves.add(wave(WaveType.QRS, name, i, placed.qrs()));
            placed.t().ifPresent(t -> waves.add(wave(WaveType.T, name, i, t)));
        });
    }

    private static Wave wave(WaveType type, Optional<String> lead, int beat, Extent e) {
        return new Wave(type, lead, beat, e.onset(), e.peak(), e.offset());
    }

    /** The class of most beats of the dominant shape. */
    private static Optional<BeatType> usualType(List<QrsMark> marks) {
        Map<BeatType, Integer> count = new LinkedHashMap<>();
        marks.stream().filter(m -> m.template() == 0).forEach(m -> count.merge(m.type(), 1, Integer::sum));
        return count.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey);
    }

    private static String leftOut(QrsMark mark, Optional<BeatType> usual, Optional<BeatWaves> found) {
        if (mark.template() != 0) {
            return "its QRS has another shape than the dominant one";
        }
        if (!usual.equals(Optional.of(mark.type()))) {
            return switch (mark.type()) {
                case S -> "premature";
                case V -> "ventricular";
                case F -> "fusion beat";
                case PACED -> "paced";
                case Q -> "its class is unknown";
                case N -> "of another class than most";
            };
        }
        return found.isEmpty() ? CUT : "";
    }

    private static BeatIntervals intervals(Optional<BeatWaves> found, String reason) {
        if (found.isEmpty()) {
            return new BeatIntervals(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    reason.isEmpty() ? CUT : reason);
        }
        BeatWaves waves = found.get();
        double onset = waves.qrs().onset();
        OptionalDouble pr = waves.p()
                .map(p -> OptionalDouble.of((onset - p.onset()) * 1000))
                .orElse(OptionalDouble.empty());
        OptionalDouble qt = waves.t()
                .map(t -> OptionalDouble.of((t.offset() - onset) * 1000))
                .orElse(OptionalDouble.empty());
        return new BeatIntervals(
                pr,
                OptionalDouble.of((waves.qrs().offset() - onset) * 1000),
                qt,
                reason.isEmpty() ? List.of("intervals", "amplitudes") : List.of(),
                reason);
    }

    private static Map<Integer, LeadWaves> dominant(List<ShapeWaves> shapes, List<QrsMark> marks) {
        Map<Integer, LeadWaves> byLead = new HashMap<>();
        for (ShapeWaves shape : shapes) {
            if (marks.get(shape.beats()[0]).template() == 0) {
                shape.leads().forEach(lead -> byLead.put(lead.beat().lead(), lead));
            }
        }
        return byLead;
    }

    // Of a rhythm strip and columns of a page, those speak that have most leads.
    private static MarkErrors errors(List<ShapeWaves> shapes, List<QrsMark> marks) {
        return shapes.stream()
                .filter(s -> marks.get(s.beats()[0]).template() == 0)
                .reduce((a, b) -> b.leads().size() > a.leads().size() ? b : a)
                .map(s -> MarkErrors.of(s.marks()))
                .orElse(MarkErrors.NONE);
    }

    private static Map<Integer, List<UsedBeat>> byLead(
            List<BeatWaves> used, Map<Integer, LeadWaves> shapes, double[] times) {
        Map<Integer, List<UsedBeat>> out = new HashMap<>();
        for (BeatWaves beat : used) {
            beat.leads().forEach((lead, placed) -> {
                if (shapes.containsKey(lead)) {
                    out.computeIfAbsent(lead, l -> new ArrayList<>())
                            .add(new UsedBeat(beat.beat(), times[beat.beat()], beat.qrs(), placed));
                }
            });
        }
        return out;
    }

    private static List<String> names(List<BeatWaves> used, List<Trace> traces) {
        Set<Integer> leads = new LinkedHashSet<>();
        used.forEach(b -> leads.addAll(b.leads().keySet()));
        return leads.stream().sorted().map(l -> traces.get(l).lead()).toList();
    }

    /** Beats per minute of the median RR; NaN of fewer than two beats. */
    private static double rate(List<QrsMark> marks) {
        double[] rr = new double[Math.max(0, marks.size() - 1)];
        for (int i = 0; i < rr.length; i++) {
            rr[i] = marks.get(i + 1).time() - marks.get(i).time();
        }
        return 60 / Order.median(rr);
    }
}
