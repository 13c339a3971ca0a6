package org.fiducial.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.fiducial.core.Analysis;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.WaveMarks;
import org.fiducial.evaluate.WaveMarks.Point;
import org.fiducial.evaluate.WaveMarks.WaveMark;
import org.fiducial.formats.Formats;
import org.fiducial.formats.wfdb.WfdbAnnotations;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Simulator;
import org.fiducial.simulate.VirtualPatient;

/** Representative beats with the marks that experts set, or that are true by construction: what mark nets learn from. */
final class MarkShapes {
    static final String CLEAN = "clean";
    static final String NOISY = "noisy";
    private static final int RANK = 4;

    /**
     * Where a mark belongs.
     *
     * @param at sample of the representative beat
     * @param beats how many marked beats it is the median of
     */
    record Target(double at, int beats) {}

    /**
     * The beats of one shape in one recording.
     *
     * @param leads representative beats
     * @param own for each kind and lead
     * @param global for each kind
     */
    record Shape(
            String database,
            String person,
            String record,
            List<Representative> leads,
            double rr,
            Map<MarkKind, List<Optional<Target>>> ownTargets,
            Map<MarkKind, Optional<Target>> globalTargets) {
        boolean isVirtual() {
            return database.equals(CLEAN) || database.equals(NOISY);
        }

        /** Where the mark belongs in each lead. */
        List<Optional<Target>> own(MarkKind kind) {
            return ownTargets.getOrDefault(kind, List.of());
        }

        /** Where it belongs over all leads. */
        Optional<Target> global(MarkKind kind) {
            return globalTargets.getOrDefault(kind, Optional.empty());
        }
    }

    private MarkShapes() {}

    static List<Shape> ludb(Path data) throws IOException {
        List<Shape> out = new ArrayList<>();
        for (Case c : Datasets.open(data, "ludb").cases()) {
            Recording recording = Formats.read(c.file());
            List<WaveMarks> experts = new ArrayList<>();
            for (Signal lead : recording.ecg()) {
                experts.add(marks(c, lead.name().toLowerCase(Locale.ROOT), recording));
            }
            add(out, "ludb", c.person(), recording, experts, Optional.empty(), 0, recording.duration());
        }
        return out;
    }

    static List<Shape> qtdb(Path data) throws IOException {
        List<Shape> out = new ArrayList<>();
        for (Case c : Datasets.open(data, "qtdb").cases()) {
            Recording recording = Formats.read(c.file());
            WaveMarks expert = marks(c, "q1c", recording);
            double[] beats = expert.times(WaveType.QRS, Point.PEAK);
            add(
                    out,
                    "qtdb",
                    c.person(),
                    recording,
                    List.of(expert, expert),
                    Optional.of(expert),
                    beats[0] - 2,
                    Math.min(beats[0] + 45, beats[beats.length - 1] + 2));
        }
        return out;
    }

    /** Beats of drawn shapes without noise. */
    static List<Shape> made(int hearts) {
        List<Shape> out = new ArrayList<>();
        for (int seed = 1; seed <= hearts; seed++) {
            MadeBeats made = MadeBeats.of(seed);
            add(
                    out,
                    CLEAN,
                    "made-" + seed,
                    made.recording(),
                    truths(made.recording(), made.waves()),
                    Optional.of(global(made.waves())),
                    0,
                    made.recording().duration());
        }
        return out;
    }

    private static List<WaveMarks> truths(Recording recording, List<Wave> waves) {
        return recording.ecg().stream()
                .map(lead -> WaveMarks.ofWaves(waves.stream()
                        .filter(w -> w.lead().filter(lead.name()::equals).isPresent())
                        .toList()))
                .toList();
    }

    private static WaveMarks global(List<Wave> waves) {
        return WaveMarks.ofWaves(waves.stream().filter(Wave::isGlobal).toList());
    }

    /** Virtual patients of every condition. */
    static List<Shape> virtual(int patients, double noise) {
        List<Shape> out = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            for (int seed = 1; seed <= patients; seed++) {
                double rate = seed % 3 == 0 ? 250 : seed % 3 == 1 ? 500 : 1000;
                VirtualPatient patient =
                        new Simulator(new Simulator.Settings(rate, 8, noise, 50)).simulate(condition, 1000 + seed);
                List<Wave> waves = patient.truth().waves();
                add(
                        out,
                        noise > 0 ? NOISY : CLEAN,
                        condition.label() + "-" + seed,
                        patient.recording(),
                        truths(patient.recording(), waves),
                        Optional.of(global(waves)),
                        0,
                        8);
            }
        }
        return out;
    }

    static WaveMarks marks(Case c, String annotator, Recording recording) throws IOException {
        return WaveMarks.of(WfdbAnnotations.read(
                        c.annotation(annotator), recording.signals().getFirst().samplingRate())
                .annotations());
    }

    private static void add(
            List<Shape> out,
            String database,
            String person,
            Recording recording,
            List<WaveMarks> experts,
            Optional<WaveMarks> global,
            double from,
            double to) {
        Recording part = recording.withSignals(recording.ecg());
        List<Trace> traces = LeadWindow.read(part.ecg(), Math.max(0, from), to);
        Analysis analysis =
                new Analyser(new Settings(WaveSettings.DEFAULT, 10, 1e6), MarkNetTraining.nothing()).analyse(part);
        List<QrsMark> beats = analysis.beats().stream()
                .filter(b -> b.time() > from + 0.3 && b.time() < to - 0.3)
                .map(b -> new QrsMark(b.time(), b.type(), b.template(), b.confidence()))
                .toList();
        if (beats.isEmpty()) {
            return;
        }
        WaveMarker marker = new WaveMarker(traces, beats, WaveSettings.DEFAULT, MarkNetTraining.nothing());
        marker.mark();
        for (ShapeWaves shape : marker.shapes()) {
            out.add(shape(database, person, recording.id(), shape, experts, global));
        }
    }

    private static Shape shape(
            String database,
            String person,
            String record,
            ShapeWaves shape,
            List<WaveMarks> experts,
            Optional<WaveMarks> global) {
        WavePlacer placer = new WavePlacer(shape, WaveSettings.DEFAULT);
        Map<MarkKind, List<Optional<Target>>> own = new EnumMap<>(MarkKind.class);
        Map<MarkKind, Optional<Target>> together = new EnumMap<>(MarkKind.class);
        int n = shape.leads().size();
        int beats = shape.times().length;
        for (MarkKind kind : MarkKind.values()) {
            double[][] places = new double[n + 1][beats];
            for (int b = 0; b < beats; b++) {
                double r = shape.times()[b];
                double shift = shift(kind, placer, b);
                for (int l = 0; l < n; l++) {
                    WaveMarks expert = experts.get(shape.leads().get(l).beat().lead());
                    places[l][b] = mark(expert, kind, r) - r - shift;
                }
                double[] here = new double[n];
                for (int l = 0; l < n; l++) {
                    here[l] = places[l][b];
                }
                places[n][b] = global.isPresent() ? mark(global.get(), kind, r) - r - shift : ranked(kind, here);
            }
            List<Optional<Target>> targets = new ArrayList<>();
            for (double[] p : places) {
                targets.add(target(p, shape.contour().before()));
            }
            together.put(kind, targets.removeLast());
            own.put(kind, targets);
        }
        return new Shape(database, person, record, shape.contour().beats(), rr(shape.times()), own, together);
    }

    private static double rr(double[] times) {
        double[] gaps = new double[Math.max(0, times.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = times[i + 1] - times[i];
        }
        double rr = Order.median(gaps);
        return Double.isNaN(rr) ? 0.8 : Math.max(0.2, Math.min(2, rr));
    }

    private static double shift(MarkKind kind, WavePlacer placer, int beat) {
        return switch (kind) {
            case P_ONSET, P_OFFSET -> placer.pShift(beat).orElse(0.0);
            case QRS_ONSET, QRS_OFFSET -> 0;
            case T_ONSET, T_OFFSET -> placer.tShift(beat);
        };
    }

    private static double ranked(MarkKind kind, double[] marks) {
        double[] some = Arrays.stream(marks).filter(Double::isFinite).sorted().toArray();
        if (some.length < RANK) {
            return Double.NaN;
        }
        return kind.isOnset() ? some[RANK - 1] : some[some.length - RANK];
    }

    private static Optional<Target> target(double[] places, int before) {
        double[] some = Arrays.stream(places).filter(Double::isFinite).toArray();
        return some.length == 0
                ? Optional.empty()
                : Optional.of(new Target(before + Order.median(some) * LeadGrid.RATE, some.length));
    }

    private static double mark(WaveMarks expert, MarkKind kind, double r) {
        WaveType type = WaveType.valueOf(kind.name().substring(0, kind.name().indexOf('_')));
        double from = type == WaveType.P ? r - 0.4 : type == WaveType.QRS ? r - 0.1 : r + 0.06;
        double to = type == WaveType.P ? r - 0.03 : type == WaveType.QRS ? r + 0.1 : r + 0.65;
        Stream<WaveMark> inside = expert.of(type).filter(w -> w.peak() > from && w.peak() < to);
        Optional<WaveMark> wave = type == WaveType.P ? inside.reduce((a, b) -> b) : inside.findFirst();
        OptionalDouble at = wave.map(w -> w.time(kind.isOnset() ? Point.ONSET : Point.OFFSET))
                .orElse(OptionalDouble.empty());
        return at.orElse(Double.NaN);
    }

    /** Some of the leads, drawn by chance. */
    static int[] draw(int of, int n, Random random) {
        int[] all = new int[of];
        Arrays.setAll(all, i -> i);
        for (int i = 0; i < n; i++) {
            int j = i + random.nextInt(of - i);
            int swap = all[i];
            all[i] = all[j];
            all[j] = swap;
        }
        int[] some = Arrays.copyOf(all, n);
        Arrays.sort(some);
        return some;
    }
}
