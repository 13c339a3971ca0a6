package org.fiducial.evaluate;

/**
 * A figure that was promised, beside what was measured.
 *
 * @param name what is measured
 * @param goal what it should be
 * @param most whether it should be at most the goal, else at least
 * @param value measured; {@code NaN} where it cannot be given, which misses every goal
 * @param interval 95 %
 */
public record Target(String name, double goal, boolean most, double value, Interval interval) {
    /** How a figure stands to its goal. */
    public enum Verdict {
        REACHED("reached"),
        /** Not reached, but the interval holds the goal. */
        OPEN("not reached, interval holds it"),
        MISSED("missed");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** Missed only where the whole interval lies on the wrong side. */
    public Verdict verdict() {
        if (most ? value <= goal : value >= goal) {
            return Verdict.REACHED;
        }
        return (most ? interval.low() <= goal : interval.high() >= goal) ? Verdict.OPEN : Verdict.MISSED;
    }
}
