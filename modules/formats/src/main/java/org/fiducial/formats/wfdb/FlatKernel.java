package org.fiducial.formats.wfdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns stored bytes of a flat format into digital values. Samples are counted from the group of packed samples that begins at
 * byte {@code base}.
 */
interface FlatKernel {
    /**
     * Decodes {@code n} samples, the first at index {@code first}, each {@code step} after the one before.
     *
     * @param bytes hold every byte of these samples
     * @param out receives the values as stored, from index {@code at} on
     */
    void decode(byte[] bytes, int base, int first, int step, int n, int[] out, int at);

    /** The kernel of a flat format. */
    static FlatKernel of(StorageFormat format) {
        return switch (format) {
            case INT_16 -> FlatKernel::int16;
            case INT_24 -> FlatKernel::int24;
            case INT_32 -> FlatKernel::int32;
            case INT_16_BIG -> FlatKernel::int16Big;
            case OFFSET_8 -> FlatKernel::offset8;
            case OFFSET_16 -> FlatKernel::offset16;
            case PACKED_12 -> FlatKernel::packed12;
            case PACKED_10_SPREAD -> FlatKernel::packed10Spread;
            case PACKED_10 -> FlatKernel::packed10;
            default -> throw new IllegalArgumentException("format " + format.number() + " is not flat");
        };
    }

    private static void int16(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        ByteBuffer words = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
        int p = base + 2 * first;
        int stride = 2 * step;
        for (int i = 0; i < n; i++, p += stride) {
            out[at + i] = words.getShort(p);
        }
    }

    private static void int24(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        int p = base + 3 * first;
        int stride = 3 * step;
        for (int i = 0; i < n; i++, p += stride) {
            out[at + i] = (b[p] & 0xff) | (b[p + 1] & 0xff) << 8 | b[p + 2] << 16;
        }
    }

    private static void int32(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        int p = base + 4 * first;
        int stride = 4 * step;
        for (int i = 0; i < n; i++, p += stride) {
            out[at + i] = (b[p] & 0xff) | (b[p + 1] & 0xff) << 8 | (b[p + 2] & 0xff) << 16 | b[p + 3] << 24;
        }
    }

    private static void int16Big(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        int p = base + 2 * first;
        int stride = 2 * step;
        for (int i = 0; i < n; i++, p += stride) {
            out[at + i] = (b[p + 1] & 0xff) | b[p] << 8;
        }
    }

    private static void offset8(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        int p = base + first;
        for (int i = 0; i < n; i++, p += step) {
            out[at + i] = (b[p] & 0xff) - 128;
        }
    }

    private static void offset16(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        int p = base + 2 * first;
        int stride = 2 * step;
        for (int i = 0; i < n; i++, p += stride) {
            out[at + i] = ((b[p] & 0xff) | (b[p + 1] & 0xff) << 8) - 32768;
        }
    }

    private static void packed12(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        int s = first;
        for (int i = 0; i < n; i++, s += step) {
            int p = base + 3 * (s >> 1);
            // Bits 0–3 of the middle byte belong to the first sample, bits 4–7 to the second.
            int raw = (s & 1) == 0 ? (b[p] & 0xff) | b[p + 1] << 8 : (b[p + 2] & 0xff) | b[p + 1] << 4 & ~0xff;
            out[at + i] = raw << 20 >> 20;
        }
    }

    private static void packed10Spread(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        int s = first;
        for (int i = 0; i < n; i++, s += step) {
            int p = base + 4 * (s / 3);
            int raw = switch (s % 3) {
                case 0 -> word(b, p) >> 1;
                case 1 -> word(b, p + 2) >> 1;
                default -> word(b, p) >> 11 & 0x1f | (word(b, p + 2) >> 11 & 0x1f) << 5;
            };
            out[at + i] = raw << 22 >> 22;
        }
    }

    private static void packed10(byte[] b, int base, int first, int step, int n, int[] out, int at) {
        int s = first;
        for (int i = 0; i < n; i++, s += step) {
            int p = base + 4 * (s / 3);
            int raw = switch (s % 3) {
                case 0 -> word(b, p);
                case 1 -> word(b, p + 1) >> 2;
                default -> word(b, p + 2) >> 4;
            };
            out[at + i] = raw << 22 >> 22;
        }
    }

    private static int word(byte[] b, int p) {
        return (b[p] & 0xff) | (b[p + 1] & 0xff) << 8;
    }
}
