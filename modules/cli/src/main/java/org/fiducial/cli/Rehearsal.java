package org.fiducial.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs the usual verbs once on one recording and shows nothing. The launcher lets the JVM watch it after a build, so that its cache
 * holds the classes of all of them and not only those of one verb.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * Runs the verbs.
     *
     * @param args the recording
     */
    public static void main(String[] args) {
        String[][] performances = {
            {"read", args[0]},
            {"read", "--format", "json", args[0]},
            {"read", "--table", "--median", args[0], args[0]},
            {"explain", args[0], "SR"},
            {"criteria", "SR"},
            {"read", "--help"},
            {"read", args[0] + ".missing"}
        };
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String[] words : performances) {
            Main.run(words, nowhere, nowhere);
        }
    }
}
