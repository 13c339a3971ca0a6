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
import org.fiducial.core.Quantity;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Simulator;
import org.fiducial.simulate.Truth;

/** PR, QRS and QT of virtual patients against what is known of them by construction. */
final class TruthBench implements Bench {
    private static final int PATIENTS = 25;
    private static final double CLOSE_MS = 4;

    private final Road road = new Road();

    @Override
    public String name() {
        return "truth";
    }

    @Override
    public String summary() {
        return "PR, QRS and QT of virtual patients against their truth.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        IntervalScores scores = new IntervalScores();
        for (boolean noise : List.of(false, true)) {
            Simulator simulator =
                    new Simulator(noise ? Simulator.Settings.DEFAULT : Simulator.Settings.DEFAULT.clean());
            Map<Quantity, List<Double>> truths = new LinkedHashMap<>();
            for (Condition condition : Condition.values()) {
                progress.accept("virtual patients, " + condition.label());
                for (long seed = 1; seed <= PATIENTS; seed++) {
                    look(simulator, condition, seed, noise, scores, truths);
                }
            }
            truths.forEach((quantity, values) -> nothing(quantity, values, noise, scores));
        }
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (String row : scores.names()) {
            double[] sizes = scores.sizes(row);
            rows.add(List.of(
                    ScoreTable.word(row),
                    ScoreTable.count(scores.records(row)),
                    ScoreTable.percent(scores.of(row).sensitivity().value()),
                    ScoreTable.figure(scores.of(row).biasMs(), 1),
                    ScoreTable.figure(scores.of(row).pooledSdMs(), 1),
                    ScoreTable.percent((double) Arrays.stream(sizes)
                                    .filter(e -> e <= CLOSE_MS)
                                    .count()
                            / sizes.length),
                    ScoreTable.figure(sizes.length == 0 ? Double.NaN : sizes[sizes.length - 1], 1)));
        }
        return new Outcome(
                List.of(new ScoreTable(
                        "Intervals of virtual patients",
                        ScoreTable.conditions(
                                "rule",
                                "value of the record less the median over the beats of the truth, whose marks are the first"
                                        + " and the last sample at which the wave alone reaches 10 µV, extremes over the"
                                        + " leads in which it reaches 30 µV",
                                "data",
                                PATIENTS + " virtual patients a condition, seeds 1 to " + PATIENTS
                                        + ", twelve leads, 10 s, 500 Hz; clean, and with the noise of a quiet record",
                                "null",
                                "the mean truth of all patients as everyone's value",
                                "command",
                                "fiducial bench truth DATA"),
                        List.of("", "records", "measured %", "bias, ms", "SD, ms", "within 4 ms %", "largest, ms"),
                        rows)),
                List.of());
    }

    private void look(
            Simulator simulator,
            Condition condition,
            long seed,
            boolean noise,
            IntervalScores scores,
            Map<Quantity, List<Double>> truths) {
        var patient = simulator.simulate(condition, seed);
        Analysis analysis = road.analyse(patient.recording());
        truths(patient.truth()).forEach((quantity, truth) -> {
            truth.ifPresent(t ->
                    truths.computeIfAbsent(quantity, q -> new ArrayList<>()).add(t));
            scores.add(
                    quantity.id() + ", " + condition.label() + (noise ? ", noise" : ", clean"),
                    condition.label() + "-" + seed,
                    condition.label() + "-" + seed,
                    truth,
                    analysis.get(quantity).value());
        });
    }

    private static Map<Quantity, OptionalDouble> truths(Truth truth) {
        Map<Quantity, OptionalDouble> truths = new LinkedHashMap<>();
        truths.put(Quantity.PR, truth.intervals().pr());
        truths.put(Quantity.QRS, truth.intervals().qrs());
        truths.put(Quantity.QT, truth.intervals().qt());
        return truths;
    }

    private static void nothing(Quantity quantity, List<Double> truths, boolean noise, IntervalScores scores) {
        double mean = truths.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        for (double truth : truths) {
            scores.add(
                    quantity.id() + ", all" + (noise ? ", noise" : ", clean") + ", null",
                    "",
                    "",
                    OptionalDouble.of(truth),
                    OptionalDouble.of(mean));
        }
    }
}
