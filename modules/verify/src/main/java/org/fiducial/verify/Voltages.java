package org.fiducial.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.Lead;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;

/** The recording's samples at positions in seconds: the nearest sample, the mean and the area of a stretch, in mV and mV ms. */
final class Voltages {
    /** Signals of up to so many samples are held; of longer ones only what is asked for is read. */
    private static final long HELD = 1 << 22;

    private final Recording recording;
    private final Map<String, float[]> held = new HashMap<>();

    Voltages(Recording recording) {
        this.recording = recording;
    }

    Recording recording() {
        return recording;
    }

    /** The signal of that name, or the one that is the standard lead of that name. */
    Optional<Signal> signal(String name) {
        return recording.signal(name).or(() -> Lead.of(name).flatMap(recording::signal));
    }

    /** Whether two names mean one signal of the recording. */
    boolean same(String a, String b) {
        return signal(a).isPresent() && signal(a).equals(signal(b));
    }

    double at(Signal signal, double time) {
        return sample(signal, signal.index(time));
    }

    /** Mean from the sample nearest to {@code from} to the one nearest to {@code to}; NaN if one is missing. */
    double mean(Signal signal, double from, double to) {
        long a = signal.index(from);
        long b = signal.index(to);
        if (isOutside(signal, a, b)) {
            return Double.NaN;
        }
        double sum = 0;
        for (long i = a; i <= b; i++) {
            sum += sample(signal, i);
        }
        return sum / (b - a + 1);
    }

    /** The area over a level between the same samples. */
    double area(Signal signal, double from, double to, double level) {
        long a = signal.index(from);
        long b = signal.index(to);
        if (isOutside(signal, a, b)) {
            return Double.NaN;
        }
        double sum = 0;
        for (long i = a; i <= b; i++) {
            sum += sample(signal, i) - level;
        }
        return sum * 1000 / signal.samplingRate();
    }

    /** Marks come from a document that may say anything. */
    private static boolean isOutside(Signal signal, long from, long to) {
        return from < 0 || to >= signal.length() || to < from;
    }

    private double sample(Signal signal, long index) {
        if (index < 0 || index >= signal.length()) {
            return Double.NaN;
        }
        if (signal.length() <= HELD) {
            return held.computeIfAbsent(signal.name(), n -> signal.readAll())[(int) index];
        }
        float[] one = new float[1];
        signal.read(index, 1, one);
        return one[0];
    }
}
