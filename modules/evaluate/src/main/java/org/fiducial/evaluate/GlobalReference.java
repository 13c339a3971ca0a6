package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.WaveMarks.Point;
import org.fiducial.evaluate.WaveMarks.WaveMark;

/**
 * Global intervals of a record from marks that an expert set in each lead by itself: of every beat the fourth earliest onset and
 * the fourth latest offset over the leads, then the median over the beats. The extremes over twelve independent leads are marking
 * noise: they make half of the normal QRS complexes 120 ms and longer.
 *
 * @param pMs P onset to P offset; absent where fewer leads than the rank needs show a P
 * @param prMs P onset to QRS onset; absent where fewer leads than the rank needs show a P
 * @param qrsMs QRS onset to QRS offset
 * @param qtMs QRS onset to T offset
 */
public record GlobalReference(OptionalDouble pMs, OptionalDouble prMs, OptionalDouble qrsMs, OptionalDouble qtMs) {
    private static final int RANK = 4;
    /** Marks of one beat lie within this distance of each other in different leads. */
    private static final double SAME_BEAT = 0.1;

    /** From the marks of all leads of a record. */
    public static GlobalReference of(Collection<WaveMarks> leads) {
        List<Double> p = new ArrayList<>();
        List<Double> pr = new ArrayList<>();
        List<Double> qrs = new ArrayList<>();
        List<Double> qt = new ArrayList<>();
        double[] beats = beats(leads);
        for (int i = 0; i < beats.length; i++) {
            double before = i == 0 ? beats[i] - 0.5 : Math.max(beats[i - 1] + SAME_BEAT, beats[i] - 0.5);
            double after = i == beats.length - 1 ? beats[i] + 0.8 : beats[i + 1] - SAME_BEAT;
            double from = beats[i] - SAME_BEAT;
            double to = beats[i] + SAME_BEAT;
            OptionalDouble qrsOnset = onset(leads, WaveType.QRS, from, to);
            OptionalDouble qrsOffset = offset(leads, WaveType.QRS, from, to);
            OptionalDouble pOnset = onset(leads, WaveType.P, before, from);
            OptionalDouble tOffset = offset(leads, WaveType.T, to, after);
            interval(pOnset, offset(leads, WaveType.P, before, from), p);
            interval(pOnset, qrsOnset, pr);
            interval(qrsOnset, qrsOffset, qrs);
            interval(qrsOnset, tOffset, qt);
        }
        return new GlobalReference(median(p), median(pr), median(qrs), median(qt));
    }

    // A beat is where at least RANK leads have a QRS peak; its time is their median.
    private static double[] beats(Collection<WaveMarks> leads) {
        double[] peaks = leads.stream()
                .flatMap(l -> l.of(WaveType.QRS))
                .mapToDouble(WaveMark::peak)
                .sorted()
                .toArray();
        List<Double> beats = new ArrayList<>();
        for (int i = 0; i < peaks.length; ) {
            int j = i;
            while (j < peaks.length && peaks[j] - peaks[i] <= 2 * SAME_BEAT) {
                j++;
            }
            if (j - i >= RANK) {
                beats.add(peaks[(i + j - 1) / 2]);
            }
            i = j;
        }
        return beats.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static OptionalDouble onset(Collection<WaveMarks> leads, WaveType type, double from, double to) {
        double[] times = times(leads, type, Point.ONSET, from, to);
        return times.length < RANK ? OptionalDouble.empty() : OptionalDouble.of(times[RANK - 1]);
    }

    private static OptionalDouble offset(Collection<WaveMarks> leads, WaveType type, double from, double to) {
        double[] times = times(leads, type, Point.OFFSET, from, to);
        return times.length < RANK ? OptionalDouble.empty() : OptionalDouble.of(times[times.length - RANK]);
    }

    private static double[] times(Collection<WaveMarks> leads, WaveType type, Point point, double from, double to) {
        return leads.stream()
                .flatMap(l -> l.of(type)
                        .filter(w -> from <= w.peak() && w.peak() <= to)
                        .limit(1))
                .flatMapToDouble(w -> w.time(point).stream())
                .sorted()
                .toArray();
    }

    private static void interval(OptionalDouble from, OptionalDouble to, List<Double> into) {
        if (from.isPresent() && to.isPresent()) {
            into.add((to.getAsDouble() - from.getAsDouble()) * 1000);
        }
    }

    private static OptionalDouble median(List<Double> values) {
        return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Moments.median(values));
    }
}
