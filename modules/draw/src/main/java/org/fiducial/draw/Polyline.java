package org.fiducial.draw;

import java.util.Arrays;

/** Points joined by straight lines, in mm; grows as points are added. */
public final class Polyline {
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    /** Through these points: x, y, x, y, … */
    public static Polyline of(double... coordinates) {
        Polyline line = new Polyline();
        for (int i = 0; i + 1 < coordinates.length; i += 2) {
            line.add(coordinates[i], coordinates[i + 1]);
        }
        return line;
    }

    /** Adds a point. */
    public void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    public int size() {
        return size;
    }

    public double x(int i) {
        return xs[i];
    }

    public double y(int i) {
        return ys[i];
    }

    /**
     * The same line with fewer points: no point that is left out lies farther than {@code tolerance} mm from what is drawn (Douglas and
     * Peucker, <i>Algorithms for the reduction of the number of points required to represent a digitized line</i>, Cartographica 1973).
     * Its cost is n log n as a rule, n² at worst; long lines are therefore cut into stretches first.
     */
    public Polyline simplified(double tolerance) {
        boolean[] keep = new boolean[size];
        for (int from = 0; from < size; from += STRETCH) {
            int to = Math.min(size - 1, from + STRETCH);
            keep[from] = true;
            keep[to] = true;
            keepFarthest(from, to, tolerance, keep);
        }
        Polyline kept = new Polyline();
        for (int i = 0; i < size; i++) {
            if (keep[i]) {
                kept.add(xs[i], ys[i]);
            }
        }
        return kept;
    }

    private static final int STRETCH = 512;

    private void keepFarthest(int from, int to, double tolerance, boolean[] keep) {
        int farthest = -1;
        double most = tolerance * tolerance;
        for (int i = from + 1; i < to; i++) {
            double d = squaredDistance(i, from, to);
            if (d > most) {
                most = d;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            keep[farthest] = true;
            keepFarthest(from, farthest, tolerance, keep);
            keepFarthest(farthest, to, tolerance, keep);
        }
    }

    private double squaredDistance(int i, int from, int to) {
        double dx = xs[to] - xs[from];
        double dy = ys[to] - ys[from];
        double px = xs[i] - xs[from];
        double py = ys[i] - ys[from];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
        double ex = px - along * dx;
        double ey = py - along * dy;
        return ex * ex + ey * ey;
    }
}
