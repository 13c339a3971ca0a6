package org.fiducial.simulate;

import java.util.List;

/** When impulses arise and where they go. */
interface Rhythm {
    /**
     * All activations that may touch the stretch {@code from} to {@code to} (seconds), in order of time.
     *
     * @param breath the patient's breathing, which the sinus node follows
     */
    List<Activation> activations(Heart heart, Breath breath, double from, double to, SplitMix random);

    /** The rhythm of {@code condition}. */
    static Rhythm of(Condition condition) {
        return switch (condition) {
            case ATRIAL_FIBRILLATION -> new FibrillationRhythm();
            case VENTRICULAR_BIGEMINY -> new SinusRhythm(true);
            case NORMAL, LEFT_BUNDLE_BRANCH_BLOCK, INFERIOR_INFARCTION, FIRST_DEGREE_BLOCK_LONG_QT ->
                new SinusRhythm(false);
        };
    }
}
