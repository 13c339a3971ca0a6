package org.fiducial.measure;

/** The average of beats that look alike. */
final class Template {
    /** Beats after which the average follows slowly instead of settling, so that it keeps up with a drifting shape. */
    private static final int MEMORY = 40;

    private final double[] mean;
    private final int leads;
    private int beats = 1;

    Template(double[] shape, int leads) {
        mean = shape.clone();
        this.leads = leads;
    }

    int beats() {
        return beats;
    }

    double[] mean() {
        return mean;
    }

    void add(double[] shape) {
        beats++;
        double w = 1.0 / Math.min(beats, MEMORY);
        for (int i = 0; i < mean.length; i++) {
            mean[i] += w * (shape[i] - mean[i]);
        }
    }

    /** Root mean square of the shape, mV. */
    double size() {
        return size(mean);
    }

    static double size(double[] shape) {
        return Math.sqrt(dot(shape, shape) / shape.length);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Correlation of two shapes; 0 if one is flat. */
    static double correlation(double[] a, double[] b) {
        return correlation(dot(a, b), dot(a, a), dot(b, b));
    }

    /** The same from the dot products of the shapes with each other and with themselves. */
    static double correlation(double product, double ofA, double ofB) {
        double n = Math.sqrt(ofA * ofB);
        return n > 0 ? product / n : 0;
    }

    /** {@link #dot} of each of several shapes, their number a multiple of three, with {@code b}; three sums grow side by side. */
    static void dots(double[][] shapes, double[] b, double[] out) {
        for (int s = 0; s < shapes.length; s += 3) {
            dots(shapes, s, b, b, b, out);
        }
    }

    /** {@link #dot} of each of several shapes, their number a multiple of three, with itself. */
    static void squares(double[][] shapes, double[] out) {
        for (int s = 0; s < shapes.length; s += 3) {
            dots(shapes, s, shapes[s], shapes[s + 1], shapes[s + 2], out);
        }
    }

    private static void dots(double[][] shapes, int s, double[] a, double[] b, double[] c, double[] out) {
        double[] x = shapes[s];
        double[] y = shapes[s + 1];
        double[] z = shapes[s + 2];
        double ofX = 0;
        double ofY = 0;
        double ofZ = 0;
        for (int i = 0; i < a.length; i++) {
            ofX += x[i] * a[i];
            ofY += y[i] * b[i];
            ofZ += z[i] * c[i];
        }
        out[s] = ofX;
        out[s + 1] = ofY;
        out[s + 2] = ofZ;
    }

    /** The best correlation with another template, over shifts of up to {@code most} grid points. */
    double alike(Template other, int most) {
        double top = 0;
        for (int shift = -most; shift <= most; shift++) {
            double ab = 0;
            double aa = 0;
            double bb = 0;
            for (int k = 0; k < leads; k++) {
                int at = k * BeatShape.POINTS;
                for (int i = Math.max(0, -shift); i < BeatShape.POINTS - Math.max(0, shift); i++) {
                    double a = mean[at + i];
                    double b = other.mean[at + i + shift];
                    ab += a * b;
                    aa += a * a;
                    bb += b * b;
                }
            }
            top = Math.max(top, aa * bb > 0 ? ab / Math.sqrt(aa * bb) : 0);
        }
        return top;
    }

    /**
     * Time during which the shape moves, ms: from the first to the last grid point whose slope, summed over the leads, reaches a
     * tenth of the steepest. A rough QRS duration, good for comparing templates with each other.
     */
    double width() {
        return width(mean, leads);
    }

    /** The same of a single beat's shape. */
    static double width(double[] mean, int leads) {
        int[] ends = ends(mean, leads);
        return (ends[1] - ends[0] + 1) * 1000 / BeatShape.RATE;
    }

    /** Time from the beginning of that movement to the R peak, ms. */
    static double begins(double[] mean, int leads) {
        return (BeatShape.BEFORE - ends(mean, leads)[0]) * 1000 / BeatShape.RATE;
    }

    private static int[] ends(double[] mean, int leads) {
        int n = BeatShape.POINTS - 2;
        double[] slope = new double[n];
        double top = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < leads; k++) {
                int at = k * BeatShape.POINTS + i;
                slope[i] += Math.abs(mean[at + 2] - mean[at]);
            }
            top = Math.max(top, slope[i]);
        }
        // A pause of more than 24 ms ends the complex; what moves beyond it is P or T.
        int peak = BeatShape.BEFORE;
        return new int[] {reach(slope, peak, -1, 0.1 * top), reach(slope, peak, 1, 0.1 * top)};
    }

    private static int reach(double[] slope, int start, int step, double least) {
        int edge = start;
        for (int i = start, quiet = 0; i >= 0 && i < slope.length && quiet <= 6; i += step) {
            if (slope[i] >= least) {
                edge = i;
                quiet = 0;
            } else {
                quiet++;
            }
        }
        return edge;
    }
}
