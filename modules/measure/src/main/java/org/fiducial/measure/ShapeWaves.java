package org.fiducial.measure;

import java.util.List;
import java.util.Optional;

/**
 * The waves of all beats of one shape in leads of one span of time.
 *
 * @param beats indexes of the beats among all
 * @param times aligned R peaks, seconds from the recording's start
 * @param contour the representative beats
 * @param leads one a representative beat, in the contour's order
 * @param p P over these leads, from the first onset that counts to the last offset
 * @param qrs QRS over these leads
 * @param t T over these leads
 * @param tTangent T end by the tangents, over these leads, seconds from the aligned R peak; NaN without T
 * @param marks what the marks are worth
 */
record ShapeWaves(
        int[] beats,
        double[] times,
        Contour contour,
        List<LeadWaves> leads,
        Optional<Extent> p,
        Extent qrs,
        Optional<Extent> t,
        double tTangent,
        ShapeMarks marks) {}
