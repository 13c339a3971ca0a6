package org.fiducial.draw;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * Made the outlines in {@code glyphs.txt}: {@code GlyphExtractor DejaVuSans.ttf DejaVuSans-Bold.ttf glyphs.txt}. A line a glyph: face,
 * code point, advance and outline in thousandths of the type's size, y downwards.
 */
final class GlyphExtractor {
    private static final int EM = 1000;
    private static final String BEYOND_LATIN = "ΔΣΩαβλμπστ–—‘’“”•…′″−√∛≈≠≤≥·→←↑↓×\uFFFD";

    private GlyphExtractor() {}

    public static void main(String[] args) throws Exception {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8))) {
            for (int face = 0; face < 2; face++) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, new File(args[face]))
                        .deriveFont((float) EM);
                String name = face == 0 ? "regular" : "bold";
                IntStream.concat(IntStream.rangeClosed(' ', 0x17F), BEYOND_LATIN.chars())
                        .filter(c -> c < 0x7F || c >= 0xA0)
                        .filter(font::canDisplay)
                        .distinct()
                        .forEach(c -> out.println(name + " " + line(font, c)));
            }
        }
    }

    private static String line(Font font, int codePoint) {
        GlyphVector glyph =
                font.createGlyphVector(new FontRenderContext(null, true, true), Character.toString(codePoint));
        return codePoint + " " + Math.round(glyph.getGlyphMetrics(0).getAdvanceX()) + outline(glyph.getOutline());
    }

    private static String outline(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int type = i.currentSegment(at);
            text.append(' ').append("MLQCZ".charAt(type));
            int numbers = new int[] {2, 2, 4, 6, 0}[type];
            for (int k = 0; k < numbers; k++) {
                text.append(k > 0 ? "," : "").append(Math.round(at[k]));
            }
        }
        return text.toString();
    }
}
