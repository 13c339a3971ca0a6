package org.fiducial.formats.wfdb;

/** Reads bits, the highest of a byte first. Beyond the end it reads zeros and says so. */
final class FlacBits {
    private final byte[] bytes;
    private final int end;
    private int at;
    private long buffer;
    private int available;
    private int beyond;

    /** Reads from byte {@code from} up to byte {@code end}. */
    FlacBits(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Whether more bits were read than there are. */
    boolean overrun() {
        return beyond > available;
    }

    /** Index of the byte that holds the next bit. */
    int position() {
        return at - available / 8;
    }

    /** The next {@code n} bits as a number without a sign; {@code n} is at most 32. */
    long unsigned(int n) {
        if (n == 0) {
            return 0;
        }
        fill();
        available -= n;
        return buffer >>> available & (1L << n) - 1;
    }

    /** The next {@code n} bits as a number in two's complement; {@code n} is at most 33. */
    long signed(int n) {
        if (n == 0) {
            return 0;
        }
        long value = n > 32 ? unsigned(n - 32) << 32 | unsigned(32) : unsigned(n);
        return value << 64 - n >> 64 - n;
    }

    /** Number of zeros before the next one. */
    int unary() {
        int zeros = 0;
        while (true) {
            fill();
            long rest = buffer << 64 - available;
            int leading = Long.numberOfLeadingZeros(rest);
            if (leading < available) {
                available -= leading + 1;
                return zeros + leading;
            }
            zeros += available;
            available = 0;
            if (at >= end) {
                beyond = 1;
                return zeros;
            }
        }
    }

    /** Goes on at the next whole byte. */
    void align() {
        available -= available % 8;
    }

    private void fill() {
        while (available <= 48) {
            int next = 0;
            if (at < end) {
                next = bytes[at] & 0xff;
            } else {
                beyond += 8;
            }
            at++;
            buffer = buffer << 8 | next;
            available += 8;
        }
    }
}
