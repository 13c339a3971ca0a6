package org.fiducial.draw;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Lead;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;

/** Recordings whose pictures can be told beforehand. */
final class Pages {
    static final double RATE = 500;

    private Pages() {}

    /** Twelve leads of ten seconds at rest, each with a step of {@code millivolts} from 1.00 s to 1.05 s after each whole second. */
    static Recording steps(double millivolts) {
        List<Signal> signals = new ArrayList<>();
        for (Lead lead : Lead.STANDARD) {
            signals.add(Signal.ecg(lead.label(), RATE, step(5000, millivolts)));
        }
        return Recording.of("steps", signals);
    }

    static float[] step(int n, double millivolts) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = i % 500 < 25 && i >= 500 ? (float) millivolts : 0;
        }
        return x;
    }
}
