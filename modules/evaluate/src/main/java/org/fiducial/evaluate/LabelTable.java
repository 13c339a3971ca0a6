package org.fiducial.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.UnreadableException;

/**
 * A table of labels in comma-separated values (RFC 4180): fields in quotes may hold commas, doubled quotes and line breaks.
 *
 * @param columns names of the columns
 * @param rows each row's fields by column, in file order
 */
record LabelTable(List<String> columns, List<Map<String, String>> rows) {

    /**
     * Reads a table whose first row names the columns.
     *
     * @throws UnreadableException if the file cannot be read, a quote stays open, or a row's fields do not fit the columns
     */
    static LabelTable read(Path file) {
        List<Row> rows = parse(file);
        if (rows.isEmpty()) {
            throw new UnreadableException(
                    file.toString(), "", "the table is empty, a row with the columns' names was expected");
        }
        return named(file, rows.getFirst().fields, rows.subList(1, rows.size()));
    }

    /** Reads a table without a row of names. */
    static LabelTable read(Path file, List<String> columns) {
        return named(file, columns, parse(file));
    }

    private static LabelTable named(Path file, List<String> columns, List<Row> rows) {
        List<Map<String, String>> out = new ArrayList<>();
        for (Row row : rows) {
            if (row.fields.size() != columns.size()) {
                throw new UnreadableException(
                        file.toString(),
                        "line " + row.line,
                        row.fields.size() + " fields where " + columns.size() + " were expected");
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                fields.put(columns.get(i), row.fields.get(i));
            }
            out.add(fields);
        }
        return new LabelTable(columns, out);
    }

    private record Row(int line, List<String> fields) {}

    private static List<Row> parse(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UnreadableException(file.toString(), "", "the table of labels cannot be read as UTF-8 text", e);
        }
        List<Row> rows = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        int line = 1;
        int rowLine = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
                started = true;
            } else if (c == ',') {
                fields.add(take(field));
                started = true;
            } else if (c == '\n') {
                if (started) {
                    fields.add(take(field));
                    rows.add(new Row(rowLine, List.copyOf(fields)));
                }
                fields.clear();
                started = false;
                rowLine = line;
            } else if (c != '\r') {
                field.append(c);
                started = true;
            }
        }
        if (quoted) {
            throw new UnreadableException(file.toString(), "line " + rowLine, "a quoted field never ends");
        }
        if (started) {
            fields.add(take(field));
            rows.add(new Row(rowLine, List.copyOf(fields)));
        }
        return rows;
    }

    private static String take(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
