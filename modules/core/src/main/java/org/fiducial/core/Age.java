package org.fiducial.core;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age in days.
 *
 * @param days full days since birth, 0 to 55,000; a value over 89 years may stand for "over 89"
 */
public record Age(int days) {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,5}(?:\\.\\d+)?)\\s*(y|yr|years?|mo|months?|w|weeks?|d|days?)?");

    /** @throws IllegalArgumentException outside 0 to 55,000 days */
    public Age {
        if (days < 0 || days > 55_000) {
            throw new IllegalArgumentException("an age lies between 0 and 150 years, not " + days + " days");
        }
    }

    /** An age in years. */
    public static Age ofYears(double years) {
        return new Age((int) Math.round(years * DAYS_PER_YEAR));
    }

    /**
     * Reads {@code 54} (years), {@code 6mo}, {@code 5w}, {@code 3d}.
     *
     * @throws IllegalArgumentException if the text is not an age
     */
    public static Age parse(String text) {
        Matcher m = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            throw new IllegalArgumentException("an age is written 54, 6mo, 5w or 3d, not '" + text + "'");
        }
        double number = Double.parseDouble(m.group(1));
        String unit = m.group(2);
        if (unit == null || unit.startsWith("y")) {
            return ofYears(number);
        }
        double days = unit.startsWith("mo") ? DAYS_PER_YEAR / 12 : unit.startsWith("w") ? 7 : 1;
        return new Age((int) Math.round(number * days));
    }

    /** Age in years. */
    public double years() {
        return days / DAYS_PER_YEAR;
    }

    /** As a person writes it: {@code 54 y}, {@code 6 mo}, {@code 3 d}. */
    @Override
    public String toString() {
        if (days >= 2 * DAYS_PER_YEAR) {
            return (int) Math.floor(years() + 1e-3) + " y";
        }
        return days >= 61 ? (int) (days / (DAYS_PER_YEAR / 12) + 1e-3) + " mo" : days + " d";
    }
}
