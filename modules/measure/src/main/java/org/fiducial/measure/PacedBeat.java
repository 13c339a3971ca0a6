package org.fiducial.measure;

import org.fiducial.core.Pacing;

/**
 * Whether a pacing spike starts a beat's QRS complex. The ventricles answer a stimulus within some tens of milliseconds, so the spike
 * stands just before QRS, however long R then takes to its peak; a spike further away stimulates the atria, and what follows is the
 * heart's own complex.
 */
final class PacedBeat {
    /** Seconds from a spike to the R peak of the beat that it starts, at most, and past R of one that it fuses with. */
    private static final double TO_R = 0.2;

    private static final double AFTER_R = 0.01;
    /** Seconds to the beginning of QRS, as the shape of the beat tells it. */
    private static final double TO_QRS = 0.06;

    private PacedBeat() {}

    /** @param shape of the beat, without the spike */
    static boolean is(double time, BeatShape shape, Pacing pacing) {
        if (pacing.spikes().isEmpty()) {
            return false;
        }
        double begins = time - Template.begins(shape.centred(0), shape.leads()) / 1000;
        for (Pacing.Spike spike : pacing.spikes()) {
            double after = time - spike.time();
            if (after >= -AFTER_R && after <= TO_R && begins - spike.time() <= TO_QRS) {
                return true;
            }
        }
        return false;
    }
}
