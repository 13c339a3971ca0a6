package org.fiducial.evaluate;

/**
 * A share of things that were counted.
 *
 * @param hits how many of them; 0 to {@code of}
 * @param of how many there are
 */
public record Proportion(long hits, long of) {
    private static final double Z95 = 1.959963984540054;

    /** @throws IllegalArgumentException unless {@code 0 <= hits <= of} */
    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + " is no share");
        }
    }

    /** The share, 0..1; {@code NaN} of nothing. */
    public double value() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    /**
     * The 95 % interval after Wilson (1927), which keeps inside 0..1 and holds near both ends. It takes the things counted as
     * independent; beats of one person are not, and for them {@link Bootstrap} over persons is the honest one.
     */
    public Interval wilson() {
        if (of == 0) {
            return Interval.NONE;
        }
        double z2 = Z95 * Z95;
        double p = value();
        double centre = p + z2 / (2 * of);
        double half = Z95 * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
        double scale = 1 + z2 / of;
        return new Interval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }

    /** Both counts added. */
    public Proportion plus(Proportion other) {
        return new Proportion(hits + other.hits, of + other.of);
    }
}
