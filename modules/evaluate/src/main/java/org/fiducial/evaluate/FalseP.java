package org.fiducial.evaluate;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Span;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.WaveMarks.WaveMark;

/**
 * P waves given for beats that have none. A beat has none if the expert marked no P between the end of the T before it (the end
 * of the QRS where no T is marked) and its QRS onset; the first and the last beat are left out.
 *
 * @param record name of the record
 * @param person whom it is of
 * @param anyP whether the expert marked any P in the lead
 * @param given beats without P for which one was given, of all beats without P
 */
public record FalseP(String record, String person, boolean anyP, Proportion given) {
    /** Looks at one lead of one record. */
    public static FalseP of(String record, String person, WaveMarks reference, WaveMarks detected) {
        List<WaveMark> qrs = reference.of(WaveType.QRS).toList();
        long without = 0;
        long given = 0;
        for (int i = 1; i + 1 < qrs.size(); i++) {
            Optional<Span> gap = gap(reference, qrs.get(i - 1), qrs.get(i));
            if (gap.isPresent() && !hasP(reference, gap.get())) {
                without++;
                given += hasP(detected, gap.get()) ? 1 : 0;
            }
        }
        return new FalseP(
                record, person, reference.of(WaveType.P).findAny().isPresent(), new Proportion(given, without));
    }

    /** Both counts over those records that have some P, or over those that have none. */
    public static Proportion over(List<FalseP> records, boolean anyP) {
        return records.stream()
                .filter(r -> r.anyP == anyP)
                .map(FalseP::given)
                .reduce(new Proportion(0, 0), Proportion::plus);
    }

    private static Optional<Span> gap(WaveMarks reference, WaveMark before, WaveMark beat) {
        double to = beat.onset().orElse(beat.peak());
        double from = reference
                .of(WaveType.T)
                .filter(t -> t.peak() > before.peak() && t.peak() < to)
                .mapToDouble(t -> t.offset().orElse(t.peak()))
                .max()
                .orElse(before.offset().orElse(before.peak()));
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private static boolean hasP(WaveMarks marks, Span gap) {
        return marks.of(WaveType.P).anyMatch(p -> gap.contains(p.peak()));
    }
}
