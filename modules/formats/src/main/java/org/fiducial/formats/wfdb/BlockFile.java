package org.fiducial.formats.wfdb;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A signal file that can only be decoded from certain places on. A block reaches from one such place to the next; the blocks that
 * were decoded last are kept, so that reading one signal after the other does not decode everything each time.
 *
 * <p>Within a block the values lie unit after unit, {@code stride} values each; a unit is a frame, or for FLAC one sample of each
 * channel.
 */
abstract class BlockFile implements SignalFile {
    /** Decoded values that may be kept at most. */
    private static final int MOST_KEPT = 1 << 20;

    private static final int MOST_BLOCKS = 256;

    private final int stride;
    private final AtomicReferenceArray<Block> kept;

    /** A decoded block. */
    private record Block(int index, int[] values) {}

    /**
     * @param stride values a unit
     * @param blockValues values of a block of usual size
     */
    BlockFile(int stride, int blockValues) {
        this.stride = stride;
        this.kept = new AtomicReferenceArray<>(Math.clamp(MOST_KEPT / Math.max(1, blockValues), 2, MOST_BLOCKS));
    }

    /** The block that holds a unit. */
    abstract int blockOf(long unit);

    /** First unit of a block; for the number of blocks the number of units. */
    abstract long blockStart(int block);

    /** Decodes a block. */
    abstract int[] decode(int block);

    /** Copies values of one place in the unit, of {@code run} consecutive samples of one signal there. */
    final void read(int position, int run, long first, int n, int[] out, int at) {
        for (int done = 0; done < n; ) {
            int block = blockOf((first + done) / run);
            int[] values = block(block);
            long begin = blockStart(block);
            int m = (int) Math.min(n - done, blockStart(block + 1) * run - first - done);
            for (int i = 0; i < m; i++) {
                long sample = first + done + i;
                out[at + done + i] = values[(int) (sample / run - begin) * stride + position + (int) (sample % run)];
            }
            done += m;
        }
    }

    /** Keeps a block that was decoded anyway. */
    final void keep(int index, int[] values) {
        kept.set(index % kept.length(), new Block(index, values));
    }

    /** The values of a block, decoded again if they were not kept. */
    final int[] block(int index) {
        int slot = index % kept.length();
        Block there = kept.get(slot);
        if (there == null || there.index != index) {
            there = new Block(index, decode(index));
            kept.set(slot, there);
        }
        return there.values;
    }
}
