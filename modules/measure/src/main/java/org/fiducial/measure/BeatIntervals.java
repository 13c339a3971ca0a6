package org.fiducial.measure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the waves say of one beat.
 *
 * @param pr ms from global P onset to global QRS onset; absent without a P wave
 * @param qrs ms, global
 * @param qt ms from global QRS onset to global T end
 * @param usedFor {@code intervals}, {@code amplitudes}, or nothing
 * @param excludedBecause why it was left out; empty if it was not
 */
record BeatIntervals(
        OptionalDouble pr, OptionalDouble qrs, OptionalDouble qt, List<String> usedFor, String excludedBecause) {
    BeatIntervals {
        usedFor = List.copyOf(usedFor);
    }
}
