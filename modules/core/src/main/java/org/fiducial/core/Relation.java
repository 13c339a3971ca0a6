package org.fiducial.core;

/** How a value is compared with a limit. */
public enum Relation {
    GREATER(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<="),
    EQUAL("=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** The sign as a guideline writes it. */
    public String sign() {
        return sign;
    }

    /** Whether {@code value} stands in this relation to {@code limit}. */
    public boolean holds(double value, double limit) {
        return switch (this) {
            case GREATER -> value > limit;
            case AT_LEAST -> value >= limit;
            case LESS -> value < limit;
            case AT_MOST -> value <= limit;
            case EQUAL -> value == limit;
        };
    }

    /** How far {@code value} lies on the true side of {@code limit}; negative on the false side. */
    public double margin(double value, double limit) {
        return switch (this) {
            case GREATER, AT_LEAST -> value - limit;
            case LESS, AT_MOST -> limit - value;
            case EQUAL -> -Math.abs(value - limit);
        };
    }
}
