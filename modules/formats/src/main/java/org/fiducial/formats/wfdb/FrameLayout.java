package org.fiducial.formats.wfdb;

import java.util.List;

/**
 * How the samples of a frame lie in a file: signal after signal, each with its number of samples a frame.
 *
 * @param runs samples a frame of each signal
 * @param positions place of each signal's first sample in the frame
 * @param length samples a frame
 */
record FrameLayout(int[] runs, int[] positions, int length) {
    /** The layout of signals that share a file. */
    static FrameLayout of(List<SignalSpec> signals) {
        int[] runs = signals.stream().mapToInt(SignalSpec::samplesPerFrame).toArray();
        return of(runs);
    }

    /** The layout of signals with so many samples a frame. */
    static FrameLayout of(int... runs) {
        int[] positions = new int[runs.length];
        int length = 0;
        for (int i = 0; i < runs.length; i++) {
            positions[i] = length;
            length = Math.addExact(length, runs[i]);
        }
        return new FrameLayout(runs, positions, length);
    }

    /** For each place of the frame the signal that it belongs to. */
    int[] channelOfPosition() {
        int[] channels = new int[length];
        for (int c = 0; c < runs.length; c++) {
            java.util.Arrays.fill(channels, positions[c], positions[c] + runs[c], c);
        }
        return channels;
    }
}
