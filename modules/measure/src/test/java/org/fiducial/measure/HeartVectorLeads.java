package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;

/** Eight leads of a heart vector drawn from bells, seen through the matrix of Dower (Clin Cardiol 1980). */
final class HeartVectorLeads {
    private static final String[] NAMES = {"I", "II", "V1", "V2", "V3", "V4", "V5", "V6"};
    private static final double[][] DOWER = {
        {0.632, -0.235, 0.059},
        {0.235, 1.066, -0.132},
        {-0.515, 0.157, -0.917},
        {0.044, 0.164, -1.387},
        {0.882, 0.098, -1.277},
        {1.213, 0.127, -0.601},
        {1.125, 0.127, -0.086},
        {0.831, 0.076, 0.230}
    };
    /** Seconds from R, width in seconds, and the vector to the left, down and forwards in mV. */
    private static final double[][] BELLS = {
        {-0.17, 0.020, 0.11, 0.05, -0.04},
        {-0.15, 0.020, 0.11, 0.03, 0.04},
        {-0.025, 0.009, -0.20, 0.02, -0.35},
        {0, 0.012, 1.00, 0.80, 0.25},
        {0.028, 0.012, 0.10, 0.10, 0.75},
        {0.27, 0.045, 0.25, 0.18, -0.20}
    };

    private HeartVectorLeads() {}

    /** @param right whether the heart lies on the right side: the vector's left is then right */
    static List<float[]> leads(double rate, double seconds, boolean right) {
        double[] beats = SyntheticBeats.regular(70, seconds);
        List<float[]> out = new ArrayList<>();
        for (int l = 0; l < NAMES.length; l++) {
            float[] x = new float[(int) (seconds * rate)];
            for (double beat : beats) {
                for (double[] bell : BELLS) {
                    double size =
                            (right ? -1 : 1) * DOWER[l][0] * bell[2] + DOWER[l][1] * bell[3] + DOWER[l][2] * bell[4];
                    double at = beat + bell[0];
                    int to = (int) Math.min(x.length, (at + 5 * bell[1]) * rate);
                    for (int i = (int) Math.max(0, (at - 5 * bell[1]) * rate); i < to; i++) {
                        double z = (i / rate - at) / bell[1];
                        x[i] += (float) (size * Math.exp(-z * z / 2));
                    }
                }
            }
            out.add(SyntheticBeats.withNoise(x, 0.01, 40 + l));
        }
        return out;
    }

    static Recording recording(double rate, List<float[]> leads) {
        List<Signal> signals = new ArrayList<>();
        for (int l = 0; l < NAMES.length; l++) {
            signals.add(Signal.ecg(NAMES[l], rate, leads.get(l)));
        }
        return Recording.of("x", signals).withDerivedLimbLeads();
    }

    /** A sum of two leads. */
    static float[] sum(double a, float[] x, double b, float[] y) {
        float[] out = new float[x.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (a * x[i] + b * y[i]);
        }
        return out;
    }
}
