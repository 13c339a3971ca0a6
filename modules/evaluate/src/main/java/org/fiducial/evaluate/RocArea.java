package org.fiducial.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The area under the receiver operating characteristic: the chance that a case with the label scores above one without it, a tie
 * counted half (Hanley and McNeil 1982). Cases are sorted once, so that the area of a resample costs one pass.
 */
public final class RocArea {
    private final int[] item;
    private final boolean[] positive;
    private final boolean[] endsTie;

    private RocArea(int[] item, boolean[] positive, boolean[] endsTie) {
        this.item = item;
        this.positive = positive;
        this.endsTie = endsTie;
    }

    /**
     * A case with its score.
     *
     * @param item its number among all cases, by which a resample weights it
     * @param score larger where the label is likelier
     * @param positive whether it carries the label
     */
    public record Scored(int item, double score, boolean positive) {}

    /** The area over these cases. */
    public static RocArea of(List<Scored> cases) {
        Scored[] sorted = cases.toArray(Scored[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(Scored::score));
        int n = sorted.length;
        int[] item = new int[n];
        boolean[] positive = new boolean[n];
        boolean[] endsTie = new boolean[n];
        for (int i = 0; i < n; i++) {
            item[i] = sorted[i].item;
            positive[i] = sorted[i].positive;
            endsTie[i] = i + 1 == n || sorted[i + 1].score > sorted[i].score;
        }
        return new RocArea(item, positive, endsTie);
    }

    /** Cases with the label. */
    public int positives() {
        int n = 0;
        for (boolean p : positive) {
            n += p ? 1 : 0;
        }
        return n;
    }

    /** Cases. */
    public int cases() {
        return item.length;
    }

    /** The area; {@code NaN} unless there are cases with the label and without. */
    public double value() {
        int[] once = new int[Arrays.stream(item).max().orElse(-1) + 1];
        Arrays.fill(once, 1);
        return value(once);
    }

    /**
     * The area over a resample.
     *
     * @param times how often each item was drawn
     */
    public double value(int[] times) {
        long below = 0;
        long positives = 0;
        long tiedPositive = 0;
        long tiedNegative = 0;
        double pairs = 0;
        for (int i = 0; i < item.length; i++) {
            int t = times[item[i]];
            if (positive[i]) {
                tiedPositive += t;
            } else {
                tiedNegative += t;
            }
            if (endsTie[i]) {
                pairs += tiedPositive * (below + 0.5 * tiedNegative);
                below += tiedNegative;
                positives += tiedPositive;
                tiedPositive = 0;
                tiedNegative = 0;
            }
        }
        return positives == 0 || below == 0 ? Double.NaN : pairs / ((double) positives * below);
    }
}
