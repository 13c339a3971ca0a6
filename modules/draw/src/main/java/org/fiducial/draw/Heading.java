package org.fiducial.draw;

import java.util.Arrays;
import java.util.List;

/**
 * What stands above and below the traces.
 *
 * @param left lines at the top left; the first is the title
 * @param middle lines at the top in the middle
 * @param right lines at the top right; the last is the verdict
 * @param foot lines below the traces
 */
public record Heading(List<String> left, List<String> middle, List<String> right, List<String> foot) {
    /** Nothing. */
    public static final Heading NONE = new Heading(List.of(), List.of(), List.of(), List.of());

    /** On a page narrower than this, mm, what stands above is one column. */
    private static final double NARROW = 220;

    static final Type TEXT = Type.of(3.1);
    static final double LINE = 4.4;
    static final Type FOOT = Type.of(2.5).in(Colour.of(0x404040));
    static final double FOOT_LINE = 3.5;

    public Heading {
        left = List.copyOf(left);
        middle = List.copyOf(middle);
        right = List.copyOf(right);
        foot = List.copyOf(foot);
    }

    /** A title alone. */
    public static Heading of(String title) {
        return new Heading(List.of(title), List.of(), List.of(), List.of());
    }

    /** Height of what stands above a page of this width, mm. */
    double above(double width) {
        int lines = width < NARROW
                ? left.size() + middle.size() + right.size()
                : Math.max(left.size(), Math.max(middle.size(), right.size()));
        return lines == 0 ? 0 : lines * LINE + 2;
    }

    /** The lines below a page of this width; on a narrow one their parts, which a middle dot divides, stand below each other. */
    List<String> foot(double width) {
        return width < NARROW
                ? foot.stream()
                        .flatMap(line -> Arrays.stream(line.split(" · ", -1)))
                        .toList()
                : foot;
    }

    void draw(Canvas canvas, double x, double y, double width) {
        if (width < NARROW) {
            column(canvas, x, y, left, true, false);
            column(canvas, x, y + left.size() * LINE, middle, false, false);
            column(canvas, x, y + (left.size() + middle.size()) * LINE, right, false, true);
            return;
        }
        column(canvas, x, y, left, true, false);
        column(canvas, x + 0.32 * width, y, middle, false, false);
        column(canvas, x + 0.56 * width, y, right, false, true);
    }

    private static void column(
            Canvas canvas, double x, double y, List<String> lines, boolean boldFirst, boolean boldLast) {
        for (int i = 0; i < lines.size(); i++) {
            boolean bold = boldFirst && i == 0 || boldLast && i == lines.size() - 1;
            canvas.text(x, y + (i + 1) * LINE - 1, lines.get(i), bold ? TEXT.bold() : TEXT);
        }
    }
}
