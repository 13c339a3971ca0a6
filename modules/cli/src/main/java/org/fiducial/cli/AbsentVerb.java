package org.fiducial.cli;

import java.io.PrintStream;
import java.util.List;
import org.fiducial.Verb;

/** A verb of another room where that room is not on the class path: it is listed, and says where it is. */
record AbsentVerb(String name, String summary) implements Verb {
    /** The verbs that rooms of their own bring. */
    static final List<Verb> ALL = List.of(new AbsentVerb(
            "bench", "Prints the project's figures from a data folder, with rules, intervals and null models."));

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        err.println("fiducial: the verb " + name + " comes from a room that is not on the class path; './fiducial "
                + name + "' in a checkout builds it");
        return ExitCode.MISSING;
    }
}
