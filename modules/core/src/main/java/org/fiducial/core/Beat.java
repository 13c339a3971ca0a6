package org.fiducial.core;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One heartbeat, found over all leads.
 *
 * @param index position among the recording's beats, from 0
 * @param time seconds from the recording's start to the R peak
 * @param type class of the beat
 * @param template number of the shape that it belongs to; 0 is the dominant one
 * @param confidence 0..1 that there is a beat
 * @param rr ms since the beat before; absent for the first beat and after a stretch that could not be looked at
 * @param pr ms from global P onset to global QRS onset; absent without a P wave
 * @param qrs ms, global
 * @param qt ms, global
 * @param usedFor what the beat served for: {@code rate}, {@code intervals}, {@code amplitudes}
 * @param excludedBecause why it was left out of something; empty if it was not
 */
public record Beat(
        int index,
        double time,
        BeatType type,
        int template,
        double confidence,
        OptionalDouble rr,
        OptionalDouble pr,
        OptionalDouble qrs,
        OptionalDouble qt,
        List<String> usedFor,
        String excludedBecause) {
    public Beat {
        usedFor = List.copyOf(usedFor);
    }
}
