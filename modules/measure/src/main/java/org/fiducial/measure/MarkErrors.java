package org.fiducial.measure;

/**
 * How far the marks of one lead, or those over all leads, are expected to be off: the sizes that {@link MarkFinder} gives with them,
 * in ms; NaN of a wave that is not there.
 *
 * <p>From them follow the uncertainties of intervals: the root of the summed squares of both marks, times a factor that makes nine in
 * ten experts' values lie within 1.645 standard deviations. The factors were found on persons whom the nets had not seen ({@code
 * MarkNetRecipe}); they are not 1, because an error's mean size is less than its standard deviation, the two marks of one wave err
 * together, and experts differ.
 */
record MarkErrors(double pOnset, double pOffset, double qrsOnset, double qrsOffset, double tOnset, double tOffset) {
    /** Of no marks at all. */
    static final MarkErrors NONE =
            new MarkErrors(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static final double OF_P = 1.85;
    private static final double OF_PR = 1.45;
    private static final double OF_QRS = 1.95;
    private static final double OF_QT = 2.1;
    private static final double OF_LEAD_P = 1.4;
    private static final double OF_LEAD_T = 1.4;
    private static final double OF_LEAD_QT = 1.7;
    private static final double OF_LEAD_QRS = 1.5;

    /** Of one lead of a shape. */
    static MarkErrors of(ShapeMarks marks, int lead) {
        return new MarkErrors(
                ms(marks.error(MarkKind.P_ONSET)[lead]),
                ms(marks.error(MarkKind.P_OFFSET)[lead]),
                ms(marks.error(MarkKind.QRS_ONSET)[lead]),
                ms(marks.error(MarkKind.QRS_OFFSET)[lead]),
                ms(marks.error(MarkKind.T_ONSET)[lead]),
                ms(marks.error(MarkKind.T_OFFSET)[lead]));
    }

    /** Over all leads of a shape. */
    static MarkErrors of(ShapeMarks marks) {
        return new MarkErrors(
                ms(marks.allError(MarkKind.P_ONSET)),
                ms(marks.allError(MarkKind.P_OFFSET)),
                ms(marks.allError(MarkKind.QRS_ONSET)),
                ms(marks.allError(MarkKind.QRS_OFFSET)),
                ms(marks.allError(MarkKind.T_ONSET)),
                ms(marks.allError(MarkKind.T_OFFSET)));
    }

    private static double ms(double samples) {
        return samples * LeadGrid.STEP_MS;
    }

    private static double root(double factor, double a, double b) {
        return factor * Math.sqrt(a * a + b * b);
    }

    /** Of the global P duration, ms. */
    double p() {
        return root(OF_P, pOnset, pOffset);
    }

    /** Of PR. */
    double pr() {
        return root(OF_PR, pOnset, qrsOnset);
    }

    /** Of the global QRS duration. */
    double qrs() {
        return root(OF_QRS, qrsOnset, qrsOffset);
    }

    /** Of QT. */
    double qt() {
        return root(OF_QT, qrsOnset, tOffset);
    }

    /** Of JT. */
    double jt() {
        return root(OF_QT, qrsOffset, tOffset);
    }

    /** Of a lead's P duration. */
    double leadP() {
        return root(OF_LEAD_P, pOnset, pOffset);
    }

    /** Of a lead's T duration. */
    double leadT() {
        return root(OF_LEAD_T, tOnset, tOffset);
    }

    /** Of a lead's QT. */
    double leadQt() {
        return root(OF_LEAD_QT, qrsOnset, tOffset);
    }

    /** Of what begins with a lead's QRS. */
    double leadOnset() {
        return OF_LEAD_QRS * qrsOnset;
    }

    /** Of what ends with a lead's QRS. */
    double leadOffset() {
        return OF_LEAD_QRS * qrsOffset;
    }
}
