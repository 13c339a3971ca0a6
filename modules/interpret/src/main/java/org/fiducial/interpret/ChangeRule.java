package org.fiducial.interpret;

import java.util.Optional;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Quantity;

/**
 * How much a quantity must change to matter. Rate and intervals follow the comparison statements of the AHA/ACC/HRS recommendations,
 * part II (Mason, Hancock, Gettes 2007): a rate by more than 20/min that is below 50 or above 100, an abnormal interval by more than
 * 10 %, QTc by more than 60 ms. ST, Q and T follow the limits of the universal definition of myocardial infarction (Thygesen 2018):
 * 0.1 mV at J, Q of 30 ms and 0.1 mV (20 ms in V2 and V3), T inverted by 0.1 mV. Those of the axis and of a loss of R are the
 * project's own.
 *
 * @param words what a change must exceed
 */
record ChangeRule(Quantity quantity, String words) {
    private static final double SLOW = 50;
    private static final double FAST = 100;
    private static final double RATE_STEP = 20;
    private static final double SHARE = 0.1;
    private static final double SHORT_PR = 120;
    private static final double LONG_PR = 200;
    private static final double WIDE_QRS = 110;
    private static final double LONG_QTC_MEN = 450;
    private static final double LONG_QTC_WOMEN = 460;
    private static final double QTC_STEP = 60;
    private static final double TURN = 30;
    private static final double MILLIMETRE = 0.1;
    private static final double Q_MS = 30;
    private static final double Q_MS_SEPTAL = 20;
    private static final double R_STEP = 0.3;

    static Optional<ChangeRule> of(Quantity quantity) {
        String words = switch (quantity) {
            case HEART_RATE -> "more than 20/min, and below 50 or above 100/min";
            case PR -> "more than 10 % where PR is below 120 or above 200 ms";
            case QRS -> "more than 10 % where QRS is above 110 ms";
            case QTC_FRIDERICIA -> "more than 60 ms, or more than 10 % where QTc is above 450 ms (women 460 ms)";
            case QRS_AXIS -> "more than 30°";
            case Q_DURATION -> "from no pathological Q to one of 30 ms (20 ms in V2 and V3), in two neighbouring leads";
            case R_AMPLITUDE -> "R lower by more than half and by 0.3 mV, in two neighbouring leads";
            case J_AMPLITUDE -> "0.1 mV or more, in two neighbouring leads";
            case T_AMPLITUDE -> "from 0.1 mV upright to 0.1 mV inverted or back, in two neighbouring leads";
            default -> "";
        };
        return words.isEmpty() ? Optional.empty() : Optional.of(new ChangeRule(quantity, words));
    }

    /** What the change is called if it is as large as the rule asks; empty if it is not. */
    String met(double before, double after, Optional<Lead> lead, Sex sex) {
        double step = after - before;
        return switch (quantity) {
            case HEART_RATE ->
                Math.abs(step) > RATE_STEP && (outside(before, SLOW, FAST) || outside(after, SLOW, FAST))
                        ? step > 0 ? "faster" : "slower"
                        : "";
            case PR -> longer(before, after, outside(before, SHORT_PR, LONG_PR) || outside(after, SHORT_PR, LONG_PR));
            case QRS -> longer(before, after, Math.max(before, after) > WIDE_QRS);
            case QTC_FRIDERICIA -> {
                double limit = sex == Sex.MALE ? LONG_QTC_MEN : LONG_QTC_WOMEN;
                String relative = longer(before, after, Math.max(before, after) > limit);
                yield !relative.isEmpty() || Math.abs(step) <= QTC_STEP ? relative : step > 0 ? "longer" : "shorter";
            }
            case QRS_AXIS -> {
                double turn = turn(before, after);
                yield Math.abs(turn) <= TURN ? "" : turn > 0 ? "turned to the right" : "turned to the left";
            }
            case Q_DURATION -> {
                double limit = lead.filter(l -> l == Lead.V2 || l == Lead.V3).isPresent() ? Q_MS_SEPTAL : Q_MS;
                yield before < limit && after >= limit
                        ? "new Q wave"
                        : before >= limit && after < limit ? "Q wave gone" : "";
            }
            case R_AMPLITUDE -> after < before / 2 && step <= -R_STEP ? "loss of R" : "";
            case J_AMPLITUDE -> Math.abs(step) < MILLIMETRE ? "" : step > 0 ? "ST higher" : "ST lower";
            case T_AMPLITUDE ->
                before >= MILLIMETRE && after <= -MILLIMETRE
                        ? "T newly inverted"
                        : before <= -MILLIMETRE && after >= MILLIMETRE ? "T upright again" : "";
            default -> "";
        };
    }

    /** Whether a change counts only where a neighbouring lead changed in the same way. */
    boolean needsNeighbour() {
        return quantity.scope() == Quantity.Scope.LEAD;
    }

    /** Whether the lead shows the wall of the heart that the rule is about; aVR looks into the cavity. */
    static boolean looksAtWall(Lead lead) {
        return lead != Lead.AVR;
    }

    /** The turn from one axis to the other, the shorter way round; positive to the right. */
    static double turn(double before, double after) {
        double turn = (after - before) % 360;
        return turn > 180 ? turn - 360 : turn <= -180 ? turn + 360 : turn;
    }

    /** A wave that is not there has no size; of anything else no value is no value. */
    static boolean countsAsZero(Measurement m) {
        return m.status() == Measurement.Status.ABSENT
                && switch (m.quantity()) {
                    case Q_DURATION, Q_AMPLITUDE, R_AMPLITUDE, S_AMPLITUDE, T_AMPLITUDE -> true;
                    default -> false;
                };
    }

    private static String longer(double before, double after, boolean abnormal) {
        boolean enough = abnormal && Math.abs(after - before) > SHARE * before;
        return !enough ? "" : after > before ? "longer" : "shorter";
    }

    private static boolean outside(double value, double from, double to) {
        return value < from || value > to;
    }
}
