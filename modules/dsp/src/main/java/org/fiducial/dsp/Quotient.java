package org.fiducial.dsp;

/**
 * Many numbers divided by the same one: the bits of an ordinary division at the price of three multiplications, which run along
 * vectors as a division does not.
 *
 * <p>The product with the reciprocal is wrong by an ulp at most; the remainder, which a fused multiplication and addition gives
 * exactly, corrects it to the rounded quotient (Markstein, IBM Journal of Research and Development 1990). That holds where neither
 * the quotient nor the remainder leaves the range of normal numbers, as between 1e-280 and 1e280, and for 0.
 */
public final class Quotient {
    private Quotient() {}

    /** Divides the numbers from {@code from} to before {@code to} by {@code by}, in place. */
    public static void divide(double[] x, int from, int to, double by) {
        double reciprocal = 1 / by;
        for (int i = from; i < to; i++) {
            double v = x[i];
            double q = v * reciprocal;
            x[i] = Math.fma(Math.fma(-q, by, v), reciprocal, q);
        }
    }
}
