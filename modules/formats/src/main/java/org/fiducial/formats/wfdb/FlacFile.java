package org.fiducial.formats.wfdb;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fiducial.core.UnreadableException;

/**
 * A signal file that is a FLAC stream with a channel for each signal. Opening it goes through all frames once, which finds where
 * each begins and proves their check sums.
 */
final class FlacFile extends BlockFile {
    private static final int WINDOW = 4 << 20;

    private final SignalBytes bytes;
    private final FlacInfo info;
    private final int run;
    private final StorageFormat format;
    private long[] units = new long[16];
    private long[] offsets = new long[16];
    private int blocks;

    private FlacFile(SignalBytes bytes, StorageFormat format, FlacInfo info, int run) {
        super(info.channels(), Math.min(1 << 20, Math.max(1, info.maxBlock()) * info.channels()));
        this.bytes = bytes;
        this.format = format;
        this.info = info;
        this.run = run;
    }

    /**
     * Opens a stream.
     *
     * @param offset byte where it begins
     * @param specs the signals, all with the same number of samples a frame
     * @throws UnreadableException if a frame is damaged or the stream does not fit the signals
     */
    static FlacFile open(SignalBytes bytes, StorageFormat format, long offset, List<SignalSpec> specs) {
        String file = bytes.path().toString();
        FlacInfo info = FlacInfo.read(bytes, offset);
        int run = specs.getFirst().samplesPerFrame();
        if (specs.stream().anyMatch(s -> s.samplesPerFrame() != run)) {
            throw new UnreadableException(
                    file, "", "signals in one FLAC stream must have equally many samples a frame");
        }
        if (info.channels() != specs.size()) {
            throw new UnreadableException(
                    file,
                    "",
                    "has " + info.channels() + " channels, but the header names " + specs.size() + " signals in it");
        }
        if (info.bits() > format.bits()) {
            throw new UnreadableException(
                    file,
                    "",
                    "has samples of " + info.bits() + " bits, format " + format.number() + " allows " + format.bits());
        }
        FlacFile opened = new FlacFile(bytes, format, info, run);
        opened.index();
        return opened;
    }

    private void index() {
        long at = info.firstFrame();
        long unit = 0;
        long windowStart = at;
        long needed = 64 + (long) Math.max(info.maxBlock(), 1) * info.channels() * (info.bits() + 1) / 8 * 2;
        SignalBytes.Window window = new SignalBytes.Window(new byte[0], 0);
        int length = 0;
        while (at < bytes.size() && (info.samples() == 0 || unit < info.samples())) {
            if (at - windowStart + needed > length && windowStart + length < bytes.size()) {
                windowStart = at;
                length = (int) Math.min(Math.max(WINDOW, 2 * needed), bytes.size() - at);
                window = bytes.window(windowStart, length);
            }
            int from = window.base() + (int) (at - windowStart);
            FlacFrame frame = FlacFrame.decode(
                    info,
                    window.bytes(),
                    from,
                    window.base() + length,
                    bytes.path().toString(),
                    windowStart - window.base());
            add(unit, at);
            keep(blocks - 1, interleaved(frame));
            unit += frame.size();
            at += frame.end() - from;
        }
        add(unit, at);
        blocks--;
        if (unit < info.samples()) {
            throw new UnreadableException(
                    bytes.path().toString(),
                    "byte " + bytes.size(),
                    "the file ends here after " + unit + " samples, but its stream information promises "
                            + info.samples());
        }
    }

    private void add(long unit, long offset) {
        if (blocks == units.length) {
            units = Arrays.copyOf(units, 2 * blocks);
            offsets = Arrays.copyOf(offsets, 2 * blocks);
        }
        units[blocks] = unit;
        offsets[blocks] = offset;
        blocks++;
    }

    @Override
    public long frames() {
        return units[blocks] / run;
    }

    @Override
    public void read(int channel, long first, int n, int[] out, int at) {
        read(channel, 1, first, n, out, at);
    }

    @Override
    public Survey survey(long frames) {
        int channels = info.channels();
        Survey survey = new Survey(new int[channels], new boolean[channels]);
        int[] places = IntStream.range(0, channels).toArray();
        long count = frames * run;
        for (int block = 0; block < blocks && units[block] < count; block++) {
            int[] values = block(block);
            survey.take(
                    values, (int) Math.min(values.length, (count - units[block]) * channels), places, format.missing());
        }
        return survey;
    }

    @Override
    int blockOf(long unit) {
        int found = Arrays.binarySearch(units, 0, blocks, unit);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    long blockStart(int block) {
        return units[block];
    }

    @Override
    int[] decode(int block) {
        int length = (int) (offsets[block + 1] - offsets[block]);
        SignalBytes.Window w = bytes.window(offsets[block], length);
        return interleaved(FlacFrame.decode(
                info, w.bytes(), w.base(), w.base() + length, bytes.path().toString(), offsets[block] - w.base()));
    }

    private static int[] interleaved(FlacFrame frame) {
        int channels = frame.channels().length;
        int[] values = new int[frame.size() * channels];
        for (int c = 0; c < channels; c++) {
            int[] channel = frame.channels()[c];
            for (int i = 0, to = c; i < channel.length; i++, to += channels) {
                values[to] = channel[i];
            }
        }
        return values;
    }
}
