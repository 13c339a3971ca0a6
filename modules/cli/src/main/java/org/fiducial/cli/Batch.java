package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs work over many inputs: order of output is order of input, one bad file never stops the rest, and only a few results wait in
 * memory at a time.
 */
final class Batch {
    @Option(names = "-j", paramLabel = "N", description = "Threads; default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec verb;

    /** Work on one input, done on any thread. */
    interface Work<T> {
        T on(Path input) throws IOException;
    }

    /** What becomes of a result, done on the calling thread in the order of input. */
    interface Sink<T> {
        void accept(Path input, T result) throws IOException;
    }

    /**
     * Runs {@code work} over {@code inputs} and returns the exit code. Inputs that fail are named on {@code console.err()}.
     *
     * @throws IOException if a result cannot be written
     */
    <T> int run(List<Path> inputs, Console console, Work<T> work, Sink<T> sink) throws IOException {
        if (threads < 1) {
            throw new ParameterException(verb.commandLine(), "-j takes 1 thread or more, not " + threads);
        }
        int failed = 0;
        boolean fault = false;
        boolean show = inputs.size() > 1 && isTerminal(System.console());
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, inputs.size()));
                ProgressBar bar = show ? bar(inputs.size()) : null) {
            Deque<Future<T>> waiting = new ArrayDeque<>();
            int submitted = 0;
            for (int done = 0; done < inputs.size(); done++) {
                while (submitted < inputs.size() && waiting.size() < 4L * threads) {
                    Path next = inputs.get(submitted++);
                    waiting.add(pool.submit(() -> work.on(Inputs.file(next))));
                }
                try {
                    sink.accept(inputs.get(done), waiting.remove().get());
                    if (console.out().checkError()) {
                        // Nobody reads on: the rest is not worth the work.
                        pool.shutdownNow();
                        break;
                    }
                } catch (ExecutionException e) {
                    Throwable cause = e.getCause() != null ? e.getCause() : e;
                    if (cause instanceof ParameterException unusable) {
                        pool.shutdownNow();
                        throw unusable;
                    }
                    String sentence = Failures.sentence(cause);
                    String name = inputs.get(done).toString();
                    console.err().println("fiducial: " + (sentence.contains(name) ? "" : name + ": ") + sentence);
                    if (Main.debug(verb)) {
                        cause.printStackTrace(console.err());
                    }
                    failed++;
                    fault |= !Failures.isOfInput(cause);
                } catch (InterruptedException e) {
                    pool.shutdownNow();
                    Thread.currentThread().interrupt();
                    return ExitCode.INTERRUPTED;
                }
                if (bar != null) {
                    bar.step();
                }
            }
        }
        if (failed == 0) {
            return ExitCode.OK;
        }
        return inputs.size() > 1 ? ExitCode.SOME_FAILED : fault ? ExitCode.FAULT : ExitCode.UNREADABLE;
    }

    /** Whether a person watches; on other JDKs there is no console where there is no terminal. */
    private static boolean isTerminal(java.io.@Nullable Console terminal) {
        return terminal != null && terminal.isTerminal();
    }

    private static ProgressBar bar(int inputs) {
        return new ProgressBarBuilder()
                .setInitialMax(inputs)
                .setTaskName("fiducial")
                .setStyle(ProgressBarStyle.ASCII)
                .build();
    }
}
