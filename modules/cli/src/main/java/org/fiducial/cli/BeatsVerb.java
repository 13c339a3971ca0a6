package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.core.Annotation;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Signal;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.wfdb.WfdbAnnotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes beat and rhythm annotations. */
@Command(
        name = "beats",
        description = {
            "Writes DIR/<record>.qrs: WFDB annotations at the R peaks with AAMI beat codes,",
            "rhythm changes, ventricular flutter and noise."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fiducial beats -o marks/ examples/"})
final class BeatsVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "RECORD", arity = "1..*", description = "Recordings, or directories that hold some.")
    private List<Path> records = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder for the annotation files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--lead", paramLabel = "LEAD", description = "Look at this lead alone, by name or by index from 0.")
    private Optional<String> lead = Optional.empty();

    @Mixin
    private RecordingOptions recordingOptions = new RecordingOptions();

    @Mixin
    private Batch batch = new Batch();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    BeatsVerb(Console console) {
        this.console = console;
    }

    /** Marks of one recording and the rate of their clock. */
    private record Marks(List<Annotation> annotations, double rate) {}

    @Override
    public Integer call() throws IOException {
        List<Path> inputs = Inputs.expand(records);
        Inputs.refuseCollisions(inputs, input -> Inputs.name(input) + ".qrs", folder, spec);
        Fiducial fiducial = Fiducial.standard();
        return batch.run(
                inputs,
                console,
                input -> marks(fiducial, input),
                (input, marks) -> AtomicFile.write(
                        folder.resolve(Inputs.name(input) + ".qrs"),
                        out -> WfdbAnnotations.write(out, marks.annotations(), marks.rate())));
    }

    private Marks marks(Fiducial fiducial, Path input) throws IOException {
        Recording recording = recordingOptions.apply(fiducial.open(input, recordingOptions.readOptions()));
        if (lead.isPresent()) {
            Signal only = RecordingOptions.find(recording, lead.get())
                    .orElseThrow(
                            () -> new UnreadableException(input.toString(), "", "has no lead '" + lead.get() + "'"));
            recording = recording.withSignals(List.of(only));
        }
        Report report = fiducial.interpret(recording);
        return new Marks(BeatMarks.of(report), MarkFiles.rate(recording));
    }
}
