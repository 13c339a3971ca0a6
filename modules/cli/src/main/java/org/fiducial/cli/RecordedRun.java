package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fiducial.Fiducial;
import org.fiducial.core.Provenance;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.UnreadableException;
import org.fiducial.json.ReadReport;
import org.fiducial.json.ReportReader;

/** The run that a report records, made again on a recording: the same settings, the same leads, the same person. */
final class RecordedRun {
    /** The setting that says whether models read along. */
    static final String MODELS = "read.models";

    static final String NO = "no";

    private final Path file;
    private final ReadReport report;
    private final Fiducial road;
    private final Recording recording;

    /**
     * Opens both.
     *
     * @throws UnreadableException if the report or the recording is not what it should be
     */
    RecordedRun(Path file, Path document) throws IOException {
        this.file = file;
        Recording asItIs = Fiducial.standard().open(file);
        report = ReportReader.read(
                document, r -> r.recording().sha256().equals(asItIs.source().sha256()));
        Map<String, String> settings = report.provenance().settings();
        try {
            Fiducial all = report.verdict().isPresent() ? by(settings) : Fiducial.measuringOnly();
            Fiducial some = NO.equals(settings.get(MODELS)) ? all.withoutModels() : all;
            road = some.withRecorded(settings);
            RecordingOptions options =
                    RecordingOptions.of(settings, report.recording().patient());
            recording = options.apply(road.open(file, options.readOptions()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(
                    document.toString(), "provenance.settings", String.valueOf(e.getMessage()), e);
        }
    }

    /** The road by the criteria that the report names; a site's own are read from the file that it names. */
    private static Fiducial by(Map<String, String> settings) throws IOException {
        String own = settings.get(CriteriaOptions.SETTING);
        return own == null ? Fiducial.standard() : Fiducial.by(CriteriaOptions.load(Path.of(own)));
    }

    Path file() {
        return file;
    }

    ReadReport report() {
        return report;
    }

    Fiducial road() {
        return road;
    }

    Recording recording() {
        return recording;
    }

    /** The report as it comes out now, with the settings of the other in its provenance where they are no engine's. */
    Report again() {
        Report now = road.interpret(recording);
        Provenance made = now.provenance();
        Map<String, String> settings = new TreeMap<>(made.settings());
        report.provenance().settings().forEach((name, value) -> {
            if (name.startsWith("input.") || name.startsWith("read.")) {
                settings.putIfAbsent(name, value);
            }
        });
        return new Report(
                now.recording(),
                now.analysis(),
                now.interpretation(),
                new Provenance(made.program(), made.version(), settings, made.criteriaHash(), made.modelHashes()));
    }
}
