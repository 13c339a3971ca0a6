package org.fiducial.dsp;

import java.util.ArrayList;
import java.util.List;

/**
 * Butterworth filters as cascades of second-order sections, which keep their accuracy where one high-order polynomial loses it: the
 * poles of an even order {@code n} lie in pairs with Q = 1 / (2 cos θ), θ = π (2k + 1) / 2n.
 */
public final class Butterworth {
    private Butterworth() {}

    /**
     * Sections of a low pass.
     *
     * @param order even, at least 2; the gain at the corner is −3 dB
     */
    public static List<Biquad> lowPass(int order, double corner, double samplingRate) {
        List<Biquad> sections = new ArrayList<>();
        for (double q : qualities(order)) {
            sections.add(Biquad.lowPass(corner, samplingRate, q));
        }
        return List.copyOf(sections);
    }

    /** Sections of a high pass; parameters as in {@link #lowPass}. */
    public static List<Biquad> highPass(int order, double corner, double samplingRate) {
        List<Biquad> sections = new ArrayList<>();
        for (double q : qualities(order)) {
            sections.add(Biquad.highPass(corner, samplingRate, q));
        }
        return List.copyOf(sections);
    }

    private static double[] qualities(int order) {
        if (order < 2 || order % 2 != 0) {
            throw new IllegalArgumentException("a Butterworth cascade has an even order, not " + order);
        }
        double[] q = new double[order / 2];
        for (int k = 0; k < q.length; k++) {
            q[k] = 1 / (2 * StrictMath.cos(Math.PI * (2 * k + 1) / (2 * order)));
        }
        return q;
    }
}
