package org.fiducial.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Where results go; remembers why they no longer could, which a {@link java.io.PrintStream} does not tell. */
final class ResultStream extends OutputStream {
    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    ResultStream(OutputStream out) {
        this.out = out;
    }

    /** What went wrong; nothing if all is well or the reader had read enough and closed its end, as {@code head} does. */
    synchronized Optional<IOException> failure() {
        return failure.filter(e -> !isClosedPipe(e));
    }

    private static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        // Windows: "The pipe is being closed", "The pipe has been ended"
        return message.contains("Broken pipe")
                || message.contains("pipe is being closed")
                || message.contains("pipe has been ended");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int n) throws IOException {
        try {
            out.write(bytes, from, n);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }
}
