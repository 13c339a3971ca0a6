package org.fiducial.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Coverage;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.GlobalReference;
import org.fiducial.evaluate.LeadReference;
import org.fiducial.evaluate.MarkScore;
import org.fiducial.evaluate.MarkTally;
import org.fiducial.evaluate.WaveMarks;
import org.fiducial.evaluate.WaveMarks.Point;
import org.fiducial.evaluate.WaveRule;
import org.fiducial.formats.Formats;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Simulator;
import org.fiducial.simulate.VirtualPatient;

/** What mark nets are worth on the whole road from file to interval, each person measured with nets that never saw it. */
final class MarkNetJudge {
    private static final long FIRST_SEED = 1;
    private static final int PATIENTS = 5;

    private record Mark(String name, WaveType type, Point point) {
        double[] in(WaveMarks marks) {
            return marks.times(type, point);
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark("P on", WaveType.P, Point.ONSET),
            new Mark("P off", WaveType.P, Point.OFFSET),
            new Mark("QRS on", WaveType.QRS, Point.ONSET),
            new Mark("QRS off", WaveType.QRS, Point.OFFSET),
            new Mark("T on", WaveType.T, Point.ONSET),
            new Mark("T off", WaveType.T, Point.OFFSET));

    private final List<Analyser> analysers = new ArrayList<>();
    private final ToIntFunction<String> foldOf;
    private final Map<String, List<MarkTally>> tallies = new LinkedHashMap<>();
    private final Map<String, Coverage> coverages = new LinkedHashMap<>();

    /**
     * @param held nets by the fold that they have not seen
     * @param foldOf of a person
     */
    MarkNetJudge(List<MarkNets> held, ToIntFunction<String> foldOf) {
        held.forEach(nets -> analysers.add(new Analyser(Settings.DEFAULT, nets)));
        this.foldOf = foldOf;
    }

    private Analysis analyse(Case c, Recording recording) {
        return analysers.get(foldOf.applyAsInt(c.person())).analyse(recording.withDerivedLimbLeads());
    }

    void qtdb(Path data) throws IOException {
        for (Case c : Datasets.open(data, "qtdb").cases()) {
            Recording recording = Formats.read(c.file());
            WaveMarks expert = MarkShapes.marks(c, "q1c", recording);
            Analysis a = analyse(c, recording);
            List<WaveMarks> leads =
                    recording.ecg().stream().map(s -> ofLead(a, s)).toList();
            WaveMarks global =
                    WaveMarks.ofWaves(a.waves().stream().filter(Wave::isGlobal).toList());
            for (Mark m : MARKS) {
                add("qtdb " + m.name, best(c, m, expert, leads));
                add("qtdb " + m.name + ", global marks", best(c, m, expert, List.of(global)));
            }
            LeadReference reference = LeadReference.of(expert);
            Analysis there = analyse(c, stretch(recording, expert));
            stated("qtdb", reference.pMs(), there.get(Quantity.P_DURATION));
            stated("qtdb", reference.prMs(), there.get(Quantity.PR));
            stated("qtdb", reference.qrsMs(), there.get(Quantity.QRS));
            stated("qtdb", reference.qtMs(), there.get(Quantity.QT));
        }
    }

    /** What the expert marked, at most a minute, so that all of it is measured together. */
    private static Recording stretch(Recording recording, WaveMarks expert) {
        double[] beats = expert.times(WaveType.QRS, Point.PEAK);
        double from = Math.max(0, beats[0] - 2);
        double to = Math.min(from + 58, beats[beats.length - 1] + 2);
        return recording.withSignals(recording.ecg().stream()
                .map(s -> {
                    float[] x = new float[(int) Math.round((to - from) * s.samplingRate())];
                    s.read(s.index(from), x.length, x);
                    return Signal.ecg(s.name(), s.samplingRate(), x);
                })
                .toList());
    }

    private void stated(String source, OptionalDouble reference, Measurement m) {
        if (reference.isPresent() && m.value().isPresent()) {
            for (String of : List.of(source, "both")) {
                coverages
                        .computeIfAbsent(of + " " + m.quantity().id(), k -> new Coverage())
                        .add(m.value().getAsDouble() - reference.getAsDouble(), m.sd().getAsDouble());
            }
        }
    }

    private static MarkTally best(Case c, Mark mark, WaveMarks expert, List<WaveMarks> leads) {
        return WaveRule.STANDARD.bestLead(
                c.id(),
                c.person(),
                mark.in(expert),
                leads.stream().map(mark::in).toList());
    }

    void ludb(Path data) throws IOException {
        for (Case c : Datasets.open(data, "ludb").cases()) {
            Recording recording = Formats.read(c.file());
            Analysis a = analyse(c, recording);
            List<WaveMarks> experts = new ArrayList<>();
            for (Signal lead : recording.ecg()) {
                WaveMarks expert = MarkShapes.marks(c, lead.name().toLowerCase(Locale.ROOT), recording);
                experts.add(expert);
                for (Mark m : MARKS) {
                    add(
                            "ludb " + m.name,
                            WaveRule.STANDARD.lead(
                                    c.id(), c.person(), m.in(expert), m.in(ofLead(a, lead)), expert.stretch()));
                }
            }
            for (int l = 0; l < experts.size(); l++) {
                String lead = recording.ecg().get(l).name();
                LeadReference own = LeadReference.of(experts.get(l));
                stated("ludb lead", own.pMs(), a.get(Quantity.P_DURATION, lead));
                stated("ludb lead", own.tMs(), a.get(Quantity.T_DURATION, lead));
                stated("ludb lead", own.qtMs(), a.get(Quantity.QT_THRESHOLD, lead));
            }
            GlobalReference global = GlobalReference.of(experts);
            stated("ludb", global.pMs(), a.get(Quantity.P_DURATION));
            stated("ludb", global.prMs(), a.get(Quantity.PR));
            stated("ludb", global.qrsMs(), a.get(Quantity.QRS));
            stated("ludb", global.qtMs(), a.get(Quantity.QT));
            interval("ludb", c.id(), Quantity.PR, global.prMs(), a);
            interval("ludb", c.id(), Quantity.QRS, global.qrsMs(), a);
            interval("ludb", c.id(), Quantity.QT, global.qtMs(), a);
        }
    }

    /** Virtual patients other than those that nets are trained on, measured with the first nets. */
    void virtual(double noise) {
        String name = noise > 0 ? MarkShapes.NOISY : MarkShapes.CLEAN;
        for (Condition condition : Condition.values()) {
            for (long seed = FIRST_SEED; seed < FIRST_SEED + PATIENTS; seed++) {
                VirtualPatient v = new Simulator(new Simulator.Settings(500, 10, noise, 50)).simulate(condition, seed);
                Analysis a = analysers.getFirst().analyse(v.recording());
                String id = condition.label() + "-" + seed;
                interval(name, id, Quantity.PR, v.truth().intervals().pr(), a);
                interval(name, id, Quantity.QRS, v.truth().intervals().qrs(), a);
                interval(name, id, Quantity.QT, v.truth().intervals().qt(), a);
            }
        }
    }

    private void interval(String source, String id, Quantity quantity, OptionalDouble truth, Analysis a) {
        if (truth.isPresent()) {
            OptionalDouble value = a.get(quantity).value();
            List<Double> error = value.isPresent() ? List.of(value.getAsDouble() - truth.getAsDouble()) : List.of();
            add(source + " " + quantity.id(), new MarkTally(id, id, 1, error.size(), error));
        }
    }

    private void add(String row, MarkTally tally) {
        Objects.requireNonNull(tallies.computeIfAbsent(row, r -> new ArrayList<>()))
                .add(tally);
    }

    private static WaveMarks ofLead(Analysis analysis, Signal lead) {
        return WaveMarks.ofWaves(analysis.waves().stream()
                .filter(w -> w.lead().filter(lead.name()::equals).isPresent())
                .toList());
    }

    /** A line a mark or interval, with the records that are farthest off. */
    void print(PrintStream out) {
        tallies.forEach((row, of) -> {
            MarkScore score = new MarkScore(of);
            List<MarkTally> worst = new ArrayList<>(of);
            worst.sort((a, b) -> Double.compare(power(b), power(a)));
            StringBuilder names = new StringBuilder();
            for (MarkTally t : worst.subList(0, Math.min(5, worst.size()))) {
                double mean = t.errorsMs().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN);
                names.append(String.format(Locale.ROOT, " %s %.0f", t.record(), mean));
            }
            out.printf(
                    Locale.ROOT,
                    "%-28s Se %6.2f  bias %5.1f  SD of records %5.1f  pooled SD %5.1f ms  worst%s%n",
                    row,
                    100 * score.sensitivity().value(),
                    score.biasMs(),
                    score.meanRecordSdMs(),
                    score.pooledSdMs(),
                    names);
        });
        coverages.forEach((row, c) -> out.printf(
                Locale.ROOT,
                "%-28s held %5.1f %%  half width %5.1f  SD of errors %5.1f ms  ratio %.2f  factor %.2f%n",
                row,
                100 * c.covered().value(),
                c.halfWidth(),
                c.errorSd(),
                c.halfWidth() / c.errorSd(),
                c.factor()));
    }

    private static double power(MarkTally tally) {
        return tally.errorsMs().stream().mapToDouble(e -> e * e).sum();
    }
}
