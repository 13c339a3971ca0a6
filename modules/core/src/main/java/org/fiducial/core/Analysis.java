package org.fiducial.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything measured on a recording, or on one stretch of a long one.
 *
 * @param span the stretch
 * @param quality disturbances
 * @param beats in order of time
 * @param waves in order of beat, global marks first, then by lead in file order, P, QRS, T
 * @param medianBeats one a lead that has one
 * @param pacing pacemaker spikes
 * @param rhythm relation of P and QRS, pauses, runs
 * @param measurements of the record
 * @param leadMeasurements of each ECG lead, by signal name, in file order
 */
public record Analysis(
        Span span,
        List<Quality> quality,
        List<Beat> beats,
        List<Wave> waves,
        List<MedianBeat> medianBeats,
        Pacing pacing,
        Rhythm rhythm,
        Measurements measurements,
        Map<String, Measurements> leadMeasurements) {

    public Analysis {
        quality = List.copyOf(quality);
        beats = List.copyOf(beats);
        waves = waves instanceof WaveList ? waves : List.copyOf(waves);
        medianBeats = List.copyOf(medianBeats);
        leadMeasurements = Collections.unmodifiableMap(new LinkedHashMap<>(leadMeasurements));
    }

    /** The measurement of a global quantity. */
    public Measurement get(Quantity quantity) {
        return measurements.get(quantity);
    }

    /** The measurement of a quantity in the lead called {@code lead}; unmeasurable where the recording lacks that lead. */
    public Measurement get(Quantity quantity, String lead) {
        return Optional.ofNullable(leadMeasurements.get(lead))
                .map(m -> m.get(quantity))
                .orElseGet(() -> Measurement.unmeasurable(quantity, "no lead " + lead, List.of(lead)));
    }
}
