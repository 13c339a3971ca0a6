package org.fiducial.formats.wfdb;

import java.util.Arrays;
import org.fiducial.core.UnreadableException;

/**
 * What the metadata blocks of a FLAC stream tell, after RFC 9639, section 8.
 *
 * @param maxBlock greatest number of samples a channel in a frame
 * @param channels number of channels
 * @param bits bits a sample
 * @param samples samples a channel in all; 0 if not told
 * @param firstFrame byte of the file where the first frame begins
 */
record FlacInfo(int maxBlock, int channels, int bits, long samples, long firstFrame) {
    private static final int STREAM_INFO_LENGTH = 34;
    private static final byte[] MARK = {'f', 'L', 'a', 'C'};

    /**
     * Reads the metadata of a stream.
     *
     * @param offset byte where the stream begins
     */
    static FlacInfo read(SignalBytes bytes, long offset) {
        String file = bytes.path().toString();
        byte[] mark = copy(bytes, offset, (int) Math.clamp(bytes.size() - offset, 0, 4));
        if (!Arrays.equals(mark, MARK)) {
            throw new UnreadableException(file, "byte " + offset, "the mark 'fLaC' of a FLAC stream was expected");
        }
        byte[] head = copy(bytes, offset, 8 + STREAM_INFO_LENGTH);
        FlacBits bits = new FlacBits(head, 4, head.length);
        boolean last = bits.unsigned(1) == 1;
        if (bits.unsigned(7) != 0 || bits.unsigned(24) != STREAM_INFO_LENGTH) {
            throw new UnreadableException(
                    file, "byte " + (offset + 4), "the stream information was expected first, with its 34 bytes");
        }
        bits.unsigned(16);
        int maxBlock = (int) bits.unsigned(16);
        bits.unsigned(24);
        bits.unsigned(24);
        bits.unsigned(20);
        int channels = (int) bits.unsigned(3) + 1;
        int sampleBits = (int) bits.unsigned(5) + 1;
        long samples = bits.unsigned(18) << 18 | bits.unsigned(18);
        long at = offset + head.length;
        while (!last) {
            byte[] block = copy(bytes, at, 4);
            last = block[0] < 0;
            at += 4 + ((block[1] & 0xff) << 16 | (block[2] & 0xff) << 8 | block[3] & 0xff);
        }
        return new FlacInfo(maxBlock, channels, sampleBits, samples, at);
    }

    private static byte[] copy(SignalBytes bytes, long from, int length) {
        SignalBytes.Window w = bytes.window(from, length);
        return Arrays.copyOfRange(w.bytes(), w.base(), w.base() + length);
    }
}
