package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.fiducial.core.UnreadableException;
import org.fiducial.evaluate.Interval;
import org.fiducial.evaluate.ScoreTable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Throughput on one core, by JMH in a JVM of its own. */
final class SpeedBench implements Bench {
    private static final int WARMUPS = 5;
    private static final int ROUNDS = 5;
    private static final TimeValue ROUND = TimeValue.seconds(2);

    /** Those flags of the launcher that bear on long work. */
    private static final String[] LAUNCHER_FLAGS = {"-XX:+UseSerialGC", "-Xms24m", "-XX:-UsePerfData"};

    private static final Map<String, String> MEANING = Map.of(
            "ReadingBenchmark.record", "reading WFDB, 12 x 5,000 samples",
            "ReadingBenchmark.recordWithoutHash", "same without SHA-256",
            "AnalysisBenchmark.measure", "measuring, 12 leads 10 s 500 Hz",
            "AnalysisBenchmark.measureAndInterpret", "measuring + interpreting, same",
            "InterpretingBenchmark.interpret", "interpreting alone, same; asked 5,000",
            "FloorBenchmark.onceThrough", "floor: same, once through two means",
            "HalfHourBenchmark.detect", "QRS detection, half an hour, one lead",
            "HalfHourBenchmark.analyse", "measuring, half an hour, one lead");

    private static final Map<String, String> PEER = Map.of(
            "ReadingBenchmark.record", "236 wfdb-python, 1100-1280 oclay1st/WFDB (Java)",
            "ReadingBenchmark.recordWithoutHash", "same; no peer computes it",
            "AnalysisBenchmark.measure", "0.55 NeuroKit 0.2.9 dwt",
            "AnalysisBenchmark.measureAndInterpret", "-",
            "InterpretingBenchmark.interpret", "-",
            "FloorBenchmark.onceThrough", "-",
            "HalfHourBenchmark.detect", "8.3 gqrs (C, whole process)",
            "HalfHourBenchmark.analyse", "-");

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public String summary() {
        return "Reading, measuring and interpreting in records per second and core, by JMH.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        progress.accept(MEANING.size() + " benchmarks, each a JVM of its own, about 25 s each");
        Options options = new OptionsBuilder()
                .include("org\\.fiducial\\.benchmarks\\..*Benchmark\\..*")
                .param("data", data.toAbsolutePath().toString())
                .mode(Mode.Throughput)
                .threads(1)
                .forks(1)
                .jvmArgs(LAUNCHER_FLAGS)
                .warmupIterations(WARMUPS)
                .warmupTime(ROUND)
                .measurementIterations(ROUNDS)
                .measurementTime(ROUND)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        Map<String, Double> scores = new HashMap<>();
        try {
            for (RunResult run : new Runner(options).run()) {
                scores.put(name(run), run.getPrimaryResult().getScore());
                rows.add(row(run));
            }
        } catch (RunnerException e) {
            throw new UnreadableException(data.toString(), "", "the benchmarks did not run: " + e.getMessage(), e);
        }
        return new Outcome(
                List.of(new ScoreTable(
                        "Speed",
                        ScoreTable.conditions(
                                "rule",
                                "JMH throughput, one thread, one JVM of its own, %d x 2 s after %d x 2 s of warming"
                                        .formatted(ROUNDS, WARMUPS),
                                "flags",
                                "as the launcher's: " + String.join(" ", LAUNCHER_FLAGS),
                                "floor",
                                floor(scores),
                                "data",
                                "ludb (12 x 5,000 samples), mitdb (first signal); files in the system's cache",
                                "machine",
                                machine(),
                                "intervals",
                                "99.9 % of the mean over the rounds (JMH)",
                                "peers",
                                "CPU time a core of an Intel Xeon at 2.5 GHz, measured elsewhere: not side by side",
                                "command",
                                "fiducial bench speed DATA"),
                        List.of("", "records/s", "peers, records/s"),
                        rows)),
                List.of());
    }

    private static String name(RunResult run) {
        return run.getParams().getBenchmark().replace("org.fiducial.benchmarks.", "");
    }

    /** What share of measuring is memory and arithmetic that no way of measuring can do without. */
    private static String floor(Map<String, Double> scores) {
        double measure = scores.getOrDefault("AnalysisBenchmark.measure", Double.NaN);
        double floor = scores.getOrDefault("FloorBenchmark.onceThrough", Double.NaN);
        return String.format(
                Locale.ROOT,
                "every sample once through baseline and energy is %.0f %% of the time of measuring",
                100 * measure / floor);
    }

    private static List<ScoreTable.Cell> row(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        String name = name(run);
        double[] ends = result.getScoreConfidence();
        return List.of(
                ScoreTable.word(MEANING.getOrDefault(name, name)),
                new ScoreTable.Ranged(result.getScore(), new Interval(ends[0], ends[1]), 1),
                ScoreTable.word(PEER.getOrDefault(name, "-")));
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, Java %s",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }
}
