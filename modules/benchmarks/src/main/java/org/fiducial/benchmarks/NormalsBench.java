package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fiducial.core.Analysis;
import org.fiducial.core.Quantity;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.Proportion;
import org.fiducial.evaluate.ScoreTable;

/** What a healthy population measures, beside people whose QRS or PR is long by label. */
final class NormalsBench implements Bench {
    private static final int PROGRESS_STEP = 100;
    private static final Map<String, Predicate<Case>> GROUPS = groups();
    private static final Map<Quantity, Double> LIMITS = limits();

    private final Road road = new Road();

    @Override
    public String name() {
        return "normals";
    }

    @Override
    public String summary() {
        return "Intervals of ptbxl records labelled normal, beside blocks.";
    }

    private static Map<String, Predicate<Case>> groups() {
        Map<String, Predicate<Case>> groups = new LinkedHashMap<>();
        groups.put("NORM and SR", c -> c.has("NORM") && c.has("SR"));
        groups.put("CLBBB or CRBBB", c -> c.has("CLBBB") || c.has("CRBBB"));
        groups.put("1AVB", c -> c.has("1AVB"));
        return groups;
    }

    private static Map<Quantity, Double> limits() {
        Map<Quantity, Double> limits = new LinkedHashMap<>();
        limits.put(Quantity.P_DURATION, 120.0);
        limits.put(Quantity.PR, 200.0);
        limits.put(Quantity.QRS, 120.0);
        limits.put(Quantity.QT, 450.0);
        limits.put(Quantity.QTC_FRIDERICIA, 460.0);
        return limits;
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        Map<String, Map<Quantity, List<Double>>> values = new LinkedHashMap<>();
        Map<String, Integer> records = new LinkedHashMap<>();
        int done = 0;
        for (Case c : Datasets.open(data, "ptbxl").cases()) {
            if (done++ % PROGRESS_STEP == 0) {
                progress.accept("ptbxl " + c.id());
            }
            List<String> in = GROUPS.entrySet().stream()
                    .filter(g -> g.getValue().test(c))
                    .map(Map.Entry::getKey)
                    .toList();
            if (in.isEmpty()) {
                continue;
            }
            try {
                Analysis analysis = road.analyse(road.open(c.file()));
                for (String group : in) {
                    records.merge(group, 1, Integer::sum);
                    for (Quantity q : LIMITS.keySet()) {
                        analysis.get(q)
                                .value()
                                .ifPresent(v -> values.computeIfAbsent(group, g -> new LinkedHashMap<>())
                                        .computeIfAbsent(q, k -> new ArrayList<>())
                                        .add(v));
                    }
                }
            } catch (RuntimeException e) {
                failures.add("ptbxl/" + c.id() + ": " + e);
            }
        }
        return new Outcome(List.of(table(values, records)), failures);
    }

    private static ScoreTable table(Map<String, Map<Quantity, List<Double>>> values, Map<String, Integer> records) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        LIMITS.forEach((quantity, limit) -> records.forEach((group, n) -> {
            double[] sorted = values.getOrDefault(group, Map.of()).getOrDefault(quantity, List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            long above = java.util.Arrays.stream(sorted).filter(v -> v >= limit).count();
            Proportion share = new Proportion(above, sorted.length);
            rows.add(List.of(
                    ScoreTable.word(quantity.id() + ", " + group),
                    ScoreTable.count(n),
                    ScoreTable.percent((double) sorted.length / n),
                    ScoreTable.figure(quantile(sorted, 0.02), 0),
                    ScoreTable.figure(quantile(sorted, 0.5), 0),
                    ScoreTable.figure(quantile(sorted, 0.98), 0),
                    ScoreTable.figure(limit, 0),
                    ScoreTable.percent(share.value(), share.wilson())));
        }));
        return new ScoreTable(
                "Intervals of a healthy population, PTB-XL",
                ScoreTable.conditions(
                        "rule",
                        "quantiles of the records' values, and the share that reaches the limit",
                        "data",
                        "ptbxl, fold 10, records labelled NORM and SR whatever the likelihood; beside them those labelled"
                                + " with a block",
                        "intervals",
                        "95 %, Wilson, records taken as independent",
                        "null",
                        "the groups that a block widens: a measure that gives every record one value gives all groups the"
                                + " same share",
                        "command",
                        "fiducial bench normals DATA"),
                List.of("", "records", "measured %", "2 %", "median", "98 %", "limit", "at or above it %"),
                rows);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
