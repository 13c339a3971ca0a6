package org.fiducial.measure;

/**
 * Turns the places at which a wave's slope falls to several shares of its steepest into one mark.
 *
 * <p>No single share gives the place that an expert marks: a slow wave needs a higher one than a steep wave, and a lead in which the
 * wave is small leans on what the others show. The mark is a weighted mean of twelve places (four shares of the lead's own slope,
 * four of the magnitude over all leads, and the median over the leads of each of the four) plus a constant; the weights sum to one,
 * so the mark moves with the signal. They were found by ridge regression, outliers left out, on the experts' marks
 * of the LUDB and QTDB development records, before the edges of P and T took in the second half of a biphasic wave. {@code
 * MarkModelFit} among the tests fits them anew, with errors from folds of persons; its weights were no better on the whole and are
 * not used. Limit: the marks follow experts, who set QRS some 20 ms wider than where a generated wave exceeds 10 µV.
 */
enum MarkModel {
    P_ONSET(
            new double[] {0.12, 0.29, 0.10, -0.01},
            new double[] {0.05, 0.22, 0.02, -0.05},
            new double[] {-0.02, 0.11, 0.14, 0.03},
            -1.6),
    P_OFFSET(
            new double[] {0.69, 0.06, -0.01, 0.02},
            new double[] {-0.03, 0.06, -0.02, 0.14},
            new double[] {0.04, 0.02, 0.03, 0.00},
            -10.4),
    QRS_ONSET(
            new double[] {0.34, 0.02, 0.12, -0.00},
            new double[] {0.05, 0.05, 0.02, 0.00},
            new double[] {0.12, 0.07, 0.12, 0.09},
            -13.5),
    QRS_OFFSET(
            new double[] {0.16, 0.04, 0.16, 0.06},
            new double[] {0.12, 0.30, 0.08, -0.12},
            new double[] {-0.04, 0.03, 0.22, -0.01},
            9.3),
    T_ONSET(
            new double[] {0.03, -0.07, 0.08, 0.30},
            new double[] {0.19, -0.03, -0.07, 0.14},
            new double[] {0.12, 0.11, 0.09, 0.11},
            16.4),
    T_OFFSET(
            new double[] {0.12, 0.30, 0.16, -0.04},
            new double[] {0.14, 0.06, -0.02, -0.02},
            new double[] {0.12, -0.01, 0.13, 0.06},
            4.6);

    private final double[] own;
    private final double[] all;
    private final double[] middle;
    private final double constantMs;

    MarkModel(double[] own, double[] all, double[] middle, double constantMs) {
        this.own = own;
        this.all = all;
        this.middle = middle;
        this.constantMs = constantMs;
    }

    /**
     * The mark in each lead, in samples of the working grid.
     *
     * @param edges places for each lead and share
     * @param allEdges places for each share over all leads
     * @param trust for each lead from 0, its own places count as the median over the leads, to 1, they count as they are
     */
    double[] marks(double[][] edges, double[] allEdges, double[] trust) {
        double shared = constantMs / LeadGrid.STEP_MS;
        double[] median = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            median[k] = median(edges, k);
            shared += all[k] * allEdges[k] + middle[k] * median[k];
        }
        double[] marks = new double[edges.length];
        for (int l = 0; l < marks.length; l++) {
            marks[l] = shared;
            for (int k = 0; k < own.length; k++) {
                marks[l] += own[k] * (median[k] + trust[l] * (edges[l][k] - median[k]));
            }
        }
        return marks;
    }

    private static double median(double[][] edges, int share) {
        double[] column = new double[edges.length];
        for (int l = 0; l < column.length; l++) {
            column[l] = edges[l][share];
        }
        return Order.median(column);
    }
}
