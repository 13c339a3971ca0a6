package org.fiducial.interpret;

/** Text laid out in lines of at most 80 columns; what does not fit goes on below, indented further. */
final class Lines {
    private static final int WIDTH = 80;
    private static final int HANGING = 4;

    private final StringBuilder out = new StringBuilder();

    /** A line indented by {@code indent} blanks. */
    Lines add(int indent, String text) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && length(line) + 1 + word.length() > WIDTH) {
                out.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(indent + HANGING));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
        return this;
    }

    /** {@code left} at the margin and {@code right} at the end of the line, or below if both do not fit. */
    Lines sides(int indent, String left, String right) {
        int gap = WIDTH - indent - left.length() - right.length();
        if (right.isEmpty() || gap < 2) {
            add(indent, left);
            return right.isEmpty() ? this : add(indent + HANGING, right);
        }
        out.append(" ".repeat(indent))
                .append(left)
                .append(" ".repeat(gap))
                .append(right)
                .append('\n');
        return this;
    }

    /** A line as it is. */
    Lines verbatim(String text) {
        out.append(text).append('\n');
        return this;
    }

    Lines blank() {
        out.append('\n');
        return this;
    }

    private static int length(CharSequence line) {
        return line.toString().codePointCount(0, line.length());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
