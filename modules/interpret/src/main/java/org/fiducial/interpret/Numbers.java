package org.fiducial.interpret;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fiducial.core.Relation;

/** How numbers are written: in criteria exactly, for a person with the digits that a unit deserves. */
final class Numbers {
    private static final int MOST_DECIMALS = 6;

    private Numbers() {}

    /** The shortest decimal that is exactly {@code value}, without exponent. */
    static String plain(double value) {
        String shortest = Double.toString(value);
        if (shortest.indexOf('E') >= 0) {
            return new BigDecimal(shortest).stripTrailingZeros().toPlainString();
        }
        return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
    }

    /** {@code value} with the digits usual for {@code unit}. */
    static String measured(double value, String unit) {
        return rounded(value, usualDecimals(unit));
    }

    /** The same, with as many digits more as it takes not to contradict its relation to {@code limit}. */
    static String beside(double value, String unit, Relation relation, double limit) {
        boolean holds = relation.holds(value, limit);
        int decimals = usualDecimals(unit);
        while (decimals < MOST_DECIMALS
                && relation.holds(Double.parseDouble(rounded(value, decimals)), limit) != holds) {
            decimals++;
        }
        return rounded(value, decimals);
    }

    private static int usualDecimals(String unit) {
        return switch (unit) {
            case "ms", "deg", "/min" -> 0;
            case "mV.ms" -> 1;
            default -> 2;
        };
    }

    private static String rounded(double value, int decimals) {
        BigDecimal exact = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal shown = decimals == 0 ? exact : exact.stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}
