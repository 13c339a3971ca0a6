package org.fiducial.simulate;

import java.util.List;

/**
 * The cardiac vector of typical hearts, part by part: times in ms, vectors in mV to the left, to the feet and to the back. The order
 * of activation follows Durrer et al., "Total excitation of the isolated human heart", Circulation 1970, where the first and the last
 * 15 ms of it engage little muscle, so that QRS begins and ends gently; sizes were set so that the leads look as textbooks show them.
 */
final class Shapes {
    /** Right atrium forwards and down, left atrium to the left and backwards: positive, then negative in V1. */
    static final List<Deflection> ATRIA =
            List.of(Deflection.of(0, 42, 84, 0.035, 0.085, -0.060), Deflection.of(32, 70, 110, 0.070, 0.050, 0.055));

    /** Septum from left to right and forwards, apex, left free wall to the left and backwards, base. */
    static final Ventricles NORMAL = new Ventricles(
            List.of(
                    Deflection.of(0, 22, 38, -0.15, -0.05, -0.20),
                    Deflection.of(15, 39, 63, 1.00, 0.78, -0.10),
                    Deflection.of(28, 50, 75, 0.35, 0.25, 0.85),
                    Deflection.of(54, 68, 92, -0.14, -0.10, 0.20)),
            new HeartVector(0.02, 0.01, -0.03),
            new HeartVector(0.30, 0.20, -0.20),
            150,
            95);

    /** From the right bundle across the septum: leftwards from the start, slowly, in two humps; recovery the other way. */
    static final Ventricles LEFT_BUNDLE_BRANCH_BLOCK = new Ventricles(
            List.of(
                    Deflection.of(0, 24, 50, 0.12, 0.05, -0.10),
                    Deflection.of(6, 52, 96, 1.00, 0.34, 1.15),
                    Deflection.of(44, 82, 120, 0.25, 0.02, 0.60),
                    Deflection.of(68, 112, 154, 1.00, 0.02, 0.85)),
            new HeartVector(-0.10, -0.03, -0.20),
            new HeartVector(-0.26, -0.06, -0.38),
            150,
            105);

    /** The inferior wall is silent, so that the first forces point upwards; its injury current points down. */
    static final Ventricles INFERIOR_INFARCTION = new Ventricles(
            List.of(
                    Deflection.of(0, 22, 38, -0.10, -0.06, -0.18),
                    Deflection.of(6, 28, 54, 0.25, -0.50, -0.05),
                    Deflection.of(22, 46, 70, 0.75, 0.10, 0.05),
                    Deflection.of(36, 56, 80, 0.25, 0.45, 0.65),
                    Deflection.of(56, 72, 96, -0.10, -0.05, 0.18)),
            new HeartVector(-0.06, 0.22, 0.06),
            new HeartVector(0.08, 0.24, -0.10),
            150,
            100);

    /** From the right ventricle's outflow tract: late, wide, to the left and down. */
    static final Ventricles ECTOPIC = new Ventricles(
            List.of(
                    Deflection.of(0, 40, 90, 0.15, 0.50, 0.10),
                    Deflection.of(18, 74, 130, 0.60, 1.00, 0.85),
                    Deflection.of(70, 108, 152, 0.25, 0.35, 0.60)),
            new HeartVector(-0.05, -0.10, -0.10),
            new HeartVector(-0.30, -0.45, -0.40),
            150,
            110);

    private Shapes() {}
}
