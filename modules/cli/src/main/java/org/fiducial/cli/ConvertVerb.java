package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.core.Recording;
import org.fiducial.formats.Formats;
import org.fiducial.formats.wfdb.StorageFormat;
import org.fiducial.formats.wfdb.WfdbFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--storage",
            paramLabel = "N",
            description =
                    "Storage format of a WFDB record: 8, 16, 24, 32, 61, 80, 160, 212, 310, 311, 508, 516, 524; default: 16, or 24 or 32 where values need it.")
    private Optional<Integer> storage = Optional.empty();

    @Mixin
    private RecordingOptions recordingOptions = new RecordingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ConvertVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return convert();
        } catch (IllegalArgumentException e) {
            // The recording or the arguments, not the program: say which.
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int convert() throws IOException {
        Recording recording = recordingOptions.choose(Fiducial.standard().open(in, recordingOptions.readOptions()));
        List<String> lost = storage.isPresent() ? inStorage(recording) : Formats.write(recording, out, to);
        lost.forEach(line -> console.err().println("fiducial: not carried: " + line));
        return ExitCode.OK;
    }

    private List<String> inStorage(Recording recording) throws IOException {
        StorageFormat format = StorageFormat.of(storage.orElseThrow())
                .filter(f -> f != StorageFormat.NULL)
                .orElseThrow(() -> new IllegalArgumentException("there is no storage format " + storage.orElseThrow()));
        return WfdbFormat.write(recording, out, format);
    }
}
