package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fiducial.evaluate.ScoreTable;

/** One subject of {@code fiducial bench}. */
interface Bench {
    /** The word after {@code bench}. */
    String name();

    /** One sentence for the help. */
    String summary();

    /**
     * Measures.
     *
     * @param data the folder of the data sets
     * @param progress told what is being worked on
     */
    Outcome run(Path data, Consumer<String> progress);

    /** Options that take a path besides {@code --format}, each with what it does. */
    default Map<String, String> options() {
        return Map.of();
    }

    /**
     * The same with options.
     *
     * @param options paths by option
     */
    default Outcome run(Path data, Map<String, Path> options, Consumer<String> progress) {
        return run(data, progress);
    }

    /**
     * What a bench gives.
     *
     * @param tables in the order in which they are printed
     * @param failures inputs that could not be used, a sentence each
     */
    record Outcome(List<ScoreTable> tables, List<String> failures) {
        public Outcome {
            tables = List.copyOf(tables);
            failures = List.copyOf(failures);
        }
    }
}
