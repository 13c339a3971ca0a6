package org.fiducial.formats.wfdb;

import java.util.Arrays;
import java.util.List;

/**
 * A signal file of format 8: each byte is the difference to the sample before of the same signal, the first one to the header's
 * initial value. The values at every {@value #BLOCK}th frame are kept to begin decoding there.
 */
final class DifferenceFile extends BlockFile {
    private static final int BLOCK = 4096;

    private final SignalBytes bytes;
    private final long offset;
    private final FrameLayout layout;
    private final int[] channels;
    private final long frames;
    private final int[] states;

    /** @param specs the signals, for their initial values */
    DifferenceFile(SignalBytes bytes, long offset, FrameLayout layout, List<SignalSpec> specs) {
        super(layout.length(), (int) Math.min(1 << 20, (long) BLOCK * layout.length()));
        this.bytes = bytes;
        this.offset = offset;
        this.layout = layout;
        this.channels = layout.channelOfPosition();
        this.frames = Math.max(0, bytes.size() - offset) / layout.length();
        this.states = new int[Math.toIntExact((blocks() + 1) * specs.size())];
        int[] state = specs.stream().mapToInt(SignalSpec::initial).toArray();
        for (int block = 0; block < blocks(); block++) {
            System.arraycopy(state, 0, states, block * state.length, state.length);
            run(block, state, new int[0]);
        }
    }

    private long blocks() {
        return (frames + BLOCK - 1) / BLOCK;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public void read(int channel, long first, int n, int[] out, int at) {
        read(layout.positions()[channel], layout.runs()[channel], first, n, out, at);
    }

    @Override
    public Survey survey(long count) {
        int signals = layout.runs().length;
        Survey survey = new Survey(new int[signals], new boolean[signals]);
        for (int block = 0; blockStart(block) < count; block++) {
            int[] values = decode(block);
            int length = (int) Math.min(values.length, (count - blockStart(block)) * layout.length());
            survey.take(values, length, channels, StorageFormat.DIFFERENCE_8.missing());
        }
        return survey;
    }

    @Override
    int blockOf(long unit) {
        return (int) (unit / BLOCK);
    }

    @Override
    long blockStart(int block) {
        return Math.min(frames, (long) block * BLOCK);
    }

    @Override
    int[] decode(int block) {
        int signals = layout.runs().length;
        int[] values = new int[(int) (blockStart(block + 1) - blockStart(block)) * layout.length()];
        run(block, Arrays.copyOfRange(states, block * signals, (block + 1) * signals), values);
        return values;
    }

    /** Sums differences over a block; the values go to {@code out} unless that is empty. */
    private void run(int block, int[] state, int[] out) {
        int length = (int) (blockStart(block + 1) - blockStart(block)) * layout.length();
        SignalBytes.Window w = bytes.window(offset + blockStart(block) * layout.length(), length);
        int position = 0;
        for (int i = 0; i < length; i++) {
            int channel = channels[position];
            state[channel] += w.bytes()[w.base() + i];
            if (out.length > 0) {
                out[i] = state[channel];
            }
            position = position + 1 == channels.length ? 0 : position + 1;
        }
    }
}
