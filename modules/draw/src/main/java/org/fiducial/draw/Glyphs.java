package org.fiducial.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fiducial.draw.Type.Anchor;
import org.fiducial.draw.Type.Face;

/**
 * The outlines that text is drawn from: Latin letters, some Greek ones and signs. A character that is not among them is drawn as the
 * replacement character.
 */
final class Glyphs {
    private static final double EM = 1000;
    private static final int REPLACEMENT = 0xFFFD;

    private final Map<Face, Map<Integer, Glyph>> faces = new EnumMap<>(Face.class);

    private record Glyph(double advance, Path2D outline) {}

    /** Reads the outlines that come with the room. */
    static Glyphs load() {
        Glyphs glyphs = new Glyphs();
        try (InputStream in = Objects.requireNonNull(Glyphs.class.getResourceAsStream("glyphs.txt"), "glyphs.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().forEach(glyphs::add);
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] words = line.split(" ", -1);
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 3; i < words.length; i++) {
            append(outline, words[i]);
        }
        faces.computeIfAbsent(Face.valueOf(words[0].toUpperCase(Locale.ROOT)), face -> new HashMap<>())
                .put(Integer.valueOf(words[1]), new Glyph(Double.parseDouble(words[2]) / EM, outline));
    }

    private static void append(Path2D outline, String command) {
        String[] words =
                command.length() == 1 ? new String[0] : command.substring(1).split(",", -1);
        double[] at = new double[words.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = Double.parseDouble(words[i]) / EM;
        }
        switch (command.charAt(0)) {
            case 'M' -> outline.moveTo(at[0], at[1]);
            case 'L' -> outline.lineTo(at[0], at[1]);
            case 'Q' -> outline.quadTo(at[0], at[1], at[2], at[3]);
            case 'C' -> outline.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
            case 'Z' -> outline.closePath();
            default -> throw new IllegalStateException("glyphs.txt holds '" + command + "'");
        }
    }

    /** Width of a line of text in mm. */
    double width(String text, Type type) {
        return type.size()
                * text.codePoints()
                        .mapToDouble(c -> glyph(type.face(), c).advance())
                        .sum();
    }

    /** The outline of a line of text at its place. */
    Path2D outline(double x, double y, String text, Type type) {
        double width = type.anchor() == Anchor.START ? 0 : width(text, type);
        double at = x - (type.anchor() == Anchor.MIDDLE ? width / 2 : width);
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(type.face(), c);
            AffineTransform move = AffineTransform.getTranslateInstance(at, y);
            move.scale(type.size(), type.size());
            line.append(glyph.outline().getPathIterator(move), false);
            at += glyph.advance() * type.size();
        }
        return line;
    }

    private Glyph glyph(Face face, int codePoint) {
        Map<Integer, Glyph> glyphs = Objects.requireNonNull(faces.get(face));
        Glyph glyph = glyphs.get(codePoint);
        return glyph != null ? glyph : Objects.requireNonNull(glyphs.get(REPLACEMENT));
    }
}
