package org.fiducial.simulate;

import org.fiducial.core.Lead;

/**
 * How one patient's cardiac vector appears in the leads. The eight independent leads are rows of a matrix around Dower's (Dower,
 * Machado and Osborne, "On deriving the electrocardiogram from vectorcardiographic leads", Clin. Cardiol. 1980); III, aVR, aVL and aVF
 * follow from I and II. Single patients differ from any common matrix, so each gets rows that are scaled and tilted a little. Limit:
 * three dimensions for all waves.
 */
final class LeadField {
    /** I, II, V1 to V6: columns left, feet, back. */
    private static final double[][] DOWER = {
        {0.632, -0.235, 0.059},
        {0.235, 1.066, -0.132},
        {-0.515, 0.157, -0.917},
        {0.044, 0.164, -1.387},
        {0.882, 0.098, -1.277},
        {1.213, 0.127, -0.601},
        {1.125, 0.127, -0.086},
        {0.831, 0.076, 0.230},
    };

    /** Number of independent leads. */
    static final int INDEPENDENT = DOWER.length;

    /** The matrix for no patient in particular. */
    static final LeadField STANDARD = new LeadField(DOWER);

    private final double[][] rows;

    private LeadField(double[][] rows) {
        this.rows = rows;
    }

    /**
     * The matrix of one patient.
     *
     * @param spread standard deviation of each entry as a share of its row's length
     */
    static LeadField ofPatient(SplitMix random, double spread) {
        double[][] rows = new double[INDEPENDENT][3];
        for (int lead = 0; lead < INDEPENDENT; lead++) {
            double[] row = DOWER[lead];
            double length = Math.sqrt(row[0] * row[0] + row[1] * row[1] + row[2] * row[2]);
            for (int axis = 0; axis < 3; axis++) {
                rows[lead][axis] = row[axis] + spread * length * random.normalWithin(2);
            }
        }
        return new LeadField(rows);
    }

    /** The vector in independent lead {@code lead} (I, II, V1 to V6), mV. */
    double project(int lead, HeartVector v) {
        double[] row = rows[lead];
        return row[0] * v.x() + row[1] * v.y() + row[2] * v.z();
    }

    /** The value of a standard lead from the values of I, II, V1 to V6. */
    static double standard(Lead lead, double[] independent) {
        double first = independent[0];
        double second = independent[1];
        return switch (lead) {
            case I -> first;
            case II -> second;
            case III -> second - first;
            case AVR -> -(first + second) / 2;
            case AVL -> first - second / 2;
            case AVF -> second - first / 2;
            default -> independent[2 + Lead.PRECORDIAL.indexOf(lead)];
        };
    }
}
