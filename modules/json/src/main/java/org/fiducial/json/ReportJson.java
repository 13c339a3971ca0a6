package org.fiducial.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fiducial.core.Provenance;
import org.fiducial.core.Report;

/**
 * Writes a report as the document {@code fiducial.interpretation/1}: one line, or indented, each with a line feed at its end.
 * Fields go to the stream as they are met, so that memory does not grow with the report. Safe for use by several threads.
 */
public final class ReportJson {
    /** The name of the document's form; it stands first in every document. */
    public static final String SCHEMA = "fiducial.interpretation/1";

    /** Recordings above this many seconds have episodes. */
    private static final double EPISODES_ABOVE = 60;

    private final Options options;
    private final JsonFactory factory = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /**
     * How to write.
     *
     * @param pretty indented, for a person; otherwise the document is one line
     * @param medianBeats whether the representative beats are written
     * @param statements whether what the readers say is written; without it the document holds what was measured
     */
    public record Options(boolean pretty, boolean medianBeats, boolean statements) {
        /** One line, no representative beats, with statements. */
        public static final Options DEFAULT = new Options(false, false, true);

        /** With statements. */
        public Options(boolean pretty, boolean medianBeats) {
            this(pretty, medianBeats, true);
        }
    }

    /** Writes one document a line, without representative beats. */
    public ReportJson() {
        this(Options.DEFAULT);
    }

    /** Writes as {@code options} say. */
    public ReportJson(Options options) {
        this.options = options;
    }

    /**
     * Writes the report in UTF-8. The stream is flushed and stays open.
     *
     * @throws IOException if the stream does
     */
    public void write(Report report, OutputStream out) throws IOException {
        try (JsonGenerator generator = factory.createGenerator(out)) {
            document(report, generator);
        }
    }

    /**
     * Writes the report. The writer is flushed and stays open.
     *
     * @throws IOException if the writer does
     */
    public void write(Report report, Writer out) throws IOException {
        try (JsonGenerator generator = factory.createGenerator(out)) {
            document(report, generator);
        }
    }

    /** The report as one text. */
    public String text(Report report) {
        StringWriter out = new StringWriter();
        try {
            write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The JSON Schema (draft 2020-12) that every document meets, in UTF-8; the caller closes it. */
    public static InputStream schema() {
        return Objects.requireNonNull(
                ReportJson.class.getResourceAsStream("fiducial.interpretation-1.schema.json"), "the schema is missing");
    }

    private void document(Report report, JsonGenerator generator) throws IOException {
        if (options.pretty()) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        }
        JsonOut out = new JsonOut(generator);
        out.object();
        out.text("schema", SCHEMA);
        out.text("intendedUse", Report.INTENDED_USE);
        out.flag("confirmed", false);
        new RecordingJson(out).write("recording", report.recording());
        new AnalysisJson(out).write(report.analysis(), options.medianBeats());
        if (options.statements()) {
            new InterpretationJson(out)
                    .write(report.interpretation(), report.recording().duration() > EPISODES_ABOVE);
        }
        if (options.statements() && report.comparison().isPresent()) {
            new ComparisonJson(out).write(report.comparison().get());
        }
        provenance(out, report.provenance());
        out.endObject();
        generator.writeRaw('\n');
    }

    private static void provenance(JsonOut out, Provenance provenance) throws IOException {
        out.object("provenance");
        out.text("program", provenance.program());
        out.text("version", provenance.version());
        out.object("settings");
        for (Map.Entry<String, String> setting : new TreeMap<>(provenance.settings()).entrySet()) {
            out.textOrEmpty(setting.getKey(), setting.getValue());
        }
        out.endObject();
        out.text("criteriaHash", provenance.criteriaHash());
        out.object("modelHashes");
        for (Map.Entry<String, String> model : new TreeMap<>(provenance.modelHashes()).entrySet()) {
            out.textOrEmpty(model.getKey(), model.getValue());
        }
        out.endObject();
        out.endObject();
    }
}
