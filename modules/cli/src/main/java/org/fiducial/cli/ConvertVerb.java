package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.core.Recording;
import org.fiducial.formats.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a recording in another format. */
@Command(
        name = "convert",
        description = "Writes a recording in another format and says what could not be carried.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fiducial convert examples/normal.hea normal.csv",
            "  fiducial convert --rate 500 trace.csv trace.hea"
        })
final class ConvertVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "IN", description = "The recording.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; its ending names the format.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "The format to write, where the ending does not tell: wfdb, csv.")
    private Optional<String> to = Optional.empty();

    @Mixin
    private RecordingOptions recordingOptions = new RecordingOptions();

    ConvertVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Recording recording = recordingOptions.choose(Fiducial.standard().open(in, recordingOptions.readOptions()));
        List<String> lost = Formats.write(recording, out, to);
        lost.forEach(line -> console.err().println("fiducial: not carried: " + line));
        return ExitCode.OK;
    }
}
