package org.fiducial.formats.wfdb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The annotation codes of annot(5) and their mnemonics. */
final class AnnotationCode {
    /** Greatest code of an annotation. */
    static final int MOST = 49;
    /** First code that programs may define. */
    static final int FIRST_FREE = 42;
    /** A comment. */
    static final int NOTE = 22;
    /** A time step that the next word's ten bits cannot hold. */
    static final int SKIP = 59;
    /** Sets the number of this and all later annotations. */
    static final int NUM = 60;
    /** Sets the subtype of this annotation. */
    static final int SUB = 61;
    /** Sets the channel of this and all later annotations. */
    static final int CHN = 62;
    /** Carries text. */
    static final int AUX = 63;

    /** By code; an empty place has no mnemonic. */
    private static final String[] MNEMONICS = {
        " ", "N", "L", "R", "a", "V", "F", "J", "A", "S", // 0–9
        "E", "j", "/", "Q", "~", "", "|", "", "s", "T", // 10–19
        "*", "D", "\"", "=", "p", "B", "^", "t", "+", "u", // 20–29
        "?", "!", "[", "]", "e", "n", "@", "x", "f", "(", // 30–39
        ")", "r", "", "", "", "", "", "", "", "" // 40–49
    };

    private static final Map<String, Integer> CODES = codes();

    private AnnotationCode() {}

    /** The mnemonic of a code, or the code in brackets if it has none. */
    static String mnemonic(int code) {
        String known = MNEMONICS[code];
        return known.isEmpty() ? "[" + code + "]" : known;
    }

    /** The code of a mnemonic or of a code in brackets. */
    static Optional<Integer> of(String symbol) {
        return Optional.ofNullable(CODES.get(symbol));
    }

    private static Map<String, Integer> codes() {
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 0; code <= MOST; code++) {
            codes.put(mnemonic(code), code);
            codes.put("[" + code + "]", code);
        }
        return Map.copyOf(codes);
    }
}
