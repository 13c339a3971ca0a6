package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;
import org.fiducial.core.UnreadableException;
import org.fiducial.draw.EcgPage;
import org.fiducial.draw.Layout;
import org.fiducial.draw.Light;
import org.fiducial.draw.Palette;
import org.fiducial.draw.Paper;
import org.fiducial.draw.Picture;
import org.fiducial.draw.Png;
import org.fiducial.draw.Svg;
import org.fiducial.draw.WaveMarks;
import org.fiducial.report.EvidenceLights;
import org.fiducial.report.PageHeading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A recording as a picture of ECG paper. */
@Command(
        name = "draw",
        description = "Draws a recording on ECG paper: a page, a strip, with marks or a statement's evidence.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fiducial draw examples/normal.hea -o page.png",
            "  fiducial draw examples/normal.hea -o strip.svg --leads II,V2 --from 2 --to 6 --marks",
            "  fiducial draw examples/left-bundle-branch-block.hea -o why.png --evidence CLBBB"
        })
final class DrawVerb implements Callable<Integer> {
    /** Seconds that are drawn of a longer recording unless told otherwise. */
    private static final double STRETCH = 10;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The recording.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PICTURE",
            description = "Where to write; its ending, .svg or .png, tells the form.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(
            names = "--from",
            paramLabel = "S",
            description = "First second to draw (default 0; with --evidence where most of it lies).")
    private Optional<Double> from = Optional.empty();

    @Option(names = "--to", paramLabel = "S", description = "Last second to draw (default: 10 s after the first).")
    private Optional<Double> to = Optional.empty();

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = "3x4 (with a rhythm strip), 6x2, 12x1 or strip; default: what suits the leads.")
    private Optional<String> layout = Optional.empty();

    @Option(names = "--marks", description = "Draw the marks of P, QRS and T.")
    private boolean marks;

    @Option(names = "--evidence", paramLabel = "CODE", description = "Light up what a statement rests on.")
    private Optional<String> evidence = Optional.empty();

    @Option(names = "--speed", paramLabel = "MM/S", description = "Paper speed (default 25).")
    private double speed = Paper.STANDARD.speed();

    @Option(names = "--gain", paramLabel = "MM/MV", description = "Height of a millivolt (default 10).")
    private double gain = Paper.STANDARD.gain();

    @Option(names = "--palette", paramLabel = "COLOUR", description = "Paper: red (default), blue, green, grey.")
    private Palette palette = Palette.RED;

    @Option(names = "--dpi", paramLabel = "N", description = "Pixels an inch of a PNG (default 150).")
    private double dpi = Png.DPI;

    @Mixin
    private CriteriaOptions criteria = new CriteriaOptions();

    @Mixin
    private RecordingOptions recordingOptions = new RecordingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    DrawVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean svg = isSvg();
        Picture picture;
        try {
            picture = picture();
            if (!svg) {
                Png png = new Png(dpi);
                AtomicFile.write(output, out -> png.write(picture, out));
                return ExitCode.OK;
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        AtomicFile.write(output, out -> Svg.write(picture, out));
        return ExitCode.OK;
    }

    private boolean isSvg() {
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg") || name.endsWith(".png")) {
            return name.endsWith(".svg");
        }
        throw new ParameterException(
                spec.commandLine(), "a picture ends in .svg or .png; '" + output.getFileName() + "' does not");
    }

    private Picture picture() throws IOException {
        Fiducial fiducial = criteria.road();
        Recording whole = fiducial.open(file, recordingOptions.readOptions()).withDerivedLimbLeads();
        Recording shown = recordingOptions.choose(whole);
        if (shown.ecg().isEmpty()) {
            throw new UnreadableException(file.toString(), "", "holds no ECG lead to draw");
        }
        Span asked = window(shown);
        // Every lead is measured, whichever are shown: global marks need all of them.
        Report report = fiducial.interpret(recordingOptions.withPerson(whole));
        List<Light> lights = evidence.isPresent() ? lights(fiducial, report, evidence.get()) : List.of();
        Span window = from.isPresent() || to.isPresent() || lights.isEmpty()
                ? asked
                : EvidenceLights.window(lights, STRETCH, end(shown));
        Layout.Kind kind = layout.map(Layout.Kind::of).orElseGet(() -> Layout.suiting(shown, window));
        EcgPage page = EcgPage.of(shown, Layout.of(kind, shown, window))
                .on(new Paper(speed, gain, palette))
                .under(PageHeading.of(report))
                .beats(report.analysis().beats());
        return (marks ? page.with(new WaveMarks(report.analysis().waves(), false)) : page).lit(lights);
    }

    private static double end(Recording shown) {
        return shown.ecg().stream().mapToDouble(s -> s.end()).max().orElse(0);
    }

    private Span window(Recording shown) {
        double last = end(shown);
        double first = from.orElse(0.0);
        double end = Math.min(last, to.orElse(first + STRETCH));
        if (!(first >= 0 && first < end)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "nothing lies between " + first + " s and " + to.orElse(first + STRETCH) + " s; the recording has "
                            + last + " s");
        }
        return new Span(first, end);
    }

    private List<Light> lights(Fiducial fiducial, Report report, String code) {
        Statement statement = fiducial.statement(report, code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no criteria for '" + code + "'; 'fiducial criteria' lists the codes"));
        if (statement.status() != Statement.Status.ASSERTED) {
            console.err()
                    .println("fiducial: " + statement.code().code() + " is not stated here ("
                            + statement.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + "); what was looked at is lit");
        }
        return statement
                .evidence()
                .map(e -> EvidenceLights.of(e, report.analysis()))
                .orElse(List.of());
    }
}
