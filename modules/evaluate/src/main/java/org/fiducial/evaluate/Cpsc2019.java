package org.fiducial.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.UnreadableException;

/** Recordings and R peaks of the China Physiological Signal Challenge 2019, which are MATLAB vectors without headers. */
public final class Cpsc2019 {
    /** Samples per second of every recording. */
    public static final double SAMPLING_RATE = 500;

    private Cpsc2019() {}

    /**
     * The recording of a case: one lead, in mV as far as the challenge tells.
     *
     * @throws UnreadableException if the file is damaged
     */
    public static Recording recording(Case c) {
        double[] values = MatlabVector.read(c.file());
        float[] millivolts = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            millivolts[i] = (float) values[i];
        }
        return Recording.of(c.id(), List.of(Signal.ecg("ECG", SAMPLING_RATE, millivolts)));
    }

    /**
     * The R peaks of a case, in seconds.
     *
     * @throws UnreadableException if the file is damaged
     */
    public static double[] peaks(Case c) {
        String reference = c.id().replace("data_", "R_") + ".mat";
        double[] peaks = MatlabVector.read(
                c.file().resolveSibling(Path.of("..", "ref", reference)).normalize());
        // MATLAB counts samples from 1.
        for (int i = 0; i < peaks.length; i++) {
            peaks[i] = (peaks[i] - 1) / SAMPLING_RATE;
        }
        return peaks;
    }
}
