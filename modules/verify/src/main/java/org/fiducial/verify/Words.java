package org.fiducial.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in sentences. */
final class Words {
    private static final int DECIMALS = 4;

    private Words() {}

    /** At most four decimals, without trailing zeros. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "no number";
        }
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The number with its unit. */
    static String measured(double value, String unit) {
        return switch (unit) {
            case "1", "" -> number(value);
            case "deg" -> number(value) + "°";
            case "/min" -> number(value) + "/min";
            default -> number(value) + " " + unit;
        };
    }
}
