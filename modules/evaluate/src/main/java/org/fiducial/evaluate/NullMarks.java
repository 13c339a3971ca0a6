package org.fiducial.evaluate;

import java.util.stream.DoubleStream;
import org.fiducial.core.Annotation;

/**
 * Marks that are laid without reading the signal. Whatever they score is what a rule gives away; every table of marks shows them
 * beside the figures.
 */
public final class NullMarks {
    private NullMarks() {}

    /**
     * Marks at a constant rate.
     *
     * @param perMinute the rate
     * @param end seconds to the end of the record
     * @throws IllegalArgumentException unless the rate is positive
     */
    public static double[] atRate(double perMinute, double end) {
        if (!(perMinute > 0)) {
            throw new IllegalArgumentException("marks need a positive rate, not " + perMinute + " per minute");
        }
        double step = 60 / perMinute;
        int n = (int) Math.max(0, Math.ceil((end - step / 2) / step));
        return DoubleStream.iterate(step / 2, t -> t + step).limit(n).toArray();
    }

    /** As many marks as the reference has, at equal distances between its first and last: the record's rate is given away. */
    public static double[] asMany(double[] reference) {
        int n = reference.length;
        if (n < 2) {
            return reference.clone();
        }
        double step = (reference[n - 1] - reference[0]) / (n - 1);
        // Half a step late, so that the ends do not fall on true marks.
        return DoubleStream.iterate(reference[0] + step / 2, t -> t + step)
                .limit(n)
                .toArray();
    }

    /** Normal beats at a constant rate, as an annotation file would hold them. */
    public static BeatMarks beats(double perMinute, double end) {
        return BeatMarks.of(
                DoubleStream.of(atRate(perMinute, end))
                        .mapToObj(t -> new Annotation(t, "N"))
                        .toList(),
                end);
    }
}
