package org.fiducial.simulate;

/**
 * How a virtual patient differs from the one that its condition and seed give: for sweeps through a limit, in which one thing
 * changes and all else stays.
 *
 * @param pr ms longer from P onset to QRS onset
 * @param cycle times as long a cycle
 * @param qtc ms longer, by Fridericia's formula
 * @param width times as long a QRS complex
 * @param voltage times as large a QRS complex
 * @param turn radians by which QRS is turned in the frontal plane, clockwise
 * @param injury more of the ST segment's vector, mV forwards
 * @param atria times as large a P wave
 */
public record Variation(
        double pr, double cycle, double qtc, double width, double voltage, double turn, double injury, double atria) {
    /** None. */
    public static final Variation NONE = new Variation(0, 1, 0, 1, 1, 0, 0, 1);

    /** Another PR. */
    public Variation withPr(double ms) {
        return new Variation(ms, cycle, qtc, width, voltage, turn, injury, atria);
    }

    /** Another cycle length. */
    public Variation withCycle(double factor) {
        return new Variation(pr, factor, qtc, width, voltage, turn, injury, atria);
    }

    /** Another QT. */
    public Variation withQtc(double ms) {
        return new Variation(pr, cycle, ms, width, voltage, turn, injury, atria);
    }

    /** Another QRS duration. */
    public Variation withWidth(double factor) {
        return new Variation(pr, cycle, qtc, factor, voltage, turn, injury, atria);
    }

    /** Another QRS size. */
    public Variation withVoltage(double factor) {
        return new Variation(pr, cycle, qtc, width, factor, turn, injury, atria);
    }

    /** Another QRS axis. */
    public Variation withTurn(double radians) {
        return new Variation(pr, cycle, qtc, width, voltage, radians, injury, atria);
    }

    /** Another ST segment. */
    public Variation withInjury(double millivolts) {
        return new Variation(pr, cycle, qtc, width, voltage, turn, millivolts, atria);
    }

    /** Another P wave. */
    public Variation withAtria(double factor) {
        return new Variation(pr, cycle, qtc, width, voltage, turn, injury, factor);
    }

    /** The heart so varied. */
    Heart of(Heart heart) {
        Ventricles v = heart.ventricles().stretched(width);
        return new Heart(
                heart.atria().stream().map(d -> d.moved(atria, 0)).toList(),
                heart.pr() + pr,
                new Ventricles(
                        v.qrs().stream().map(d -> d.moved(voltage, turn)).toList(),
                        new HeartVector(
                                v.injury().x(), v.injury().y(), v.injury().z() - injury),
                        v.recovery(),
                        v.tRise(),
                        v.tFall()),
                heart.ectopic(),
                heart.cycle() * cycle,
                heart.qtc() + qtc);
    }
}
