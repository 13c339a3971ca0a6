package org.fiducial.claims;

import java.util.List;
import org.fiducial.core.Evidence;

/**
 * How near a tree of evidence comes to holding: the probability that its least certain necessary part does, by the margin of each
 * criterion in units of what measurement and reader differ by. The interpretation's own scores order recordings and are
 * calibrated; this number says only whether a limit lies within the error of what was measured.
 */
final class Nearness {
    private static final double NORMAL_SLOPE = 1.702;
    private static final double SHARE_OF_LIMIT = 0.04;

    private Nearness() {}

    /** The probability; {@code NaN} where nothing in the tree has a number. */
    static double of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.All e -> extreme(e.parts(), true);
            case Evidence.Any e -> extreme(e.parts(), false);
            case Evidence.Not e -> 1 - of(e.part());
            case Evidence.Criterion e -> criterion(e);
            case Evidence.Absence e -> Double.NaN;
            case Evidence.Observation e -> Double.NaN;
            case Evidence.Similar e -> Double.NaN;
            case Evidence.Opinion e -> Double.NaN;
        };
    }

    private static double extreme(List<Evidence> parts, boolean least) {
        double found = Double.NaN;
        for (Evidence part : parts) {
            double p = of(part);
            if (Double.isNaN(found) || (least ? p < found : p > found)) {
                found = p;
            }
        }
        return found;
    }

    private static double criterion(Evidence.Criterion e) {
        if (e.margin().isEmpty() || Double.isNaN(e.margin().getAsDouble())) {
            return Double.NaN;
        }
        double reader = Math.max(readerError(e.unit()), SHARE_OF_LIMIT * Math.abs(e.limit()));
        double sd = e.sd().orElse(0);
        double error = Math.sqrt(sd * sd + reader * reader);
        return 1 / (1 + StrictMath.exp(-NORMAL_SLOPE * e.margin().getAsDouble() / error));
    }

    /** What two careful readers of one trace differ by; counts and shares are read alike. */
    private static double readerError(String unit) {
        return switch (unit) {
            case "ms" -> 4;
            case "mV", "mV/s" -> 0.02;
            case "mV.ms" -> 0.5;
            case "deg" -> 8;
            case "/min" -> 1;
            case "s" -> 0.1;
            default -> 0.02;
        };
    }
}
