package org.fiducial.formats.wfdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The samples of one signal file, frame by frame; safe for use by several threads. */
interface SignalFile {
    /** Frames that the file holds. */
    long frames();

    /**
     * Digital values as stored of one signal.
     *
     * @param channel the signal's place among those of the file
     * @param first index of the first sample, counted in samples of that signal
     */
    void read(int channel, long first, int n, int[] out, int at);

    /**
     * The sum of all samples of each signal within the first frames, modulo 2<sup>32</sup>, and whether one of them is missing;
     * what the checksums of the header are held against.
     */
    Survey survey(long frames);

    /**
     * What a pass over a file tells.
     *
     * @param sums sum of the stored values of each signal
     * @param gaps whether the signal has a missing sample
     */
    record Survey(int[] sums, boolean[] gaps) {
        /** Takes in frames of words of 16 bits, low byte first, without decoding them first. */
        void takeWords(byte[] bytes, int base, int count, int[] channelOfPosition) {
            ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int stride = channelOfPosition.length;
            for (int p = 0; p < stride; p++) {
                int sum = 0;
                int gap = 0;
                for (int i = p; i < count; i += stride) {
                    int v = words.getShort(base + 2 * i);
                    sum += v;
                    gap |= v == Short.MIN_VALUE ? 1 : 0;
                }
                sums[channelOfPosition[p]] += sum;
                gaps[channelOfPosition[p]] |= gap != 0;
            }
        }

        /** Takes in frames that were decoded one after the other. */
        void take(int[] values, int count, int[] channelOfPosition, int missing) {
            int stride = channelOfPosition.length;
            for (int p = 0; p < stride; p++) {
                int sum = 0;
                int gap = 0;
                for (int i = p; i < count; i += stride) {
                    int v = values[i];
                    sum += v;
                    gap |= v == missing ? 1 : 0;
                }
                sums[channelOfPosition[p]] += sum;
                gaps[channelOfPosition[p]] |= gap != 0;
            }
        }
    }
}
