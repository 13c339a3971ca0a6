package org.fiducial.draw;

/** What a picture is drawn on. Lengths in mm, the origin at the top left. */
public sealed interface Canvas permits SvgCanvas, RasterCanvas {

    /** Joins points. A single point gives a dot. */
    void polyline(Polyline line, Pen pen);

    /** Lines from point to point: x1, y1, x2, y2 of the first, then of the next. */
    void segments(double[] ends, Pen pen);

    /** Fills the area that the points enclose. */
    void polygon(Polyline outline, Colour fill);

    /** Fills a rectangle. */
    void rectangle(double x, double y, double width, double height, Colour fill);

    /** Sets a line of text on the base line {@code y}. */
    void text(double x, double y, String text, Type type);

    /** What {@code drawing} draws is seen inside the rectangle alone. */
    void clipped(double x, double y, double width, double height, Runnable drawing);
}
