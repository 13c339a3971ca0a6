package org.fiducial.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fiducial.core.Lead;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;

/**
 * Which lead stands where on a page, and which seconds of it.
 *
 * @param rows from top to bottom, each a list of cells from left to right
 * @param wholePage whether the page is at least A4, as a clinic keeps it, or just as large as its traces
 */
public record Layout(List<List<Cell>> rows, boolean wholePage) {
    /** The most seconds that all rows together may show. */
    static final double LONGEST = 3600;

    private static final double LINE = 10;

    /**
     * A lead's place in a row.
     *
     * @param lead name of the signal
     * @param span its seconds
     */
    public record Cell(String lead, Span span) {}

    /** Arrangements of leads. */
    public enum Kind {
        /** Three rows of four leads, a quarter of the time each, and one lead over the whole time: what most clinics keep. */
        THREE_BY_FOUR("3x4"),
        /** Six rows of two leads, half of the time each. */
        SIX_BY_TWO("6x2"),
        /** Twelve rows over the whole time. */
        TWELVE_BY_ONE("12x1"),
        /** The leads that there are, a row each, a new line every ten seconds. */
        STRIP("strip");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that names it: {@code 3x4}. */
        @Override
        public String toString() {
            return word;
        }

        /**
         * The kind that {@code word} names.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word.toLowerCase(Locale.ROOT))) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("layouts are 3x4, 6x2, 12x1 and strip, not '" + word + "'");
        }
    }

    /** @throws IllegalArgumentException if no cell is left or the cells show more than an hour together */
    public Layout {
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw: no lead was chosen");
        }
        double seconds = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(c -> c.span().length())
                .sum();
        if (seconds > LONGEST) {
            throw new IllegalArgumentException(
                    "one picture shows at most an hour of all leads together; choose a shorter stretch");
        }
    }

    /** The kind that suits a recording: {@code 3x4} for the twelve standard leads up to ten seconds, else strips. */
    public static Kind suiting(Recording recording, Span window) {
        boolean twelve =
                Lead.STANDARD.stream().allMatch(l -> recording.signal(l).isPresent());
        return twelve && window.length() <= LINE ? Kind.THREE_BY_FOUR : Kind.STRIP;
    }

    /**
     * Places the leads of a recording.
     *
     * @param window the seconds to show
     */
    public static Layout of(Kind kind, Recording recording, Span window) {
        return switch (kind) {
            case THREE_BY_FOUR -> columns(recording, window, 4, true);
            case SIX_BY_TWO -> columns(recording, window, 2, false);
            case TWELVE_BY_ONE -> columns(recording, window, 1, false);
            case STRIP -> strips(recording.ecg().stream().map(Signal::name).toList(), window);
        };
    }

    private static Layout columns(Recording recording, Span window, int columns, boolean rhythm) {
        int perColumn = Lead.STANDARD.size() / columns;
        double share = window.length() / columns;
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < perColumn; r++) {
            List<Cell> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                double from = window.from() + c * share;
                row.add(new Cell(
                        Lead.STANDARD.get(c * perColumn + r).label(),
                        new Span(from, c == columns - 1 ? window.to() : from + share)));
            }
            rows.add(row);
        }
        if (rhythm) {
            String lead = recording.signal(Lead.II).isPresent()
                    ? Lead.II.label()
                    : recording.ecg().stream().findFirst().map(Signal::name).orElse(Lead.II.label());
            rows.add(List.of(new Cell(lead, window)));
        }
        return new Layout(rows, true);
    }

    private static Layout strips(List<String> leads, Span window) {
        int lines = (int) Math.max(1, Math.ceil(window.length() / LINE - 1e-6));
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < lines; k++) {
            double from = window.from() + k * LINE;
            Span span = new Span(from, Math.min(window.to(), from + LINE));
            leads.forEach(lead -> rows.add(List.of(new Cell(lead, span))));
        }
        return new Layout(rows, false);
    }

    /** Seconds of the longest row. */
    double seconds() {
        return rows.stream()
                .mapToDouble(
                        row -> row.stream().mapToDouble(c -> c.span().length()).sum())
                .max()
                .orElse(0);
    }

    /** From the first second that is shown to the last. */
    Span window() {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                from = Math.min(from, cell.span().from());
                to = Math.max(to, cell.span().to());
            }
        }
        return new Span(from, to);
    }
}
