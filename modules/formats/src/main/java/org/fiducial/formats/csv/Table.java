package org.fiducial.formats.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.fiducial.core.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table. Opening goes through the whole file once, checks every cell and notes where each block of rows begins; rows are
 * parsed again where they are asked for, and the blocks that were parsed last are kept.
 */
final class Table {
    /** Rows of a block. */
    static final int BLOCK = 4096;

    private static final int KEPT = 8;
    private static final int LONGEST_LINE = 1 << 20;

    private final Path path;
    private final boolean headless;
    private final AtomicReferenceArray<Block> kept = new AtomicReferenceArray<>(KEPT);
    private String head = "";
    private Dialect dialect = new Dialect(',', false);
    private int columns;
    private long rows;
    private long[] offsets = new long[16];
    private double firstOfFirst = Double.NaN;
    private double lastOfFirst = Double.NaN;

    private record Block(long index, double[][] columns) {}

    /**
     * Opens a table.
     *
     * @param headless whether the first row may hold numbers, since the columns' names are known
     * @param digest takes the file's bytes, if there is one
     * @throws UnreadableException if a row is not like the others, or a cell holds no number
     */
    Table(Path path, boolean headless, @Nullable MessageDigest digest) throws IOException {
        this.path = path;
        this.headless = headless;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            index(new Lines(in, digest));
        }
    }

    /** Reads lines and counts the bytes that they take. */
    private final class Lines {
        private final InputStream in;
        private final @Nullable MessageDigest digest;
        private byte[] line = new byte[256];
        private long read;
        private long begin;
        private long number;

        Lines(InputStream in, @Nullable MessageDigest digest) {
            this.in = in;
            this.digest = digest;
        }

        /** The next line that is not blank; null at the end. */
        @Nullable
        String next() throws IOException {
            while (true) {
                begin = read;
                int n = 0;
                int c;
                while ((c = in.read()) >= 0) {
                    read++;
                    if (digest != null) {
                        digest.update((byte) c);
                    }
                    if (c == '\n') {
                        break;
                    }
                    if (c == 0 || n == LONGEST_LINE) {
                        throw new UnreadableException(
                                path.toString(), "line " + (number + 1), "is no line of a table of text");
                    }
                    if (n == line.length) {
                        line = Arrays.copyOf(line, 2 * n);
                    }
                    line[n++] = (byte) c;
                }
                number++;
                String text = new String(line, 0, n, StandardCharsets.UTF_8).strip();
                if (number == 1 && text.startsWith("\uFEFF")) {
                    text = text.substring(1);
                }
                if (!text.isEmpty()) {
                    return text;
                }
                if (c < 0) {
                    return null;
                }
            }
        }
    }

    private void index(Lines lines) throws IOException {
        String first = lines.next();
        if (first == null) {
            throw new UnreadableException(path.toString(), "", "is empty");
        }
        head = first;
        String row = headless ? first : lines.next();
        dialect = Dialect.of(first, row);
        columns = dialect.cells(first).size();
        if (!headless && dialect.cells(first).stream().allMatch(c -> c.matches("[-+0-9.,eE]+"))) {
            throw new UnreadableException(
                    path.toString(), "line 1", "a header row with the channels' names was expected, not numbers");
        }
        while (row != null) {
            if (rows % BLOCK == 0) {
                int block = (int) (rows / BLOCK);
                if (block == offsets.length) {
                    offsets = Arrays.copyOf(offsets, 2 * block);
                }
                offsets[block] = lines.begin;
            }
            check(row, lines.number);
            rows++;
            row = lines.next();
        }
        if (rows == 0) {
            throw new UnreadableException(path.toString(), "", "holds a header row and no samples");
        }
    }

    private void check(String row, long line) {
        List<String> cells = dialect.cells(row);
        if (cells.size() != columns) {
            throw new UnreadableException(
                    path.toString(),
                    "line " + line,
                    cells.size() + " cells stand here, and " + columns + " in the first row");
        }
        for (int c = 0; c < columns; c++) {
            double value;
            try {
                value = dialect.number(cells.get(c));
            } catch (NumberFormatException e) {
                throw new UnreadableException(
                        path.toString(),
                        "line " + line + ", column " + (c + 1),
                        "a number was expected, not '" + shortened(cells.get(c)) + "'",
                        e);
            }
            if (c == 0) {
                firstOfFirst = rows == 0 ? value : firstOfFirst;
                lastOfFirst = value;
            }
        }
    }

    private static String shortened(String cell) {
        String printable = cell.replaceAll("[\\p{Cntrl}\\uFFFD]", "?");
        return printable.length() <= 40 ? printable : printable.substring(0, 40) + "…";
    }

    /** The cells of the first row. */
    List<String> head() {
        return dialect.cells(head);
    }

    long rows() {
        return rows;
    }

    /** The first column's first and last value. */
    double[] ends() {
        return new double[] {firstOfFirst, lastOfFirst};
    }

    /**
     * The values of a block of rows, column by column.
     *
     * @throws UnreadableException if the file has changed since it was opened
     */
    double[][] block(long index) {
        int slot = (int) (index % KEPT);
        Block there = kept.get(slot);
        if (there == null || there.index != index) {
            there = new Block(index, parse(index));
            kept.set(slot, there);
        }
        return there.columns;
    }

    private double[][] parse(long block) {
        int n = (int) Math.min(BLOCK, rows - block * BLOCK);
        double[][] values = new double[columns][n];
        try (FileChannel channel = FileChannel.open(path).position(offsets[(int) block]);
                InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16)) {
            Lines lines = new Lines(in, null);
            for (int i = 0; i < n; i++) {
                String row = lines.next();
                List<String> cells = row == null ? List.of() : dialect.cells(row);
                if (cells.size() != columns) {
                    throw new UnreadableException(path.toString(), "", "has changed while it was read");
                }
                for (int c = 0; c < columns; c++) {
                    values[c][i] = dialect.number(cells.get(c));
                }
            }
            return values;
        } catch (NumberFormatException e) {
            throw new UnreadableException(path.toString(), "", "has changed while it was read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
