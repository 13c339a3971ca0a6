package org.fiducial.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Measurement;
import org.fiducial.core.MedianBeat;
import org.fiducial.core.Wave;

/**
 * The waves of a stretch and everything measured on them.
 *
 * @param waves in order of beat, global marks first, then by lead in the order of the traces, P, QRS, T; P waves without a QRS
 *     carry beat −1 and stand last
 * @param medianBeats one a lead that has one
 * @param measurements of the record: P duration, PR, QRS, QT, JT, the three axes
 * @param leadMeasurements by the traces' names, in their order: every quantity of a lead
 * @param beats one entry a beat, in the order of the marks that were given
 */
record WaveMeasurement(
        List<Wave> waves,
        List<MedianBeat> medianBeats,
        List<Measurement> measurements,
        Map<String, List<Measurement>> leadMeasurements,
        List<BeatIntervals> beats) {
    WaveMeasurement {
        waves = List.copyOf(waves);
        medianBeats = List.copyOf(medianBeats);
        measurements = List.copyOf(measurements);
        leadMeasurements = Collections.unmodifiableMap(new LinkedHashMap<>(leadMeasurements));
        beats = List.copyOf(beats);
    }
}
