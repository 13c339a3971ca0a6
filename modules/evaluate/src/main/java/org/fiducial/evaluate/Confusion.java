package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How often which class was called what.
 *
 * @param classes names, the same for rows and columns
 * @param counts a row for each reference class, a column for each given class
 */
public record Confusion(List<String> classes, List<List<Long>> counts) {
    /** @throws IllegalArgumentException if the table is not square */
    public Confusion {
        classes = List.copyOf(classes);
        counts = counts.stream().map(List::copyOf).toList();
        int n = classes.size();
        if (counts.size() != n || counts.stream().anyMatch(row -> row.size() != n)) {
            throw new IllegalArgumentException("a table of " + n + " classes needs " + n + " rows of " + n + " counts");
        }
    }

    /**
     * Counts pairs of names.
     *
     * @param reference the true class of each thing
     * @param given what it was called
     * @throws IllegalArgumentException if the lists differ in length or hold an unknown class
     */
    public static Confusion of(List<String> classes, List<String> reference, List<String> given) {
        if (reference.size() != given.size()) {
            throw new IllegalArgumentException(reference.size() + " labels do not fit " + given.size() + " answers");
        }
        long[][] counts = new long[classes.size()][classes.size()];
        for (int i = 0; i < reference.size(); i++) {
            counts[index(classes, reference.get(i))][index(classes, given.get(i))]++;
        }
        List<List<Long>> rows = new ArrayList<>();
        for (long[] row : counts) {
            List<Long> cells = new ArrayList<>();
            for (long c : row) {
                cells.add(c);
            }
            rows.add(cells);
        }
        return new Confusion(classes, rows);
    }

    /** A table without counts. */
    public static Confusion empty(List<String> classes) {
        return of(classes, List.of(), List.of());
    }

    /** How often {@code reference} was called {@code given}. */
    public long count(String reference, String given) {
        return counts.get(index(classes, reference)).get(index(classes, given));
    }

    /** Things of the class {@code reference}. */
    public long row(String reference) {
        return counts.get(index(classes, reference)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Things called {@code given}. */
    public long column(String given) {
        int c = index(classes, given);
        return counts.stream().mapToLong(row -> row.get(c)).sum();
    }

    /** All things. */
    public long total() {
        return classes.stream().mapToLong(this::row).sum();
    }

    /** Share of a class that was called so. */
    public Proportion sensitivity(String name) {
        return new Proportion(count(name, name), row(name));
    }

    /** Share of what was called so that is so. */
    public Proportion precision(String name) {
        return new Proportion(count(name, name), column(name));
    }

    /** Harmonic mean of both; 0 if the class is never called. */
    public double f1(String name) {
        long both = row(name) + column(name);
        return both == 0 ? Double.NaN : 2.0 * count(name, name) / both;
    }

    /** Mean F1 over the named classes. */
    public double macroF1(List<String> names) {
        return Moments.mean(names.stream().map(this::f1).toList());
    }

    /** Share of all things that were called right. */
    public Proportion accuracy() {
        return new Proportion(classes.stream().mapToLong(c -> count(c, c)).sum(), total());
    }

    /** The same things, each called by the name of the largest class: what it is worth to look at nothing. */
    public Confusion majority() {
        String largest = Collections.max(classes, (a, b) -> Long.compare(row(a), row(b)));
        List<List<Long>> rows = new ArrayList<>();
        for (String reference : classes) {
            rows.add(classes.stream()
                    .map(given -> given.equals(largest) ? row(reference) : 0L)
                    .toList());
        }
        return new Confusion(classes, rows);
    }

    /** Both tables added. */
    public Confusion plus(Confusion other) {
        if (!classes.equals(other.classes)) {
            throw new IllegalArgumentException("tables of different classes cannot be added");
        }
        List<List<Long>> rows = new ArrayList<>();
        for (String reference : classes) {
            rows.add(classes.stream()
                    .map(given -> count(reference, given) + other.count(reference, given))
                    .toList());
        }
        return new Confusion(classes, rows);
    }

    private static int index(List<String> classes, String name) {
        int i = classes.indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException(name + " is none of the classes " + classes);
        }
        return i;
    }
}
