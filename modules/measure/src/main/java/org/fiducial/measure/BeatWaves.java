package org.fiducial.measure;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The waves of one beat: in each lead, and over all leads that share its time.
 *
 * @param beat index of the beat
 * @param leads by the place of the lead among the traces; not empty
 * @param p global P wave
 * @param qrs global QRS complex
 * @param t global T wave
 */
record BeatWaves(int beat, Map<Integer, PlacedWaves> leads, Optional<Extent> p, Extent qrs, Optional<Extent> t) {
    BeatWaves {
        leads = Collections.unmodifiableMap(new TreeMap<>(leads));
    }

    /**
     * Puts together what the leads show and what they show together: a wave that no lead shows has no global marks.
     *
     * @param all the waves over all leads
     */
    static BeatWaves of(int beat, Map<Integer, PlacedWaves> leads, PlacedWaves all) {
        boolean p = leads.values().stream().anyMatch(w -> w.p().isPresent());
        boolean t = leads.values().stream().anyMatch(w -> w.t().isPresent());
        return new BeatWaves(
                beat, leads, all.p().filter(e -> p), all.qrs(), all.t().filter(e -> t));
    }
}
