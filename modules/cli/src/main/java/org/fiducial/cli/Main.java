package org.fiducial.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fiducial.Fiducial;
import org.fiducial.Verb;
import org.fiducial.core.Report;
import org.fiducial.core.UnreadableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's entry: {@code fiducial <verb> …}. */
@Command(
        name = "fiducial",
        description = "Reads an ECG, measures it, says what it shows, and proves every word.",
        footer = {"", "Example: fiducial read examples/normal.hea", "For " + Report.INTENDED_USE + "."},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            ReadVerb.class,
            ExplainVerb.class,
            CriteriaVerb.class,
            CheckVerb.class,
            BeatsVerb.class,
            WavesVerb.class,
            ConvertVerb.class,
            DrawVerb.class,
            VerifyVerb.class,
            RerunVerb.class,
            EvaluateVerb.class,
            CompletionVerb.class
        })
public final class Main implements Callable<Integer> {
    private static final Set<String> INTERPRETING = Set.of("read", "explain", "check", "beats", "verify", "rerun");

    /** How long an interrupted program may take to clear away what it was writing. */
    private static final long PATIENCE_MS = 2000;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where in the program a failure arose.")
    private boolean debug;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Runs the verb that {@code args} name and exits with its code. */
    public static void main(String[] args) {
        // System.out is encoded as the locale says; results are UTF-8 everywhere.
        ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (args.length > 0 && INTERPRETING.contains(args[0])) {
            // The criteria are parsed while the command line is; neither needs the other.
            Thread.ofPlatform().daemon().start(Fiducial::standard);
        }
        CountDownLatch done = new CountDownLatch(1);
        clearAwayWhenInterrupted(Thread.currentThread(), done);
        int code = run(args, out, err);
        out.flush();
        Optional<IOException> failure = results.failure();
        if (failure.isPresent()) {
            err.println("fiducial: the results could not be written: "
                    + failure.get().getMessage());
            code = ExitCode.DISK;
        }
        done.countDown();
        System.exit(code);
    }

    /** A signal ends the program through its own clean-up, so that no file begun aside is left. */
    private static void clearAwayWhenInterrupted(Thread main, CountDownLatch done) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (done.getCount() > 0) {
                main.interrupt();
                try {
                    done.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }));
    }

    /** Runs the verb that {@code args} name and returns its exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine commandLine = commandLine(out, err);
        int code;
        try {
            code = commandLine.execute(args);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            err.println("fiducial: " + Failures.sentence(e));
            code = ExitCode.FAULT;
        }
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        return code;
    }

    static CommandLine commandLine(PrintStream out, PrintStream err) {
        Main main = new Main();
        CommandLine commandLine = new CommandLine(main, new VerbFactory(new Console(out, err)))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
        for (Verb verb : ServiceLoader.load(Verb.class)) {
            commandLine.addSubcommand(verb.name(), ServiceVerb.spec(verb, new Console(out, err)));
        }
        AbsentVerb.ALL.stream()
                .filter(absent -> !commandLine.getSubcommands().containsKey(absent.name()))
                .forEach(absent ->
                        commandLine.addSubcommand(absent.name(), ServiceVerb.spec(absent, new Console(out, err))));
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> main.explain(failure, line));
        commandLine.setParameterExceptionHandler(Main::usage);
        return commandLine;
    }

    /** Whether the command line that {@code verb} stands in asks for traces. */
    static boolean debug(CommandSpec verb) {
        return verb.root().userObject() instanceof Main main && main.debug;
    }

    @Override
    public Integer call() {
        // Without a verb there is no result: the help is a hint, and stdout stays empty.
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    private static int usage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("fiducial: " + e.getMessage());
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private int explain(Exception failure, CommandLine line) {
        if (debug) {
            failure.printStackTrace(line.getErr());
        }
        if (failure instanceof ParameterException usage) {
            return usage(usage, new String[0]);
        }
        if (failure instanceof UnreadableException) {
            line.getErr().println("fiducial: " + failure.getMessage());
            return ExitCode.UNREADABLE;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            line.getErr().println("fiducial: " + Failures.sentence(failure));
            return ExitCode.DISK;
        }
        line.getErr().println("fiducial: a fault of the program: " + failure + (debug ? "" : " (--debug shows where)"));
        return ExitCode.FAULT;
    }

    /** The version line. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"fiducial " + Fiducial.version()};
        }
    }
}
