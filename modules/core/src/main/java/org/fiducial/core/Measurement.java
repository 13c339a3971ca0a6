package org.fiducial.core;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One quantity, measured or not, with what it rests on. The value follows from {@link Basis} by short arithmetic: the median, over
 * the beats, of differences between marks or between the signal at a mark and the level before it.
 *
 * @param quantity what
 * @param value in the quantity's unit; present if and only if the status is measured
 * @param sd standard deviation of the value's error, as far as it can be told; same unit
 * @param status measured, absent or unmeasurable
 * @param reason why there is no value; empty if there is one
 * @param leads names of the signals used
 * @param beats indexes of the beats used
 * @param basis marks, baseline and spans
 */
public record Measurement(
        Quantity quantity,
        OptionalDouble value,
        OptionalDouble sd,
        Status status,
        String reason,
        List<String> leads,
        List<Integer> beats,
        Basis basis) {

    /** Whether there is a value. */
    public enum Status {
        MEASURED,
        /** Looked for and not there: no Q wave, no P wave. */
        ABSENT,
        /** Could not be looked for: noise, no such lead, too short. */
        UNMEASURABLE
    }

    /**
     * What a value rests on.
     *
     * @param marks named positions in seconds, one entry a beat used and in the same order: {@code qrsOnset}, {@code tOffset}
     * @param baseline the reference level in mV; absent for intervals
     * @param spans the stretches of signal used
     */
    public record Basis(Map<String, List<Double>> marks, OptionalDouble baseline, List<Span> spans) {
        /** No marks: a count, or nothing measured. */
        public static final Basis NONE = new Basis(Marks.NONE, OptionalDouble.empty(), List.of());

        public Basis {
            marks = Marks.copyOf(marks);
            spans = List.copyOf(spans);
        }
    }

    public Measurement {
        if (value.isPresent() != (status == Status.MEASURED)) {
            throw new IllegalArgumentException(quantity.id() + " has a value exactly if it is measured");
        }
        leads = List.copyOf(leads);
        beats = List.copyOf(beats);
    }

    /** A value with everything that it rests on. */
    public static Measurement of(
            Quantity quantity, double value, OptionalDouble sd, List<String> leads, List<Integer> beats, Basis basis) {
        return new Measurement(quantity, OptionalDouble.of(value), sd, Status.MEASURED, "", leads, beats, basis);
    }

    /** Looked for and not there. */
    public static Measurement absent(Quantity quantity, String reason, List<String> leads, List<Integer> beats) {
        return without(quantity, Status.ABSENT, reason, leads, beats);
    }

    /** Looked for and not there, with where it was looked for. */
    public static Measurement absent(
            Quantity quantity, String reason, List<String> leads, List<Integer> beats, Basis basis) {
        return new Measurement(
                quantity, OptionalDouble.empty(), OptionalDouble.empty(), Status.ABSENT, reason, leads, beats, basis);
    }

    /** Could not be looked for. */
    public static Measurement unmeasurable(Quantity quantity, String reason, List<String> leads) {
        return without(quantity, Status.UNMEASURABLE, reason, leads, List.of());
    }

    private static Measurement without(
            Quantity quantity, Status status, String reason, List<String> leads, List<Integer> beats) {
        return new Measurement(
                quantity, OptionalDouble.empty(), OptionalDouble.empty(), status, reason, leads, beats, Basis.NONE);
    }

    /** Whether there is a value. */
    public boolean isMeasured() {
        return status == Status.MEASURED;
    }
}
