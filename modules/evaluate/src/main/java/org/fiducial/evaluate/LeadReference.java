package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.WaveMarks.WaveMark;

/**
 * Intervals from an expert's marks of one lead, or of all leads seen together: of every marked beat, then the median over the beats.
 * The P of a beat is the last before its QRS, the T the first after it, within the distance to the neighbouring beats.
 *
 * @param pMs P onset to P offset
 * @param prMs P onset to QRS onset
 * @param qrsMs QRS onset to QRS offset
 * @param qtMs QRS onset to T offset
 * @param tMs T onset to T offset
 */
public record LeadReference(
        OptionalDouble pMs, OptionalDouble prMs, OptionalDouble qrsMs, OptionalDouble qtMs, OptionalDouble tMs) {
    private static final double FARTHEST_P = 0.5;
    private static final double FARTHEST_T = 0.8;

    /** From the marks of a lead. */
    public static LeadReference of(WaveMarks marks) {
        List<Beat> beats = beats(marks);
        return new LeadReference(
                median(beats, b -> length(b.p)),
                median(beats, b -> between(b.p.map(WaveMark::onset), Optional.of(b.qrs.onset()))),
                median(beats, b -> length(Optional.of(b.qrs))),
                median(beats, b -> between(Optional.of(b.qrs.onset()), b.t.map(WaveMark::offset))),
                median(beats, b -> length(b.t)));
    }

    private record Beat(Optional<WaveMark> p, WaveMark qrs, Optional<WaveMark> t) {}

    private static List<Beat> beats(WaveMarks marks) {
        List<WaveMark> all = marks.of(WaveType.QRS).toList();
        List<Beat> beats = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            double r = all.get(i).peak();
            double before = i == 0 ? Double.NEGATIVE_INFINITY : all.get(i - 1).peak();
            double after = i + 1 == all.size()
                    ? Double.POSITIVE_INFINITY
                    : all.get(i + 1).peak();
            beats.add(new Beat(
                    marks.of(WaveType.P)
                            .filter(p -> p.peak() < r && p.peak() > Math.max(before, r - FARTHEST_P))
                            .reduce((a, b) -> b),
                    all.get(i),
                    marks.of(WaveType.T)
                            .filter(t -> t.peak() > r && t.peak() < Math.min(after, r + FARTHEST_T))
                            .findFirst()));
        }
        return beats;
    }

    private static OptionalDouble length(Optional<WaveMark> wave) {
        return between(wave.map(WaveMark::onset), wave.map(WaveMark::offset));
    }

    private static OptionalDouble between(Optional<OptionalDouble> from, Optional<OptionalDouble> to) {
        if (from.isEmpty() || to.isEmpty() || from.get().isEmpty() || to.get().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((to.get().getAsDouble() - from.get().getAsDouble()) * 1000);
    }

    private static OptionalDouble median(List<Beat> beats, Function<Beat, OptionalDouble> interval) {
        List<Double> values = new ArrayList<>();
        beats.forEach(b -> interval.apply(b).ifPresent(values::add));
        return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Moments.median(values));
    }
}
