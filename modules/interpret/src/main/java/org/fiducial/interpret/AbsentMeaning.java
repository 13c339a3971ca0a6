package org.fiducial.interpret;

import org.fiducial.core.Quantity;

/** What it says about a quantity that its wave was looked for and is not there. */
public enum AbsentMeaning {
    /** Nothing is there, so it counts 0: no S wave is an S of 0 mV. */
    ZERO,
    /** There is nothing that could lie on either side of a limit: without a P wave PR is neither short nor long. */
    NEITHER,
    /** It could not be looked at. */
    UNKNOWN;

    /** What it says about this quantity. */
    public static AbsentMeaning of(Quantity quantity) {
        return switch (quantity) {
            case P_AMPLITUDE,
                    P_TERMINAL_FORCE,
                    P_TERMINAL_AMPLITUDE,
                    P_TERMINAL_DURATION,
                    Q_AMPLITUDE,
                    Q_DURATION,
                    R_AMPLITUDE,
                    R_DURATION,
                    S_AMPLITUDE,
                    S_DURATION,
                    R_PRIME_AMPLITUDE,
                    R_PRIME_DURATION,
                    S_PRIME_AMPLITUDE,
                    S_PRIME_DURATION,
                    R_NOTCHES,
                    DELTA_DURATION,
                    I_DURATION,
                    K_DURATION,
                    J_PEAK,
                    T_AMPLITUDE,
                    T_INITIAL_AMPLITUDE,
                    T_TERMINAL_AMPLITUDE,
                    VENTRICULAR_BEATS,
                    SUPRAVENTRICULAR_BEATS,
                    UNCLASSIFIABLE_BEATS,
                    VENTRICULAR_RUN,
                    BIGEMINY_CYCLES,
                    TRIGEMINY_CYCLES,
                    BLOCKED_P,
                    PACED_SHARE,
                    PACING_SPIKES,
                    ATRIAL_PACED_SHARE,
                    UNCAPTURED_SPIKES,
                    P_SHARE,
                    P_CONSISTENCY,
                    BEATS,
                    USABLE_LEADS -> ZERO;
            case PR,
                    PR_SD,
                    P_DURATION,
                    P_AXIS,
                    T_AXIS,
                    QRS_AXIS,
                    ATRIAL_RATE,
                    FLUTTER_RATE,
                    VENTRICULAR_RUN_RATE,
                    R_PEAK_TIME,
                    T_DURATION,
                    QT_TANGENT,
                    QT_THRESHOLD -> NEITHER;
            default -> UNKNOWN;
        };
    }
}
