package org.fiducial.formats.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import org.fiducial.core.UnreadableException;

/**
 * The sampling rate that a column of time tells. Whoever wrote it rounded the times, so that its steps differ by the last decimal; a
 * row that is left out makes one step longer than rounding can.
 */
final class TimeColumn {
    /** A rate that a rounded column of time gives is taken for the whole number within this share of it. */
    private static final double WHOLE = 1e-4;

    private static final int MOST_DECIMALS = 9;
    private static final double SINGLE_PRECISION = 0x1p-23;

    /** A step longer by this share of the usual one is a row left out, unless the times are coarser than the steps. */
    private static final double LEFT_OUT = 0.75;

    private final Table table;
    private final double perSecond;
    private final String file;

    /** @param perSecond the column's units in a second */
    TimeColumn(Table table, double perSecond, String file) {
        this.table = table;
        this.perSecond = perSecond;
        this.file = file;
    }

    /**
     * Samples per second.
     *
     * @throws UnreadableException if the times do not run in equal steps
     */
    double rate() {
        double[] ends = table.ends();
        double mean = (ends[1] - ends[0]) / (table.rows() - 1);
        double rate = perSecond / mean;
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new UnreadableException(file, "column 1", "the time does not run from the first row to the last");
        }
        int decimals = decimals();
        double last = StrictMath.pow(10, -Math.min(decimals, MOST_DECIMALS));
        check(mean, last, decimals <= MOST_DECIMALS);
        double whole = Math.rint(rate);
        return Math.abs(rate - whole) < WHOLE * rate ? whole : shortest(rate, last / (ends[1] - ends[0]));
    }

    /** The number of fewest digits within a share of a rate, by which the rounding of both ends may have changed it. */
    private static double shortest(double rate, double share) {
        for (int digits = 3; digits < 15; digits++) {
            double rounded = new BigDecimal(rate).round(new MathContext(digits)).doubleValue();
            if (Math.abs(rounded - rate) <= share * rate) {
                return rounded;
            }
        }
        return rate;
    }

    private double at(long row) {
        return table.block(row / Table.BLOCK)[0][(int) (row % Table.BLOCK)];
    }

    /** Decimals with which every time is written; one more than the most if some need more. */
    private int decimals() {
        int decimals = 0;
        double scale = 1;
        for (long row = 0; row < table.rows(); row++) {
            double time = at(row);
            while (decimals <= MOST_DECIMALS
                    && Math.abs(time * scale - Math.rint(time * scale)) > 4 * Math.ulp(time * scale)) {
                decimals++;
                scale *= 10;
            }
        }
        return decimals;
    }

    /**
     * Compares every step with the mean one.
     *
     * @param last the last decimal
     * @param decimal whether the times are decimals
     */
    private void check(double step, double last, boolean decimal) {
        double limit = last > step ? last : Math.min(last, LEFT_OUT * step);
        double first = at(0);
        double before = first;
        for (long row = 1; row < table.rows(); row++) {
            double time = at(row);
            // Times that are no decimals may have passed through single precision.
            double exact = Math.abs(time) * (decimal ? 1e-12 : SINGLE_PRECISION) + 1e-3 * last;
            double longer = time - before - step;
            double drift = time - first - row * step;
            if (!(Math.abs(longer) <= limit + exact
                    && time >= before
                    && Math.abs(drift) < LEFT_OUT * step + limit + exact)) {
                throw new UnreadableException(
                        file,
                        "row " + (row + 1) + " of the samples",
                        "the time does not run in equal steps; a table sampled at one rate was expected");
            }
            before = time;
        }
    }
}
