package org.fiducial.report;

/**
 * How many columns of a terminal a text takes: none for combining marks, two for the wide characters of Unicode Standard Annex
 * 11, one for all else. Ambiguous characters count one, as they do outside East Asian terminals.
 */
final class DisplayWidth {
    /** First and last code points of the wide blocks, in order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    /** Columns that the text takes. */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Columns that the code point takes. */
    static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int i = 0; i < WIDE.length && codePoint >= WIDE[i]; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    /**
     * The text as it may be shown: white space becomes a blank, formatting characters (direction overrides, zero-width ones) go,
     * control characters and halves of surrogate pairs become the replacement character.
     */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                shown.append(' ');
            } else if (type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED) {
                shown.append('\ufffd');
            } else if (type != Character.FORMAT) {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** The text padded with blanks to at least {@code columns}. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text padded with blanks to {@code columns}; a longer one is cut and ends with an ellipsis. */
    static String fit(String text, int columns) {
        int width = of(text);
        if (width <= columns) {
            return pad(text, columns);
        }
        StringBuilder cut = new StringBuilder(columns);
        int taken = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (taken + of(c) > columns - 1) {
                break;
            }
            cut.appendCodePoint(c);
            taken += of(c);
            i += Character.charCount(c);
        }
        return cut.append('…').repeat(' ', columns - 1 - taken).toString();
    }
}
