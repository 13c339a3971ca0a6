package org.fiducial.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.fiducial.evaluate.MarkScore;
import org.fiducial.evaluate.MarkTally;

/** Differences of one value a record, gathered under the names of table rows in the order of their first use. */
final class IntervalScores {
    private final Map<String, List<MarkTally>> rows = new LinkedHashMap<>();

    /** What one record gave; nothing is counted where there is no reference. */
    void add(String row, String record, String person, OptionalDouble reference, OptionalDouble measured) {
        if (reference.isEmpty()) {
            return;
        }
        List<Double> error =
                measured.isPresent() ? List.of(measured.getAsDouble() - reference.getAsDouble()) : List.of();
        rows.computeIfAbsent(row, r -> new ArrayList<>()).add(new MarkTally(record, person, 1, error.size(), error));
    }

    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    MarkScore of(String row) {
        return new MarkScore(Objects.requireNonNull(rows.get(row)));
    }

    /** Records that had a reference. */
    int records(String row) {
        return Objects.requireNonNull(rows.get(row)).size();
    }

    /** Sizes of the differences that there are, in order of size. */
    double[] sizes(String row) {
        return Objects.requireNonNull(rows.get(row)).stream()
                .flatMap(t -> t.errorsMs().stream())
                .mapToDouble(Math::abs)
                .sorted()
                .toArray();
    }

    /** The record with the largest difference; empty where there is none. */
    String farthest(String row) {
        return Objects.requireNonNull(rows.get(row)).stream()
                .filter(t -> !t.errorsMs().isEmpty())
                .max(Comparator.comparingDouble(t -> Math.abs(t.errorsMs().getFirst())))
                .map(MarkTally::record)
                .orElse("");
    }
}
