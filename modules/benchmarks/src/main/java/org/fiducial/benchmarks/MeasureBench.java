package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fiducial.evaluate.ScoreTable;

/** All that there is to say about measurement, but its speed. */
final class MeasureBench implements Bench {
    private final List<Bench> parts;

    MeasureBench(List<Bench> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public String summary() {
        return "All of " + String.join(", ", parts.stream().map(Bench::name).toList()) + ".";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<ScoreTable> tables = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Bench part : parts) {
            Outcome outcome = part.run(data, progress);
            tables.addAll(outcome.tables());
            failures.addAll(outcome.failures());
        }
        return new Outcome(tables, failures);
    }
}
