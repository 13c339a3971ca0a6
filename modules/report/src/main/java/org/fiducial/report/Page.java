package org.fiducial.report;

/** Lines of text, none wider than {@link #WIDTH} columns and none with anything in it that a terminal would obey. */
final class Page {
    /** Columns of a line. */
    static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder(4096);

    /** An empty line. */
    void blank() {
        text.append('\n');
    }

    /** A line across the page. */
    void rule() {
        text.repeat('─', WIDTH).append('\n');
    }

    /** One line; if it is too wide, it goes on in the next ones, eight columns in. */
    void line(String line) {
        wrap("", 8, line);
    }

    /** One text at the left edge and one at the right; below each other if both do not fit. */
    void ends(String left, String right) {
        String start = DisplayWidth.printable(left);
        String end = DisplayWidth.printable(right);
        int gap = WIDTH - DisplayWidth.of(start) - DisplayWidth.of(end);
        if (gap >= 2) {
            text.append(start).repeat(' ', gap).append(end).append('\n');
        } else {
            line(left);
            line(right);
        }
    }

    /**
     * Text of any length.
     *
     * @param heading stands before the first line as it is; shorter than a line
     * @param hanging columns by which the lines after the first are indented
     */
    void wrap(String heading, int hanging, String body) {
        StringBuilder line = new StringBuilder(DisplayWidth.printable(heading));
        int width = DisplayWidth.of(line.toString());
        boolean atStart = true;
        for (String next : words(DisplayWidth.printable(body))) {
            String word = next;
            if (width + (atStart ? 0 : 1) + DisplayWidth.of(word) > WIDTH && width > hanging) {
                end(line);
                line.setLength(0);
                line.repeat(' ', hanging);
                width = hanging;
                atStart = true;
                word = word.stripLeading();
            }
            if (!atStart) {
                line.append(' ');
                width++;
            }
            for (int i = 0; i < word.length(); ) {
                int c = word.codePointAt(i);
                if (width + DisplayWidth.of(c) > WIDTH) {
                    end(line);
                    line.setLength(0);
                    line.repeat(' ', hanging);
                    width = hanging;
                }
                line.appendCodePoint(c);
                width += DisplayWidth.of(c);
                i += Character.charCount(c);
            }
            atStart = false;
        }
        end(line);
    }

    /** The lines, each with a line feed. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** Runs of blanks at the body's own start are layout and stay with the first word. */
    private static String[] words(String body) {
        int layout = 0;
        while (layout < body.length() && body.charAt(layout) == ' ') {
            layout++;
        }
        String[] words = body.substring(layout).split("(?<! ) ", -1);
        words[0] = body.substring(0, layout) + words[0];
        return words;
    }

    private void end(StringBuilder line) {
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
