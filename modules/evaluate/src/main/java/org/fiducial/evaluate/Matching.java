package org.fiducial.evaluate;

import java.util.List;

/**
 * Which detected mark stands for which reference mark; each mark is used at most once and the order is kept.
 *
 * @param pairs in order of time
 * @param reference number of reference marks
 * @param detected number of detected marks
 */
public record Matching(List<Pair> pairs, int reference, int detected) {
    public Matching {
        pairs = List.copyOf(pairs);
    }

    /** Reference marks that no detected mark stands for. */
    public int missed() {
        return reference - pairs.size();
    }

    /** Detected marks that stand for nothing. */
    public int extra() {
        return detected - pairs.size();
    }

    /**
     * Two marks taken as one.
     *
     * @param reference index among the reference marks
     * @param detected index among the detected marks
     */
    public record Pair(int reference, int detected) {}
}
