package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Figures together with what they are worth nothing without. Text is at most 100 columns wide where the cells allow it; JSON holds
 * the same figures in full.
 *
 * @param title what the table shows
 * @param conditions rule, data, records, seed, null model, command: name to sentence, in order
 * @param columns headings
 * @param rows cells by column
 */
public record ScoreTable(String title, Map<String, String> conditions, List<String> columns, List<List<Cell>> rows) {
    private static final int WIDTH = 100;

    /** @throws IllegalArgumentException if a row does not fit the columns */
    public ScoreTable {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells do not fit " + columns.size() + " columns");
            }
        }
    }

    /** What stands in a table. */
    public sealed interface Cell {
        /** As it is printed. */
        String text();

        /** As JSON. */
        String json();
    }

    /** Words. */
    public record Word(String text) implements Cell {
        @Override
        public String json() {
            return quoted(text);
        }
    }

    /**
     * A number; one that cannot be given prints as {@code -} and is {@code null} in JSON.
     *
     * @param decimals printed behind the point
     */
    public record Figure(double value, int decimals) implements Cell {
        @Override
        public String text() {
            if (Double.isNaN(value)) {
                return "-";
            }
            String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
            return text.matches("-0\\.?0*") ? text.substring(1) : text;
        }

        @Override
        public String json() {
            return Double.isFinite(value) ? Double.toString(value) : "null";
        }
    }

    /**
     * A number with its interval.
     *
     * @param decimals printed behind the point
     */
    public record Ranged(double value, Interval interval, int decimals) implements Cell {
        @Override
        public String text() {
            String figure = new Figure(value, decimals).text();
            return Double.isNaN(interval.low()) || Double.isNaN(value)
                    ? figure
                    : figure + " [" + new Figure(interval.low(), decimals).text() + " "
                            + new Figure(interval.high(), decimals).text() + "]";
        }

        @Override
        public String json() {
            return "{\"value\":" + new Figure(value, 0).json() + ",\"interval\":["
                    + new Figure(interval.low(), 0).json() + "," + new Figure(interval.high(), 0).json() + "]}";
        }
    }

    /**
     * Conditions in the order given.
     *
     * @param namesAndSentences a name, its sentence, the next name, …
     */
    public static Map<String, String> conditions(String... namesAndSentences) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndSentences.length; i += 2) {
            conditions.put(namesAndSentences[i], namesAndSentences[i + 1]);
        }
        return conditions;
    }

    /** Words. */
    public static Cell word(String text) {
        return new Word(text);
    }

    /** A whole number. */
    public static Cell count(long n) {
        return new Figure(n, 0);
    }

    /** A number. */
    public static Cell figure(double value, int decimals) {
        return new Figure(value, decimals);
    }

    /** A share in %. */
    public static Cell percent(double share) {
        return new Figure(share * 100, 2);
    }

    /** A share in % with its interval. */
    public static Cell percent(double share, Interval interval) {
        return new Ranged(share * 100, new Interval(interval.low() * 100, interval.high() * 100), 2);
    }

    /** The table as text, with a line break at the end. */
    public String text() {
        StringBuilder out = new StringBuilder(title).append('\n');
        conditions.forEach((name, sentence) -> wrap(out, name, sentence));
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = columns.get(c).length();
            for (List<Cell> row : rows) {
                widths[c] = Math.max(widths[c], row.get(c).text().length());
            }
        }
        line(out, columns, widths);
        for (List<Cell> row : rows) {
            line(out, row.stream().map(Cell::text).toList(), widths);
        }
        return out.toString();
    }

    /** The table as a section of a Markdown document. */
    public String markdown() {
        StringBuilder out = new StringBuilder("## " + title + "\n\n");
        conditions.forEach((name, sentence) ->
                out.append("- **").append(name).append("**: ").append(sentence).append('\n'));
        out.append('\n');
        markdownRow(out, columns);
        markdownRow(
                out,
                IntStream.range(0, columns.size())
                        .mapToObj(c -> c == 0 ? "---" : "---:")
                        .toList());
        rows.forEach(row -> markdownRow(out, row.stream().map(Cell::text).toList()));
        return out.toString();
    }

    private static void markdownRow(StringBuilder out, List<String> cells) {
        out.append('|');
        cells.forEach(cell -> out.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        out.append('\n');
    }

    /** The table as one JSON object. */
    public String json() {
        List<String> parts = new ArrayList<>();
        parts.add("\"title\":" + quoted(title));
        conditions.forEach((name, sentence) -> parts.add(quoted(name) + ":" + quoted(sentence)));
        List<String> objects = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<String> fields = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                fields.add(quoted(columns.get(c)) + ":" + row.get(c).json());
            }
            objects.add("{" + String.join(",", fields) + "}");
        }
        parts.add("\"rows\":[" + String.join(",", objects) + "]");
        return "{" + String.join(",", parts) + "}";
    }

    private static void wrap(StringBuilder out, String name, String sentence) {
        String indent = " ".repeat(13);
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-10s ", name));
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent);
            }
            line.append(word).append(' ');
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String pad = " ".repeat(widths[c] - cells.get(c).length());
            line.append(c == 0 ? cells.get(c) + pad : "  " + pad + cells.get(c));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
