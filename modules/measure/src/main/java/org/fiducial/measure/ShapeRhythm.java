package org.fiducial.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rhythm about the beats of one shape.
 *
 * @param rr typical RR before them, seconds
 * @param room typical time to the beat that follows, seconds: short where each is followed by a premature one
 * @param early that RR over the median of all
 * @param disorder of the RR intervals of the recording; empty of too few beats
 */
record ShapeRhythm(double rr, double room, double early, Optional<RhythmWindow.Disorder> disorder) {
    /**
     * @param r R peaks of all beats, seconds
     * @param ventricular which of them are
     * @param of places of the shape's beats among them
     * @param rr typical RR before them, seconds
     * @param room typical time to the beat that follows, seconds
     */
    static ShapeRhythm of(double[] r, boolean[] ventricular, int[] of, double rr, double room) {
        double[] all = new double[r.length];
        for (int i = 1; i < r.length; i++) {
            all[i] = r[i] - r[i - 1];
        }
        double[] own =
                IntStream.of(of).filter(b -> b > 0).mapToDouble(b -> all[b]).toArray();
        double early = own.length == 0
                ? 1
                : Order.median(own) / Order.median(Arrays.copyOfRange(all, 1, Math.max(2, all.length)));
        return new ShapeRhythm(rr, room, early, new RhythmWindow(0, r.length - 1).disorder(all, ventricular));
    }
}
