package org.fiducial.core;

import java.util.List;
import java.util.Map;

/**
 * The representative beat of one lead: the sample-wise median of its dominant beats, aligned.
 *
 * @param lead the signal's name
 * @param samplingRate samples per second
 * @param millivolts the samples, above the level before QRS onset
 * @param fiducials positions in ms from the first sample: {@code pOnset}, {@code pOffset}, {@code qrsOnset}, {@code r}, {@code
 *     qrsOffset}, {@code tPeak}, {@code tOffset}; those that exist
 * @param beats indexes of the beats it was made of
 */
public record MedianBeat(
        String lead, double samplingRate, List<Double> millivolts, Map<String, Double> fiducials, List<Integer> beats) {
    public MedianBeat {
        millivolts = Doubles.copyOf(millivolts);
        fiducials = Map.copyOf(fiducials);
        beats = List.copyOf(beats);
    }
}
