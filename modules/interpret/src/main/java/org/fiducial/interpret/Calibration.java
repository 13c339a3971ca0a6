package org.fiducial.interpret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.fiducial.core.UnreadableException;

/**
 * From how certain it is that criteria hold to how often readers state what the criteria mean: criteria may be met beyond doubt and
 * the statement still be one that cardiologists seldom make. Each code has a curve of its own,
 *
 * <pre>logit p = intercept + slope · asinh((logit score − centre) / width)</pre>
 *
 * (after Platt 1999), where asinh grows like a logarithm, because a value ten errors beyond its limit is hardly more often
 * stated than one five errors beyond. Curves rise, so that no order among recordings changes. A code without a curve keeps its
 * score. Curves belong to the criteria that they were fitted on; to others they do not apply.
 *
 * @param criteriaHash of the {@link Criteria} whose scores were fitted; empty where there are no curves
 * @param data what it was fitted on, in a line; empty where there are no curves
 * @param curves by code
 */
public record Calibration(String criteriaHash, String data, Map<String, Curve> curves) {
    /** Leaves every score as it is. */
    public static final Calibration NONE = new Calibration("", "", Map.of());

    private static final String RESOURCE = "calibration.tsv";
    private static final String HEAD = """
            # How often readers state what the criteria mean:
            # logit p = intercept + slope * asinh((logit score - centre) / width).
            # Written by 'fiducial bench calibrate'; how well it holds stands in docs/accuracy.md.
            """;
    private static final String COLUMNS = "code\tcentre\twidth\tintercept\tslope\trecords\tstated";
    private static final int CELLS = 7;

    public Calibration {
        curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
    }

    /**
     * One code's curve.
     *
     * @param scale where on it a score lies
     * @param intercept log odds in the centre
     * @param slope above 0
     * @param records how many it was fitted on
     * @param stated in how many of them the statement stands
     */
    public record Curve(Scale scale, double intercept, double slope, int records, int stated) {
        /** @throws IllegalArgumentException unless it rises */
        public Curve {
            if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
                throw new IllegalArgumentException("a curve rises, from a finite number by a finite slope");
            }
        }

        /** The probability for a score. */
        public double probability(double score) {
            return 1 / (1 + StrictMath.exp(-(intercept + slope * scale.of(score))));
        }
    }

    /**
     * asinh((logit score − centre) / width), over which curves are straight.
     *
     * @param centre logit of a high but usual score
     * @param width how far half of all scores lie below it
     */
    public record Scale(double centre, double width) {
        /** @throws IllegalArgumentException unless it rises */
        public Scale {
            if (!(width > 0) || !Double.isFinite(width) || !Double.isFinite(centre)) {
                throw new IllegalArgumentException("a scale has a finite centre and a finite width above 0");
            }
        }

        /** Where a score lies. */
        public double of(double score) {
            double at = (logit(score) - centre) / width;
            double size = Math.abs(at);
            return Math.copySign(StrictMath.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), at);
        }
    }

    /** Logarithm of the odds; scores of 0 and 1, which are rounded ones, have finite odds too. */
    public static double logit(double score) {
        double p = Math.max(Double.MIN_NORMAL, Math.min(1 - Math.ulp(0.5), score));
        return StrictMath.log(p) - StrictMath.log1p(-p);
    }

    /** What comes with the program, fitted on its standard criteria. */
    public static Calibration standard() {
        try (InputStream in = Objects.requireNonNull(Calibration.class.getResourceAsStream(RESOURCE))) {
            return parse(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This calibration if it was fitted on the criteria of that hash, else none. */
    Calibration of(String hash) {
        return criteriaHash.equals(hash) ? this : NONE;
    }

    /** Whether it changes scores. */
    public boolean isThere() {
        return !curves.isEmpty();
    }

    /** Whether the code has a curve. */
    boolean has(String code) {
        return curves.containsKey(code);
    }

    /** A code's calibrated score; none stays none. */
    public OptionalDouble probability(String code, OptionalDouble score) {
        Curve curve = curves.get(code);
        return curve == null || score.isEmpty() ? score : OptionalDouble.of(curve.probability(score.getAsDouble()));
    }

    /**
     * Reads the text that {@link #text} writes.
     *
     * @param name what messages call the text
     * @throws UnreadableException at the first fault
     */
    public static Calibration parse(String name, String text) {
        String[] lines = text.split("\\R");
        String hash = "";
        String data = "";
        Map<String, Curve> curves = new LinkedHashMap<>();
        for (int i = 0; i < lines.length; i++) {
            String[] cell = lines[i].split("\t", -1);
            if (lines[i].startsWith("#") || lines[i].isBlank() || lines[i].equals(COLUMNS)) {
                continue;
            }
            if (cell.length == 2 && cell[0].equals("criteria")) {
                hash = cell[1];
            } else if (cell.length == 2 && cell[0].equals("data")) {
                data = cell[1];
            } else {
                curves.put(cell[0], curve(name, i + 1, cell));
            }
        }
        return new Calibration(hash, data, curves);
    }

    private static Curve curve(String name, int line, String[] cell) {
        try {
            if (cell.length == CELLS) {
                return new Curve(
                        new Scale(Double.parseDouble(cell[1]), Double.parseDouble(cell[2])),
                        Double.parseDouble(cell[3]),
                        Double.parseDouble(cell[4]),
                        Integer.parseInt(cell[5]),
                        Integer.parseInt(cell[6]));
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(name, "line " + line, "not a rising curve: " + String.join(" ", cell), e);
        }
        throw new UnreadableException(
                name, "line " + line, cell.length + " fields where " + COLUMNS.replace('\t', ' ') + " were expected");
    }

    /** As the resource holds it. */
    public String text() {
        StringBuilder out = new StringBuilder(HEAD)
                .append("criteria\t")
                .append(criteriaHash)
                .append("\ndata\t")
                .append(data)
                .append('\n')
                .append(COLUMNS)
                .append('\n');
        curves.forEach((code, c) -> out.append(code)
                .append('\t')
                .append(c.scale().centre())
                .append('\t')
                .append(c.scale().width())
                .append('\t')
                .append(c.intercept())
                .append('\t')
                .append(c.slope())
                .append('\t')
                .append(c.records())
                .append('\t')
                .append(c.stated())
                .append('\n'));
        return out.toString();
    }
}
