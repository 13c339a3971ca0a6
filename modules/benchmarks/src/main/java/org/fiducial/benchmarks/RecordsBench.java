package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Report;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.ScoreTable;

/** Every record of six data sets through the whole road, twice. */
final class RecordsBench implements Bench {
    private static final List<String> SETS = List.of("ptbxl", "cpsc2018", "cinc2017", "ludb", "mitdb", "qtdb");
    private static final int PROGRESS_STEP = 100;

    private final Road road = new Road();

    @Override
    public String name() {
        return "records";
    }

    @Override
    public String summary() {
        return "Every record of six data sets to JSON, twice: failures, same bytes, summaries.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (String set : SETS) {
            Count count = new Count();
            for (Case c : Datasets.open(data, set).cases()) {
                if (count.records % PROGRESS_STEP == 0) {
                    progress.accept(set + " " + c.id());
                }
                look(c, set, count, failures);
            }
            rows.add(count.row(set));
        }
        return new Outcome(
                List.of(new ScoreTable(
                        "Records through the whole road",
                        ScoreTable.conditions(
                                "rule",
                                "a record fails if it gives no JSON, and differs if a second run gives other bytes",
                                "data",
                                String.join(", ", SETS),
                                "columns",
                                "verdicts of the summary: normal (with otherwise normal), borderline, abnormal,"
                                        + " uninterpretable",
                                "command",
                                "fiducial bench records DATA"),
                        List.of(
                                "set",
                                "records",
                                "fail",
                                "differ",
                                "normal",
                                "borderl.",
                                "abnormal",
                                "uninterp.",
                                "beats"),
                        rows)),
                failures);
    }

    private void look(Case c, String set, Count count, List<String> failures) {
        count.records++;
        try {
            Report report = road.interpret(road.open(c.file()));
            byte[] first = road.json(report);
            byte[] second = road.json(road.interpret(road.open(c.file())));
            if (!Arrays.equals(first, second)) {
                count.differ++;
                failures.add(set + "/" + c.id() + ": two runs gave different bytes");
            }
            count.beats += report.analysis().beats().size();
            count.summaries.merge(report.interpretation().summary(), 1, Integer::sum);
        } catch (RuntimeException e) {
            count.failed++;
            failures.add(set + "/" + c.id() + ": " + e);
        }
    }

    /** What happened to the records of one set. */
    private static final class Count {
        private int records;
        private int failed;
        private int differ;
        private long beats;
        private final Map<Summary, Integer> summaries = new TreeMap<>();

        List<ScoreTable.Cell> row(String set) {
            Map<String, Integer> by = new LinkedHashMap<>();
            summaries.forEach((s, n) -> by.merge(s == Summary.OTHERWISE_NORMAL ? "NORMAL" : s.name(), n, Integer::sum));
            List<ScoreTable.Cell> cells = new ArrayList<>(List.of(
                    ScoreTable.word(set),
                    ScoreTable.count(records),
                    ScoreTable.count(failed),
                    ScoreTable.count(differ)));
            for (Summary s : List.of(Summary.NORMAL, Summary.BORDERLINE, Summary.ABNORMAL, Summary.UNINTERPRETABLE)) {
                cells.add(ScoreTable.count(by.getOrDefault(s.name(), 0)));
            }
            cells.add(ScoreTable.count(beats));
            return cells;
        }
    }
}
