package org.fiducial.core;

/**
 * A mark that an expert, a device or a program set in a file: a beat, a wave's onset, a rhythm change, a comment.
 *
 * @param time seconds from the recording's start
 * @param symbol the mark's mnemonic in the WFDB tables: {@code N}, {@code V}, {@code (}, {@code p}, {@code +}; {@code [n]}
 *     for a code without mnemonic
 * @param subtype user-defined subtype, −128 to 127
 * @param channel index of the signal it belongs to, 0 to 255
 * @param number user-defined number, −128 to 127; in wave marks 0, 1, 2 tell P, QRS, T
 * @param text auxiliary text such as {@code (AFIB}; empty where there is none
 */
public record Annotation(double time, String symbol, int subtype, int channel, int number, String text) {
    /** A mark with no subtype, number or text, on the first signal. */
    public Annotation(double time, String symbol) {
        this(time, symbol, 0, 0, 0, "");
    }
}
