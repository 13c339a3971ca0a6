package org.fiducial.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.fiducial.core.CheckedText;
import org.fiducial.core.Claim;
import org.fiducial.core.Evidence;
import org.fiducial.core.Place;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;

/** Writes a checked text as the document {@code fiducial.check/1}. Safe for use by several threads. */
public final class CheckJson {
    /** The name of the document's form; it stands first in every document. */
    public static final String SCHEMA = "fiducial.check/1";

    private final JsonFactory factory = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** The JSON Schema (draft 2020-12) that every document meets, in UTF-8; the caller closes it. */
    public static InputStream schema() {
        return Objects.requireNonNull(
                CheckJson.class.getResourceAsStream("fiducial.check-1.schema.json"), "the schema is missing");
    }

    /**
     * Writes the result in UTF-8, indented, with a line feed at its end. The stream is flushed and stays open.
     *
     * @param report of the recording that the text was held against
     * @throws IOException if the stream does
     */
    public void write(CheckedText checked, Report report, OutputStream stream) throws IOException {
        try (JsonGenerator generator = factory.createGenerator(stream)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            JsonOut out = new JsonOut(generator);
            out.object();
            out.text("schema", SCHEMA);
            out.text("intendedUse", Report.INTENDED_USE);
            recording(out, report);
            out.text("document", checked.document());
            out.object("count");
            for (Claim.Verdict verdict : Claim.Verdict.values()) {
                out.integer(JsonOut.camel(verdict), (int) checked.count(verdict));
            }
            out.endObject();
            out.array("claims");
            for (Claim claim : checked.claims()) {
                claim(out, claim);
            }
            out.endArray();
            out.array("rest");
            for (Place.TextSpan span : checked.rest()) {
                out.object();
                out.integer("from", span.from());
                out.integer("to", span.to());
                out.endObject();
            }
            out.endArray();
            out.endObject();
            generator.writeRaw('\n');
        }
    }

    private static void recording(JsonOut out, Report report) throws IOException {
        Recording recording = report.recording();
        out.object("recording");
        out.text("id", recording.id());
        out.text("source", recording.source().path());
        out.text("sha256", recording.source().sha256());
        out.text("program", report.provenance().program());
        out.text("version", report.provenance().version());
        out.text("criteriaHash", report.provenance().criteriaHash());
        out.endObject();
    }

    private static void claim(JsonOut out, Claim claim) throws IOException {
        out.object();
        out.integer("from", claim.place().from());
        out.integer("to", claim.place().to());
        out.text("text", claim.said().text());
        out.text("understood", claim.understood());
        out.text("verdict", JsonOut.camel(claim.verdict()));
        out.text("because", claim.because());
        if (claim.said().evidence().isPresent()) {
            Evidence evidence = claim.said().evidence().get();
            new EvidenceJson(out).write("evidence", evidence);
        }
        out.endObject();
    }
}
