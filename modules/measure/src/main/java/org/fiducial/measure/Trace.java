package org.fiducial.measure;

/**
 * One ECG lead over the stretch that is analysed, as it was recorded.
 *
 * @param lead the signal's name
 * @param samplingRate samples per second
 * @param start seconds from the recording's start to the first sample
 * @param millivolts the samples, NaN where missing; not copied
 */
record Trace(String lead, double samplingRate, double start, float[] millivolts) {
    /** Seconds from the recording's start to the end of the last sample. */
    double end() {
        return start + millivolts.length / samplingRate;
    }

    /** Position of {@code time} (seconds from the recording's start) among the samples. */
    double index(double time) {
        return (time - start) * samplingRate;
    }
}
