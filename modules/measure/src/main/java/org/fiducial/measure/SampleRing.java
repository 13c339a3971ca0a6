package org.fiducial.measure;

/** The last samples of a stream, by their position since its start; they lie in a row, so that a stretch of them is one copy. */
final class SampleRing {
    private final float[] window;
    private final int kept;
    private long first;
    private int filled;

    /** @param least samples that stay reachable */
    SampleRing(int least) {
        kept = Math.max(1, least);
        window = new float[kept + (kept + 1) / 2];
    }

    void add(float value) {
        if (filled == window.length) {
            makeRoom(1);
        }
        window[filled++] = value;
    }

    /** Adds the values from {@code from} to before {@code to}. */
    void add(float[] values, int from, int to) {
        for (int at = from; at < to; ) {
            int n = Math.min(window.length - kept, to - at);
            if (filled + n > window.length) {
                makeRoom(n);
            }
            System.arraycopy(values, at, window, filled, n);
            filled += n;
            at += n;
        }
    }

    private void makeRoom(int n) {
        int old = Math.min(filled, Math.max(filled - kept, n));
        System.arraycopy(window, old, window, 0, filled - old);
        first += old;
        filled -= old;
    }

    /** Samples since the stream's start. */
    long size() {
        return first + filled;
    }

    /** The sample at a position; NaN where there is none or none any more. */
    float get(long position) {
        long i = position - first;
        return i >= 0 && i < filled ? window[(int) i] : Float.NaN;
    }

    /** Copies {@code n} samples from a position on; NaN where there is none or none any more. */
    void read(long from, int n, float[] out) {
        long at = from - first;
        if (at >= 0 && at + n <= filled) {
            System.arraycopy(window, (int) at, out, 0, n);
        } else {
            for (int i = 0; i < n; i++) {
                out[i] = get(from + i);
            }
        }
    }
}
