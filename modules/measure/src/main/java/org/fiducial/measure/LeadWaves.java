package org.fiducial.measure;

import java.util.Optional;

/**
 * The waves of one lead's representative beat.
 *
 * @param beat the representative beat
 * @param p P wave, if the beats of this shape have one; where it cannot be seen in this lead, its marks are those of the others
 * @param qrs QRS complex
 * @param t T wave, if there is room for one
 * @param tTangent T end by the tangent, seconds from the aligned R peak; NaN without T
 * @param tThreshold T end by the slope threshold; NaN without T
 * @param errors what the marks are worth
 */
record LeadWaves(
        Representative beat,
        Optional<Extent> p,
        Extent qrs,
        Optional<Extent> t,
        double tTangent,
        double tThreshold,
        MarkErrors errors) {}
