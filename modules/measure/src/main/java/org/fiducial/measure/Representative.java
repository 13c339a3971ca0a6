package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;
import org.fiducial.dsp.SortingNetwork;

/**
 * The representative beat of one lead: the sample-wise median of aligned beats of one shape, on the working grid.
 *
 * @param lead place of the lead among the grids
 * @param grid the lead
 * @param values mV; sample {@code before} is the aligned R peak
 * @param smooth the same of the smoothed lead
 * @param before samples before the R peak
 * @param beats places, among the shape's beats, of those that it was made of
 */
record Representative(int lead, LeadGrid grid, double[] values, double[] smooth, int before, List<Integer> beats) {
    // More beats sharpen the median no further than the marks can use.
    private static final int MOST = 24;
    private static final int TILE = 192;

    /** Makes one; without any beat whose window holds data it has no samples. */
    static Representative of(int lead, LeadGrid grid, double[] times, int before, int after) {
        int[] starts = new int[times.length];
        int n = 0;
        List<Integer> beats = new java.util.ArrayList<>();
        int every = Math.max(1, (times.length + MOST - 1) / MOST);
        for (int b = 0; b < times.length; b += every) {
            int start = grid.index(times[b]) - before;
            // A window that the recording cuts off counts if QRS and half of the rest are inside; its missing part is
            // passed over.
            if (grid.whole(Math.max(0, start), Math.min(grid.length(), start + before + after))
                    && start + before > LeadGrid.RATE / 10
                    && start + before + LeadGrid.RATE / 8 < grid.length()) {
                starts[n++] = start;
                beats.add(b);
            }
        }
        int length = n == 0 ? 0 : before + after;
        double[] values = medians(grid.values(), starts, n, length);
        double[] smooth = new double[length];
        LeadGrid.smooth(new double[][] {values}, new double[][] {smooth});
        return new Representative(lead, grid, values, smooth, before, List.copyOf(beats));
    }

    boolean exists() {
        return values.length > 0;
    }

    private static double[] medians(double[] x, int[] starts, int n, int length) {
        double[] out = new double[length];
        double[][] rows = new double[n][TILE];
        for (int at = 0; at < length; ) {
            // Up to the next place where a beat begins or ends, the same beats are inside; a tile of rows stays in the
            // cache.
            int width = Math.min(TILE, length - at);
            int m = 0;
            for (int b = 0; b < n; b++) {
                int here = starts[b] + at;
                if (here < 0) {
                    width = Math.min(width, -here);
                } else if (here < x.length) {
                    width = Math.min(width, x.length - here);
                }
            }
            for (int b = 0; b < n; b++) {
                int here = starts[b] + at;
                if (here >= 0 && here < x.length) {
                    System.arraycopy(x, here, rows[m++], 0, width);
                }
            }
            median(rows, m, width, out, at);
            at += width;
        }
        extend(out);
        return out;
    }

    private static void median(double[][] rows, int n, int width, double[] out, int at) {
        if (n == 0) {
            Arrays.fill(out, at, at + width, Double.NaN);
            return;
        }
        SortingNetwork.sortColumns(rows, n, width);
        double[] upper = rows[n / 2];
        if (n % 2 == 1) {
            System.arraycopy(upper, 0, out, at, width);
            return;
        }
        double[] lower = rows[n / 2 - 1];
        for (int i = 0; i < width; i++) {
            out[at + i] = (lower[i] + upper[i]) / 2;
        }
    }

    // Where no beat reaches, the nearest value goes on.
    private static void extend(double[] x) {
        int first = 0;
        while (first < x.length && Double.isNaN(x[first])) {
            first++;
        }
        if (first == x.length) {
            Arrays.fill(x, 0);
            return;
        }
        Arrays.fill(x, 0, first, x[first]);
        for (int i = first + 1; i < x.length; i++) {
            if (Double.isNaN(x[i])) {
                x[i] = x[i - 1];
            }
        }
    }
}
