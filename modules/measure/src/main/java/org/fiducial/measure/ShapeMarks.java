package org.fiducial.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** All marks of one shape with their expected errors, in samples of the representative beat; NaN of a wave that is not there. */
final class ShapeMarks {
    private final Map<MarkKind, MarkFinder.Marks> marks = new EnumMap<>(MarkKind.class);
    private final MarkFinder finder;
    private final Contour contour;
    private final double rr;
    private final WaveEdges qrs;
    private final double[] noise;
    private final double[] none;

    /**
     * Finds those of QRS, which bound the search for P and T.
     *
     * @param rr typical RR interval, seconds
     * @param qrs edges of QRS
     */
    ShapeMarks(MarkNets nets, Contour contour, double rr, WaveEdges qrs) {
        finder = new MarkFinder(nets);
        this.contour = contour;
        this.rr = rr;
        this.qrs = qrs;
        noise = noise(contour);
        none = new double[contour.leads()];
        Arrays.fill(none, Double.NaN);
        find(MarkKind.QRS_ONSET, qrs);
        find(MarkKind.QRS_OFFSET, qrs);
    }

    /** Finds those of P. */
    void findP(WaveEdges p) {
        find(MarkKind.P_ONSET, p);
        find(MarkKind.P_OFFSET, p);
    }

    /** Finds those of T. */
    void findT(WaveEdges t) {
        find(MarkKind.T_ONSET, t);
        find(MarkKind.T_OFFSET, t);
    }

    private void find(MarkKind kind, WaveEdges edges) {
        marks.put(kind, finder.find(kind, sight(kind, contour, edges, qrs, noise, rr, 1)));
    }

    /** Noise of each lead. */
    static double[] noise(Contour contour) {
        return contour.beats().stream().mapToDouble(b -> b.grid().noise()).toArray();
    }

    static MarkSight sight(
            MarkKind kind, Contour contour, WaveEdges edges, WaveEdges qrs, double[] noise, double rr, double gain) {
        boolean before = kind == MarkKind.P_ONSET || kind == MarkKind.P_OFFSET || kind == MarkKind.QRS_OFFSET;
        double neighbour = before ? qrs.allOnset()[1] : qrs.allOffset()[1];
        return new MarkSight(contour, edges, edges == qrs, noise, rr, neighbour, gain);
    }

    /** The mark in each lead. */
    double[] at(MarkKind kind) {
        MarkFinder.Marks found = marks.get(kind);
        return found == null ? none : found.at();
    }

    /** Its expected error. */
    double[] error(MarkKind kind) {
        MarkFinder.Marks found = marks.get(kind);
        return found == null ? none : found.error();
    }

    /** The mark over all leads. */
    double all(MarkKind kind) {
        MarkFinder.Marks found = marks.get(kind);
        return found == null ? Double.NaN : found.all();
    }

    /** Its expected error. */
    double allError(MarkKind kind) {
        MarkFinder.Marks found = marks.get(kind);
        return found == null ? Double.NaN : found.allError();
    }
}
