package org.fiducial.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fiducial.Verb;
import org.fiducial.core.UnreadableException;
import org.fiducial.evaluate.ScoreTable;

/** {@code fiducial bench}: the figures, side by side. */
public final class BenchVerb implements Verb {
    private static final int DONE = 0;
    private static final int SOME_FAILED = 1;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 65;
    private static final int MISSING = 69;

    private static final List<Bench> MEASURING = List.of(
            new BeatsBench(),
            new WavesBench(),
            new CoverageBench(),
            new TruthBench(),
            new WrittenMarksBench(),
            new NormalsBench(),
            new RepeatabilityBench(),
            new CalibrationBench(),
            new SwappedLeadsBench());

    private final List<Bench> benches = Stream.concat(
                    MEASURING.stream(),
                    Stream.of(
                            new MeasureBench(MEASURING),
                            new RecordsBench(),
                            new InterpretBench(),
                            new CalibrateBench(),
                            new ThresholdsBench(),
                            new StatementsBench(),
                            new CheckBench(),
                            new EvidenceBench(),
                            new SpeedBench()))
            .toList();

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String summary() {
        return "Prints the project's figures from a data folder, with rules, intervals and null models.";
    }

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(Arrays.asList(words));
        if (rest.contains("--help") || rest.contains("-h")) {
            out.print(help());
            return DONE;
        }
        boolean json = false;
        int format = rest.indexOf("--format");
        if (format >= 0) {
            if (format + 1 == rest.size() || !List.of("text", "json").contains(rest.get(format + 1))) {
                return usage(err, "--format takes text or json");
            }
            json = rest.remove(format + 1).equals("json");
            rest.remove(format);
        }
        if (rest.isEmpty()) {
            return usage(err, "bench what?");
        }
        String subject = rest.removeFirst();
        Optional<Bench> bench =
                benches.stream().filter(b -> b.name().equals(subject)).findFirst();
        if (bench.isEmpty()) {
            return usage(err, "there is no bench " + subject);
        }
        Map<String, Path> options = new LinkedHashMap<>();
        for (String option : bench.get().options().keySet()) {
            int at = rest.indexOf(option);
            if (at >= 0) {
                if (at + 1 == rest.size() || rest.get(at + 1).startsWith("-")) {
                    return usage(err, option + " takes a path");
                }
                options.put(option, Path.of(rest.remove(at + 1)));
                rest.remove(at);
            }
        }
        if (rest.size() > 1 || rest.stream().anyMatch(w -> w.startsWith("-"))) {
            return usage(err, "bench " + subject + " takes one folder, not " + String.join(" ", rest));
        }
        String folder = rest.isEmpty() ? System.getenv("FIDUCIAL_DATA") : rest.getFirst();
        if (folder == null) {
            err.println("bench " + subject + " needs a data folder: name it, or set FIDUCIAL_DATA");
            return MISSING;
        }
        if (!Files.isDirectory(Path.of(folder))) {
            err.println(folder + ": the data folder is not there");
            return UNREADABLE;
        }
        return print(bench.get(), Path.of(folder), options, json, out, err);
    }

    private static int print(
            Bench bench, Path data, Map<String, Path> options, boolean json, PrintStream out, PrintStream err) {
        Bench.Outcome outcome;
        try {
            outcome = bench.run(data, options, line -> err.println(line));
        } catch (UnreadableException e) {
            err.println(e.getMessage());
            return UNREADABLE;
        }
        out.print(
                json
                        ? outcome.tables().stream().map(ScoreTable::json).collect(Collectors.joining(",", "[", "]\n"))
                        : outcome.tables().stream().map(ScoreTable::text).collect(Collectors.joining("\n")));
        outcome.failures().forEach(err::println);
        return outcome.failures().isEmpty() ? DONE : SOME_FAILED;
    }

    private int usage(PrintStream err, String problem) {
        err.println(problem + "; 'fiducial bench --help' lists what there is");
        return USAGE;
    }

    private String help() {
        String list = benches.stream()
                .map(b -> "  %-11s %s%n".formatted(b.name(), b.summary())
                        + b.options().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(o -> "              %s %s%n".formatted(o.getKey(), o.getValue()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return """
                Usage: fiducial bench SUBJECT [DATA] [--format text|json]
                Prints figures from the data folder DATA (default: the variable FIDUCIAL_DATA).

                Subjects:
                %s
                Example:
                  fiducial bench beats data/
                """.formatted(list);
    }
}
