package org.fiducial.draw;

/**
 * How a line is drawn.
 *
 * @param colour its colour
 * @param width mm
 * @param dash mm drawn and mm left out in turn; 0 for a line without gaps
 */
public record Pen(Colour colour, double width, double dash) {
    /** A line without gaps. */
    public static Pen of(Colour colour, double width) {
        return new Pen(colour, width, 0);
    }

    /** The same line with gaps as long as its dashes, {@code dash} mm. */
    public Pen dashed(double dash) {
        return new Pen(colour, width, dash);
    }
}
