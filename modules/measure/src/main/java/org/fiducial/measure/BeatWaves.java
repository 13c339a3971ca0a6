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
     * Makes the global marks from the leads' own, as {@link Order} says.
     *
     * @param r the aligned R peak, seconds
     */
    static BeatWaves of(int beat, double r, Map<Integer, PlacedWaves> leads) {
        double[] none = new double[0];
        double[] pOn = leads.values().stream()
                .flatMap(w -> w.p().stream())
                .mapToDouble(Extent::onset)
                .toArray();
        double[] pPeak = pOn.length == 0 ? none : peaks(leads, true);
        double[] pOff = leads.values().stream()
                .flatMap(w -> w.p().stream())
                .mapToDouble(Extent::offset)
                .toArray();
        double[] tOn = leads.values().stream()
                .flatMap(w -> w.t().stream())
                .mapToDouble(Extent::onset)
                .toArray();
        double[] tOff = leads.values().stream()
                .flatMap(w -> w.t().stream())
                .mapToDouble(Extent::offset)
                .toArray();
        double on = Order.onset(
                leads.values().stream().mapToDouble(w -> w.qrs().onset()).toArray());
        double off = Order.offset(
                leads.values().stream().mapToDouble(w -> w.qrs().offset()).toArray());
        return new BeatWaves(
                beat,
                leads,
                pOn.length == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Extent(Order.onset(pOn), Order.median(pPeak), Math.min(Order.offset(pOff), on))),
                new Extent(on, r, off),
                tOn.length == 0
                        ? Optional.empty()
                        : Optional.of(new Extent(
                                Math.max(Order.onset(tOn), off),
                                Order.median(peaks(leads, false)),
                                Order.offset(tOff))));
    }

    private static double[] peaks(Map<Integer, PlacedWaves> leads, boolean p) {
        return leads.values().stream()
                .flatMap(w -> (p ? w.p() : w.t()).stream())
                .mapToDouble(Extent::peak)
                .toArray();
    }
}
