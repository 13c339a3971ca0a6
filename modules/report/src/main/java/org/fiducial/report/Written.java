package org.fiducial.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.fiducial.core.Relation;
import org.fiducial.json.Precision;

/**
 * A number twice: as the JSON document has it, and rounded from that for a person. The page carries both, so that whoever checks it
 * finds the document's number and not a rounded one.
 *
 * @param json as the document writes it
 * @param shown as a person reads it
 */
record Written(String json, String shown) {
    private static final int PERCENT = 2;

    /** A value with the decimals usual for its unit; {@code value} is finite. */
    static Written of(double value, String unit) {
        String json = Precision.of(unit).write(value);
        return new Written(json, rounded(json, usualDecimals(unit)));
    }

    /** A standard deviation: one digit that is not zero, even if it is smaller than the value's last one. */
    static Written error(double sd, String unit) {
        String json = Precision.of(unit).writeError(sd);
        int decimals = usualDecimals(unit);
        while (isZero(rounded(json, decimals)) && !isZero(json)) {
            decimals++;
        }
        return new Written(json, rounded(json, decimals));
    }

    /** A value beside a limit, with as many decimals as it takes not to contradict their relation. */
    static Written beside(double value, String unit, Relation relation, double limit) {
        String json = Precision.of(unit).write(value, relation, limit);
        double printedLimit = Double.parseDouble(Precision.FINE.write(limit));
        boolean holds = relation.holds(Double.parseDouble(json), printedLimit);
        int most = Math.max(0, new BigDecimal(json).scale());
        for (int decimals = Math.min(usualDecimals(unit), most); decimals < most; decimals++) {
            String shown = rounded(json, decimals);
            if (relation.holds(Double.parseDouble(shown), printedLimit) == holds) {
                return new Written(json, shown);
            }
        }
        return new Written(json, json);
    }

    /** A position on the recording. */
    static Written seconds(double time) {
        String json = Precision.SECONDS.write(time);
        return new Written(json, rounded(json, 2));
    }

    /** A limit, a margin or a tolerance. */
    static Written fine(double value, String unit) {
        String json = Precision.FINE.write(value);
        int decimals = usualDecimals(unit);
        while (isZero(rounded(json, decimals)) && !isZero(json)) {
            decimals++;
        }
        return new Written(json, rounded(json, decimals));
    }

    /** A whole number. */
    static Written whole(long value) {
        String digits = Long.toString(value);
        return new Written(digits, digits);
    }

    /** A probability as a share of a hundred. */
    static Written percent(double probability) {
        String json = Precision.writeProbability(probability);
        BigDecimal hundred = new BigDecimal(json).movePointRight(PERCENT).setScale(0, RoundingMode.HALF_UP);
        return new Written(json, hundred.toPlainString());
    }

    /** Writes the number; its sign is a true minus. */
    Markup to(Markup page) {
        return page.element("data", shown.replace('-', '−'), "value", json);
    }

    /** How a unit is written after a number: a blank stands before most of them. */
    static String unit(String unit) {
        return switch (unit) {
            case "1" -> "";
            case "deg" -> "°";
            case "/min" -> "/min";
            case "ms2" -> " ms²";
            default -> " " + unit.replace('.', '·');
        };
    }

    private static int usualDecimals(String unit) {
        return switch (unit) {
            case "ms", "deg", "/min", "ms2" -> 0;
            case "mV.ms", "s", "%" -> 1;
            default -> 2;
        };
    }

    private static String rounded(String json, int decimals) {
        BigDecimal exact = new BigDecimal(json);
        return exact.scale() <= decimals
                ? json
                : exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static boolean isZero(String number) {
        return new BigDecimal(number).signum() == 0;
    }
}
