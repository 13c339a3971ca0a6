package org.fiducial.measure;

/**
 * The six marks of a beat, and how far about a candidate each is looked at; lengths in samples of the working grid.
 *
 * <p>A step is about the shortest piece of the wave's edge that matters, the window reaches from well inside the wave to the level
 * beyond it.
 */
enum MarkKind {
    P_ONSET(-1, 4, 36, 32),
    P_OFFSET(1, 4, 36, 28),
    QRS_ONSET(-1, 3, 24, 27),
    QRS_OFFSET(1, 4, 28, 36),
    T_ONSET(-1, 8, 64, 64),
    T_OFFSET(1, 7, 63, 49);

    /** −1 where the wave lies after the mark, 1 where it lies before. */
    final int outwards;

    /** Distance of neighbouring points. */
    final int step;

    /** From the innermost point to the candidate. */
    final int inside;

    /** Number of points. */
    final int points;

    MarkKind(int outwards, int step, int inside, int outside) {
        this.outwards = outwards;
        this.step = step;
        this.inside = inside;
        points = (inside + outside) / step + 1;
    }

    boolean isOnset() {
        return outwards < 0;
    }

    /** The places of the edge in each lead. */
    double[][] own(WaveEdges edges) {
        return isOnset() ? edges.onset() : edges.offset();
    }

    /** The places of the edge over all leads. */
    double[] all(WaveEdges edges) {
        return isOnset() ? edges.allOnset() : edges.allOffset();
    }

    /** The name in files. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
