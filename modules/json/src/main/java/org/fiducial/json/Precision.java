package org.fiducial.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.fiducial.core.Relation;

/**
 * How many decimals a number keeps, by its unit. Each is finer than what the signal can tell and coarser than the noise of
 * floating-point arithmetic, so that documents stay short and equal from machine to machine.
 */
public enum Precision {
    /** Positions: 10 µs, which gives the sample's index back up to 50,000 samples per second. */
    SECONDS("s", 5),
    /** Durations and intervals: 0.1 ms. */
    MILLISECONDS("ms", 1),
    /** Amplitudes: 0.1 µV. */
    MILLIVOLTS("mV", 4),
    /** Areas under a wave. */
    MILLIVOLT_MILLISECONDS("mV.ms", 3),
    /** Slopes. */
    MILLIVOLTS_PER_SECOND("mV/s", 3),
    /** Angles. */
    DEGREES("deg", 1),
    /** Rates. */
    PER_MINUTE("/min", 1),
    /** Shares in percent. */
    PERCENT("%", 2),
    /** Power of intervals. */
    SQUARE_MILLISECONDS("ms2", 1),
    /** Counts, ratios, probabilities. */
    RATIO("1", 4),
    /** Everything else: limits, tolerances, pixels. */
    FINE("", 6);

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    /** Beyond this a product with a power of ten need not be exact any more. */
    private static final double LARGEST_EXACT = 1L << 53;

    private static final MathContext SIGNIFICANT = new MathContext(6, RoundingMode.HALF_EVEN);

    private final String unit;
    private final int decimals;

    Precision(String unit, int decimals) {
        this.unit = unit;
        this.decimals = decimals;
    }

    /** The precision of values in the UCUM unit {@code unit}. */
    public static Precision of(String unit) {
        for (Precision p : values()) {
            if (p.unit.equals(unit)) {
                return p;
            }
        }
        return FINE;
    }

    /** The number as JSON writes it, without trailing zeros and exponents; {@code value} is finite. */
    public String write(double value) {
        return round(value, decimals);
    }

    /** A standard deviation, which keeps one decimal more so that a small one does not become 0. */
    public String writeError(double sd) {
        return round(sd, decimals + 1);
    }

    /**
     * A value that is compared with a limit: as many decimals as it takes for the printed number to stand to the printed limit as
     * the value does to the limit. A PR of 200.04 ms is not printed as 200 beside {@code > 200}.
     */
    public String write(double value, Relation relation, double limit) {
        double printedLimit = Double.parseDouble(FINE.write(limit));
        boolean holds = relation.holds(value, limit);
        for (int d = decimals; d < POWERS.length; d++) {
            String printed = round(value, d);
            if (relation.holds(Double.parseDouble(printed), printedLimit) == holds) {
                return printed;
            }
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /**
     * A probability by significant digits of itself or of what it lacks to 1, whichever is smaller, so that no two that differ much
     * become one: scores are ranked, and most lie near 0 or 1. Below a millionth it has an exponent.
     */
    public static String writeProbability(double p) {
        BigDecimal exact = BigDecimal.valueOf(p);
        BigDecimal lacks = BigDecimal.ONE.subtract(exact);
        BigDecimal rounded = lacks.signum() > 0 && p > 0.5
                ? BigDecimal.ONE.subtract(lacks.round(SIGNIFICANT))
                : exact.round(SIGNIFICANT);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString();
    }

    private static String round(double value, int decimals) {
        double scaled = Math.rint(value * POWERS[decimals]);
        if (Math.abs(scaled) >= LARGEST_EXACT) {
            BigDecimal rounded = BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            return rounded.toPlainString();
        }
        long digits = Math.abs((long) scaled);
        int places = decimals;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        StringBuilder out = new StringBuilder(24);
        if (scaled < 0) {
            out.append('-');
        }
        out.append(digits / POWERS[places]);
        if (places > 0) {
            out.append('.');
            String fraction = Long.toString(digits % POWERS[places]);
            out.repeat('0', places - fraction.length()).append(fraction);
        }
        return out.toString();
    }
}
