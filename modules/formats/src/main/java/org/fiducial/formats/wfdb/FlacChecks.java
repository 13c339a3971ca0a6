package org.fiducial.formats.wfdb;

/** The two check sums of FLAC frames, after RFC 9639, sections 9.1.8 and 9.3. */
final class FlacChecks {
    private static final int[] CRC8 = table(0x07, 8);
    private static final int[] CRC16 = table(0x8005, 16);

    private FlacChecks() {}

    /** Of a frame's header, polynomial x⁸ + x² + x + 1. */
    static int crc8(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = CRC8[(crc ^ bytes[i]) & 0xff];
        }
        return crc;
    }

    /** Of a whole frame, polynomial x¹⁶ + x¹⁵ + x² + 1. */
    static int crc16(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = (crc << 8 ^ CRC16[(crc >> 8 ^ bytes[i]) & 0xff]) & 0xffff;
        }
        return crc;
    }

    private static int[] table(int polynomial, int width) {
        int[] table = new int[256];
        int top = 1 << (width - 1);
        int mask = (1 << width) - 1;
        for (int i = 0; i < table.length; i++) {
            int crc = i << (width - 8);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & top) != 0 ? (crc << 1 ^ polynomial) & mask : crc << 1 & mask;
            }
            table[i] = crc;
        }
        return table;
    }
}
