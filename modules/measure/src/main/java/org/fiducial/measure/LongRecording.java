package org.fiducial.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Pacing;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveList;
import org.fiducial.core.WaveType;
import org.fiducial.dsp.RobustStatistics;

/**
 * A long recording put together from the analyses of its pieces. What belongs to time (beats, waves, quality, spikes, rhythm) is joined;
 * what is measured on typical beats is taken as a whole from one piece, the one with most that could be measured and a rate near the
 * mean, because a median over pieces could not be checked on the signal.
 */
final class LongRecording {
    private final Span span;
    private final List<String> names;
    private final List<Span> ventricular;
    private final List<Beat> beats = new ArrayList<>();
    private final WaveList.Builder waves = new WaveList.Builder();
    private final List<Wave> globalP = new ArrayList<>();
    private final List<Pacing.Spike> spikes = new ArrayList<>();
    private final Map<String, Quality> quality = new LinkedHashMap<>();
    private final Map<String, Integer> usablePieces = new LinkedHashMap<>();
    private final Values rates = new Values();
    private final Values consistencies = new Values();
    private final Values flutter = new Values();
    private final TWaveAlternans alternans;
    private int pieces;
    private boolean detectable;
    private String reason = "";
    private Optional<Analysis> typical = Optional.empty();

    /** @param ventricular stretches of ventricular fibrillation or flutter */
    LongRecording(Span span, List<String> names, List<Span> ventricular) {
        this.span = span;
        this.names = names;
        this.ventricular = ventricular;
        alternans = new TWaveAlternans(names);
    }

    /**
     * Adds the piece that follows the last.
     *
     * @param usable the leads that can be measured in it
     */
    void add(Analysis piece, List<Trace> usable) {
        pieces++;
        alternans.add(piece, usable);
        beats.addAll(piece.beats());
        waves.addAll(piece.waves());
        piece.waves().stream()
                .filter(w -> w.isGlobal() && w.type() == WaveType.P)
                .forEach(globalP::add);
        spikes.addAll(piece.pacing().spikes());
        detectable |= piece.pacing().detectable();
        reason = piece.pacing().reason();
        piece.quality().forEach(q -> quality.merge(q.leads() + " " + q.kind(), q, LongRecording::joined));
        usable.forEach(trace -> usablePieces.merge(trace.lead(), 1, Integer::sum));
        piece.measurements().value(Quantity.HEART_RATE).ifPresent(rates::add);
        piece.measurements().value(Quantity.P_CONSISTENCY).ifPresent(consistencies::add);
        piece.measurements().value(Quantity.FLUTTER_RATE).ifPresent(flutter::add);
        if (typical.isEmpty() || better(piece, typical.get())) {
            typical = Optional.of(piece);
        }
    }

    private boolean better(Analysis piece, Analysis best) {
        long more = measured(piece) - measured(best);
        return more > 0 || more == 0 && strangeness(piece) < strangeness(best);
    }

    private static long measured(Analysis piece) {
        return piece.measurements().all().stream()
                .filter(Measurement::isMeasured)
                .count();
    }

    private double strangeness(Analysis piece) {
        OptionalDouble rate = piece.measurements().value(Quantity.HEART_RATE);
        return rate.isPresent() ? Math.abs(rate.getAsDouble() - rates.mean()) : Double.MAX_VALUE;
    }

    private static Quality joined(Quality a, Quality b) {
        List<Span> spans = new ArrayList<>(a.spans());
        for (Span s : b.spans()) {
            if (!spans.isEmpty() && spans.getLast().to() >= s.from() - 1e-9) {
                Span last = spans.removeLast();
                spans.add(new Span(last.from(), Math.max(last.to(), s.to())));
            } else {
                spans.add(s);
            }
        }
        Quality worse = b.severity() > a.severity() ? b : a;
        return new Quality(a.leads(), a.kind(), spans, worse.severity(), worse.evidence());
    }

    /** The whole, after the last piece. */
    Analysis analysis() {
        Analysis piece = typical.orElseThrow();
        Pacing pacing = new Pacing(detectable, detectable ? "" : reason, spikes);
        List<String> leads = names.stream()
                .filter(n -> 2 * usablePieces.getOrDefault(n, 0) >= pieces)
                .toList();
        RhythmFacts.Atrial atrial = new RhythmFacts.Atrial(
                globalP,
                consistencies.median(),
                2 * flutter.count() >= pieces ? flutter.median() : OptionalDouble.empty());
        WaveList marks = waves.build();
        Stimuli stimuli = Stimuli.of(pacing, beats, marks);
        RhythmFacts.Result facts = RhythmFacts.of(span, beats, stimuli, atrial, ventricular, leads);
        List<Measurement> measured = new ArrayList<>(facts.measurements());
        measured.addAll(LongTerm.of(span, beats, facts.rhythm().stretches(), leads));
        Set<Quantity> there = EnumSet.noneOf(Quantity.class);
        measured.forEach(m -> there.add(m.quantity()));
        piece.measurements().all().stream()
                .filter(m -> !there.contains(m.quantity()))
                .forEach(measured::add);
        List<Quality> all = List.copyOf(quality.values());
        Rhythm rhythm = new MissingP(
                        beats, marks, all, leads.size(), atrial.flutterRate().isPresent())
                .explain(facts.rhythm());
        return new Analysis(
                span,
                all,
                beats,
                marks,
                piece.medianBeats(),
                pacing,
                rhythm,
                new Measurements(measured),
                alternans.into(piece.leadMeasurements()));
    }

    /** One value a piece. */
    private static final class Values {
        private final List<Double> values = new ArrayList<>();
        private double sum;

        void add(double value) {
            values.add(value);
            sum += value;
        }

        int count() {
            return values.size();
        }

        double mean() {
            return sum / values.size();
        }

        OptionalDouble median() {
            return values.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(RobustStatistics.median(
                            values.stream().mapToDouble(v -> v).toArray()));
        }
    }
}
