package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Pacing;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/**
 * What pacing spikes do, from where they stand among the waves.
 *
 * <p>A spike just before QRS or in it is ventricular. One that stands earlier, within an AV delay, is atrial if P begins at it, or if at
 * least two of them keep one distance to QRS, since behind the spike and in few leads P is hard to see. Any other one stimulates
 * nothing: in the refractory period, before the T wave of the last beat is over, it need not; after that, capture has failed. Limits:
 * a spike that coincides with QRS may have come too late to cause it, which counts as captured; an atrial stimulus without capture
 * before a QRS of the heart's own passes for one with capture.
 *
 * @param pacing all spikes
 * @param atrial those that stimulate the atria, each with its beat
 * @param uncaptured seconds of those that should have stimulated and did not
 */
record Stimuli(Pacing pacing, List<Atrial> atrial, List<Double> uncaptured) {
    Stimuli {
        atrial = List.copyOf(atrial);
        uncaptured = List.copyOf(uncaptured);
    }

    /** A spike, in seconds, and the position of the beat that follows P. */
    record Atrial(double spike, int beat) {}

    // Seconds from a ventricular stimulus to QRS onset, and from an atrial one at most: AV delays are set from 120 to
    // 300 ms.
    private static final double TO_QRS = 0.06;
    private static final double AV_DELAY = 0.35;
    /** Seconds from an atrial stimulus to P onset; the mark of P may lie before the spike. */
    private static final double TO_P = 0.08;

    private static final double BEFORE_P = 0.03;
    /** Seconds within which distances are one. */
    private static final double ONE = 0.02;
    /** Where no T wave is marked the ventricles are refractory for so long after R, seconds. */
    private static final double REFRACTORY = 0.35;
    /** QRS about R where it is not marked, seconds. */
    private static final double BEFORE_R = 0.05;

    private static final double AFTER_R = 0.08;

    private record Complex(double onset, double offset, double end, boolean paced) {}

    /**
     * Looks at each spike.
     *
     * @param waves of the recording, the global ones among them
     */
    static Stimuli of(Pacing pacing, List<Beat> beats, List<Wave> waves) {
        if (pacing.spikes().isEmpty()) {
            return new Stimuli(pacing, List.of(), List.of());
        }
        Complex[] qrs = complexes(beats, waves);
        double[] p = waves.stream()
                .filter(w -> w.isGlobal() && w.type() == WaveType.P)
                .mapToDouble(Wave::onset)
                .sorted()
                .toArray();
        List<Atrial> early = new ArrayList<>();
        List<Double> nothing = new ArrayList<>();
        List<Double> delays = new ArrayList<>();
        for (int s = 0; s < pacing.spikes().size(); s++) {
            double at = pacing.spikes().get(s).time();
            int next = next(qrs, at);
            double before = next < qrs.length ? qrs[next].onset - at : Double.POSITIVE_INFINITY;
            if (before <= TO_QRS || causes(pacing.spikes(), s, qrs, next)) {
                continue;
            }
            if (before <= AV_DELAY) {
                early.add(new Atrial(at, next));
                delays.add(before);
            } else if (!beginsP(p, at) && (next == 0 || at > qrs[next - 1].end)) {
                nothing.add(at);
            }
        }
        List<Atrial> atrial = new ArrayList<>();
        for (int i = 0; i < early.size(); i++) {
            Atrial a = early.get(i);
            double delay = delays.get(i);
            boolean kept =
                    delays.stream().filter(d -> Math.abs(d - delay) <= ONE).count() >= 2;
            if (beginsP(p, a.spike) || kept) {
                atrial.add(a);
            } else if (a.beat == 0 || a.spike > qrs[a.beat - 1].end) {
                nothing.add(a.spike);
            }
        }
        return new Stimuli(pacing, atrial, nothing.stream().sorted().toList());
    }

    /** The complex that ends after {@code at}. */
    private static int next(Complex[] qrs, double at) {
        int i = 0;
        while (i < qrs.length && qrs[i].offset < at) {
            i++;
        }
        return i;
    }

    /** Whether a paced beat owes itself to this spike: no later one stands before its QRS ends. */
    private static boolean causes(List<Pacing.Spike> spikes, int s, Complex[] qrs, int next) {
        boolean last =
                s + 1 == spikes.size() || next < qrs.length && spikes.get(s + 1).time() > qrs[next].offset;
        return last
                && next < qrs.length
                && qrs[next].paced
                && qrs[next].onset - spikes.get(s).time() <= 2 * TO_QRS;
    }

    private static boolean beginsP(double[] p, double at) {
        int i = Arrays.binarySearch(p, at - BEFORE_P);
        i = i < 0 ? -i - 1 : i;
        return i < p.length && p[i] <= at + TO_P;
    }

    private static Complex[] complexes(List<Beat> beats, List<Wave> waves) {
        int first = beats.isEmpty() ? 0 : beats.getFirst().index();
        double[] onset = new double[beats.size()];
        double[] offset = new double[beats.size()];
        double[] end = new double[beats.size()];
        for (int i = 0; i < onset.length; i++) {
            double r = beats.get(i).time();
            onset[i] = r - BEFORE_R;
            offset[i] = r + AFTER_R;
            end[i] = r + REFRACTORY;
        }
        for (Wave w : waves) {
            int i = w.beat() - first;
            if (!w.isGlobal() || w.beat() < 0 || i < 0 || i >= onset.length) {
                continue;
            }
            if (w.type() == WaveType.QRS) {
                onset[i] = w.onset();
                offset[i] = w.offset();
            } else if (w.type() == WaveType.T) {
                end[i] = w.offset();
            }
        }
        Complex[] qrs = new Complex[onset.length];
        Arrays.setAll(
                qrs, i -> new Complex(onset[i], offset[i], end[i], beats.get(i).type() == BeatType.PACED));
        Arrays.sort(qrs, Comparator.comparingDouble(Complex::onset));
        return qrs;
    }
}
