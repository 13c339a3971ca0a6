package org.fiducial.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.fiducial.core.Measurement;
import org.fiducial.core.Span;

/** Numbers as a person reads them. */
final class Figures {
    /** What stands for a value that is not there. */
    static final String NONE = "—";

    private Figures() {}

    /** The number with this many decimals, halves away from zero, never {@code -0}; a dash for one that is not finite. */
    static String decimals(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.toPlainString();
    }

    /** A whole number, or the dash of a measurement without a value. */
    static String whole(Measurement m) {
        return m.value().isPresent() ? decimals(m.value().getAsDouble(), 0) : NONE;
    }

    /** {@code ± 4}, {@code ± 0.4}; empty where the error is not known. */
    static String error(Measurement m) {
        double sd = m.sd().orElse(Double.NaN);
        if (!(sd >= 0 && Double.isFinite(sd))) {
            return "";
        }
        return sd < 0.05 ? "± <0.1" : "± " + decimals(sd, sd < 0.95 ? 1 : 0);
    }

    /** A position: {@code 3.2 s}, and {@code 1:02:03} from a minute on. */
    static String position(double seconds) {
        if (seconds < 60) {
            return decimals(seconds, 1) + " s";
        }
        return clock(seconds);
    }

    /** A stretch: {@code 1.0–2.5 s}, and {@code 0:00:58 – 0:01:03} if it ends after the first minute. */
    static String stretch(Span span) {
        return span.to() < 60
                ? decimals(span.from(), 1) + "–" + decimals(span.to(), 1) + " s"
                : clock(span.from()) + " – " + clock(span.to());
    }

    /** Hours, minutes and seconds. */
    static String clock(double seconds) {
        long whole = (long) Math.floor(seconds);
        return whole / 3600 + ":" + two(whole / 60 % 60) + ":" + two(whole % 60);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /** A constant's name as words: {@code otherwise normal}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
