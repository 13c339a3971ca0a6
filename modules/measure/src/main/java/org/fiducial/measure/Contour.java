package org.fiducial.measure;

import java.util.List;
import org.fiducial.dsp.MovingMean;

/**
 * The representative beats of one shape in the leads that share its time: their slopes, and the magnitude of the slopes of all leads
 * together, in which no lead's isoelectric part hides a wave's beginning.
 *
 * @param beats one a lead, each of the same length
 * @param before samples before the R peak
 * @param sharp slopes over 8 ms of each lead, for QRS
 * @param round slopes over 8 ms of each smoothed lead, for P and T
 * @param allSharp magnitude of {@code sharp} over the leads
 * @param allRound magnitude of {@code round} over the leads
 */
record Contour(
        List<Representative> beats,
        int before,
        double[][] sharp,
        double[][] round,
        double[] allSharp,
        double[] allRound) {

    static Contour of(List<Representative> beats) {
        int n = beats.size();
        double[][] sharp = new double[n][];
        double[][] round = new double[n][];
        int length = beats.getFirst().values().length;
        double[][] values = new double[n][];
        double[][] once = new double[n][length];
        for (int l = 0; l < n; l++) {
            values[l] = beats.get(l).values();
        }
        MovingMean.centred(values, once, 3);
        for (int l = 0; l < n; l++) {
            sharp[l] = Slopes.of(once[l], 2);
            round[l] = Slopes.of(beats.get(l).smooth(), 2);
        }
        return new Contour(beats, beats.getFirst().before(), sharp, round, magnitude(sharp), magnitude(round));
    }

    int leads() {
        return beats.size();
    }

    int length() {
        return allSharp.length;
    }

    private static double[] magnitude(double[][] d) {
        double[] m = new double[d[0].length];
        for (double[] lead : d) {
            for (int i = 0; i < m.length; i++) {
                m[i] += lead[i] * lead[i];
            }
        }
        for (int i = 0; i < m.length; i++) {
            m[i] = Math.sqrt(m[i] / d.length);
        }
        return m;
    }
}
