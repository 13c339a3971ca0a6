package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Rhythm;

/**
 * RR intervals between normal beats in a row (NN), which the sinus node is taken to have set.
 *
 * <p>Not among them: intervals that begin or end with a beat that is not normal, those across a stretch without signal, those that
 * touch a stretch of fibrillation, and those nearly twice or half as long as their neighbours, of which a beat was missed or one found
 * too many. Smaller jumps stay: a filter of 20 % takes breathing away with the errors.
 *
 * @param end seconds from the recording's start to the beat that ends each
 * @param ms length of each
 * @param beat position of the beat that ends each
 */
record NormalIntervals(double[] end, double[] ms, int[] beat) {
    private static final int NEIGHBOURS = 5;
    private static final double MISSED = 1.8;
    private static final double TOO_MANY = 0.55;

    static NormalIntervals of(List<Beat> beats, List<Rhythm.Stretch> stretches) {
        int n = beats.size();
        double[] rr = new double[n];
        Arrays.setAll(rr, i -> beats.get(i).rr().orElse(Double.NaN));
        boolean[] normal = new boolean[n];
        int next = 0;
        for (int i = 1; i < n; i++) {
            double from = beats.get(i - 1).time();
            double to = beats.get(i).time();
            while (next < stretches.size() && stretches.get(next).span().to() < from) {
                next++;
            }
            boolean inStretch =
                    next < stretches.size() && stretches.get(next).span().from() <= to;
            normal[i] = !inStretch
                    && beats.get(i).type() == BeatType.N
                    && beats.get(i - 1).type() == BeatType.N
                    && isOneCycle(rr, i);
        }
        int[] beat =
                java.util.stream.IntStream.range(0, n).filter(i -> normal[i]).toArray();
        return new NormalIntervals(
                Arrays.stream(beat).mapToDouble(i -> beats.get(i).time()).toArray(),
                Arrays.stream(beat).mapToDouble(i -> rr[i]).toArray(),
                beat);
    }

    private static boolean isOneCycle(double[] rr, int i) {
        double usual = Order.median(
                Arrays.copyOfRange(rr, Math.max(0, i - NEIGHBOURS), Math.min(rr.length, i + NEIGHBOURS + 1)));
        return rr[i] > TOO_MANY * usual && rr[i] < MISSED * usual;
    }

    int size() {
        return ms.length;
    }

    /** Whether interval {@code i} follows the one before it without a gap. */
    boolean follows(int i) {
        return i > 0 && beat[i] == beat[i - 1] + 1;
    }

    /** Position of the first interval that ends at or after {@code time}. */
    int from(double time) {
        int at = Arrays.binarySearch(end, time);
        return at < 0 ? -at - 1 : at;
    }

    /** Seconds of the intervals from position {@code a} to before {@code b}, taken together. */
    double seconds(int a, int b) {
        double sum = 0;
        for (int i = a; i < b; i++) {
            sum += ms[i];
        }
        return sum / 1000;
    }
}
