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
    private static final int TILE = 64;

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
        LeadGrid.twiceMean(values, smooth, 9);
        return new Representative(lead, grid, values, smooth, before, List.copyOf(beats));
    }

    boolean exists() {
        return values.length > 0;
    }

    private static double[] medians(double[] x, int[] starts, int n, int length) {
        double[] out = new double[length];
        int from = 0;
        int to = n == 0 ? 0 : length;
        for (int b = 0; b < n; b++) {
            from = Math.max(from, -starts[b]);
            to = Math.min(to, x.length - starts[b]);
        }
        if (from < to) {
            wholeColumns(x, starts, n, from, to, out);
        }
        double[] column = new double[n];
        for (int i = 0; i < length; i++) {
            if (i >= from && i < to) {
                continue;
            }
            int m = 0;
            for (int b = 0; b < n; b++) {
                int at = starts[b] + i;
                if (at >= 0 && at < x.length) {
                    insert(column, m++, x[at]);
                }
            }
            out[i] = m == 0 ? Double.NaN : m % 2 == 1 ? column[m / 2] : (column[m / 2 - 1] + column[m / 2]) / 2;
        }
        extend(out);
        return out;
    }

    /** Medians of the columns from {@code from} to before {@code to}, where every beat is inside; a tile of rows stays in the cache. */
    private static void wholeColumns(double[] x, int[] starts, int n, int from, int to, double[] out) {
        double[][] rows = new double[n][TILE];
        for (int tile = from; tile < to; tile += TILE) {
            int width = Math.min(TILE, to - tile);
            for (int b = 0; b < n; b++) {
                System.arraycopy(x, starts[b] + tile, rows[b], 0, width);
            }
            SortingNetwork.sortColumns(rows, n, width);
            double[] upper = rows[n / 2];
            if (n % 2 == 1) {
                System.arraycopy(upper, 0, out, tile, width);
            } else {
                double[] lower = rows[n / 2 - 1];
                for (int i = 0; i < width; i++) {
                    out[tile + i] = (lower[i] + upper[i]) / 2;
                }
            }
        }
    }

    private static void insert(double[] sorted, int n, double value) {
        int i = n;
        while (i > 0 && sorted[i - 1] > value) {
            sorted[i] = sorted[i - 1];
            i--;
        }
        sorted[i] = value;
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
