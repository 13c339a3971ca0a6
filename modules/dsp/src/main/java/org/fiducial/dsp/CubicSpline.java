package org.fiducial.dsp;

/**
 * The natural cubic spline through points at any distance: of all smooth curves through them the one that bends least. Its second
 * derivative is 0 at both ends. Cost: a dozen operations a point and a sample.
 */
public final class CubicSpline {
    private CubicSpline() {}

    /**
     * The spline at even steps.
     *
     * @param t places of the points, rising
     * @param y values at them, without NaN
     * @param from first place asked for
     * @param step from place to place, positive
     * @param n how many places; beyond the points the last pieces go on
     */
    public static double[] sample(double[] t, double[] y, double from, double step, int n) {
        double[] bend = bends(t, y);
        double[] out = new double[n];
        int k = 0;
        for (int i = 0; i < n; i++) {
            double x = from + i * step;
            while (k + 2 < t.length && t[k + 1] < x) {
                k++;
            }
            out[i] = t.length == 1 ? y[0] : at(t, y, bend, k, x);
        }
        return out;
    }

    private static double at(double[] t, double[] y, double[] bend, int k, double x) {
        double h = t[k + 1] - t[k];
        double a = (t[k + 1] - x) / h;
        double b = (x - t[k]) / h;
        return a * y[k] + b * y[k + 1] + ((a * a * a - a) * bend[k] + (b * b * b - b) * bend[k + 1]) * h * h / 6;
    }

    /** Second derivatives at the points: a tridiagonal system, solved forwards and back. */
    private static double[] bends(double[] t, double[] y) {
        int n = t.length;
        double[] bend = new double[n];
        double[] upper = new double[n];
        for (int i = 1; i + 1 < n; i++) {
            double before = t[i] - t[i - 1];
            double after = t[i + 1] - t[i];
            double right = 6 * ((y[i + 1] - y[i]) / after - (y[i] - y[i - 1]) / before);
            double diagonal = 2 * (before + after) - before * upper[i - 1];
            upper[i] = after / diagonal;
            bend[i] = (right - before * bend[i - 1]) / diagonal;
        }
        for (int i = n - 2; i > 0; i--) {
            bend[i] -= upper[i] * bend[i + 1];
        }
        return bend;
    }
}
