package org.fiducial.formats;

import java.util.List;

/**
 * Tells a reader's remarks from the comments of a file, which both stand in a recording's notes: a remark begins with {@value
 * #PREFIX}, so that a writer leaves it out.
 */
public final class Remarks {
    /** How a remark begins. */
    public static final String PREFIX = "remark: ";

    private Remarks() {}

    /** A remark as it stands among the notes. */
    public static String mark(String sentence) {
        return PREFIX + sentence;
    }

    /** The comments among notes. */
    public static List<String> comments(List<String> notes) {
        return notes.stream().filter(n -> !n.startsWith(PREFIX)).toList();
    }
}
