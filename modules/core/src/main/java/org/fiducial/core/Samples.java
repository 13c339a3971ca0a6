package org.fiducial.core;

/**
 * The sample store behind a {@link Signal}: read by window, so that a week of signal is never held whole. Implementations are
 * safe for use by several threads.
 */
public interface Samples {
    /** Digital value that stands for a missing sample. */
    int MISSING = Integer.MIN_VALUE;

    /** Number of samples. */
    long length();

    /**
     * Copies {@code n} samples in physical units; a missing sample is {@code NaN}.
     *
     * @param from index of the first sample, with {@code 0 <= from} and {@code from + n <= length()}
     * @param out receives the values from index {@code at} on
     * @throws UnreadableException if the store's bytes are damaged there
     */
    void read(long from, int n, float[] out, int at);

    /**
     * Copies {@code n} digital values exactly as they are stored; a missing sample is {@link #MISSING}. Only a signal with a
     * {@link Resolution} has them.
     *
     * @throws UnsupportedOperationException if the signal never was digital
     */
    default void readDigital(long from, int n, int[] out, int at) {
        throw new UnsupportedOperationException("this signal has no digital values");
    }

    /** Samples held in memory; the array is not copied and must not change. */
    static Samples of(float[] physical) {
        return new Samples() {
            @Override
            public long length() {
                return physical.length;
            }

            @Override
            public void read(long from, int n, float[] out, int at) {
                System.arraycopy(physical, Math.toIntExact(from), out, at, n);
            }
        };
    }
}
