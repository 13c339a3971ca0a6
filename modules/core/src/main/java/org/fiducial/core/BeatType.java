package org.fiducial.core;

import java.util.Optional;

/** Classes of beats after ANSI/AAMI EC57, with paced beats apart. */
public enum BeatType {
    /** Normal, bundle branch block and escape beats. */
    N("N"),
    /** Ventricular ectopic. */
    V("V"),
    /** Supraventricular ectopic. */
    S("S"),
    /** Fusion of a ventricular and a normal beat. */
    F("F"),
    /** Unclassifiable. */
    Q("Q"),
    /** Paced. */
    PACED("/");

    private final String symbol;

    BeatType(String symbol) {
        this.symbol = symbol;
    }

    /** The mnemonic in WFDB annotation files. */
    public String symbol() {
        return symbol;
    }

    /**
     * The class of an annotation's mnemonic after the EC57 map ({@code e j} are escape beats, N), or none if the annotation is no
     * beat.
     */
    public static Optional<BeatType> ofSymbol(String symbol) {
        return Optional.ofNullable(
                switch (symbol) {
                    case "N", "L", "R", "B", "e", "j", "n" -> N;
                    case "V", "E", "r" -> V;
                    case "A", "a", "J", "S" -> S;
                    case "F" -> F;
                    case "/" -> PACED;
                    case "Q", "?", "f" -> Q;
                    default -> null;
                });
    }
}
