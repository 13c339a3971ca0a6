package org.fiducial.simulate;

import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.BeatType;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;

/**
 * What is known of a virtual patient because the program made it. A wave's onset in a lead is the first sample at which the wave,
 * alone and without noise, reaches 10 µV there, its offset the last; it is not listed where it never reaches 30 µV. Global marks are
 * the extremes over the listed leads. Only beats whose R peak, and waves whose marks, lie in the recording are listed.
 *
 * @param conditions what the patient has
 * @param seed what the patient was made from
 * @param samplingRate samples per second
 * @param duration s
 * @param beats in order of time
 * @param blockedP times in s of P waves that no QRS follows
 * @param fibrillation stretches with f waves
 * @param waves by beat, P, QRS, T, the global mark before those of the leads
 * @param intervals medians over the beats of the dominant kind
 * @param statements codes that hold by cause
 */
public record Truth(
        List<Condition> conditions,
        long seed,
        double samplingRate,
        double duration,
        List<Heartbeat> beats,
        List<Double> blockedP,
        List<Span> fibrillation,
        List<Wave> waves,
        Intervals intervals,
        List<String> statements) {
    public Truth {
        conditions = List.copyOf(conditions);
        beats = List.copyOf(beats);
        blockedP = List.copyOf(blockedP);
        fibrillation = List.copyOf(fibrillation);
        waves = List.copyOf(waves);
        statements = List.copyOf(statements);
    }

    /** Where an impulse arose. */
    public enum Origin {
        SINUS,
        ATRIAL,
        VENTRICULAR
    }

    /**
     * A beat.
     *
     * @param time seconds to the R peak: the largest sum of squares over the eight independent leads
     * @param type its class
     * @param origin where it arose
     */
    public record Heartbeat(double time, BeatType type, Origin origin) {}

    /**
     * Intervals in ms by the global marks; absent where the condition has none.
     *
     * @param rr R peak to R peak, of two beats of the dominant kind in a row
     * @param pr P onset to QRS onset
     * @param qrs QRS onset to J
     * @param qt QRS onset to T end
     */
    public record Intervals(OptionalDouble rr, OptionalDouble pr, OptionalDouble qrs, OptionalDouble qt) {}
}
