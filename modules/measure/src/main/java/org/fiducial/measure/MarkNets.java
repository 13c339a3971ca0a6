package org.fiducial.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two nets for each kind of mark: one for the mark of a single lead, one for the mark over all leads. They are trained and written by
 * {@code MarkNetRecipe} among the tests; {@code docs/mark-model.md} says on what, and what they are worth.
 *
 * <p>A line of the file is a word for the kind of mark, {@code lead} or {@code all}, the numbers of inputs and of hidden units, then
 * the weights in thousandths, unit by unit and output by output, constants last.
 *
 * @param lead of single leads
 * @param all over all leads
 */
record MarkNets(Map<MarkKind, MarkNet> lead, Map<MarkKind, MarkNet> all) {
    /** The nets that come with the program. */
    static final MarkNets STANDARD = resource("marks.nets");

    private static final double PARTS = 1000;

    private static MarkNets resource(String name) {
        try (InputStream in = Objects.requireNonNull(MarkNets.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #lines} wrote. */
    static MarkNets of(List<String> lines) {
        Map<MarkKind, MarkNet> lead = new EnumMap<>(MarkKind.class);
        Map<MarkKind, MarkNet> all = new EnumMap<>(MarkKind.class);
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] words = line.split(" ", 5);
                MarkKind kind = MarkKind.valueOf(words[0]);
                MarkNet net = net(Integer.parseInt(words[2]), Integer.parseInt(words[3]), words[4]);
                (words[1].equals("all") ? all : lead).put(kind, net);
            }
        }
        return new MarkNets(lead, all);
    }

    private static MarkNet net(int inputs, int units, String weights) {
        double[][] hidden = new double[units][inputs + 1];
        double[][] outputs = new double[2][units + inputs + 1];
        int at = 0;
        for (double[][] layer : List.of(hidden, outputs)) {
            for (double[] row : layer) {
                for (int i = 0; i < row.length; i++) {
                    int end = weights.indexOf(' ', at);
                    end = end < 0 ? weights.length() : end;
                    row[i] = Integer.parseInt(weights, at, end, 10) / PARTS;
                    at = end + 1;
                }
            }
        }
        return new MarkNet(inputs, hidden, outputs);
    }

    /** The text that {@link #of} reads. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (MarkKind kind : MarkKind.values()) {
            lines.add(line(kind + " lead", net(lead, kind)));
            lines.add(line(kind + " all", net(all, kind)));
        }
        return lines;
    }

    private static String line(String head, MarkNet net) {
        StringBuilder line = new StringBuilder(head)
                .append(' ')
                .append(net.inputs())
                .append(' ')
                .append(net.hidden().length);
        for (double[][] layer : List.of(net.hidden(), net.outputs())) {
            for (double[] row : layer) {
                for (double w : row) {
                    line.append(' ').append(Math.round(w * PARTS));
                }
            }
        }
        return line.toString();
    }

    static MarkNet net(Map<MarkKind, MarkNet> nets, MarkKind kind) {
        return Objects.requireNonNull(nets.get(kind));
    }
}
