package org.fiducial.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of the program in a process of its own, at the root of the checkout.
 *
 * @param code exit code
 * @param out what it printed
 */
record Call(int code, String out) {
    static Call of(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("org.fiducial.cli.Main"));
        command.addAll(words);
        return java(command);
    }

    /** Calls {@code java} with this test's class path. */
    static Call java(List<String> words) throws IOException {
        Path err = Files.createTempFile("fiducial", ".err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .directory(Checkout.root().toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        try (InputStream in = process.getInputStream()) {
            String out = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            // 1 is an answer too: no.
            if (code > 1) {
                throw new AssertionError(words + " ended with " + code + ": " + Files.readString(err));
            }
            return new Call(code, out);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(err);
        }
    }
}
