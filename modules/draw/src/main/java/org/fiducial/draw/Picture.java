package org.fiducial.draw;

/** Something that has a size and can be drawn. */
public interface Picture {
    /** Width in mm. */
    double width();

    /** Height in mm. */
    double height();

    /** Draws the whole picture. */
    void draw(Canvas canvas);
}
