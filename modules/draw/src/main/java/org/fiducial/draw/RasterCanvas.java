package org.fiducial.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws into the pixels of an image, smoothed at the edges. */
final class RasterCanvas implements Canvas {
    private static final double MM_PER_INCH = 25.4;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Glyphs glyphs;

    RasterCanvas(double width, double height, double dpi, Glyphs glyphs) {
        double scale = dpi / MM_PER_INCH;
        image = new BufferedImage(
                (int) Math.round(width * scale), (int) Math.round(height * scale), BufferedImage.TYPE_INT_RGB);
        this.glyphs = glyphs;
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
    }

    BufferedImage image() {
        graphics.dispose();
        return image;
    }

    @Override
    public void polyline(Polyline line, Pen pen) {
        if (line.size() > 0) {
            graphics.setStroke(stroke(pen));
            paint(pen.colour());
            graphics.draw(path(line, false));
        }
    }

    @Override
    public void segments(double[] ends, Pen pen) {
        graphics.setStroke(stroke(pen));
        paint(pen.colour());
        for (int i = 0; i + 3 < ends.length; i += 4) {
            graphics.draw(new Line2D.Double(ends[i], ends[i + 1], ends[i + 2], ends[i + 3]));
        }
    }

    @Override
    public void polygon(Polyline outline, Colour fill) {
        paint(fill);
        graphics.fill(path(outline, true));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Colour fill) {
        paint(fill);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void text(double x, double y, String text, Type type) {
        paint(type.colour());
        graphics.fill(glyphs.outline(x, y, text, type));
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(x, y, width, height));
        drawing.run();
        graphics.setClip(before);
    }

    private static Path2D path(Polyline line, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, line.size() + 1);
        for (int i = 0; i < line.size(); i++) {
            if (i == 0) {
                path.moveTo(line.x(i), line.y(i));
            } else {
                path.lineTo(line.x(i), line.y(i));
            }
        }
        if (closed) {
            path.closePath();
        } else if (line.size() == 1) {
            path.lineTo(line.x(0), line.y(0));
        }
        return path;
    }

    private static BasicStroke stroke(Pen pen) {
        float[] dash = pen.dash() > 0 ? new float[] {(float) pen.dash()} : null;
        return new BasicStroke((float) pen.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private void paint(Colour colour) {
        graphics.setPaint(new Color(colour.rgb() | (int) Math.round(colour.opacity() * 255) << 24, true));
    }
}
