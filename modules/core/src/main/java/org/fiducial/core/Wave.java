package org.fiducial.core;

import java.util.Optional;

/**
 * A wave of one beat: in one lead, or global (over all leads that share its time).
 *
 * @param type P, QRS or T
 * @param lead name of the signal; empty for a global mark
 * @param beat index of the beat it belongs to; −1 for a P wave without a QRS
 * @param onset seconds
 * @param peak seconds; of QRS the R peak (the lead's largest deflection), of a biphasic T its larger phase
 * @param offset seconds; of QRS the J point, of T its end
 */
public record Wave(WaveType type, Optional<String> lead, int beat, double onset, double peak, double offset) {
    /** @throws IllegalArgumentException unless {@code onset <= peak <= offset} */
    public Wave {
        if (!(onset <= peak && peak <= offset)) {
            throw new IllegalArgumentException(
                    "a wave's onset, peak and offset come in this order, not " + onset + ", " + peak + ", " + offset);
        }
    }

    /** Whether the marks hold for all leads together. */
    public boolean isGlobal() {
        return lead.isEmpty();
    }

    /** From onset to offset, in ms. */
    public double durationMs() {
        return (offset - onset) * 1000;
    }
}
