package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.Bootstrap;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.FalseP;
import org.fiducial.evaluate.GlobalReference;
import org.fiducial.evaluate.MarkScore;
import org.fiducial.evaluate.MarkTally;
import org.fiducial.evaluate.NullWaves;
import org.fiducial.evaluate.Proportion;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.evaluate.WaveMarks;
import org.fiducial.evaluate.WaveMarks.Point;
import org.fiducial.evaluate.WaveRule;

/** Onsets and offsets of P, QRS and T: QTDB on the better of two leads, LUDB on each of twelve. */
final class WavesBench implements Bench {
    private static final String COMMAND = "fiducial bench waves DATA";
    private static final String INTERVALS = "95 %, 1000 draws of persons, seed 1";
    private static final List<Mark> MARKS = List.of(
            new Mark("P on", WaveType.P, Point.ONSET),
            new Mark("P off", WaveType.P, Point.OFFSET),
            new Mark("QRS on", WaveType.QRS, Point.ONSET),
            new Mark("QRS off", WaveType.QRS, Point.OFFSET),
            new Mark("T off", WaveType.T, Point.OFFSET));

    private final Road road = new Road();

    @Override
    public String name() {
        return "waves";
    }

    @Override
    public String summary() {
        return "Onsets and offsets of P, QRS and T: qtdb (better lead), ludb (every lead).";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        List<ScoreTable> tables = new ArrayList<>(qtdb(data, progress, failures));
        tables.addAll(ludb(data, progress, failures));
        return new Outcome(tables, failures);
    }

    private record Mark(String name, WaveType type, Point point) {
        double[] in(WaveMarks marks) {
            return marks.times(type, point);
        }
    }

    /** The marks that one way of marking gave, lead by lead, of all records. */
    private static final class Way {
        private final Map<Mark, List<MarkTally>> best = new LinkedHashMap<>();
        private final Map<Mark, List<MarkTally>> leads = new LinkedHashMap<>();

        void add(Case c, WaveMarks reference, List<WaveMarks> detected) {
            for (Mark mark : MARKS) {
                double[] truth = mark.in(reference);
                best.computeIfAbsent(mark, m -> new ArrayList<>())
                        .add(WaveRule.STANDARD.bestLead(
                                c.id(),
                                c.person(),
                                truth,
                                detected.stream().map(mark::in).toList()));
                for (WaveMarks lead : detected) {
                    addLead(mark, c, reference, lead, reference.stretches());
                }
            }
        }

        void addLead(Case c, WaveMarks reference, WaveMarks detected) {
            MARKS.forEach(mark -> addLead(mark, c, reference, detected, reference.stretch()));
        }

        private void addLead(Mark mark, Case c, WaveMarks reference, WaveMarks detected, List<Span> stretches) {
            leads.computeIfAbsent(mark, m -> new ArrayList<>())
                    .add(WaveRule.STANDARD.lead(c.id(), c.person(), mark.in(reference), mark.in(detected), stretches));
        }

        MarkScore best(Mark mark) {
            return new MarkScore(best.getOrDefault(mark, List.of()));
        }

        MarkScore leads(Mark mark) {
            return new MarkScore(leads.getOrDefault(mark, List.of()));
        }
    }

    private List<ScoreTable> qtdb(Path data, Consumer<String> progress, List<String> failures) {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (String name : List.of("fiducial", "global marks", "ecgpuwave", "expert 2", "null")) {
            ways.put(name, new Way());
        }
        for (Case c : Datasets.open(data, "qtdb").cases()) {
            progress.accept("qtdb " + c.id());
            Recording recording = road.open(c.file());
            WaveMarks reference = marks(c, "q1c", recording);
            List<WaveMarks> leads = List.of();
            WaveMarks global = new WaveMarks(List.of());
            try {
                Analysis analysis = road.analyse(recording);
                leads = recording.ecg().stream().map(s -> ofLead(analysis, s)).toList();
                global = WaveMarks.ofWaves(
                        analysis.waves().stream().filter(Wave::isGlobal).toList());
            } catch (RuntimeException e) {
                failures.add("qtdb/" + c.id() + ": " + e);
            }
            way(ways, "fiducial").add(c, reference, leads);
            way(ways, "global marks").add(c, reference, List.of(global));
            way(ways, "ecgpuwave").add(c, reference, List.of(marks(c, "pu0", recording), marks(c, "pu1", recording)));
            way(ways, "null").add(c, reference, List.of(NullWaves.of(reference)));
            if (c.annotators().contains("q2c")) {
                way(ways, "expert 2").add(c, reference, List.of(marks(c, "q2c", recording)));
            }
        }
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (Mark mark : MARKS) {
            ways.forEach((name, way) -> {
                if (!name.equals("expert 2") || mark.type() != WaveType.P) {
                    rows.add(row(mark.name() + ", " + name, way.best(mark), way.leads(mark)));
                }
            });
        }
        return List.of(new ScoreTable(
                "Marks of waves, QT Database",
                ScoreTable.conditions(
                        "rule",
                        "±150 ms, one to one and in order; of each mark the lead with the smaller error; PPV over both leads"
                                + " where the expert marked every beat",
                        "data",
                        "qtdb, every record, expert 1 (.q1c); expert 2 (.q2c) where he marked; he marked no P",
                        "SD",
                        "of each record, mean over records; and pooled over all marks",
                        "intervals",
                        INTERVALS,
                        "ecgpuwave",
                        "its marks that come with qtdb (.pu0, .pu1), scored here",
                        "null",
                        "fixed distances from the expert's R peaks",
                        "command",
                        COMMAND),
                List.of("", "marks", "Se %", "bias", "SD of records, ms", "pooled SD, ms", "PPV %"),
                rows));
    }

    private List<ScoreTable> ludb(Path data, Consumer<String> progress, List<String> failures) {
        Way ours = new Way();
        Way none = new Way();
        List<FalseP> falseP = new ArrayList<>();
        List<FalseP> falsePNull = new ArrayList<>();
        Map<Quantity, List<MarkTally>> intervals = new LinkedHashMap<>();
        for (Case c : Datasets.open(data, "ludb").cases()) {
            progress.accept("ludb " + c.id());
            Recording recording = road.open(c.file());
            Optional<Analysis> analysis = Optional.empty();
            try {
                analysis = Optional.of(road.analyse(recording));
            } catch (RuntimeException e) {
                failures.add("ludb/" + c.id() + ": " + e);
            }
            List<WaveMarks> experts = new ArrayList<>();
            for (Signal lead : recording.ecg()) {
                WaveMarks reference = marks(c, lead.name().toLowerCase(Locale.ROOT), recording);
                WaveMarks detected = analysis.map(a -> ofLead(a, lead)).orElseGet(() -> new WaveMarks(List.of()));
                ours.addLead(c, reference, detected);
                none.addLead(c, reference, NullWaves.of(reference));
                experts.add(reference);
                if (lead.name().equals("II")) {
                    falseP.add(FalseP.of(c.id(), c.person(), reference, detected));
                    falsePNull.add(FalseP.of(c.id(), c.person(), reference, NullWaves.of(reference)));
                }
            }
            analysis.ifPresent(a -> intervals(c, GlobalReference.of(experts), a, intervals));
        }
        return List.of(everyLead(ours, none), invented(falseP, falsePNull), globals(intervals));
    }

    private static ScoreTable everyLead(Way ours, Way none) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (Mark mark : MARKS) {
            rows.add(row(mark.name(), ours.leads(mark), ours.leads(mark)));
            rows.add(row(mark.name() + ", null", none.leads(mark), none.leads(mark)));
        }
        return new ScoreTable(
                "Marks of waves, LUDB",
                ScoreTable.conditions(
                        "rule",
                        "±150 ms, one to one and in order, in each lead; false marks count between the first and the last"
                                + " manual mark of the lead",
                        "data",
                        "ludb, every record, twelve leads",
                        "SD",
                        "of each lead of each record, mean; and pooled over all marks",
                        "intervals",
                        INTERVALS,
                        "peers",
                        "NeuroKit 0.2.9 dwt, all leads, nearest pairs: QRS on -52 ± 46 ms, Se 86; T off Se 76; published nets:"
                                + " F1 97.8 P, 99.9 QRS, 99.5 T (Moskalenko 2019)",
                        "null",
                        "fixed distances from the expert's R peaks",
                        "command",
                        COMMAND),
                List.of("", "marks", "Se %", "bias", "SD of records, ms", "pooled SD, ms", "PPV %"),
                rows);
    }

    private static ScoreTable invented(List<FalseP> ours, List<FalseP> none) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (boolean anyP : List.of(false, true)) {
            String where = anyP ? "records with some P" : "records without any P";
            rows.add(falseP(where, FalseP.over(ours, anyP)));
            rows.add(falseP(where + ", null", FalseP.over(none, anyP)));
        }
        return new ScoreTable(
                "Invented P waves, LUDB",
                ScoreTable.conditions(
                        "rule",
                        "a P given for a beat with no manual P between the T end before it and its QRS onset; first and"
                                + " last beats left out",
                        "data",
                        "ludb, lead II",
                        "intervals",
                        "95 %, Wilson, beats taken as independent",
                        "peers",
                        "NeuroKit 0.2.9 dwt: 76 % of the beats of records without any P",
                        "null",
                        "a P for every beat",
                        "command",
                        COMMAND),
                List.of("", "beats without P", "P given %"),
                rows);
    }

    private static List<ScoreTable.Cell> falseP(String name, Proportion given) {
        return List.of(
                ScoreTable.word(name), ScoreTable.count(given.of()), ScoreTable.percent(given.value(), given.wilson()));
    }

    private static void intervals(
            Case c, GlobalReference reference, Analysis analysis, Map<Quantity, List<MarkTally>> into) {
        Map<Quantity, OptionalDouble> truths = new LinkedHashMap<>();
        truths.put(Quantity.PR, reference.prMs());
        truths.put(Quantity.QRS, reference.qrsMs());
        truths.put(Quantity.QT, reference.qtMs());
        truths.forEach((quantity, truth) -> {
            if (truth.isPresent()) {
                Measurement m = analysis.get(quantity);
                List<Double> error =
                        m.value().isPresent() ? List.of(m.value().getAsDouble() - truth.getAsDouble()) : List.of();
                into.computeIfAbsent(quantity, q -> new ArrayList<>())
                        .add(new MarkTally(c.id(), c.person(), 1, error.size(), error));
            }
        });
    }

    private static ScoreTable globals(Map<Quantity, List<MarkTally>> intervals) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        intervals.forEach((quantity, tallies) -> {
            MarkScore score = new MarkScore(tallies);
            rows.add(List.of(
                    ScoreTable.word(quantity.id()),
                    ScoreTable.count(tallies.size()),
                    ScoreTable.percent(score.sensitivity().value()),
                    new ScoreTable.Ranged(score.biasMs(), score.biasInterval(Bootstrap.DEFAULT), 1),
                    ScoreTable.figure(score.medianMs(), 1),
                    new ScoreTable.Ranged(score.pooledSdMs(), score.pooledSdInterval(Bootstrap.DEFAULT), 1)));
        });
        return new ScoreTable(
                "Global intervals, LUDB",
                ScoreTable.conditions(
                        "rule",
                        "of each beat the fourth earliest onset and the fourth latest offset of twelve leads; median over"
                                + " the marked beats against the value of the record",
                        "data",
                        "ludb",
                        "intervals",
                        INTERVALS,
                        "peers",
                        "QT between two makers' carts: SD 12 ms; QRS of seven carts agrees to 4-8 ms (published)",
                        "command",
                        COMMAND),
                List.of("", "records", "measured %", "bias, ms", "median, ms", "SD, ms"),
                rows);
    }

    private static Way way(Map<String, Way> ways, String name) {
        return Objects.requireNonNull(ways.get(name));
    }

    private WaveMarks marks(Case c, String annotator, Recording recording) {
        return WaveMarks.of(road.annotations(c, annotator, recording));
    }

    private static WaveMarks ofLead(Analysis analysis, Signal lead) {
        return WaveMarks.ofWaves(analysis.waves().stream()
                .filter(w -> w.lead().filter(lead.name()::equals).isPresent())
                .toList());
    }

    private static List<ScoreTable.Cell> row(String name, MarkScore score, MarkScore leads) {
        return List.of(
                ScoreTable.word(name),
                ScoreTable.count(score.sensitivity().of()),
                ScoreTable.percent(score.sensitivity().value()),
                ScoreTable.figure(score.biasMs(), 1),
                new ScoreTable.Ranged(score.meanRecordSdMs(), score.meanRecordSdInterval(Bootstrap.DEFAULT), 1),
                new ScoreTable.Ranged(score.pooledSdMs(), score.pooledSdInterval(Bootstrap.DEFAULT), 1),
                ScoreTable.percent(leads.precision().value()));
    }
}
