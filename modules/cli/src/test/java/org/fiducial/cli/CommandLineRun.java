package org.fiducial.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the command line gave: its exit code and both streams. */
record CommandLineRun(int code, String out, String err) {
    private static final Path ROOT = root();

    /** Runs the command line within this process. */
    static CommandLineRun of(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(Arrays.stream(words).map(Object::toString).toArray(String[]::new), stream(out), stream(err));
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** One of the examples that lie in the checkout. */
    static Path example(String name) {
        return ROOT.resolve("examples").resolve(name);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("ARCHITECTURE.md"))) {
            at = at.getParent();
        }
        return at;
    }
}
