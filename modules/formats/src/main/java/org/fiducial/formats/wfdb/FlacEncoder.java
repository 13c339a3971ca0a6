package org.fiducial.formats.wfdb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a FLAC stream after RFC 9639: blocks of fixed size, each channel a constant, or predicted by the polynomial of order 0 to 4
 * that leaves least, with its residual in Rice codes of one parameter, or as it is where that is shorter.
 */
final class FlacEncoder implements SampleEncoder {
    /** Samples a channel in a block. */
    static final int BLOCK = 4096;

    /** More channels a stream cannot have. */
    static final int MOST_CHANNELS = 8;

    private static final int HIGHEST_ORDER = 4;
    private static final int LARGEST_PARAMETER = 30;
    /** FLAC wants a rate; the header's is the true one. */
    private static final int NOMINAL_RATE = 96_000;

    private final int bits;
    private final int run;
    private final OutputStream out;
    private final int size;
    private final int[][] block;
    private int filled;
    private int place;
    private long number;

    /**
     * @param run samples a frame of each channel
     * @param samples samples a channel in all
     */
    FlacEncoder(int bits, int channels, int run, long samples, OutputStream out) throws IOException {
        this.bits = bits;
        this.run = run;
        this.out = out;
        this.size = Math.max(1, BLOCK / run) * run;
        this.block = new int[channels][size];
        out.write(new byte[] {'f', 'L', 'a', 'C'});
        BitSink info = new BitSink();
        info.put(1, 1);
        info.put(0, 7);
        info.put(34, 24);
        info.put(size, 16);
        info.put(size, 16);
        info.put(0, 24);
        info.put(0, 24);
        info.put(NOMINAL_RATE, 20);
        info.put(channels - 1, 3);
        info.put(bits - 1, 5);
        info.put((int) (samples >> 18), 18);
        info.put((int) (samples & 0x3ffff), 18);
        for (int i = 0; i < 16; i++) {
            info.put(0, 8);
        }
        out.write(info.bytes());
    }

    @Override
    public void write(int[] values, int n) throws IOException {
        int frame = run * block.length;
        for (int i = 0; i < n; i++) {
            block[place / run][filled + place % run] = values[i];
            if (++place == frame) {
                place = 0;
                filled += run;
                if (filled == size) {
                    flush();
                }
            }
        }
    }

    @Override
    public void finish() throws IOException {
        if (filled > 0) {
            flush();
        }
    }

    private void flush() throws IOException {
        BitSink sink = new BitSink();
        sink.put(0x7ffc << 1, 16);
        sink.put(7, 4);
        sink.put(0, 4);
        sink.put(block.length - 1, 4);
        sink.put(0, 4);
        number(sink, number);
        sink.put(filled - 1, 16);
        byte[] header = sink.bytes();
        sink.put(FlacChecks.crc8(header, 0, header.length), 8);
        for (int[] channel : block) {
            subframe(sink, channel);
        }
        byte[] frame = sink.bytes();
        out.write(frame);
        int check = FlacChecks.crc16(frame, 0, frame.length);
        out.write(check >> 8);
        out.write(check);
        number++;
        filled = 0;
    }

    /** A number of up to 36 bits in the way of UTF-8. */
    private static void number(BitSink sink, long value) {
        if (value < 0x80) {
            sink.put((int) value, 8);
            return;
        }
        int more = 1;
        while (value >= 1L << (5 * more + 6)) {
            more++;
        }
        sink.put((0xff00 >> (more + 1) | (int) (value >> 6 * more)) & 0xff, 8);
        for (int i = more - 1; i >= 0; i--) {
            sink.put((int) (0x80 | value >> 6 * i & 0x3f), 8);
        }
    }

    private void subframe(BitSink sink, int[] x) {
        boolean constant = true;
        for (int i = 1; i < filled && constant; i++) {
            constant = x[i] == x[0];
        }
        if (constant) {
            sink.put(0, 8);
            sink.put(x[0], bits);
            return;
        }
        int order = 0;
        long least = Long.MAX_VALUE;
        int parameter = 0;
        for (int o = 0; o <= Math.min(HIGHEST_ORDER, filled - 1); o++) {
            int k = parameter(x, o);
            long cost = (long) o * bits + cost(x, o, k);
            if (cost < least) {
                least = cost;
                order = o;
                parameter = k;
            }
        }
        if (least >= (long) filled * bits) {
            sink.put(1 << 1, 8);
            for (int i = 0; i < filled; i++) {
                sink.put(x[i], bits);
            }
            return;
        }
        sink.put((8 + order) << 1, 8);
        for (int i = 0; i < order; i++) {
            sink.put(x[i], bits);
        }
        // Coding method 1: Rice parameters of 5 bits; one partition.
        sink.put(1, 2);
        sink.put(0, 4);
        sink.put(parameter, 5);
        for (int i = order; i < filled; i++) {
            long folded = folded(x, i, order);
            for (long q = folded >>> parameter; q > 0; q--) {
                sink.put(0, 1);
            }
            sink.put(1, 1);
            sink.put((int) (folded & (1L << parameter) - 1), parameter);
        }
    }

    /** The Rice parameter near the mean's logarithm. */
    private int parameter(int[] x, int order) {
        long sum = 0;
        for (int i = order; i < filled; i++) {
            sum += folded(x, i, order);
        }
        long mean = sum / Math.max(1, filled - order);
        return Math.min(LARGEST_PARAMETER, Math.max(0, 63 - Long.numberOfLeadingZeros(Math.max(1, mean))));
    }

    private long cost(int[] x, int order, int parameter) {
        long cost = 11;
        for (int i = order; i < filled; i++) {
            cost += (folded(x, i, order) >>> parameter) + 1 + parameter;
        }
        return cost;
    }

    /** The residual with its sign in the lowest bit. */
    private static long folded(int[] x, int i, int order) {
        long r = switch (order) {
            case 0 -> x[i];
            case 1 -> (long) x[i] - x[i - 1];
            case 2 -> (long) x[i] - 2L * x[i - 1] + x[i - 2];
            case 3 -> (long) x[i] - 3L * x[i - 1] + 3L * x[i - 2] - x[i - 3];
            default -> (long) x[i] - 4L * x[i - 1] + 6L * x[i - 2] - 4L * x[i - 3] + x[i - 4];
        };
        return r << 1 ^ r >> 63;
    }

    /** Bits, the highest of each value first. */
    private static final class BitSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int held;
        private int count;

        void put(int value, int width) {
            for (int i = width - 1; i >= 0; i--) {
                held = held << 1 | value >> i & 1;
                if (++count == 8) {
                    bytes.write(held);
                    held = 0;
                    count = 0;
                }
            }
        }

        /** All bytes so far, the last one filled up with zeros. */
        byte[] bytes() {
            while (count != 0) {
                put(0, 1);
            }
            return bytes.toByteArray();
        }
    }
}
