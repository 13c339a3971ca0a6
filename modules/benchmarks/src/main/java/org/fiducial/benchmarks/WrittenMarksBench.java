package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.ScoreTable;

/** Whether the numbers of {@code read} are those of the marks that {@code waves} writes. */
final class WrittenMarksBench implements Bench {
    private static final double AGREE_MS = 2;
    private static final List<String> SETS = List.of("ludb", "cpsc2018");

    private final Road road = new Road();

    @Override
    public String name() {
        return "written";
    }

    @Override
    public String summary() {
        return "PR, QRS and QT of the report against the global marks as they are written.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        IntervalScores scores = new IntervalScores();
        for (String set : SETS) {
            Map<Quantity, OptionalDouble> other = Map.of();
            for (Case c : Datasets.open(data, set).cases()) {
                progress.accept(set + " " + c.id());
                try {
                    Recording recording = road.open(c.file());
                    Analysis analysis = road.analyse(recording);
                    double rate = recording.ecg().getFirst().samplingRate();
                    Map<Quantity, OptionalDouble> marks = written(analysis, rate);
                    for (Map.Entry<Quantity, OptionalDouble> mark : marks.entrySet()) {
                        OptionalDouble value = analysis.get(mark.getKey()).value();
                        scores.add(mark.getKey().id() + ", " + set, c.id(), c.person(), mark.getValue(), value);
                        scores.add(
                                mark.getKey().id() + ", " + set + ", null",
                                c.id(),
                                c.person(),
                                other.getOrDefault(mark.getKey(), OptionalDouble.empty()),
                                value);
                    }
                    other = marks;
                } catch (RuntimeException e) {
                    failures.add(set + "/" + c.id() + ": " + e);
                }
            }
        }
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (String row : scores.names()) {
            double[] sizes = scores.sizes(row);
            rows.add(List.of(
                    ScoreTable.word(row),
                    ScoreTable.count(scores.records(row)),
                    ScoreTable.percent(scores.of(row).sensitivity().value()),
                    ScoreTable.percent((double) Arrays.stream(sizes)
                                    .filter(e -> e <= AGREE_MS)
                                    .count()
                            / sizes.length),
                    ScoreTable.figure(sizes.length == 0 ? Double.NaN : sizes[sizes.length - 1], 2)));
        }
        return new Outcome(
                List.of(new ScoreTable(
                        "Numbers of the report and written marks",
                        ScoreTable.conditions(
                                "rule",
                                "value of the record less the median, over the beats that served for intervals, of the"
                                        + " difference of the global marks rounded to samples",
                                "data",
                                String.join(", ", SETS) + "; 500 Hz",
                                "null",
                                "the marks of the record before",
                                "command",
                                "fiducial bench written DATA"),
                        List.of("", "records", "measured %", "within 2 ms %", "largest, ms"),
                        rows)),
                failures);
    }

    private static Map<Quantity, OptionalDouble> written(Analysis analysis, double rate) {
        List<Double> pr = new ArrayList<>();
        List<Double> qrs = new ArrayList<>();
        List<Double> qt = new ArrayList<>();
        Map<Integer, Map<WaveType, Wave>> global = new LinkedHashMap<>();
        analysis.waves().stream()
                .filter(w -> w.isGlobal() && w.beat() >= 0)
                .forEach(w -> global.computeIfAbsent(w.beat(), b -> new LinkedHashMap<>())
                        .put(w.type(), w));
        for (Beat beat : analysis.beats()) {
            Map<WaveType, Wave> waves = global.getOrDefault(beat.index(), Map.of());
            Wave p = waves.get(WaveType.P);
            Wave complex = waves.get(WaveType.QRS);
            Wave t = waves.get(WaveType.T);
            if (complex == null || !beat.usedFor().contains("intervals")) {
                continue;
            }
            qrs.add(ms(complex.onset(), complex.offset(), rate));
            if (p != null) {
                pr.add(ms(p.onset(), complex.onset(), rate));
            }
            if (t != null) {
                qt.add(ms(complex.onset(), t.offset(), rate));
            }
        }
        Map<Quantity, OptionalDouble> out = new LinkedHashMap<>();
        out.put(Quantity.PR, analysis.get(Quantity.PR).isMeasured() ? median(pr) : OptionalDouble.empty());
        out.put(Quantity.QRS, median(qrs));
        out.put(Quantity.QT, median(qt));
        return out;
    }

    private static double ms(double from, double to, double rate) {
        return (Math.round(to * rate) - Math.round(from * rate)) * 1000 / rate;
    }

    private static OptionalDouble median(List<Double> values) {
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
