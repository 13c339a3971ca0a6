package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.List;

/** The words and signs of a comparison, read from left to right. */
final class Tokens {
    private static final String SIGNS = "()[]|,+-*/";

    private final Block at;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Tokens(Block at, String text) {
        this.at = at;
        int i = 0;
        while (i < text.length()) {
            int from = i;
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            if (c == '<' || c == '>' || c == '=') {
                i += i + 1 < text.length() && text.charAt(i + 1) == '=' && c != '=' ? 2 : 1;
            } else if (SIGNS.indexOf(c) >= 0) {
                i++;
            } else {
                while (i < text.length() && isWord(text.charAt(i))) {
                    i++;
                }
                if (i == from) {
                    throw at.fault("the sign '" + c + "' means nothing here");
                }
            }
            tokens.add(text.substring(from, i));
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    /** The next token, without taking it; empty at the end. */
    String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    /** Takes the next token; empty at the end. */
    String take() {
        String token = peek();
        next++;
        return token;
    }

    /** Takes the next token if it is {@code wanted}. */
    boolean takes(String wanted) {
        boolean there = peek().equals(wanted);
        if (there) {
            next++;
        }
        return there;
    }

    /** Takes the next token, which must be {@code wanted}. */
    void expect(String wanted) {
        if (!takes(wanted)) {
            throw at.fault("expected '" + wanted + "', found " + found());
        }
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    /** The next token for a message. */
    String found() {
        return atEnd() ? "the end of the line" : "'" + peek() + "'";
    }
}
