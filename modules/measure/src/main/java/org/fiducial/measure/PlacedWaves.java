package org.fiducial.measure;

import java.util.Optional;

/**
 * The waves of one beat in one lead, in seconds from the recording's start.
 *
 * @param p P wave
 * @param qrs QRS complex
 * @param t T wave; its offset is the T end that the settings chose
 * @param tTangent T end by the tangent; NaN without T
 * @param tThreshold T end by the slope threshold; NaN without T
 */
record PlacedWaves(Optional<Extent> p, Extent qrs, Optional<Extent> t, double tTangent, double tThreshold) {}
