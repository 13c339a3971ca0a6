package org.fiducial.claims;

import org.fiducial.core.Relation;

/**
 * A number of a text, in the unit of quantities.
 *
 * @param relation what the text says of the measured value: equal to it, below it
 * @param low the number; of a range the lower one
 * @param high the upper one of a range, else the same
 * @param unit UCUM; empty if the text gives none
 * @param step half a unit of the last digit written
 * @param loose whether the text says <em>about</em>
 * @param most whether the text gives the largest of several
 * @param written as it stands in the text
 */
record Amount(
        Relation relation,
        double low,
        double high,
        String unit,
        double step,
        boolean loose,
        boolean most,
        String written) {

    boolean isRange() {
        return high > low;
    }

    /** The same number in another unit. */
    Amount in(String ucum, double factor) {
        return new Amount(relation, low * factor, high * factor, ucum, step * factor, loose, most, written);
    }

    /** The same on the other side of zero: a depression of more than 1 mm lies below −1 mm. */
    Amount negated() {
        Relation turned = switch (relation) {
            case LESS -> Relation.GREATER;
            case GREATER -> Relation.LESS;
            case AT_MOST -> Relation.AT_LEAST;
            case AT_LEAST -> Relation.AT_MOST;
            case EQUAL -> Relation.EQUAL;
        };
        return new Amount(turned, -high, -low, unit, step, loose, most, written);
    }
}
