package org.fiducial.core;

/** The waves that are marked; the number is the one that wave annotations carry. */
public enum WaveType {
    P("p", 0),
    QRS("N", 1),
    T("t", 2);

    private final String symbol;
    private final int number;

    WaveType(String symbol, int number) {
        this.symbol = symbol;
        this.number = number;
    }

    /** The mnemonic of the wave's peak in WFDB annotation files. */
    public String symbol() {
        return symbol;
    }

    /** The {@code num} field of the wave's marks in WFDB annotation files. */
    public int number() {
        return number;
    }
}
