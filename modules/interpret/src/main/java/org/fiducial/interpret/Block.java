package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.UnreadableException;

/**
 * A line of a criteria text with the lines indented below it.
 *
 * @param file the text's name, for messages
 * @param number of the line, from 1
 * @param text without comment and indentation
 * @param children lines below it
 */
record Block(String file, int number, String text, List<Block> children) {

    /** The fault {@code problem} of this line. */
    UnreadableException fault(String problem) {
        return new UnreadableException(file, "line " + number, problem);
    }

    /** The first word. */
    String word() {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    /** What follows the first word. */
    String rest() {
        return text.substring(word().length()).strip();
    }

    /** The same place with another text. */
    Block with(String otherText) {
        return new Block(file, number, otherText, children);
    }

    /**
     * Reads the outline of a text. A line that ends with {@code |} goes on in the next one; {@code #} starts a comment.
     *
     * @throws UnreadableException if a line is indented by tabs or under nothing
     */
    static List<Block> outline(String file, String text) {
        List<Block> top = new ArrayList<>();
        List<Integer> indents = new ArrayList<>();
        List<List<Block>> open = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int number = i + 1;
            StringBuilder content = new StringBuilder(uncommented(lines[i]));
            while (content.toString().endsWith("|") && i + 1 < lines.length) {
                i++;
                content.append(' ').append(uncommented(lines[i]).strip());
            }
            String line = content.toString();
            if (line.isBlank()) {
                continue;
            }
            int indent = indent(file, number, line);
            while (!indents.isEmpty() && indents.getLast() >= indent) {
                indents.removeLast();
                open.removeLast();
            }
            if (indents.isEmpty() && indent > 0) {
                throw new UnreadableException(
                        file, "line " + number, "an indented line needs a line above it that it belongs to");
            }
            Block block = new Block(file, number, line.strip(), new ArrayList<>());
            (open.isEmpty() ? top : open.getLast()).add(block);
            indents.add(indent);
            open.add(block.children());
        }
        return top;
    }

    private static String uncommented(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).stripTrailing();
    }

    private static int indent(String file, int number, String line) {
        int indent = 0;
        while (Character.isWhitespace(line.charAt(indent))) {
            if (line.charAt(indent) == '\t') {
                throw new UnreadableException(file, "line " + number, "lines are indented by blanks, not tabs");
            }
            indent++;
        }
        return indent;
    }
}
