package org.fiducial.draw;

/**
 * How time and voltage become lengths.
 *
 * @param speed mm a second, 5 to 200
 * @param gain mm a mV, 1 to 100
 * @param palette the paper's colours
 */
public record Paper(double speed, double gain, Palette palette) {
    /** 25 mm/s and 10 mm/mV, as nearly every page is printed. */
    public static final Paper STANDARD = new Paper(25, 10, Palette.RED);

    private static final double FINE = 0.08;
    private static final double STRONG = 0.16;

    /** @throws IllegalArgumentException if speed or gain lie outside their range */
    public Paper {
        if (!(speed >= 5 && speed <= 200)) {
            throw new IllegalArgumentException("paper runs at 5 to 200 mm/s, not " + speed);
        }
        if (!(gain >= 1 && gain <= 100)) {
            throw new IllegalArgumentException("a millivolt is 1 to 100 mm high, not " + gain);
        }
    }

    /** Draws the ground and its lines, strong ones through the top left corner and then every 5 mm. */
    void draw(Canvas canvas, double x, double y, double width, double height) {
        canvas.rectangle(x, y, width, height, palette.ground());
        canvas.segments(lines(x, y, width, height, false), Pen.of(palette.fine(), FINE));
        canvas.segments(lines(x, y, width, height, true), Pen.of(palette.strong(), STRONG));
    }

    private static double[] lines(double x, double y, double width, double height, boolean strong) {
        int across = (int) Math.floor(width + 1e-9);
        int down = (int) Math.floor(height + 1e-9);
        double[] ends = new double[4 * (across + down + 2)];
        int n = 0;
        for (int i = 0; i <= across; i++) {
            if (i % 5 == 0 == strong) {
                n = line(ends, n, x + i, y, x + i, y + height);
            }
        }
        for (int i = 0; i <= down; i++) {
            if (i % 5 == 0 == strong) {
                n = line(ends, n, x, y + i, x + width, y + i);
            }
        }
        return java.util.Arrays.copyOf(ends, n);
    }

    private static int line(double[] ends, int n, double x1, double y1, double x2, double y2) {
        ends[n] = x1;
        ends[n + 1] = y1;
        ends[n + 2] = x2;
        ends[n + 3] = y2;
        return n + 4;
    }
}
