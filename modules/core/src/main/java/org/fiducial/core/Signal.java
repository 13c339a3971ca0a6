package org.fiducial.core;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One channel of a recording, with its own rate and start. A {@link Lead} is one kind of channel name.
 *
 * @param name the channel's name, unique in its recording; a standard lead's printed name where it is one
 * @param kind what the channel carries
 * @param unit unit of the values that {@link #read} gives: {@code mV} for every voltage, else a UCUM word
 * @param samplingRate samples per second
 * @param start seconds from the recording's start to the first sample
 * @param skew seconds by which the file's samples of this channel were shifted to align them; already applied
 * @param origin where the samples come from
 * @param resolution digital resolution, where the samples are digital
 * @param spans the stretches that hold data, in seconds from the recording's start, in order
 * @param samples the sample store
 */
public record Signal(
        String name,
        Kind kind,
        String unit,
        double samplingRate,
        double start,
        double skew,
        Origin origin,
        Optional<Resolution> resolution,
        List<Span> spans,
        Samples samples) {

    /** What a channel carries. */
    public enum Kind {
        /** Electrocardiogram, in mV. */
        ECG,
        /** Blood pressure. */
        PRESSURE,
        /** Breathing. */
        RESPIRATION,
        /** Photoplethysmogram. */
        PLETH,
        /** Sound. */
        SOUND,
        /** Anything else. */
        OTHER
    }

    /** @throws IllegalArgumentException if the rate is not a positive number */
    public Signal {
        Objects.requireNonNull(samples, "samples");
        positive(name, samplingRate);
        spans = List.copyOf(spans);
    }

    private static double positive(String name, double samplingRate) {
        if (!(samplingRate > 0 && Double.isFinite(samplingRate))) {
            throw new IllegalArgumentException(
                    "signal " + name + " needs a positive sampling rate, not " + samplingRate);
        }
        return samplingRate;
    }

    /** An ECG lead held in memory that starts with its recording; for programs that have samples, not files. */
    public static Signal ecg(String name, double samplingRate, float[] millivolts) {
        return new Signal(
                Lead.of(name).map(Lead::label).orElse(name),
                Kind.ECG,
                "mV",
                samplingRate,
                0,
                0,
                Origin.RECORDED,
                Optional.empty(),
                List.of(new Span(0, millivolts.length / positive(name, samplingRate))),
                Samples.of(millivolts));
    }

    /** The standard lead that this channel is, if it is one. */
    public Optional<Lead> lead() {
        return kind == Kind.ECG ? Lead.of(name) : Optional.empty();
    }

    /** Whether this channel is an electrocardiogram. */
    public boolean isEcg() {
        return kind == Kind.ECG;
    }

    /** Number of samples. */
    public long length() {
        return samples.length();
    }

    /** Seconds from the recording's start to the end of the last sample. */
    public double end() {
        return start + length() / samplingRate;
    }

    /** Seconds from the recording's start to sample {@code index}. */
    public double time(double index) {
        return start + index / samplingRate;
    }

    /** The sample nearest to {@code time} (seconds from the recording's start); may lie outside the signal. */
    public long index(double time) {
        return Math.round((time - start) * samplingRate);
    }

    /**
     * Reads a window in physical units; positions outside the signal and missing samples are {@code NaN}.
     *
     * @param from index of the first sample, may be negative
     * @param n number of samples, at most {@code out.length}
     */
    public void read(long from, int n, float[] out) {
        int before = (int) Math.min(n, Math.max(0, -from));
        int inside = (int) Math.max(0, Math.min(n - before, length() - (from + before)));
        java.util.Arrays.fill(out, 0, before, Float.NaN);
        if (inside > 0) {
            samples.read(from + before, inside, out, before);
        }
        java.util.Arrays.fill(out, before + inside, n, Float.NaN);
    }

    /**
     * All samples in physical units; for signals known to be short.
     *
     * @throws ArithmeticException if there are more than 2<sup>31</sup> − 1
     */
    public float[] readAll() {
        float[] all = new float[Math.toIntExact(length())];
        read(0, all.length, all);
        return all;
    }
}
