package org.fiducial.formats.wfdb;

import org.fiducial.core.UnreadableException;

/**
 * One frame of a FLAC stream, decoded after RFC 9639, section 9: a header, for each channel a subframe (constant, verbatim, or
 * predicted from the samples before with Rice-coded residuals), a check sum over everything.
 *
 * @param channels the samples of each channel
 * @param size samples a channel
 * @param end index of the byte after the frame
 */
record FlacFrame(int[][] channels, int size, int end) {
    /**
     * Decodes the frame that begins at {@code bytes[from]}.
     *
     * @param end index of the byte after the last one that may belong to it
     * @param file and
     * @param offset the place of {@code bytes[0]} in the file, for messages
     * @throws UnreadableException if the frame is damaged or cut off
     */
    static FlacFrame decode(FlacInfo info, byte[] bytes, int from, int end, String file, long offset) {
        return new Decoder(info, bytes, from, end, file, offset).frame();
    }

    private static final class Decoder {
        private static final int LEFT_SIDE = 8;
        private static final int SIDE_RIGHT = 9;
        private static final int MID_SIDE = 10;

        private final FlacInfo info;
        private final byte[] bytes;
        private final int from;
        private final String file;
        private final long offset;
        private final FlacBits bits;

        private Decoder(FlacInfo info, byte[] bytes, int from, int end, String file, long offset) {
            this.info = info;
            this.bytes = bytes;
            this.from = from;
            this.file = file;
            this.offset = offset;
            this.bits = new FlacBits(bytes, from, end);
        }

        private FlacFrame frame() {
            if (bits.unsigned(15) != 0x7ffc) {
                throw damaged("the beginning of a FLAC frame was expected");
            }
            bits.unsigned(1);
            int sizeCode = (int) bits.unsigned(4);
            int rateCode = (int) bits.unsigned(4);
            int assignment = (int) bits.unsigned(4);
            int bitsCode = (int) bits.unsigned(3);
            bits.unsigned(1);
            passNumber();
            int size = size(sizeCode);
            if (rateCode >= 12) {
                bits.unsigned(rateCode == 12 ? 8 : 16);
            }
            int sampleBits = sampleBits(bitsCode);
            int header = bits.position();
            if (bits.overrun() || bits.unsigned(8) != FlacChecks.crc8(bytes, from, header) || rateCode == 15) {
                throw damaged("the check sum of a FLAC frame's header does not agree");
            }
            int count = assignment < LEFT_SIDE ? assignment + 1 : 2;
            if (assignment > MID_SIDE || count != info.channels()) {
                throw damaged("a FLAC frame of " + info.channels() + " channels was expected");
            }
            int[][] channels = new int[count][];
            for (int c = 0; c < count; c++) {
                boolean side = assignment == SIDE_RIGHT ? c == 0 : assignment >= LEFT_SIDE && c == 1;
                channels[c] = subframe(size, side ? sampleBits + 1 : sampleBits);
            }
            bits.align();
            int body = bits.position();
            if (bits.overrun()
                    || body + 2 > bytes.length
                    || bits.unsigned(16) != FlacChecks.crc16(bytes, from, body)
                    || bits.overrun()) {
                throw damaged("the check sum of a FLAC frame does not agree");
            }
            correlate(assignment, channels);
            return new FlacFrame(channels, size, body + 2);
        }

        /** The frame's or sample's number, written like a character of UTF-8; the frames are counted instead. */
        private void passNumber() {
            int first = (int) bits.unsigned(8);
            int leading = Integer.numberOfLeadingZeros(~(first << 24));
            if (leading == 1 || leading > 7) {
                throw damaged("a frame number was expected");
            }
            for (int i = 1; i < leading; i++) {
                bits.unsigned(8);
            }
        }

        private int size(int code) {
            return switch (code) {
                case 0 -> throw damaged("a block size was expected");
                case 1 -> 192;
                case 2, 3, 4, 5 -> 576 << (code - 2);
                case 6 -> (int) bits.unsigned(8) + 1;
                case 7 -> (int) bits.unsigned(16) + 1;
                default -> 256 << (code - 8);
            };
        }

        private int sampleBits(int code) {
            return switch (code) {
                case 0 -> info.bits();
                case 1 -> 8;
                case 2 -> 12;
                case 4 -> 16;
                case 5 -> 20;
                case 6 -> 24;
                case 7 -> 32;
                default -> throw damaged("a sample size was expected");
            };
        }

        private int[] subframe(int size, int sampleBits) {
            boolean padded = bits.unsigned(1) == 0;
            int type = (int) bits.unsigned(6);
            int wasted = bits.unsigned(1) == 1 ? bits.unary() + 1 : 0;
            int width = sampleBits - wasted;
            if (!padded || width < 1) {
                throw damaged("a FLAC subframe was expected");
            }
            int[] out = new int[size];
            if (type == 0) {
                java.util.Arrays.fill(out, (int) bits.signed(width));
            } else if (type == 1) {
                warmUp(out, size, width);
            } else if (type >= 8 && type <= 12) {
                fixed(out, type - 8, width);
            } else if (type >= 32) {
                linear(out, type - 31, width);
            } else {
                throw damaged("subframe type " + type + " is reserved");
            }
            if (wasted > 0) {
                for (int i = 0; i < size; i++) {
                    out[i] <<= wasted;
                }
            }
            return out;
        }

        private void warmUp(int[] out, int count, int width) {
            if (count > out.length) {
                throw damaged("a block has fewer samples than its predictor needs");
            }
            for (int i = 0; i < count; i++) {
                out[i] = (int) bits.signed(width);
            }
        }

        private void fixed(int[] out, int order, int width) {
            warmUp(out, order, width);
            residual(out, order);
            for (int i = order; i < out.length; i++) {
                long prediction = switch (order) {
                    case 0 -> 0;
                    case 1 -> out[i - 1];
                    case 2 -> 2L * out[i - 1] - out[i - 2];
                    case 3 -> 3L * out[i - 1] - 3L * out[i - 2] + out[i - 3];
                    default -> 4L * out[i - 1] - 6L * out[i - 2] + 4L * out[i - 3] - out[i - 4];
                };
                out[i] = (int) (out[i] + prediction);
            }
        }

        private void linear(int[] out, int order, int width) {
            warmUp(out, order, width);
            int precision = (int) bits.unsigned(4) + 1;
            int shift = (int) bits.signed(5);
            if (precision == 16 || shift < 0) {
                throw damaged("the precision of a linear predictor was expected");
            }
            int[] coefficients = new int[order];
            for (int i = 0; i < order; i++) {
                coefficients[i] = (int) bits.signed(precision);
            }
            residual(out, order);
            for (int i = order; i < out.length; i++) {
                long sum = 0;
                for (int k = 0; k < order; k++) {
                    sum += (long) coefficients[k] * out[i - 1 - k];
                }
                out[i] = (int) (out[i] + (sum >> shift));
            }
        }

        private void residual(int[] out, int order) {
            int method = (int) bits.unsigned(2);
            if (method > 1) {
                throw damaged("a residual coding that exists was expected");
            }
            int parameterBits = 4 + method;
            int escape = (1 << parameterBits) - 1;
            int partitionOrder = (int) bits.unsigned(4);
            int partitionSize = out.length >> partitionOrder;
            if (partitionSize << partitionOrder != out.length || partitionSize < order) {
                throw damaged("a block that can be parted into 2^" + partitionOrder + " was expected");
            }
            int at = order;
            for (int p = 1; p <= 1 << partitionOrder; p++) {
                int to = p * partitionSize;
                int parameter = (int) bits.unsigned(parameterBits);
                if (parameter == escape) {
                    int raw = (int) bits.unsigned(5);
                    while (at < to) {
                        out[at++] = (int) bits.signed(raw);
                    }
                } else {
                    while (at < to) {
                        long folded = (long) bits.unary() << parameter | bits.unsigned(parameter);
                        out[at++] = (int) (folded >>> 1 ^ -(folded & 1));
                    }
                }
                if (bits.overrun()) {
                    throw damaged("the file ends within a FLAC frame");
                }
            }
        }

        private static void correlate(int assignment, int[][] channels) {
            if (assignment < LEFT_SIDE) {
                return;
            }
            int[] a = channels[0];
            int[] b = channels[1];
            for (int i = 0; i < a.length; i++) {
                switch (assignment) {
                    case LEFT_SIDE -> b[i] = a[i] - b[i];
                    case SIDE_RIGHT -> a[i] = a[i] + b[i];
                    default -> {
                        long mid = (long) a[i] << 1 | b[i] & 1;
                        long side = b[i];
                        a[i] = (int) (mid + side >> 1);
                        b[i] = (int) (mid - side >> 1);
                    }
                }
            }
        }

        private UnreadableException damaged(String problem) {
            return new UnreadableException(file, "byte " + (offset + Math.min(bits.position(), bytes.length)), problem);
        }
    }
}
