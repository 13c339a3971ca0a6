package org.fiducial.json;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fiducial.core.AhaCode;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Reader;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode;

/** What the readers say. */
final class InterpretationJson {
    private final JsonOut out;
    private final EvidenceJson evidence;

    InterpretationJson(JsonOut out) {
        this.out = out;
        this.evidence = new EvidenceJson(out);
    }

    /** @param episodes whether the recording is so long that it has episodes */
    void write(Interpretation said, boolean episodes) throws IOException {
        out.array("statements");
        for (Statement statement : said.statements()) {
            if (statement.status() != Statement.Status.ABSENT) {
                statement(statement);
            }
        }
        out.endArray();
        if (episodes) {
            episodes(said);
        }
        out.text("summary", JsonOut.words(said.summary(), " "));
        out.text("urgency", JsonOut.camel(said.urgency()));
        out.texts("urgentBecause", said.urgentBecause());
        out.object("scores");
        scores(said.scores());
        out.endObject();
        out.object("scoresByReader");
        for (Map.Entry<String, Map<String, OptionalDouble>> reader : new TreeMap<>(said.scoresByReader()).entrySet()) {
            out.object(reader.getKey());
            scores(reader.getValue());
            out.endObject();
        }
        out.endObject();
        out.array("readers");
        for (Reader.Identity reader : said.readers()) {
            out.object();
            out.text("id", reader.id());
            out.text("kind", JsonOut.camel(reader.kind()));
            out.text("version", reader.version());
            out.text("settingsHash", reader.settingsHash());
            out.endObject();
        }
        out.endArray();
    }

    private void statement(Statement statement) throws IOException {
        StatementCode code = statement.code();
        out.object();
        out.text("id", statement.id());
        out.text("code", code.code());
        out.text("scheme", code.scheme().name());
        aha(statement.significance().aha());
        out.text("text", statement.text());
        out.text("kind", JsonOut.words(code.kind(), "-"));
        out.text("reader", statement.reader());
        out.text("status", JsonOut.camel(statement.status()));
        if (statement.status() == Statement.Status.ASSERTED) {
            out.text("severity", JsonOut.words(statement.severity(), " "));
            out.text("urgency", JsonOut.camel(statement.urgency()));
        }
        out.text("reason", statement.reason());
        out.textsIfAny("suppressedBy", statement.suppressedBy());
        if (statement.certainty().isPresent()) {
            out.probabilityOrNull("certainty", statement.certainty());
        }
        if (statement.evidence().isPresent()) {
            evidence.write("evidence", statement.evidence().get());
        }
        out.endObject();
    }

    private void aha(AhaCode aha) throws IOException {
        if (aha.primary().isPresent()) {
            out.object("aha");
            out.integer("primary", aha.primary().getAsInt());
            out.integers("modifiers", aha.modifiers());
            out.integers("secondary", aha.secondary());
            out.endObject();
        }
    }

    private void episodes(Interpretation said) throws IOException {
        out.array("episodes");
        for (Interpretation.Episode episode : said.episodes()) {
            out.object();
            out.number("from", episode.span().from(), Precision.SECONDS);
            out.number("to", episode.span().to(), Precision.SECONDS);
            out.texts("statements", episode.statements());
            out.endObject();
        }
        out.endArray();
    }

    /** In the order of the catalogue; codes that it lacks follow by name. */
    private void scores(Map<String, OptionalDouble> scores) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        Catalogue.all().forEach(entry -> codes.add(entry.code()));
        codes.retainAll(scores.keySet());
        codes.addAll(new TreeSet<>(scores.keySet()));
        for (String code : codes) {
            out.probabilityOrNull(code, scores.getOrDefault(code, OptionalDouble.empty()));
        }
    }
}
