package org.fiducial.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is XML as well: every element is closed, every attribute quoted, and whatever comes from a file is text and never
 * markup.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are pairs of name and value. */
    Markup open(String tag, String... attributes) {
        start(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /**
     * Closes the element opened last.
     *
     * @throws IllegalStateException if that is another
     */
    Markup close(String tag) {
        if (!tag.equals(open.peek())) {
            throw new IllegalStateException("</" + tag + "> where <" + open.peek() + "> is open");
        }
        open.pop();
        out.append("</").append(tag).append(">");
        return this;
    }

    /** An element with nothing in it. */
    Markup empty(String tag, String... attributes) {
        start(tag, attributes).append("/>");
        return this;
    }

    /** An element that holds text. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Text. */
    Markup text(String text) {
        escape(text, false);
        return this;
    }

    /** A line feed, so that the source can be read. */
    Markup line() {
        out.append('\n');
        return this;
    }

    /** What is markup already: a picture, a style sheet. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** @throws IllegalStateException if an element is open */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is open");
        }
        return out.toString();
    }

    private StringBuilder start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
        return out;
    }

    private void escape(String text, boolean attribute) {
        String shown = DisplayWidth.printable(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
