package org.fiducial.draw;

/**
 * Values to draw in a chart.
 *
 * @param name what the legend calls it; empty leaves it out of the legend
 * @param points x and y in the units of the axes; a NaN breaks the line
 * @param style how they are drawn
 */
public record Series(String name, Polyline points, Style style) {
    /** How values are drawn. */
    public enum Style {
        LINE,
        DOTS,
        /** From y = 0, or the lower end of the axis, up to each value. */
        BARS,
        /** A thin dashed line, for a null model or a bound. */
        REFERENCE
    }

    /** @throws IllegalArgumentException if there are not as many of one as of the other */
    public static Series of(String name, Style style, double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    "series " + name + " has " + xs.length + " values of x and " + ys.length + " of y");
        }
        Polyline points = new Polyline();
        for (int i = 0; i < xs.length; i++) {
            points.add(xs[i], ys[i]);
        }
        return new Series(name, points, style);
    }
}
