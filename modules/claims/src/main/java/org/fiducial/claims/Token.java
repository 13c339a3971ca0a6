package org.fiducial.claims;

/**
 * A word, a number or a sign of a text.
 *
 * @param kind which of them
 * @param word in its plain form: lower case, without a plural s, British spelling made American; a number as it is written
 * @param from first character in the text
 * @param to after the last
 */
record Token(Kind kind, String word, int from, int to) {
    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** A hyphen or dash; phrases do not see it. */
        DASH,
        /** End of a sentence. */
        STOP
    }

    boolean is(String form) {
        return word.equals(form);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** The value of a number, whose decimals may follow a comma. */
    double value() {
        return Double.parseDouble(word);
    }
}
