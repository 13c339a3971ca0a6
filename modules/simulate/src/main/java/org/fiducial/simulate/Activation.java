package org.fiducial.simulate;

import java.util.List;

/**
 * One passage of the impulse: through the atria, the ventricles, or both.
 *
 * @param time seconds from the recording's start to QRS onset; of a blocked P wave to its onset
 * @param origin where the impulse arose
 * @param p the P wave, in ms from QRS onset (from P onset where it is blocked); empty without one
 * @param qrs deflections of QRS, in ms from QRS onset; empty for a blocked P wave
 * @param st the ST segment's level
 * @param t the T wave
 */
record Activation(
        double time,
        Truth.Origin origin,
        List<Deflection> p,
        List<Deflection> qrs,
        List<Deflection> st,
        List<Deflection> t) {
    Activation {
        p = List.copyOf(p);
        qrs = List.copyOf(qrs);
        st = List.copyOf(st);
        t = List.copyOf(t);
    }

    /** Whether the ventricles follow. */
    boolean isBeat() {
        return !qrs.isEmpty();
    }
}
