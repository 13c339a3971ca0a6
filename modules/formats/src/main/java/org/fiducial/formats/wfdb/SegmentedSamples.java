package org.fiducial.formats.wfdb;

import java.util.Arrays;
import org.fiducial.core.Samples;

/** Samples of one signal over several segments, one after the other. */
final class SegmentedSamples implements Samples {
    private final long[] starts;
    private final Samples[] parts;

    /**
     * @param starts index of each part's first sample, and at the end the number of samples
     * @param parts the parts; one that is longer than its place is cut
     */
    SegmentedSamples(long[] starts, Samples[] parts) {
        this.starts = starts;
        this.parts = parts;
    }

    @Override
    public long length() {
        return starts[parts.length];
    }

    @Override
    public void read(long from, int n, float[] out, int at) {
        int part = partOf(from);
        for (int done = 0; done < n; part++) {
            int m = (int) Math.min(n - done, starts[part + 1] - from - done);
            if (m > 0) {
                parts[part].read(from + done - starts[part], m, out, at + done);
                done += m;
            }
        }
    }

    @Override
    public void readDigital(long from, int n, int[] out, int at) {
        int part = partOf(from);
        for (int done = 0; done < n; part++) {
            int m = (int) Math.min(n - done, starts[part + 1] - from - done);
            if (m > 0) {
                parts[part].readDigital(from + done - starts[part], m, out, at + done);
                done += m;
            }
        }
    }

    private int partOf(long index) {
        int found = Arrays.binarySearch(starts, 0, parts.length, index);
        // An empty part shares its start with the next; reading passes over it either way.
        return found >= 0 ? found : -found - 2;
    }
}
