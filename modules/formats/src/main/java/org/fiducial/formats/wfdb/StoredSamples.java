package org.fiducial.formats.wfdb;

import java.util.Arrays;
import org.fiducial.core.Samples;

/** One signal of a signal file, in physical units. */
final class StoredSamples implements Samples {
    private static final int TILE = 4096;

    private final SignalFile file;
    private final int channel;
    private final int missing;
    private final long length;
    private final long shift;
    private final double gain;
    private final int baseline;

    /**
     * @param channel the signal's place among those of the file
     * @param missing stored value of a missing sample
     * @param length number of samples
     * @param shift samples by which the signal lies later in the file; the last ones of it are missing
     * @param gain steps per unit that is read
     */
    StoredSamples(SignalFile file, int channel, int missing, long length, long shift, double gain, int baseline) {
        this.file = file;
        this.channel = channel;
        this.missing = missing;
        this.length = length;
        this.shift = shift;
        this.gain = gain;
        this.baseline = baseline;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long from, int n, float[] out, int at) {
        int[] tile = new int[Math.min(n, TILE)];
        for (int done = 0; done < n; done += TILE) {
            int m = Math.min(TILE, n - done);
            int there = stored(from + done, m, tile, 0);
            int to = at + done;
            for (int i = 0; i < there; i++) {
                int v = tile[i];
                float physical = (float) (((double) v - baseline) / gain);
                out[to + i] = v == missing ? Float.NaN : physical;
            }
            Arrays.fill(out, to + there, to + m, Float.NaN);
        }
    }

    @Override
    public void readDigital(long from, int n, int[] out, int at) {
        int there = stored(from, n, out, at);
        if (missing != MISSING) {
            for (int i = at; i < at + there; i++) {
                if (out[i] == missing) {
                    out[i] = MISSING;
                }
            }
        }
        Arrays.fill(out, at + there, at + n, MISSING);
    }

    /** Reads what lies in the file and says how much that is. */
    private int stored(long from, int n, int[] out, int at) {
        int there = (int) Math.clamp(length - shift - from, 0, n);
        file.read(channel, from + shift, there, out, at);
        return there;
    }
}
