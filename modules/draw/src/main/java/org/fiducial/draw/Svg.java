package org.fiducial.draw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Pictures as SVG: small, and text stays text. */
public final class Svg {
    private Svg() {}

    /** The picture as a document. */
    public static String of(Picture picture) {
        SvgCanvas canvas = new SvgCanvas(picture.width(), picture.height());
        picture.draw(canvas);
        return canvas.document();
    }

    /**
     * The picture as an element of an HTML page, beside others.
     *
     * @param names what the names in it begin with; unique in the page, letters and digits
     * @param title what it shows, for those who cannot see it
     */
    public static String inline(Picture picture, String names, String title) {
        SvgCanvas canvas = new SvgCanvas(picture.width(), picture.height(), names, title);
        picture.draw(canvas);
        return canvas.document();
    }

    /** Writes the picture. */
    public static void write(Picture picture, OutputStream out) throws IOException {
        out.write(of(picture).getBytes(StandardCharsets.UTF_8));
    }
}
