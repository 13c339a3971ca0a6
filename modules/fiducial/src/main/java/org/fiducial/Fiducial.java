package org.fiducial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.fiducial.core.Analysis;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Provenance;
import org.fiducial.core.Reader;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.SerialComparison;
import org.fiducial.core.Statement;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Formats;
import org.fiducial.formats.ReadOptions;
import org.fiducial.interpret.Criteria;
import org.fiducial.interpret.Episodes;
import org.fiducial.interpret.Explanation;
import org.fiducial.interpret.Interpreter;
import org.fiducial.interpret.RuleReader;
import org.fiducial.interpret.SamePerson;
import org.fiducial.interpret.SerialComparer;
import org.fiducial.measure.Analyser;
import org.fiducial.measure.Settings;
import org.fiducial.measure.WaveSettings;

/**
 * The road from a file to an interpretation whose every statement can be checked.
 *
 * <pre>{@code
 * Report report = Fiducial.standard().read(Path.of("ecg.hea"));
 * for (Statement s : report.interpretation().asserted()) {
 *     System.out.println(s.text() + ": " + s.reason());
 * }
 * }</pre>
 *
 * <p>An instance holds no state beyond its settings: it can be kept, and shared by threads. A 12-lead recording of 10 s takes a few
 * milliseconds.
 */
public final class Fiducial {
    /** Stretches of a long recording that lie at most so many seconds apart are neighbours. */
    private static final double NEIGHBOURS = 0.01;

    // Names of settings in provenance.
    private static final String CALIBRATION = "interpret.calibration";
    private static final String T_END = "measure.tEnd";
    private static final String SEGMENT = "measure.segment";
    private static final String LONGEST = "measure.longest";

    private static final Fiducial STANDARD = new Fiducial(Settings.DEFAULT, List.of(new RuleReader()));
    private static final Fiducial MEASURING = new Fiducial(Settings.DEFAULT, List.of());

    private final Settings settings;
    private final List<Reader> readers;
    private final Analyser analyser;
    private final Interpreter interpreter;

    /**
     * A road of one's own.
     *
     * @param settings about measuring
     * @param readers who interpret, in their order; without any, recordings are measured only
     */
    public Fiducial(Settings settings, List<Reader> readers) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.readers = List.copyOf(readers);
        this.analyser = new Analyser(settings);
        this.interpreter = new Interpreter(this.readers);
    }

    /** Standard settings and criteria. */
    public static Fiducial standard() {
        return STANDARD;
    }

    /** Standard settings and no readers: the report holds measurements and no statement. */
    public static Fiducial measuringOnly() {
        return MEASURING;
    }

    /** Standard settings and a site's own criteria. */
    public static Fiducial by(Criteria criteria) {
        return new Fiducial(Settings.DEFAULT, List.of(new RuleReader(criteria)));
    }

    /** The same road with rules alone: readers that are models are left out. */
    public Fiducial withoutModels() {
        return new Fiducial(
                settings,
                readers.stream()
                        .filter(reader -> reader.identity().kind() == Reader.Kind.RULES)
                        .toList());
    }

    /**
     * The same readers with the settings about measuring that a report's provenance records; what it does not record stays as it is.
     *
     * @throws IllegalArgumentException if a recorded setting is none that this version knows
     */
    public Fiducial withRecorded(Map<String, String> recorded) {
        String tEnd = recorded.getOrDefault(T_END, written(settings.waves().tEnd()));
        WaveSettings waves = Arrays.stream(WaveSettings.TEnd.values())
                .filter(t -> written(t).equals(tEnd))
                .findFirst()
                .map(WaveSettings::new)
                .orElseThrow(() -> new IllegalArgumentException(T_END + " is unknown: " + tEnd));
        double segment = number(recorded, SEGMENT, settings.segment());
        return new Fiducial(new Settings(waves, segment, number(recorded, LONGEST, settings.longest())), readers);
    }

    private static String written(WaveSettings.TEnd tEnd) {
        return tEnd.name().toLowerCase(Locale.ROOT);
    }

    private static double number(Map<String, String> recorded, String name, double otherwise) {
        String written = recorded.get(name);
        try {
            return written == null ? otherwise : Double.parseDouble(written);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: " + written, e);
        }
    }

    /** The program's version. */
    public static String version() {
        return Build.VERSION;
    }

    /**
     * Reads, measures and interprets a recording; limb leads that it lacks are derived where I and II are there.
     *
     * @throws UnreadableException if the file is not what its format promises
     * @throws IOException if it cannot be read at all
     */
    public Report read(Path file) throws IOException {
        return read(file, ReadOptions.DEFAULT);
    }

    /** The same with hints for files that leave something open, such as the sampling rate of a table. */
    public Report read(Path file, ReadOptions options) throws IOException {
        return interpret(open(file, options).withDerivedLimbLeads());
    }

    /** Opens a recording as it stands in the file. Samples may stay in the file until they are asked for. */
    public Recording open(Path file) throws IOException {
        return open(file, ReadOptions.DEFAULT);
    }

    /** The same with hints. */
    public Recording open(Path file, ReadOptions options) throws IOException {
        return Formats.read(file, options);
    }

    /**
     * Measures and interprets exactly the signals that are given.
     *
     * <p>A recording above {@link Settings#longest} seconds is measured in pieces, and interpreted piece by piece as well:
     * neighbouring pieces with the same statements become an episode.
     */
    public Report interpret(Recording recording) {
        List<Episodes.Stretch> stretches = new ArrayList<>();
        Analysis analysis = analyser.analyse(
                recording,
                segment ->
                        stretches.add(Episodes.Stretch.of(segment.span(), interpreter.interpret(recording, segment))));
        Interpretation whole = interpreter.interpret(recording, analysis);
        Interpretation withEpisodes = new Interpretation(
                whole.statements(),
                readers.isEmpty() ? List.of() : Episodes.merge(stretches, NEIGHBOURS),
                whole.summary(),
                whole.urgency(),
                whole.urgentBecause(),
                whole.scores(),
                whole.scoresByReader(),
                whole.readers());
        return new Report(recording, analysis, withEpisodes, provenance());
    }

    /**
     * Why the rules make a statement, do not make it, or cannot tell: its criteria with values, limits, margins and sources.
     *
     * @param code a code of the catalogue, in any case
     * @return plain text of 80 columns; none if no criteria have that code
     */
    public Optional<String> explain(Report report, String code) {
        return statement(report, code).map(Explanation::of);
    }

    /** The same as a value, with the whole tree of evidence. */
    public Optional<Statement> statement(Report report, String code) {
        return interpreter.explain(code.toUpperCase(Locale.ROOT), report.recording(), report.analysis());
    }

    /**
     * What changed between two recordings of one person that this road interpreted; {@link Report#with} puts it into the later
     * report. Whether they can be of one person is for the caller to ask: {@link SamePerson#contradictions}.
     */
    public SerialComparison compare(Report before, Report after) {
        Criteria criteria = readers.stream()
                .filter(RuleReader.class::isInstance)
                .map(r -> ((RuleReader) r).criteria())
                .findFirst()
                .orElseGet(Criteria::standard);
        return new SerialComparer(interpreter, criteria).compare(before, after);
    }

    private Provenance provenance() {
        Map<String, String> chosen = new TreeMap<>();
        chosen.put(T_END, written(settings.waves().tEnd()));
        chosen.put(SEGMENT, Double.toString(settings.segment()));
        chosen.put(LONGEST, Double.toString(settings.longest()));
        chosen.put(
                CALIBRATION,
                interpreter.calibration().isThere() ? interpreter.calibration().data() : "none");
        String criteria = readers.stream()
                .map(Reader::identity)
                .filter(i -> i.kind() == Reader.Kind.RULES)
                .map(Reader.Identity::settingsHash)
                .findFirst()
                .orElse("");
        Map<String, String> models = new TreeMap<>();
        readers.stream()
                .map(Reader::identity)
                .filter(i -> i.kind() == Reader.Kind.MODEL)
                .forEach(i -> models.put(i.id(), i.settingsHash()));
        return new Provenance("fiducial", version(), chosen, criteria, models);
    }

    /** What the build wrote down about itself. */
    private static final class Build {
        static final String VERSION = read();

        private static String read() {
            try (InputStream in = Objects.requireNonNull(Fiducial.class.getResourceAsStream("build.properties"))) {
                Properties properties = new Properties();
                properties.load(in);
                return properties.getProperty("version", "unknown");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
