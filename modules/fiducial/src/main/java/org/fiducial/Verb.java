package org.fiducial;

import java.io.PrintStream;

/**
 * A verb of the command line that lives in a room of its own, found through {@link java.util.ServiceLoader} when its room is on the
 * class path.
 */
public interface Verb {
    /** The word after {@code fiducial}. */
    String name();

    /** One sentence for the list of verbs. */
    String summary();

    /**
     * Does the work; {@code --help} among the words is the verb's own affair.
     *
     * @param words the command line after the verb
     * @param out results, and nothing else
     * @param err everything else
     * @return the process's exit code
     */
    int run(String[] words, PrintStream out, PrintStream err);
}
