package org.fiducial.simulate;

import java.util.List;

/**
 * One patient's heart: how its chambers are activated and how long that takes.
 *
 * @param atria deflections of the P wave, in ms from P onset; empty while the atria fibrillate
 * @param pr ms from P onset to QRS onset
 * @param ventricles activated through the conduction system, as far as it conducts
 * @param ectopic activated from an ectopic focus
 * @param cycle mean cycle length in s of the rhythm
 * @param qtc ms, by Fridericia's formula
 */
record Heart(List<Deflection> atria, double pr, Ventricles ventricles, Ventricles ectopic, double cycle, double qtc) {
    Heart {
        atria = List.copyOf(atria);
    }

    /** The heart of a patient with {@code condition}; rate, intervals and axis vary from patient to patient. */
    static Heart with(Condition condition, SplitMix random) {
        double turn = 0.12 * random.normalWithin(1.6);
        double voltage = 1 + 0.1 * random.normalWithin(1.6);
        double width = 1 + 0.03 * random.normalWithin(1.6);
        double drift = random.normalWithin(1.6);
        List<Deflection> atria = Shapes.ATRIA;
        Ventricles normal = moved(Shapes.NORMAL.stretched(width), voltage, turn);
        Ventricles ectopic = moved(Shapes.ECTOPIC.stretched(width), voltage, turn);
        return switch (condition) {
            case NORMAL -> new Heart(atria, 158 + 8 * drift, normal, ectopic, 0.90 + 0.06 * drift, 405 + 6 * drift);
            case ATRIAL_FIBRILLATION ->
                new Heart(List.of(), 0, flatter(normal), ectopic, 0.68 + 0.04 * drift, 412 + 8 * drift);
            case LEFT_BUNDLE_BRANCH_BLOCK ->
                new Heart(
                        atria,
                        178 + 8 * drift,
                        moved(Shapes.LEFT_BUNDLE_BRANCH_BLOCK.stretched(width), voltage, turn / 2),
                        ectopic,
                        0.84 + 0.05 * drift,
                        445 + 8 * drift);
            case INFERIOR_INFARCTION ->
                new Heart(
                        atria,
                        166 + 8 * drift,
                        moved(Shapes.INFERIOR_INFARCTION.stretched(width), voltage, turn / 3),
                        ectopic,
                        0.80 + 0.05 * drift,
                        415 + 6 * drift);
            case FIRST_DEGREE_BLOCK_LONG_QT ->
                new Heart(atria, 243 + 6 * drift, slow(normal), ectopic, 0.96 + 0.04 * drift, 508 + 6 * drift);
            case VENTRICULAR_BIGEMINY ->
                new Heart(atria, 160 + 8 * drift, normal, ectopic, 0.80 + 0.04 * drift, 408 + 6 * drift);
        };
    }

    /** A beat that the sinus node starts, or the fibrillating atria where there is no P wave. */
    Activation conducted(double qrsOnset, double recentRr) {
        double qt = qt(recentRr);
        return new Activation(
                qrsOnset,
                atria.isEmpty() ? Truth.Origin.ATRIAL : Truth.Origin.SINUS,
                atria.stream().map(d -> shifted(d, -pr)).toList(),
                ventricles.qrs(),
                ventricles.st(qt),
                List.of(ventricles.t(qt)));
    }

    /** A beat of the ectopic focus. */
    Activation extrasystole(double qrsOnset, double recentRr) {
        double qt = qt(recentRr) + ectopic.duration() - ventricles.duration();
        return new Activation(
                qrsOnset, Truth.Origin.VENTRICULAR, List.of(), ectopic.qrs(), ectopic.st(qt), List.of(ectopic.t(qt)));
    }

    /** A P wave that finds the ventricles refractory. */
    Activation blocked(double pOnset) {
        return new Activation(pOnset, Truth.Origin.SINUS, atria, List.of(), List.of(), List.of());
    }

    private double qt(double recentRr) {
        return qtc * StrictMath.cbrt(recentRr);
    }

    private static Deflection shifted(Deflection d, double ms) {
        return new Deflection(d.start() + ms, d.rise(), d.plateau(), d.fall(), d.peak());
    }

    private static Ventricles moved(Ventricles v, double factor, double radians) {
        return new Ventricles(
                v.qrs().stream().map(d -> d.moved(factor, radians)).toList(),
                v.injury().times(factor).turned(radians),
                v.recovery().times(factor).turned(radians),
                v.tRise(),
                v.tFall());
    }

    /** Lower T waves, as in the old. */
    private static Ventricles flatter(Ventricles v) {
        return new Ventricles(v.qrs(), v.injury(), v.recovery().times(0.75), v.tRise(), v.tFall());
    }

    /** Recovery that takes longer in every part. */
    private static Ventricles slow(Ventricles v) {
        return new Ventricles(v.qrs(), v.injury(), v.recovery().times(0.9), v.tRise() * 1.3, v.tFall() * 1.25);
    }
}
