package org.fiducial.measure;

/** The last samples of a stream, by their position since its start. */
final class SampleRing {
    private final float[] ring;
    private final int mask;
    private long size;

    /** @param least samples that stay reachable */
    SampleRing(int least) {
        ring = new float[Integer.highestOneBit(Math.max(1, least - 1)) * 2];
        mask = ring.length - 1;
    }

    void add(float value) {
        ring[(int) (size++ & mask)] = value;
    }

    /** Samples since the stream's start. */
    long size() {
        return size;
    }

    /** Position of the oldest sample that is still there. */
    long oldest() {
        return Math.max(0, size - ring.length);
    }

    /** The sample at a position; NaN where there is none or none any more. */
    float get(long position) {
        return position >= oldest() && position < size ? ring[(int) (position & mask)] : Float.NaN;
    }
}
