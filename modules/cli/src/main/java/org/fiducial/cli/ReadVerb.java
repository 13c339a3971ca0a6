package org.fiducial.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.core.Report;
import org.fiducial.json.ReportJson;
import org.fiducial.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: prints the interpretation of each recording. */
@Command(
        name = "read",
        description = "Reads ECGs and prints what they show, with the reasons.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fiducial read examples/normal.hea",
            "  fiducial read --format json -o results/ recordings/",
            "  fiducial read --rate 500 --units uV --age 61 --sex f trace.csv"
        })
final class ReadVerb implements Callable<Integer> {
    /** Forms of the result. */
    enum Format {
        TEXT,
        JSON
    }

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Recordings, or directories that hold some.")
    private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Write here; with many inputs, a file for each in this directory.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--no-statements", description = "Measure only.")
    private boolean noStatements;

    @Option(names = "--no-models", description = "Let the rules alone speak. (No model is shipped yet.)")
    private boolean noModels;

    @Option(names = "--median", description = "Add the representative beats to the JSON.")
    private boolean median;

    @Option(names = "--table", description = "Add the table of every lead's measurements to the text.")
    private boolean table;

    @Mixin
    private RecordingOptions recordingOptions = new RecordingOptions();

    @Mixin
    private Batch batch = new Batch();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ReadVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> inputs = Inputs.expand(files);
        boolean toDirectory =
                output.isPresent() && (inputs.size() > 1 || Files.isDirectory(output.get()) || endsLikeDirectory());
        if (toDirectory) {
            refuseCollisions(inputs);
        }
        Fiducial fiducial = noStatements ? Fiducial.measuringOnly() : Fiducial.standard();
        boolean oneLine = inputs.size() > 1 && !toDirectory;
        return batch.run(
                inputs,
                console,
                input -> render(fiducial, input, oneLine),
                (input, result) -> deliver(input, result, toDirectory));
    }

    private byte[] render(Fiducial fiducial, Path input, boolean oneLine) throws IOException {
        Report report =
                fiducial.interpret(recordingOptions.apply(fiducial.open(input, recordingOptions.readOptions())));
        if (format == Format.TEXT) {
            return new TextReport(new TextReport.Options(table, !noStatements))
                    .render(report)
                    .getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReportJson(new ReportJson.Options(!oneLine, median, !noStatements)).write(report, bytes);
        return bytes.toByteArray();
    }

    private void deliver(Path input, byte[] result, boolean toDirectory) throws IOException {
        if (output.isPresent()) {
            Path target = toDirectory ? output.get().resolve(fileName(input)) : output.get();
            AtomicFile.write(target, out -> out.write(result));
            return;
        }
        OutputStream out = console.out();
        out.write(result);
        out.flush();
    }

    private void refuseCollisions(List<Path> inputs) {
        Set<String> names = new HashSet<>();
        for (Path input : inputs) {
            if (!names.add(fileName(input))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "two inputs would both be written to " + fileName(input) + " in " + output.orElseThrow());
            }
        }
    }

    private String fileName(Path input) {
        return Inputs.name(input)
                + (format == Format.TEXT ? ".txt" : "." + format.name().toLowerCase(Locale.ROOT));
    }

    private boolean endsLikeDirectory() {
        return output.orElseThrow().toString().endsWith("/");
    }
}
