package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Coverage;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.GlobalReference;
import org.fiducial.evaluate.LeadReference;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.evaluate.WaveMarks;
import org.fiducial.evaluate.WaveMarks.Point;

/** Whether the stated uncertainties of intervals are true: LUDB and QTDB against the experts' values, by quantity and by noise. */
final class CoverageBench implements Bench {
    private static final double QUIET = 0.015;
    private static final double NOISY = 0.030;

    private final Road road = new Road();

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String summary() {
        return "Whether stated uncertainties hold the expert's values: ludb, qtdb.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        Map<String, Coverage> rows = new LinkedHashMap<>();
        for (Case c : Datasets.open(data, "ludb").cases()) {
            progress.accept("ludb " + c.id());
            ludb(c, rows);
        }
        for (Case c : Datasets.open(data, "qtdb").cases()) {
            progress.accept("qtdb " + c.id());
            qtdb(c, rows);
        }
        List<List<ScoreTable.Cell>> cells = new ArrayList<>();
        rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> cells.add(cells(e.getKey(), e.getValue())));
        return new Outcome(
                List.of(new ScoreTable(
                        "Stated uncertainties",
                        ScoreTable.conditions(
                                "rule",
                                "share of the intervals, value ± 1.645 sd, that hold the expert's value; their median half"
                                        + " width over the SD of the errors, wanted at most 1.5",
                                "data",
                                "ludb: of the record fourth earliest onset and fourth latest offset of twelve leads, of"
                                        + " each lead its own marks; qtdb: the stretch that expert 1 marked, both leads"
                                        + " seen together; medians over the marked beats",
                                "split",
                                "none: nets and factors were fitted on these records; the recipe of the nets prints the"
                                        + " same of persons left out",
                                "noise",
                                "median over the leads of what differs from beat to beat: quiet below 15 µV, noisy from"
                                        + " 30 µV on",
                                "null",
                                "one half width for all that holds nine in ten, over the SD",
                                "command",
                                "fiducial bench coverage DATA"),
                        List.of("", "values", "held %", "half width, ms", "SD of errors, ms", "ratio", "null ratio"),
                        cells)),
                List.of());
    }

    private static List<ScoreTable.Cell> cells(String name, Coverage c) {
        return List.of(
                ScoreTable.word(name),
                ScoreTable.count(c.size()),
                ScoreTable.percent(c.covered().value(), c.covered().wilson()),
                ScoreTable.figure(c.halfWidth(), 1),
                ScoreTable.figure(c.errorSd(), 1),
                ScoreTable.figure(c.halfWidth() / c.errorSd(), 2),
                ScoreTable.figure(c.constantHalfWidth() / c.errorSd(), 2));
    }

    private void ludb(Case c, Map<String, Coverage> rows) {
        Recording recording = road.open(c.file());
        Analysis analysis = road.analyse(recording);
        String noise = noise(analysis);
        List<WaveMarks> experts = new ArrayList<>();
        for (Signal lead : recording.ecg()) {
            WaveMarks expert = WaveMarks.of(road.annotations(c, lead.name().toLowerCase(Locale.ROOT), recording));
            experts.add(expert);
            LeadReference own = LeadReference.of(expert);
            add(rows, "ludb, lead, ", noise, own.pMs(), analysis.get(Quantity.P_DURATION, lead.name()));
            add(rows, "ludb, lead, ", noise, own.tMs(), analysis.get(Quantity.T_DURATION, lead.name()));
            add(rows, "ludb, lead, ", noise, own.qtMs(), analysis.get(Quantity.QT_THRESHOLD, lead.name()));
        }
        GlobalReference global = GlobalReference.of(experts);
        add(rows, "ludb, ", noise, global.pMs(), analysis.get(Quantity.P_DURATION));
        add(rows, "ludb, ", noise, global.prMs(), analysis.get(Quantity.PR));
        add(rows, "ludb, ", noise, global.qrsMs(), analysis.get(Quantity.QRS));
        add(rows, "ludb, ", noise, global.qtMs(), analysis.get(Quantity.QT));
    }

    private void qtdb(Case c, Map<String, Coverage> rows) {
        Recording recording = road.open(c.file());
        WaveMarks expert = WaveMarks.of(road.annotations(c, "q1c", recording));
        double[] beats = expert.times(WaveType.QRS, Point.PEAK);
        double from = Math.max(0, beats[0] - 2);
        double to = Math.min(from + 58, beats[beats.length - 1] + 2);
        Analysis analysis = road.analyse(recording.withSignals(
                recording.ecg().stream().map(s -> part(s, from, to)).toList()));
        String noise = noise(analysis);
        LeadReference reference = LeadReference.of(expert);
        add(rows, "qtdb, ", noise, reference.pMs(), analysis.get(Quantity.P_DURATION));
        add(rows, "qtdb, ", noise, reference.prMs(), analysis.get(Quantity.PR));
        add(rows, "qtdb, ", noise, reference.qrsMs(), analysis.get(Quantity.QRS));
        add(rows, "qtdb, ", noise, reference.qtMs(), analysis.get(Quantity.QT));
    }

    private static Signal part(Signal s, double from, double to) {
        float[] x = new float[(int) Math.round((to - from) * s.samplingRate())];
        s.read(s.index(from), x.length, x);
        return Signal.ecg(s.name(), s.samplingRate(), x);
    }

    private static String noise(Analysis analysis) {
        double[] rms = analysis.leadMeasurements().values().stream()
                .flatMapToDouble(m -> m.value(Quantity.NOISE).stream())
                .sorted()
                .toArray();
        if (rms.length == 0) {
            return "noise unknown";
        }
        double middle = rms[rms.length / 2];
        return middle < QUIET ? "quiet" : middle < NOISY ? "some noise" : "noisy";
    }

    private static void add(
            Map<String, Coverage> rows, String of, String noise, OptionalDouble reference, Measurement m) {
        if (reference.isEmpty() || m.value().isEmpty() || m.sd().isEmpty()) {
            return;
        }
        double error = m.value().getAsDouble() - reference.getAsDouble();
        String name = of + m.quantity().id();
        for (String row : List.of(name + ", all", name + ", " + noise)) {
            rows.computeIfAbsent(row, r -> new Coverage()).add(error, m.sd().getAsDouble());
        }
    }
}
