package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Leads that span the same time, as the columns of a printed page do. Only they can share a representative beat; a rhythm strip that
 * runs below all columns is a column of its own.
 */
final class Columns {
    private static final double ALIKE = 0.8;

    private Columns() {}

    /** Places of the traces, column by column, each column and all of them in the order of the traces. */
    static List<List<Integer>> of(List<Trace> traces) {
        List<List<Integer>> columns = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            Trace trace = traces.get(i);
            List<Integer> home = new ArrayList<>();
            for (List<Integer> column : columns) {
                if (home.isEmpty() && together(trace, traces.get(column.getFirst()))) {
                    home = column;
                }
            }
            if (home.isEmpty()) {
                columns.add(home);
            }
            home.add(i);
        }
        return columns;
    }

    private static boolean together(Trace a, Trace b) {
        double shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        double either = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return shared > 0 && shared >= ALIKE * either;
    }
}
