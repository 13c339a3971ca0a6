package org.fiducial.formats.wfdb;

import java.util.Arrays;
import org.fiducial.core.Resolution;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;

/**
 * The digital values of a signal as they are written: those of its file where it has a resolution, else its physical values in steps
 * that {@link ImpliedResolution} finds.
 */
final class DigitalSource {
    private static final int TILE = 1 << 14;

    private final Signal signal;
    private final Resolution resolution;
    private final boolean stored;
    private final long lead;
    private int least = Integer.MAX_VALUE;
    private int greatest = Integer.MIN_VALUE;
    private boolean gaps;
    private double largestError;

    /** @param lead missing samples before the first, where the signal begins after its recording */
    DigitalSource(Signal signal, long lead) {
        this.signal = signal;
        this.stored = signal.resolution().isPresent();
        this.resolution = signal.resolution().orElseGet(() -> ImpliedResolution.of(signal));
        this.lead = lead;
        look();
    }

    Signal signal() {
        return signal;
    }

    Resolution resolution() {
        return resolution;
    }

    /** Samples with those before the first. */
    long length() {
        return lead + signal.length();
    }

    int least() {
        return Math.min(least, greatest);
    }

    int greatest() {
        return greatest;
    }

    /** Whether a sample is missing. */
    boolean gaps() {
        return gaps;
    }

    /** By how much a written value differs at most from the signal's, in the signal's unit; 0 if every one reads back the same. */
    double largestError() {
        return largestError;
    }

    /** Values from {@code from} on; beyond the signal, and where a sample is missing, {@link Samples#MISSING}. */
    void read(long from, int n, int[] out, int at) {
        int before = (int) Math.clamp(lead - from, 0, n);
        int inside = (int) Math.clamp(length() - from - before, 0, n - before);
        Arrays.fill(out, at, at + before, Samples.MISSING);
        if (inside > 0) {
            long first = from + before - lead;
            if (stored) {
                signal.samples().readDigital(first, inside, out, at + before);
            } else {
                float[] physical = new float[inside];
                signal.samples().read(first, inside, physical, 0);
                for (int i = 0; i < inside; i++) {
                    out[at + before + i] = digital(physical[i]);
                }
            }
        }
        Arrays.fill(out, at + before + inside, at + n, Samples.MISSING);
    }

    private int digital(float v) {
        return Float.isFinite(v) ? (int) Math.rint(v * resolution.gain()) : Samples.MISSING;
    }

    private void look() {
        int[] tile = new int[TILE];
        float[] physical = new float[TILE];
        for (long from = 0; from < length(); from += TILE) {
            int n = (int) Math.min(TILE, length() - from);
            read(from, n, tile, 0);
            if (!stored) {
                signal.read(from - lead, n, physical);
            }
            for (int i = 0; i < n; i++) {
                int v = tile[i];
                if (v == Samples.MISSING) {
                    gaps = true;
                    continue;
                }
                least = Math.min(least, v);
                greatest = Math.max(greatest, v);
                if (!stored) {
                    largestError = Math.max(largestError, Math.abs((float) (v / resolution.gain()) - physical[i]));
                }
            }
        }
        if (least > greatest) {
            least = 0;
            greatest = 0;
        }
    }
}
