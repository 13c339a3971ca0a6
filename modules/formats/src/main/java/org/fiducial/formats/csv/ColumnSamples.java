package org.fiducial.formats.csv;

import org.fiducial.core.Samples;

/** A column of a table as samples. */
final class ColumnSamples implements Samples {
    private final Table table;
    private final int column;
    private final double perUnit;

    ColumnSamples(Table table, int column, double perUnit) {
        this.table = table;
        this.column = column;
        this.perUnit = perUnit;
    }

    @Override
    public long length() {
        return table.rows();
    }

    @Override
    public void read(long from, int n, float[] out, int at) {
        for (int done = 0; done < n; ) {
            long row = from + done;
            double[] values = table.block(row / Table.BLOCK)[column];
            int within = (int) (row % Table.BLOCK);
            int m = Math.min(n - done, values.length - within);
            for (int i = 0; i < m; i++) {
                out[at + done + i] = (float) (values[within + i] / perUnit);
            }
            done += m;
        }
    }
}
