package org.fiducial.draw;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as PNG. Holds the outlines of text, which are read once. */
public final class Png {
    /** Pixels an inch at which a page is well read on paper and on a screen. */
    public static final double DPI = 150;

    /** The most pixels that a picture may have; beyond, it is refused, since they must be held in memory. */
    static final double MOST_PIXELS = 100e6;

    private static final double MM_PER_INCH = 25.4;
    private static final String FORMAT = "javax_imageio_png_1.0";

    private final Glyphs glyphs = Glyphs.load();
    private final double dpi;

    /**
     * @param dpi pixels an inch, 10 to 2400
     * @throws IllegalArgumentException if it is not in that range
     */
    public Png(double dpi) {
        if (!(dpi >= 10 && dpi <= 2400)) {
            throw new IllegalArgumentException("a picture has 10 to 2400 pixels an inch, not " + dpi);
        }
        this.dpi = dpi;
    }

    /**
     * The picture's pixels.
     *
     * @throws IllegalArgumentException if they are more than a hundred million
     */
    public BufferedImage image(Picture picture) {
        double pixels = picture.width() * picture.height() * (dpi / MM_PER_INCH) * (dpi / MM_PER_INCH);
        if (pixels > MOST_PIXELS) {
            throw new IllegalArgumentException("the picture would have " + Math.round(pixels / 1e6)
                    + " million pixels, more than 100 million; draw a shorter stretch or fewer pixels an inch");
        }
        RasterCanvas canvas = new RasterCanvas(picture.width(), picture.height(), dpi, glyphs);
        picture.draw(canvas);
        return canvas.image();
    }

    /** Writes the picture, with its pixels an inch. */
    public void write(Picture picture, OutputStream out) throws IOException {
        BufferedImage image = image(picture);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
            metadata.mergeTree(FORMAT, resolution());
            writer.setOutput(stream);
            writer.write(metadata, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
    }

    private IIOMetadataNode resolution() {
        String perMetre = String.valueOf(Math.round(dpi / MM_PER_INCH * 1000));
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(size);
        return root;
    }
}
