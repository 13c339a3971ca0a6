package org.fiducial.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a chart.
 *
 * @param label what it shows, with its unit
 * @param from least value
 * @param to largest value, above {@code from}
 */
public record Axis(String label, double from, double to) {
    private static final int TICKS = 6;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** @throws IllegalArgumentException unless the ends are finite and in order */
    public Axis {
        if (!(Double.isFinite(from) && Double.isFinite(to) && from < to)) {
            throw new IllegalArgumentException("an axis needs finite ends in order, not " + from + " and " + to);
        }
    }

    /** An axis that holds all the values, with a little room at both ends; from 0 to 1 where there are none. */
    public static Axis over(String label, double... values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            if (Double.isFinite(v)) {
                least = Math.min(least, v);
                most = Math.max(most, v);
            }
        }
        if (least > most) {
            return new Axis(label, 0, 1);
        }
        double room = least == most ? Math.max(1e-9, Math.abs(least) * 0.1) : 0.03 * (most - least);
        return new Axis(label, least - room, most + room);
    }

    /** Where a value lies: 0 at {@link #from}, 1 at {@link #to}. */
    double share(double value) {
        return (value - from) / (to - from);
    }

    /** Round values in the axis' range, about half a dozen. */
    List<BigDecimal> ticks() {
        BigDecimal step = step((to - from) / TICKS);
        List<BigDecimal> ticks = new ArrayList<>();
        long first = (long) Math.ceil(from / step.doubleValue() - 1e-9);
        for (long k = first; k * step.doubleValue() <= to + 1e-9 * (to - from); k++) {
            ticks.add(step.multiply(BigDecimal.valueOf(k)));
        }
        return ticks;
    }

    private static BigDecimal step(double least) {
        int power = 0;
        double unit = 1;
        while (unit * 10 <= least) {
            unit *= 10;
            power++;
        }
        while (unit > least) {
            unit /= 10;
            power--;
        }
        for (double s : STEPS) {
            if (s * unit >= least * (1 - 1e-9)) {
                return BigDecimal.valueOf(s).scaleByPowerOfTen(power).stripTrailingZeros();
            }
        }
        throw new IllegalStateException("ten times a unit is above what it does not reach");
    }
}
