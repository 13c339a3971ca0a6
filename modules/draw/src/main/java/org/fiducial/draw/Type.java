package org.fiducial.draw;

/**
 * How text is set.
 *
 * @param size height of the type, mm
 * @param face regular or bold
 * @param colour its colour
 * @param anchor which point of the text lies at its place
 */
public record Type(double size, Face face, Colour colour, Anchor anchor) {
    /** Faces of the type. */
    public enum Face {
        REGULAR,
        BOLD
    }

    /** The point of a line of text that lies at its place. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Black regular text that begins at its place. */
    public static Type of(double size) {
        return new Type(size, Face.REGULAR, Colour.BLACK, Anchor.START);
    }

    public Type bold() {
        return new Type(size, Face.BOLD, colour, anchor);
    }

    public Type in(Colour other) {
        return new Type(size, face, other, anchor);
    }

    public Type at(Anchor other) {
        return new Type(size, face, colour, other);
    }
}
