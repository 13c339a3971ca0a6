package org.fiducial.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.fiducial.core.Quantity;
import org.fiducial.core.Relation;

/** Numbers and quantities in words. */
final class Wording {
    private Wording() {}

    /** {@code = 240 ms}, {@code between 90 and 110 ms}. */
    static String claimed(Amount amount) {
        if (amount.isRange()) {
            return "between " + number(amount.low(), amount.unit()) + " and "
                    + withUnit(number(amount.high(), amount.unit()), amount.unit());
        }
        return (amount.most() ? "up to" : amount.relation().sign()) + " "
                + withUnit(number(amount.low(), amount.unit()), amount.unit());
    }

    /** {@code 168 ± 6 ms}. */
    static String measured(double value, OptionalDouble sd, String unit) {
        String digits = sd.isPresent() ? number(sd.getAsDouble(), unit) : "0";
        String error = digits.equals("0") ? "" : " ± " + digits;
        return withUnit(number(value, unit) + error, unit);
    }

    /** The digits that a unit deserves. */
    static String number(double value, String unit) {
        int decimals = switch (unit) {
            case "ms", "deg", "/min" -> 0;
            default -> 2;
        };
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal shown = decimals == 0 ? rounded : rounded.stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    static String withUnit(String number, String unit) {
        return switch (unit) {
            case "1", "" -> number;
            case "deg" -> number + "°";
            case "/min" -> number + "/min";
            default -> number + " " + unit;
        };
    }

    /** The short name of a quantity. */
    static String of(Quantity quantity) {
        return switch (quantity) {
            case PR, RR, QRS, QT, JT -> quantity.id().toUpperCase(Locale.ROOT);
            case HEART_RATE -> "rate";
            case QRS_AXIS -> "axis";
            case J_AMPLITUDE -> "J";
            case ST60 -> "ST60";
            case ST80 -> "ST80";
            case P_AMPLITUDE -> "P";
            case Q_AMPLITUDE -> "Q";
            case R_AMPLITUDE -> "R";
            case S_AMPLITUDE -> "S";
            case T_AMPLITUDE -> "T";
            case R_PRIME_AMPLITUDE -> "R′";
            default -> spelled(quantity.id());
        };
    }

    private static String spelled(String id) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean break_ = i > 0 && Character.isUpperCase(c);
            words.append(break_ ? " " : "").append(break_ ? Character.toLowerCase(c) : c);
        }
        String spelled = words.toString();
        boolean wave = spelled.matches("[pqrst] .*|qtc .*");
        return wave
                ? (spelled.startsWith("qtc ") ? "QTc " + capital(spelled.substring(4)) : capital(spelled))
                : spelled;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A comparison as a guideline writes it. */
    static String comparison(String what, Relation relation, double limit, String unit) {
        return what + " " + relation.sign() + " " + withUnit(number(limit, unit), unit);
    }
}
