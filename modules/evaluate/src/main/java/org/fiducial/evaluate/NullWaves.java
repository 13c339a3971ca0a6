package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.WaveMarks.Point;
import org.fiducial.evaluate.WaveMarks.WaveMark;

/**
 * Waves laid at fixed distances from the experts' R peaks: whoever knows the beats and a textbook, and reads no wave. It is a
 * strong null model: the marks of most beats of most persons lie within 150 ms of it.
 */
public final class NullWaves {
    private NullWaves() {}

    /** P, QRS and T for each R peak of the reference, at the distances of a healthy adult at rest. */
    public static WaveMarks of(WaveMarks reference) {
        List<WaveMark> waves = new ArrayList<>();
        for (double r : reference.times(WaveType.QRS, Point.PEAK)) {
            Stream.of(
                            wave(WaveType.P, r, -0.200, -0.150, -0.095),
                            wave(WaveType.QRS, r, -0.040, 0, 0.050),
                            wave(WaveType.T, r, 0.190, 0.280, 0.345))
                    .forEach(waves::add);
        }
        return new WaveMarks(waves);
    }

    private static WaveMark wave(WaveType type, double r, double onset, double peak, double offset) {
        return new WaveMark(type, OptionalDouble.of(r + onset), r + peak, OptionalDouble.of(r + offset));
    }
}
