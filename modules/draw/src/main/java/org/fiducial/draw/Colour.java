package org.fiducial.draw;

/**
 * A colour.
 *
 * @param rgb red, green and blue, eight bits each, red highest
 * @param opacity 0 (not seen) to 1 (covers)
 */
public record Colour(int rgb, double opacity) {
    public static final Colour BLACK = of(0x000000);
    public static final Colour WHITE = of(0xFFFFFF);
    public static final Colour GREY = of(0x707070);

    /** A colour that covers what lies below. */
    public static Colour of(int rgb) {
        return new Colour(rgb, 1);
    }

    /** The same colour, {@code share} as opaque. */
    public Colour faded(double share) {
        return new Colour(rgb, opacity * share);
    }
}
