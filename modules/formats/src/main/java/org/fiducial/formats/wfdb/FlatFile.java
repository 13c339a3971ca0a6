package org.fiducial.formats.wfdb;

/** A signal file whose format has a fixed width, so that every sample is found at once. */
final class FlatFile implements SignalFile {
    private static final int TILE_BYTES = 1 << 17;

    private final SignalBytes bytes;
    private final StorageFormat format;
    private final FlatKernel kernel;
    private final long offset;
    private final FrameLayout layout;

    /**
     * @param offset bytes before the first sample
     * @param layout how the signals share a frame
     */
    FlatFile(SignalBytes bytes, StorageFormat format, long offset, FrameLayout layout) {
        this.bytes = bytes;
        this.format = format;
        this.kernel = FlatKernel.of(format);
        this.offset = offset;
        this.layout = layout;
    }

    @Override
    public long frames() {
        return format.samples(Math.max(0, bytes.size() - offset)) / layout.length();
    }

    @Override
    public void read(int channel, long first, int n, int[] out, int at) {
        int run = layout.runs()[channel];
        int position = layout.positions()[channel];
        int most = tileFrames();
        if (run == 1) {
            for (int done = 0; done < n; ) {
                int m = Math.min(n - done, most);
                stretch((first + done) * layout.length() + position, layout.length(), m, out, at + done);
                done += m;
            }
            return;
        }
        for (int done = 0; done < n; ) {
            long sample = first + done;
            int within = (int) (sample % run);
            int m = Math.min(n - done, run - within);
            stretch(sample / run * layout.length() + position + within, 1, m, out, at + done);
            done += m;
        }
    }

    @Override
    public Survey survey(long frames) {
        Survey survey = new Survey(new int[layout.runs().length], new boolean[layout.runs().length]);
        int[] channels = layout.channelOfPosition();
        int most = tileFrames();
        if (format == StorageFormat.INT_16) {
            for (long frame = 0; frame < frames; frame += most) {
                int count = (int) Math.min(most, frames - frame) * layout.length();
                SignalBytes.Window window = bytes.window(offset + 2 * frame * layout.length(), 2 * count);
                survey.takeWords(window.bytes(), window.base(), count, channels);
            }
            return survey;
        }
        int[] tile = new int[(int) Math.min((long) most, Math.max(1, frames)) * layout.length()];
        for (long frame = 0; frame < frames; frame += most) {
            int count = (int) Math.min(most, frames - frame) * layout.length();
            stretch(frame * layout.length(), 1, count, tile, 0);
            survey.take(tile, count, channels, format.missing());
        }
        return survey;
    }

    private int tileFrames() {
        return Math.max(1, TILE_BYTES / 4 / layout.length());
    }

    /** Decodes samples of the file, the first at index {@code first}, each {@code step} after the one before. */
    private void stretch(long first, int step, int n, int[] out, int at) {
        if (n == 0) {
            return;
        }
        long group = first / format.groupSamples();
        long last = first + (long) (n - 1) * step;
        long from = group * format.groupBytes();
        SignalBytes.Window window = bytes.window(offset + from, (int) (format.bytes(last + 1) - from));
        int within = (int) (first - group * format.groupSamples());
        kernel.decode(window.bytes(), window.base(), within, step, n, out, at);
    }
}
