package org.fiducial.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.MedianBeat;
import org.fiducial.core.Pacing;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Quantity.Scope;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/**
 * A stretch of a recording whose beats are known, on its way to an {@link Analysis}: waves, intervals and rhythm are measured and put
 * together. The traces may reach beyond the stretch, so that the waves at its edges are whole.
 *
 * @param span the stretch
 * @param traces the leads
 * @param verdict their quality within the stretch
 * @param pacing spikes within the stretch
 * @param marks beats, those in the traces but outside the stretch included
 * @param firstIndex index of the first mark among the recording's beats
 * @param flutter stretches of ventricular fibrillation or flutter of the whole recording, in which no beat is told
 */
record Stretch(
        Span span,
        List<Trace> traces,
        QualityAssessor.Verdict verdict,
        Pacing pacing,
        List<QrsMark> marks,
        int firstIndex,
        List<Span> flutter) {

    /** Seconds; a plateau so near an R peak is part of its QRS. */
    private static final double NEAR_R = 0.15;

    private static final String NO_FIBRILLATION = "the atria do not fibrillate in most of it";

    Analysis analyse(WaveMeasurer measurer) {
        List<Trace> usable =
                traces.stream().filter(t -> verdict.usable().contains(t.lead())).toList();
        List<String> names = usable.stream().map(Trace::lead).toList();
        WaveMeasurement found = measurer.measure(usable, SpikeBridge.over(pacing.spikes(), usable), marks);
        List<Beat> beats = beats(found);
        List<Wave> waves = found.waves().stream()
                .map(w -> w.beat() < 0
                        ? w
                        : new Wave(w.type(), w.lead(), firstIndex + w.beat(), w.onset(), w.peak(), w.offset()))
                .filter(w -> w.beat() < 0 ? span.contains(w.peak()) : isOwn(w.beat() - firstIndex))
                .toList();
        RhythmFacts.Atrial atrial = atrial(usable, beats, waves);
        Stimuli stimuli = Stimuli.of(pacing, beats, waves);
        RhythmFacts.Result facts = RhythmFacts.of(span, beats, stimuli, atrial, ownFlutter(), names);
        boolean flutter = atrial.flutterRate().isPresent();
        Rhythm rhythm = new MissingP(beats, waves, verdict.quality(), names.size(), flutter).explain(facts.rhythm());
        List<Measurement> measured = new ArrayList<>(facts.measurements());
        measured.addAll(fibrillatoryWaves(usable, beats, rhythm));
        found.measurements().forEach(m -> measured.add(MissingP.withReason(renumbered(m), rhythm)));
        measured.addAll(LongTerm.OF_SHORT_RECORD);
        Measurements soFar = new Measurements(measured);
        measured.addAll(
                CorrectedQt.of(soFar.get(Quantity.QT), soFar.get(Quantity.RR), soFar.get(Quantity.RR_IRREGULARITY)));
        fill(measured, Scope.RECORD, names, names.isEmpty() ? "no usable lead" : "no beat that could be measured");
        Map<String, Measurements> leads = new LinkedHashMap<>();
        for (Trace trace : traces) {
            leads.put(trace.lead(), new Measurements(ofLead(trace.lead(), found)));
        }
        List<Quality> quality = new ArrayList<>(verdict.quality());
        SwappedLeads.find(found.leadMeasurements(), found.medianBeats(), span).ifPresent(quality::add);
        return new Analysis(
                span,
                quality,
                beats,
                waves,
                found.medianBeats().stream().map(this::renumbered).toList(),
                pacing,
                rhythm,
                new Measurements(measured),
                leads);
    }

    private boolean isOwn(int mark) {
        return span.contains(marks.get(mark).time());
    }

    private List<Beat> beats(WaveMeasurement found) {
        Gaps gaps = new Gaps(traces, verdict.quality());
        List<Beat> beats = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (!isOwn(i)) {
                continue;
            }
            QrsMark mark = marks.get(i);
            BeatIntervals intervals = found.beats().get(i);
            double before = i == 0 ? Double.NaN : marks.get(i - 1).time();
            boolean counts = i > 0 && !flutters(before, mark.time()) && !gaps.between(before, mark.time());
            List<String> usedFor = new ArrayList<>();
            if (counts) {
                usedFor.add("rate");
            }
            usedFor.addAll(intervals.usedFor());
            beats.add(new Beat(
                    firstIndex + i,
                    mark.time(),
                    mark.type(),
                    mark.template(),
                    mark.confidence(),
                    counts ? OptionalDouble.of((mark.time() - before) * 1000) : OptionalDouble.empty(),
                    intervals.pr(),
                    intervals.qrs(),
                    intervals.qt(),
                    usedFor,
                    intervals.excludedBecause()));
        }
        return beats;
    }

    private List<Span> ownFlutter() {
        return flutter.stream()
                .filter(span::overlaps)
                .map(s -> new Span(Math.max(span.from(), s.from()), Math.min(span.to(), s.to())))
                .toList();
    }

    private boolean flutters(double from, double to) {
        for (Span s : flutter) {
            if (s.from() < to && from < s.to()) {
                return true;
            }
        }
        return false;
    }

    private static RhythmFacts.Atrial atrial(List<Trace> usable, List<Beat> beats, List<Wave> waves) {
        double[] all = beats.stream().mapToDouble(Beat::time).toArray();
        double[] normal = beats.stream()
                .filter(b -> b.type() == BeatType.N)
                .mapToDouble(Beat::time)
                .toArray();
        return new RhythmFacts.Atrial(
                waves.stream()
                        .filter(w -> w.isGlobal() && w.type() == WaveType.P)
                        .toList(),
                PConsistency.of(usable, normal),
                AtrialActivity.flutterRate(usable, all));
    }

    /** Size and rate of f waves, where the atria fibrillate. */
    private List<Measurement> fibrillatoryWaves(List<Trace> usable, List<Beat> beats, Rhythm rhythm) {
        List<String> names = usable.stream().map(Trace::lead).toList();
        List<Beat> in = beats.stream()
                .filter(b -> rhythm.stretches().stream()
                        .anyMatch(s -> s.kind() == Rhythm.Kind.ATRIAL_FIBRILLATION
                                && b.time() >= s.span().from()
                                && b.time() <= s.span().to()))
                .toList();
        if (2 * in.size() < beats.size() || beats.isEmpty()) {
            return List.of(
                    Measurement.absent(Quantity.F_WAVE_AMPLITUDE, NO_FIBRILLATION, names, List.of()),
                    Measurement.absent(Quantity.F_WAVE_RATE, NO_FIBRILLATION, names, List.of()));
        }
        double[] times = beats.stream().mapToDouble(Beat::time).toArray();
        List<Integer> indexes = beats.stream().map(Beat::index).toList();
        Measurement.Basis basis = new Measurement.Basis(Map.of(), OptionalDouble.empty(), List.of(span));
        return FibrillatoryWaves.of(usable, times)
                .map(f -> List.of(
                        Measurement.of(
                                Quantity.F_WAVE_AMPLITUDE,
                                f.millivolts(),
                                OptionalDouble.empty(),
                                List.of(f.lead()),
                                indexes,
                                basis),
                        Measurement.of(
                                Quantity.F_WAVE_RATE,
                                f.perMinute(),
                                OptionalDouble.empty(),
                                List.of(f.lead()),
                                indexes,
                                basis)))
                .orElseGet(List::of);
    }

    private List<Measurement> ofLead(String lead, WaveMeasurement found) {
        List<Measurement> measured = new ArrayList<>();
        Optional<String> clipped = clipped(lead);
        for (Measurement m : found.leadMeasurements().getOrDefault(lead, List.of())) {
            measured.add(
                    clipped.isPresent() && m.isMeasured() && m.quantity().unit().startsWith("mV")
                            ? Measurement.unmeasurable(m.quantity(), clipped.get(), List.of(lead))
                            : renumbered(m));
        }
        measured.addAll(LongTerm.OF_SHORT_LEAD);
        fill(measured, Scope.LEAD, List.of(lead), verdict.usable().contains(lead) ? "not found" : reason(lead));
        return measured;
    }

    /** Why no amplitude of a lead can be told, if half of its beats reach beyond what the converter can hold. */
    private Optional<String> clipped(String lead) {
        for (Quality q : verdict.quality()) {
            if (q.kind() == Quality.Kind.CLIPPED && q.leads().contains(lead)) {
                long own = marks.stream().filter(m -> span.contains(m.time())).count();
                long cut = marks.stream()
                        .filter(m -> span.contains(m.time()))
                        .filter(m -> q.spans().stream()
                                .anyMatch(s -> s.from() < m.time() + NEAR_R && s.to() > m.time() - NEAR_R))
                        .count();
                return 2 * cut >= own ? Optional.of(q.evidence()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String reason(String lead) {
        String why = verdict.quality().stream()
                .filter(q -> q.leads().contains(lead))
                .map(q -> q.evidence())
                .collect(Collectors.joining("; "));
        return why.isEmpty() ? "no signal" : why;
    }

    /** Says of every quantity of the scope that was not tried why there is no value. */
    private static void fill(List<Measurement> measured, Scope scope, List<String> leads, String reason) {
        Set<Quantity> there = EnumSet.noneOf(Quantity.class);
        measured.forEach(m -> there.add(m.quantity()));
        for (Quantity q : Quantity.values()) {
            if ((q.scope() == scope || q.scope() == Scope.BOTH) && !there.contains(q)) {
                measured.add(Measurement.unmeasurable(q, reason, leads));
            }
        }
    }

    private List<Integer> renumbered(List<Integer> beats) {
        return firstIndex == 0 ? beats : beats.stream().map(b -> b + firstIndex).toList();
    }

    private Measurement renumbered(Measurement m) {
        return new Measurement(
                m.quantity(), m.value(), m.sd(), m.status(), m.reason(), m.leads(), renumbered(m.beats()), m.basis());
    }

    private MedianBeat renumbered(MedianBeat m) {
        return new MedianBeat(m.lead(), m.samplingRate(), m.millivolts(), m.fiducials(), renumbered(m.beats()));
    }
}
