package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.core.Annotation;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Wave;
import org.fiducial.formats.wfdb.WfdbAnnotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the marks of P, QRS and T. */
@Command(
        name = "waves",
        description = {
            "Writes DIR/<record>.w0 … .w<n-1>, one a signal in file order, with the marks ( p ) ( N ) ( t ),",
            "and DIR/<record>.wg with the marks over all leads."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fiducial waves -o marks/ examples/normal.hea"})
final class WavesVerb implements Callable<Integer> {
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

    @Mixin
    private RecordingOptions recordingOptions = new RecordingOptions();

    @Mixin
    private Batch batch = new Batch();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    WavesVerb(Console console) {
        this.console = console;
    }

    /** Marks by the file's ending, and the rate of their clock. */
    private record Marks(Map<String, List<Annotation>> byEnding, double rate) {}

    @Override
    public Integer call() throws IOException {
        List<Path> inputs = Inputs.expand(records);
        Inputs.refuseCollisions(inputs, input -> Inputs.name(input) + ".wg", folder, spec);
        Fiducial fiducial = Fiducial.measuringOnly();
        return batch.run(inputs, console, input -> marks(fiducial, input), this::write);
    }

    private void write(Path input, Marks marks) throws IOException {
        for (Map.Entry<String, List<Annotation>> file : marks.byEnding().entrySet()) {
            AtomicFile.write(
                    folder.resolve(Inputs.name(input) + file.getKey()),
                    out -> WfdbAnnotations.write(out, file.getValue(), marks.rate()));
        }
    }

    private Marks marks(Fiducial fiducial, Path input) throws IOException {
        Recording file = fiducial.open(input, recordingOptions.readOptions());
        Report report = fiducial.interpret(recordingOptions.apply(file));
        double rate = MarkFiles.rate(file);
        Map<String, List<Annotation>> byEnding = new LinkedHashMap<>();
        for (int i = 0; i < file.signals().size(); i++) {
            String name = file.signals().get(i).name();
            byEnding.put(
                    ".w" + i,
                    marks(
                            report,
                            i,
                            rate,
                            wave -> wave.lead().filter(name::equals).isPresent()));
        }
        byEnding.put(".wg", marks(report, 0, rate, Wave::isGlobal));
        return new Marks(byEnding, rate);
    }

    private static List<Annotation> marks(
            Report report, int channel, double rate, java.util.function.Predicate<Wave> wanted) {
        List<Annotation> marks = new ArrayList<>();
        for (Wave wave : report.analysis().waves()) {
            if (wanted.test(wave)) {
                int number = wave.type().number();
                marks.add(new Annotation(wave.onset(), "(", 0, channel, number, ""));
                marks.add(new Annotation(wave.peak(), wave.type().symbol(), 0, channel, number, ""));
                marks.add(new Annotation(wave.offset(), ")", 0, channel, number, ""));
            }
        }
        return MarkFiles.inOrder(marks, rate);
    }
}
