package org.fiducial.simulate;

import java.util.Arrays;

/**
 * What electrodes add: each of the nine (right arm, left arm, left leg, V1 to V6) has its own slow wander, muscle noise and mains hum.
 * Leads are differences of electrodes, so noise obeys Einthoven's law as it does on a person.
 *
 * @param level 1 for a quiet resting record; 0 for none
 * @param mainsHz frequency of the mains
 */
record ElectrodeNoise(double level, double mainsHz) {
    private static final double WANDER_MV = 0.026;
    private static final double BREATHING_MV = 0.018;
    private static final double MUSCLE_MV = 0.0045;
    private static final double MAINS_MV = 0.0012;

    /** Adds noise to the rows of {@code leads} (mV; I, II, V1 to V6). */
    void addTo(double[][] leads, Breath breath, double samplingRate, SplitMix random) {
        int n = leads[0].length;
        double[] rightArm = electrode(n, samplingRate, breath, random.fork("RA"));
        double[] leftArm = electrode(n, samplingRate, breath, random.fork("LA"));
        double[] leftLeg = electrode(n, samplingRate, breath, random.fork("LL"));
        for (int i = 0; i < n; i++) {
            leads[0][i] += leftArm[i] - rightArm[i];
            leads[1][i] += leftLeg[i] - rightArm[i];
        }
        for (int v = 2; v < leads.length; v++) {
            double[] chest = electrode(n, samplingRate, breath, random.fork("V" + (v - 1)));
            for (int i = 0; i < n; i++) {
                leads[v][i] += chest[i] - (rightArm[i] + leftArm[i] + leftLeg[i]) / 3;
            }
        }
    }

    private double[] electrode(int n, double rate, Breath breath, SplitMix random) {
        double[] slow = new double[3];
        double[] slowPhase = new double[3];
        double[] slowSize = new double[3];
        Arrays.setAll(slow, k -> random.uniform(0.05, 0.14) + 0.1 * k);
        Arrays.setAll(slowPhase, k -> random.uniform(0, 2 * Math.PI));
        Arrays.setAll(slowSize, k -> WANDER_MV * random.normalWithin(2) / (1 + k));
        double breathing = BREATHING_MV * random.normalWithin(2);
        double mains = MAINS_MV * random.uniform(0.3, 1.5);
        double mainsPhase = random.uniform(0, 2 * Math.PI);
        // White noise through one pole at 80 Hz, less its own slow part below 15 Hz: roughly the band of surface
        // muscle.
        double fast = 1 - StrictMath.exp(-2 * Math.PI * 80 / rate);
        double drift = 1 - StrictMath.exp(-2 * Math.PI * 15 / rate);
        double low = 0;
        double lower = 0;
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            double t = i / rate;
            low += fast * (random.normal() - low);
            lower += drift * (low - lower);
            double value = 1.6 * MUSCLE_MV * (low - lower)
                    + breathing * breath.at(t)
                    + mains * StrictMath.sin(2 * Math.PI * mainsHz * t + mainsPhase);
            for (int k = 0; k < slow.length; k++) {
                value += slowSize[k] * StrictMath.sin(2 * Math.PI * slow[k] * t + slowPhase[k]);
            }
            out[i] = level * value;
        }
        return out;
    }
}
