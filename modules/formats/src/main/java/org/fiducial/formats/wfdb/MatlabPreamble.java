package org.fiducial.formats.wfdb;

/**
 * The header of a MATLAB level 4 matrix, which stands before the samples of a {@code .mat} signal file: five numbers of 32 bits
 * (type, rows, columns, imaginary flag, length of the name) and the name. Its rows are the signals and its columns the frames, so
 * that behind it the samples lie as in format 16 (type 30), 32 (type 20) or 80 (type 50).
 *
 * <p>Headers name its length as a byte offset, mostly 24; where one forgets to, the length follows from the numbers.
 */
final class MatlabPreamble {
    private static final int FIXED = 20;
    private static final int LONGEST_NAME = 64;

    private MatlabPreamble() {}

    /** Length of the matrix header that the file begins with, or 0 if it does not begin with one that fits. */
    static int length(SignalBytes bytes, StorageFormat format, int rows) {
        if (bytes.size() < FIXED) {
            return 0;
        }
        SignalBytes.Window w = bytes.window(0, FIXED);
        int type = switch (format) {
            case INT_16 -> 30;
            case INT_32 -> 20;
            case OFFSET_8 -> 50;
            default -> -1;
        };
        long columns = number(w, 2) & 0xffffffffL;
        int name = number(w, 4);
        boolean fits = number(w, 0) == type
                && number(w, 1) == rows
                && number(w, 3) == 0
                && name > 0
                && name <= LONGEST_NAME
                && bytes.size() == FIXED + name + format.bytes(rows * columns);
        return fits ? FIXED + name : 0;
    }

    private static int number(SignalBytes.Window w, int index) {
        int p = w.base() + 4 * index;
        byte[] b = w.bytes();
        return (b[p] & 0xff) | (b[p + 1] & 0xff) << 8 | (b[p + 2] & 0xff) << 16 | b[p + 3] << 24;
    }
}
