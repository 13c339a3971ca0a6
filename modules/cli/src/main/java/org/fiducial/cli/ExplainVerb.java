package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a statement holds for a recording, or why not. */
@Command(
        name = "explain",
        description =
                "Says why a statement holds for a recording, or why not: its criteria with values, limits, margins and sources.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fiducial explain examples/first-degree-block-long-qt.hea 1AVB"})
final class ExplainVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Parameters(index = "1", paramLabel = "CODE", description = "The statement's code; 'fiducial criteria' lists them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String code;

    @Mixin
    private CriteriaOptions criteria = new CriteriaOptions();

    @Mixin
    private RecordingOptions recordingOptions = new RecordingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ExplainVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Fiducial fiducial = criteria.road();
        Recording recording = recordingOptions.apply(fiducial.open(file, recordingOptions.readOptions()));
        Report report = fiducial.interpret(recording);
        console.out()
                .print(fiducial.explain(report, code)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "no criteria for '" + code + "'; 'fiducial criteria' lists the codes")));
        return ExitCode.OK;
    }
}
