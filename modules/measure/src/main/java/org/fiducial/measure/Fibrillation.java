package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Span;

/**
 * Where the atria fibrillate: RR intervals without order, and no P wave before most beats.
 *
 * <p>Judged in the window of two dozen beats about each beat ({@link RhythmWindow}): the usual change from RR to RR is at least 6 %,
 * at most half of the changes are below 5 %, at most two in ten beats have a P wave. In one or two leads more disorder than a heart makes
 * is a detector's in noise and does not count; of more leads noise does not take all. The limits were found on CinC 2017; that of the P
 * waves on one half of its persons and kept on the other. In a recording of one window in which ventricular beats leave too few normal
 * ones in a row, the RR intervals on both sides of them are compared. A stretch begins where the limits are met and ends where they are
 * missed by a margin; it lasts at least {@link #LEAST_BEATS} beats. Limits of the method: flutter with changing conduction looks the
 * same, fibrillation with complete block does not.
 */
final class Fibrillation {
    private static final double CHANGE = 0.06;
    private static final double STEADY = 0.5;
    private static final double MOST_SCATTER = 1.6;
    private static final int FEW_LEADS = 2;
    private static final double P_SHARE = 0.2;
    /** A stretch goes on with this share of the change and this much more of the others. */
    private static final double STAY = 0.75;

    private static final double STAY_MORE = 0.15;
    private static final int LEAST_BEATS = 6;

    private final List<Beat> beats;
    private final boolean[] ventricular;
    private final boolean[] hasP;
    private final double[] rr;
    private final double mostScatter;

    private Fibrillation(List<Beat> beats, Set<Integer> withP, int leads) {
        this.beats = beats;
        mostScatter = leads <= FEW_LEADS ? MOST_SCATTER : Double.POSITIVE_INFINITY;
        int n = beats.size();
        ventricular = new boolean[n];
        hasP = new boolean[n];
        rr = new double[n];
        for (int i = 0; i < n; i++) {
            Beat beat = beats.get(i);
            ventricular[i] = beat.type() == BeatType.V || beat.type() == BeatType.PACED;
            hasP[i] = withP.contains(beat.index());
            rr[i] = beat.rr().orElse(Double.NaN) / 1000;
        }
    }

    /** Beats in fibrillation, and the stretches that they make. */
    record Found(int beats, List<Span> spans) {}

    /**
     * Looks for it.
     *
     * @param withP indexes of the beats that follow a P wave
     * @param leads number of leads on which the beats were found
     */
    static Found in(List<Beat> beats, Set<Integer> withP, int leads) {
        return new Fibrillation(beats, withP, leads).found();
    }

    private Found found() {
        List<Span> spans = new ArrayList<>();
        int total = 0;
        int n = beats.size();
        for (int i = 0; i < n; ) {
            if (!holds(i, 1, 0)) {
                i++;
                continue;
            }
            int j = i;
            while (j < n && holds(j, STAY, STAY_MORE)) {
                j++;
            }
            if (j - i >= LEAST_BEATS) {
                total += j - i;
                spans.add(new Span(
                        beats.get(i).time(), beats.get(Math.min(n - 1, j)).time()));
            }
            i = j;
        }
        return new Found(total, List.copyOf(spans));
    }

    private boolean holds(int i, double share, double more) {
        RhythmWindow window = RhythmWindow.about(i, beats.size());
        Optional<RhythmWindow.Disorder> disorder = window.disorder(rr, ventricular);
        if (disorder.isEmpty() && beats.size() <= 2 * RhythmWindow.HALF + 1) {
            disorder = window.disorderAcross(rr, ventricular);
        }
        if (disorder.isEmpty()) {
            return false;
        }
        RhythmWindow.Disorder d = disorder.get();
        return d.change() >= share * CHANGE
                && d.steady() <= STEADY + more
                && d.scatter() <= mostScatter + more
                && pShare(window) <= P_SHARE + more;
    }

    private double pShare(RhythmWindow window) {
        int looked = 0;
        int with = 0;
        for (int i = window.from(); i <= window.to(); i++) {
            if (!ventricular[i]) {
                looked++;
                with += hasP[i] ? 1 : 0;
            }
        }
        return looked == 0 ? 1 : (double) with / looked;
    }
}
