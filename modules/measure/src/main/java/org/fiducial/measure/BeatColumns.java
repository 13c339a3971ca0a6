package org.fiducial.measure;

import java.util.List;
import java.util.function.Predicate;
import org.fiducial.core.Doubles;
import org.fiducial.core.Marks;

/**
 * The beats of one lead's table, a column for each thing that many quantities need of every beat; positions in seconds from the
 * recording's start.
 */
final class BeatColumns {
    final List<UsedBeat> beats;
    /** Indexes of the beats. */
    final List<Integer> numbers;
    /** Aligned R peaks. */
    final double[] r;
    /** Global QRS onsets and offsets. */
    final double[] onset;

    final double[] offset;
    /** The lead's own QRS onsets and offsets. */
    final double[] ownOnset;

    final double[] ownOffset;
    /** The level before QRS, mV. */
    final double[] level;
    /** Where that level was taken: {@code baselineFrom} and {@code baselineTo}. */
    final Marks baseline;

    BeatColumns(List<UsedBeat> beats, RawLead raw) {
        this.beats = beats;
        int n = beats.size();
        Integer[] number = new Integer[n];
        r = new double[n];
        onset = new double[n];
        offset = new double[n];
        ownOnset = new double[n];
        ownOffset = new double[n];
        level = new double[n];
        double[] from = new double[n];
        double[] to = new double[n];
        for (int i = 0; i < n; i++) {
            UsedBeat b = beats.get(i);
            number[i] = b.beat();
            r[i] = b.r();
            onset[i] = b.global().onset();
            offset[i] = b.global().offset();
            ownOnset[i] = b.own().qrs().onset();
            ownOffset[i] = b.own().qrs().offset();
            from[i] = b.baselineFrom();
            to[i] = b.baselineTo();
            level[i] = raw.mean(from[i], to[i]);
        }
        numbers = List.of(number);
        baseline = marks("baselineFrom", raw.samples(from), "baselineTo", raw.samples(to));
    }

    /** Those beats that pass a test; these columns themselves if all do. */
    BeatColumns with(Predicate<UsedBeat> test, RawLead raw) {
        List<UsedBeat> some = beats.stream().filter(test).toList();
        return some.size() == beats.size() ? this : new BeatColumns(some, raw);
    }

    int size() {
        return r.length;
    }

    /** A column moved by so many seconds. */
    static double[] moved(double[] column, double seconds) {
        double[] out = new double[column.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = column[i] + seconds;
        }
        return out;
    }

    /** From one column to another, in ms. */
    static double[] ms(double[] from, double[] to) {
        double[] out = new double[from.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (to[i] - from[i]) * 1000;
        }
        return out;
    }

    /** Two columns under their names. */
    static Marks marks(String first, double[] column, String second, double[] other) {
        return Marks.of(first, Doubles.of(column)).and(second, Doubles.of(other));
    }
}
