package org.fiducial.formats.wfdb;

import java.util.Arrays;
import org.fiducial.core.Samples;

/**
 * Samples of which none was recorded.
 *
 * @param length number of samples
 */
record AbsentSamples(long length) implements Samples {
    @Override
    public void read(long from, int n, float[] out, int at) {
        Arrays.fill(out, at, at + n, Float.NaN);
    }

    @Override
    public void readDigital(long from, int n, int[] out, int at) {
        Arrays.fill(out, at, at + n, MISSING);
    }
}
