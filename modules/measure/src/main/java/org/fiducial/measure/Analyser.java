package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fiducial.core.Analysis;
import org.fiducial.core.Pacing;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.dsp.Resampling;

/**
 * Measures a recording: quality, beats, waves, intervals, axes, rhythm.
 *
 * <p>Electrocardiograms alone are looked at. A recording of up to a minute is one piece. A longer one is read three times in pieces of
 * half a minute, so that memory holds one piece of samples and the results: once for the beats, once for their shapes, which only the
 * whole recording tells apart, once for the waves. Cost: about a millisecond a lead and piece.
 *
 * <p>An analyser holds no state and can be shared by threads.
 */
public final class Analyser {
    /** Seconds read beyond both ends of a piece, so that the waves at its edges are whole. */
    private static final double CONTEXT = 2;
    /** A rest of the recording shorter than this share of a piece belongs to the piece before. */
    private static final double SHORT_REST = 0.5;

    private final Settings settings;
    private final WaveMeasurer measurer;

    public Analyser(Settings settings) {
        this(settings, MarkNets.STANDARD);
    }

    Analyser(Settings settings, MarkNets nets) {
        this.settings = Objects.requireNonNull(settings, "settings");
        measurer = new WaveMeasurer(settings.waves(), nets);
    }

    /** Measures the whole recording. */
    public Analysis analyse(Recording recording) {
        return analyse(recording, segment -> {});
    }

    /**
     * Measures the whole recording, and tells each piece on the way if it is long.
     *
     * <p>In the result of a long recording beats, waves, quality, spikes and the rhythm are those of the whole; intervals, axes, lead
     * measurements and median beats are those of its most typical piece, in which every one of them can be checked.
     *
     * @param segments receives the analyses of the pieces in order; of a recording of up to {@link Settings#longest} seconds none
     */
    public Analysis analyse(Recording recording, Consumer<Analysis> segments) {
        List<Signal> leads = recording.ecg();
        double from = leads.stream().mapToDouble(Signal::start).min().orElse(0);
        double to = leads.stream().mapToDouble(Signal::end).max().orElse(recording.duration());
        Span span = new Span(Math.min(0, from), Math.max(to, from));
        List<String> filters = recording.acquisition().filters();
        if (leads.isEmpty() || span.length() <= settings.longest()) {
            return piece(leads, span, filters);
        }
        return pieces(leads, span, filters, segments);
    }

    private Analysis piece(List<Signal> leads, Span span, List<String> filters) {
        List<Trace> traces = LeadWindow.read(leads, span.from(), span.to());
        QualityAssessor.Verdict verdict = QualityAssessor.assess(traces);
        List<Trace> heard = independent(heard(traces, verdict), leads);
        List<Span> flutter = List.of();
        List<BeatDetector.Detection> detections = List.of();
        if (!heard.isEmpty()) {
            LeadWindow.Grid grid = LeadWindow.grid(heard);
            flutter = VentricularFibrillation.in(grid);
            detections = outside(flutter, detect(grid));
        }
        Pacing pacing = PacingDetector.find(heard, times(detections), filters);
        if (!pacing.spikes().isEmpty()) {
            // A spike may have been taken for an R peak.
            LeadWindow.Grid grid = LeadWindow.grid(SpikeBridge.over(pacing.spikes(), heard));
            detections = outside(flutter, detect(grid));
            pacing = PacingDetector.find(heard, times(detections), filters);
        }
        List<Trace> bridged = SpikeBridge.over(pacing.spikes(), heard);
        BeatClassifier classifier = new BeatClassifier();
        for (BeatDetector.Detection d : detections) {
            add(classifier, d, bridged, pacing);
        }
        return new Stretch(span, traces, verdict, pacing, classifier.classify(), 0, flutter).analyse(measurer);
    }

    /** The beats that are some: in fibrillation and flutter no complex can be told from the next. */
    private static List<BeatDetector.Detection> outside(List<Span> flutter, List<BeatDetector.Detection> detections) {
        return flutter.isEmpty()
                ? detections
                : detections.stream()
                        .filter(d -> flutter.stream().noneMatch(s -> s.contains(d.time())))
                        .toList();
    }

    private static List<Trace> heard(List<Trace> traces, QualityAssessor.Verdict verdict) {
        return traces.stream().filter(t -> verdict.usable().contains(t.lead())).toList();
    }

    /** Those of the traces that are of an independent lead. */
    private static List<Trace> independent(List<Trace> traces, List<Signal> leads) {
        Set<String> names =
                LeadWindow.independent(leads).stream().map(Signal::name).collect(Collectors.toSet());
        return traces.stream().filter(t -> names.contains(t.lead())).toList();
    }

    private static List<BeatDetector.Detection> detect(LeadWindow.Grid grid) {
        return BeatDetector.detect(grid.millivolts(), grid.samplingRate()).stream()
                .map(d -> new BeatDetector.Detection(grid.start() + d.time(), d.confidence()))
                .toList();
    }

    private static double[] times(List<BeatDetector.Detection> detections) {
        return detections.stream().mapToDouble(BeatDetector.Detection::time).toArray();
    }

    private static void add(BeatClassifier classifier, BeatDetector.Detection beat, List<Trace> traces, Pacing pacing) {
        BeatShape shape = BeatShape.at(traces, beat.time());
        classifier.add(beat, shape, BeatSurroundings.at(traces, beat.time()), PacedBeat.is(beat.time(), shape, pacing));
    }

    private List<Span> split(Span span) {
        int n = (int) Math.max(1, Math.floor(span.length() / settings.segment() + (1 - SHORT_REST)));
        List<Span> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double from = span.from() + i * settings.segment();
            parts.add(new Span(from, i == n - 1 ? span.to() : from + settings.segment()));
        }
        return parts;
    }

    private Analysis pieces(List<Signal> leads, Span span, List<String> filters, Consumer<Analysis> segments) {
        List<Span> parts = split(span);
        List<Signal> heard = LeadWindow.independent(leads);
        Heard found = stream(heard, parts, span);
        List<Span> flutter = found.flutter();
        List<BeatDetector.Detection> detections = outside(flutter, found.beats());
        BeatClassifier classifier = new BeatClassifier();
        List<Pacing> pacings = new ArrayList<>();
        int next = 0;
        for (Span part : parts) {
            List<Trace> traces = LeadWindow.read(heard, part.from() - CONTEXT, part.to() + CONTEXT);
            int end = next;
            while (end < detections.size()
                    && (part == parts.getLast() || detections.get(end).time() < part.to())) {
                end++;
            }
            List<BeatDetector.Detection> own = detections.subList(next, end);
            Pacing pacing = within(part, PacingDetector.find(traces, times(own), filters));
            pacings.add(pacing);
            List<Trace> bridged = SpikeBridge.over(pacing.spikes(), traces);
            for (BeatDetector.Detection d : own) {
                add(classifier, d, bridged, pacing);
            }
            next = end;
        }
        List<QrsMark> marks = classifier.classify();
        LongRecording whole =
                new LongRecording(span, leads.stream().map(Signal::name).toList(), flutter);
        int first = 0;
        for (int i = 0; i < parts.size(); i++) {
            Span part = parts.get(i);
            while (first < marks.size() && marks.get(first).time() < part.from() - CONTEXT) {
                first++;
            }
            int end = first;
            while (end < marks.size() && marks.get(end).time() < part.to() + CONTEXT) {
                end++;
            }
            QualityAssessor.Verdict verdict = QualityAssessor.assess(LeadWindow.read(leads, part.from(), part.to()));
            List<Trace> traces = LeadWindow.read(leads, part.from() - CONTEXT, part.to() + CONTEXT);
            Analysis analysis = new Stretch(
                            part, traces, verdict, pacings.get(i), marks.subList(first, end), first, flutter)
                    .analyse(measurer);
            whole.add(analysis, heard(traces, verdict));
            segments.accept(analysis);
        }
        return whole.analysis();
    }

    private static Pacing within(Span part, Pacing pacing) {
        return new Pacing(
                pacing.detectable(),
                pacing.reason(),
                pacing.spikes().stream().filter(s -> part.contains(s.time())).toList());
    }

    /** What is told while the samples go by. */
    private record Heard(List<BeatDetector.Detection> beats, List<Span> flutter) {}

    /** Beats and flutter of the whole recording, from the leads on the grid of the first, in pieces. */
    private static Heard stream(List<Signal> leads, List<Span> parts, Span span) {
        double rate = leads.getFirst().samplingRate();
        double start = span.from();
        List<BeatDetector.Detection> found = new ArrayList<>();
        BeatDetector detector = new BeatDetector(
                leads.size(), rate, d -> found.add(new BeatDetector.Detection(start + d.time(), d.confidence())));
        VentricularFibrillation fibrillation = new VentricularFibrillation(leads.size(), rate, start);
        float[] now = new float[leads.size()];
        long done = 0;
        for (Span part : parts) {
            long end = Math.round((part.to() - start) * rate);
            int n = (int) (end - done);
            List<float[]> rows = new ArrayList<>();
            for (Signal lead : leads) {
                rows.add(onGrid(lead, start + done / rate, rate, n));
            }
            fibrillation.add(rows);
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < now.length; k++) {
                    now[k] = rows.get(k)[i];
                }
                detector.push(now);
            }
            done = end;
        }
        detector.end();
        return new Heard(found, fibrillation.end());
    }

    private static float[] onGrid(Signal lead, double from, double rate, int n) {
        double first = (from - lead.start()) * lead.samplingRate();
        float[] x;
        if (lead.samplingRate() == rate && Math.abs(first - Math.rint(first)) < 1e-6) {
            x = new float[n];
            lead.read(Math.round(first), n, x);
            return x;
        }
        double step = lead.samplingRate() / rate;
        long before = (long) Math.floor(first);
        x = new float[(int) Math.ceil(n * step) + 2];
        lead.read(before, x.length, x);
        return Resampling.linear(x, first - before, step, n);
    }
}
