package org.fiducial.formats.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written.
 *
 * @param separator between cells
 * @param decimalComma whether a comma stands before the decimals
 */
record Dialect(char separator, boolean decimalComma) {
    private static final String SEPARATORS = "\t;,";
    private static final String DIGITS = "0123456789.-+eE";

    /** The dialect of a table, from its first row and the one after. A comma that parts columns stands before no decimals. */
    static Dialect of(String header, @Nullable String row) {
        char separator = ',';
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            if (new Dialect(candidate, false).cells(header).size() > 1) {
                separator = candidate;
                break;
            }
        }
        return new Dialect(separator, separator != ',' && row != null && row.indexOf(',') >= 0);
    }

    /** The cells of a row without blanks and quotes about them. */
    List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < row.length() && row.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /**
     * The number in a cell; NaN for a cell that is empty or says that nothing is there.
     *
     * @throws NumberFormatException if it is neither
     */
    double number(String cell) {
        switch (cell) {
            case "", "NaN", "nan", "NA", "N/A", "null", "-" -> {
                return Double.NaN;
            }
            default -> {
                // Java also reads 0x1p3, 1.5f and Infinity, which no table means.
                String plain = decimalComma ? cell.replace(',', '.') : cell;
                for (int i = 0; i < plain.length(); i++) {
                    if (DIGITS.indexOf(plain.charAt(i)) < 0) {
                        throw new NumberFormatException(cell);
                    }
                }
                double value = Double.parseDouble(plain);
                if (!Double.isFinite(value)) {
                    throw new NumberFormatException(cell);
                }
                return value;
            }
        }
    }
}
