package org.fiducial.evaluate;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fiducial.core.UnreadableException;

/**
 * Reads the numbers of the first matrix of a MATLAB 5 file, the form in which CPSC 2019 gives its signals and R peaks. Follows
 * "MAT-File Format", The MathWorks, level 5: a 128-byte header, then elements, each a type, a size and data, compressed or not;
 * little-endian real matrices only.
 */
final class MatlabVector {
    private static final int HEADER_BYTES = 128;
    private static final int MATRIX = 14;
    private static final int COMPRESSED = 15;
    private static final int MOST_BYTES = 1 << 26;

    private MatlabVector() {}

    /** @throws UnreadableException if the file is something else */
    static double[] read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < HEADER_BYTES + 8 || bytes[126] != 'I' || bytes[127] != 'M') {
                throw new UnreadableException(file.toString(), "byte 126", "no little-endian MATLAB 5 file");
            }
            ByteBuffer in = order(ByteBuffer.wrap(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES));
            int type = in.getInt();
            int size = in.getInt();
            if (size < 0 || size > in.remaining()) {
                throw new UnreadableException(
                        file.toString(), "byte " + HEADER_BYTES, "an element ends beyond the file");
            }
            ByteBuffer matrix = slice(in, size);
            if (type == COMPRESSED) {
                matrix = inflate(file, bytes, HEADER_BYTES + 8, size);
                type = matrix.getInt();
                matrix.getInt();
            }
            if (type != MATRIX) {
                throw new UnreadableException(
                        file.toString(), "byte " + HEADER_BYTES, "a matrix was expected, not type " + type);
            }
            element(matrix);
            element(matrix);
            element(matrix);
            return numbers(file, element(matrix));
        } catch (BufferUnderflowException | DataFormatException e) {
            throw new UnreadableException(file.toString(), "", "the MATLAB file is damaged", e);
        } catch (IOException e) {
            throw new UnreadableException(file.toString(), "", "the file cannot be read", e);
        }
    }

    private static double[] numbers(Path file, Element element) {
        ByteBuffer data = element.data;
        int width = switch (element.type) {
            case 1, 2 -> 1;
            case 3, 4 -> 2;
            case 5, 6, 7 -> 4;
            case 9 -> 8;
            default ->
                throw new UnreadableException(
                        file.toString(), "", "numbers of MATLAB type " + element.type + " are not read");
        };
        double[] out = new double[data.remaining() / width];
        for (int i = 0; i < out.length; i++) {
            out[i] = switch (element.type) {
                case 1 -> data.get();
                case 2 -> data.get() & 0xFF;
                case 3 -> data.getShort();
                case 4 -> data.getShort() & 0xFFFF;
                case 5 -> data.getInt();
                case 6 -> data.getInt() & 0xFFFFFFFFL;
                case 7 -> data.getFloat();
                default -> data.getDouble();
            };
        }
        return out;
    }

    private record Element(int type, ByteBuffer data) {}

    // Up to four bytes of data stand in the tag itself, whose upper half then holds their number.
    private static Element element(ByteBuffer in) {
        int tag = in.getInt();
        if (tag >>> 16 != 0) {
            ByteBuffer data = slice(in, Math.min(4, tag >>> 16));
            skip(in, 4 - Math.min(4, tag >>> 16));
            return new Element(tag & 0xFFFF, data);
        }
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer data = slice(in, size);
        skip(in, Math.min(in.remaining(), (8 - size % 8) % 8));
        return new Element(tag, data);
    }

    private static ByteBuffer slice(ByteBuffer in, int size) {
        if (size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer data = order(in.slice(in.position(), size));
        skip(in, size);
        return data;
    }

    private static void skip(ByteBuffer in, int n) {
        in.position(in.position() + n);
    }

    private static ByteBuffer order(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer inflate(Path file, byte[] bytes, int from, int size) throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes, from, size);
            byte[] out = new byte[Math.max(64, 4 * size)];
            int n = 0;
            while (!inflater.finished()) {
                int got = inflater.inflate(out, n, out.length - n);
                n += got;
                if (n == out.length) {
                    if (n >= MOST_BYTES) {
                        throw new UnreadableException(
                                file.toString(), "", "the matrix is larger than any recording of ten seconds");
                    }
                    out = Arrays.copyOf(out, 2 * n);
                } else if (got == 0) {
                    throw new DataFormatException("the compressed data end early");
                }
            }
            return order(ByteBuffer.wrap(out, 0, n));
        }
    }
}
