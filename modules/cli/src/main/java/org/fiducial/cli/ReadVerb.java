package org.fiducial.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.core.Provenance;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.json.ReportJson;
import org.fiducial.report.HtmlReport;
import org.fiducial.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            "  fiducial read --format html -o report.html examples/left-bundle-branch-block.hea",
            "  fiducial read --previous last-year.hea today.hea",
            "  fiducial read --rate 500 --units uV --age 61 --sex f trace.csv"
        })
final class ReadVerb implements Callable<Integer> {
    /** Forms of the result. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    /** The words for a form, for completion. */
    static final class Forms extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Forms() {
            super(List.of("text", "json", "html"));
        }
    }

    /** Reads a form. */
    static final class FormatWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "text" -> Format.TEXT;
                case "json" -> Format.JSON;
                case "html" -> Format.HTML;
                case "pdf", "fhir" ->
                    throw new TypeConversionException(
                            "this version does not write " + word + "; it writes text, json and html");
                default -> throw new TypeConversionException("the form is text, json or html, not '" + word + "'");
            };
        }
    }

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Recordings, or directories that hold some.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = FormatWord.class,
            completionCandidates = Forms.class,
            description = "text (default), json or html.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Write here; with many inputs, a file for each in this directory.")
    private Optional<String> output = Optional.empty(); // a Path would lose the stroke at the end

    @Mixin
    private CriteriaOptions criteria = new CriteriaOptions();

    @Mixin
    private PreviousOptions previous = new PreviousOptions();

    @Option(names = "--no-statements", description = "Measure only.")
    private boolean noStatements;

    @Option(names = "--no-models", description = "Let the rules alone speak. (No model is shipped yet.)")
    private boolean noModels;

    @Option(names = "--median", description = "Add the representative beats to the JSON.")
    private boolean median;

    @Option(names = "--stamp", description = "Add the time of this run, which makes two runs differ.")
    private boolean stamp;

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
        Optional<Path> target = output.map(Path::of);
        boolean toDirectory =
                target.isPresent() && (inputs.size() > 1 || Files.isDirectory(target.get()) || endsLikeDirectory());
        if (toDirectory) {
            Inputs.refuseCollisions(inputs, this::fileName, target.orElseThrow(), spec);
        }
        if (previous.isGiven() && (inputs.size() > 1 || noStatements)) {
            throw new ParameterException(
                    spec.commandLine(),
                    noStatements
                            ? "--previous compares statements, which --no-statements leaves out"
                            : "--previous is of one person; name one recording, not " + inputs.size());
        }
        if (format == Format.HTML && inputs.size() > 1 && !toDirectory) {
            throw new ParameterException(
                    spec.commandLine(), "many inputs give many HTML files; -o names the directory for them");
        }
        Fiducial fiducial = noStatements ? Fiducial.measuringOnly() : criteria.road();
        Fiducial road = noModels ? fiducial.withoutModels() : fiducial;
        Optional<Instant> now = stamp ? Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)) : Optional.empty();
        boolean oneLine = inputs.size() > 1 && !toDirectory;
        return batch.run(
                inputs,
                console,
                input -> render(road, input, oneLine, now),
                (input, result) -> deliver(input, result, target, toDirectory));
    }

    private byte[] render(Fiducial fiducial, Path input, boolean oneLine, Optional<Instant> now) throws IOException {
        Map<String, String> chosen = recordingOptions.recorded();
        if (noModels) {
            chosen.put(RecordedRun.MODELS, RecordedRun.NO);
        }
        chosen.putAll(criteria.recorded());
        Recording recording = recordingOptions.apply(fiducial.open(input, recordingOptions.readOptions()));
        Report report =
                withSettings(previous.compared(fiducial, fiducial.interpret(recording), recordingOptions), chosen);
        if (format == Format.TEXT) {
            String text = new TextReport(new TextReport.Options(table, !noStatements)).render(report);
            return (text + now.map(t -> "read at " + t + "\n").orElse("")).getBytes(StandardCharsets.UTF_8);
        }
        if (format == Format.HTML) {
            return new HtmlReport(!noStatements)
                    .render(now.map(t -> withSettings(report, Map.of("stamp", t.toString())))
                            .orElse(report))
                    .getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ReportJson(new ReportJson.Options(!oneLine, median, !noStatements))
                .write(
                        now.map(t -> withSettings(report, Map.of("stamp", t.toString())))
                                .orElse(report),
                        bytes);
        return bytes.toByteArray();
    }

    private void deliver(Path input, byte[] result, Optional<Path> target, boolean toDirectory) throws IOException {
        if (target.isPresent()) {
            Path file = toDirectory ? target.get().resolve(fileName(input)) : target.get();
            AtomicFile.write(file, out -> out.write(result));
            return;
        }
        OutputStream out = console.out();
        out.write(result);
        out.flush();
    }

    /** The report with more in its provenance: what was chosen beside the settings of the engines. */
    private static Report withSettings(Report report, Map<String, String> more) {
        Provenance made = report.provenance();
        Map<String, String> settings = new TreeMap<>(made.settings());
        settings.putAll(more);
        return new Report(
                report.recording(),
                report.analysis(),
                report.interpretation(),
                new Provenance(made.program(), made.version(), settings, made.criteriaHash(), made.modelHashes()),
                report.comparison());
    }

    private String fileName(Path input) {
        return Inputs.name(input)
                + (format == Format.TEXT ? ".txt" : "." + format.name().toLowerCase(Locale.ROOT));
    }

    private boolean endsLikeDirectory() {
        String word = output.orElseThrow();
        return word.endsWith("/") || word.endsWith(java.io.File.separator);
    }
}
