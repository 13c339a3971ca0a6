package org.fiducial.simulate;

/**
 * The generator behind everything random here: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014). A counter walks by the golden ratio and a mixing function turns it into 64 bits. Written out, so that no version of
 * the platform's library changes what a seed means. Not for secrets. A few operations a number.
 */
final class SplitMix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    SplitMix(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /** An independent generator for one purpose: what is drawn from it does not depend on what is drawn from this one. */
    SplitMix fork(String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        return new SplitMix(mix(seed + GOLDEN_GAMMA) ^ mix(hash));
    }

    /** 64 random bits. */
    long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high). */
    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Normal with mean 0 and standard deviation 1, by Box and Muller's transform. */
    double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** Normal with mean 0 and standard deviation 1, drawn again while beyond {@code limit}. */
    double normalWithin(double limit) {
        double drawn = normal();
        while (Math.abs(drawn) > limit) {
            drawn = normal();
        }
        return drawn;
    }

    /** Exponential with mean 1. */
    double exponential() {
        return -StrictMath.log(1 - uniform());
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
