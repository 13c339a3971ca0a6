package org.fiducial.verify;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Evidence;

/** How far a number that is found again may lie from the one that is stated. */
final class Tolerance {
    private Tolerance() {}

    /** Two standard deviations that were rounded as a document does may be so much less than the tolerance, which was not. */
    private static double rounding(String unit) {
        return switch (unit) {
            case "ms", "deg", "/min" -> 0.0101;
            default -> 0.000_201;
        };
    }

    /** The least, by unit: what the digits of a document and the nearest sample can tell. */
    static double least(String unit) {
        return switch (unit) {
            case "ms" -> 2;
            case "mV.ms" -> 0.2;
            case "deg" -> 2;
            case "/min" -> 0.5;
            default -> 0.01;
        };
    }

    /** Two standard deviations, at least {@link #least}. */
    static double of(String unit, OptionalDouble sd) {
        return Math.max(least(unit), 2 * sd.orElse(0));
    }

    /** Of a leaf: what it states, but never more than two standard deviations of its own and of the same comparison made anew. */
    static double of(Evidence.Criterion leaf, Optional<Evidence.Criterion> fresh) {
        double own = Math.min(leaf.tolerance(), of(leaf.unit(), leaf.sd()));
        return fresh.map(f -> Math.min(own, 1.5 * of(f.unit(), f.sd()))).orElse(own);
    }

    /** Whether a leaf states a wider tolerance than its standard deviation allows. */
    static boolean isWide(Evidence.Criterion leaf) {
        return leaf.tolerance() > of(leaf.unit(), leaf.sd()) + rounding(leaf.unit());
    }

    /** The distance of two values; of angles the way round. */
    static double distance(String unit, double a, double b) {
        double d = Math.abs(a - b);
        return unit.equals("deg") ? Math.min(d, Math.abs(360 - d)) : d;
    }
}
