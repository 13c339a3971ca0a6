package org.fiducial.json;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import org.fiducial.core.Measurement;
import org.fiducial.core.SerialComparison;

/** What changed since an earlier recording. */
final class ComparisonJson {
    private final JsonOut out;

    ComparisonJson(JsonOut out) {
        this.out = out;
    }

    void write(SerialComparison comparison) throws IOException {
        out.object("comparison");
        earlier(comparison.earlier());
        out.texts("identity", comparison.identity());
        out.texts("limitations", comparison.limitations());
        out.array("changes");
        for (SerialComparison.Change change : comparison.changes()) {
            change(change);
        }
        out.endArray();
        out.array("statements");
        for (SerialComparison.StatementChange statement : comparison.statements()) {
            out.object();
            out.text("code", statement.code());
            out.text("kind", JsonOut.camel(statement.kind()));
            out.text("before", statement.before());
            out.text("after", statement.after());
            out.flag("measured", statement.measured());
            out.text("because", statement.because());
            out.endObject();
        }
        out.endArray();
        out.array("conclusions");
        for (SerialComparison.Conclusion conclusion : comparison.conclusions()) {
            out.object();
            if (conclusion.aha().isPresent()) {
                out.integer("aha", conclusion.aha().getAsInt());
            }
            out.text("text", conclusion.text());
            out.texts("because", conclusion.because());
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }

    private void earlier(SerialComparison.Earlier earlier) throws IOException {
        out.object("earlier");
        out.text("id", earlier.id());
        out.text("source", earlier.source());
        out.text("sha256", earlier.sha256());
        if (earlier.start().isPresent()) {
            out.text(
                    "start",
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(earlier.start().get()));
        }
        out.text("summary", JsonOut.words(earlier.summary(), " "));
        out.endObject();
    }

    private void change(SerialComparison.Change change) throws IOException {
        Precision precision = Precision.of(change.quantity().unit());
        out.object();
        out.text("quantity", change.quantity().id());
        out.text("lead", change.lead().orElse(""));
        out.text("unit", change.quantity().unit());
        measured("before", change.before(), precision);
        measured("after", change.after(), precision);
        out.number("difference", change.difference(), precision);
        out.error("sd", change.sd(), precision);
        out.text("extent", JsonOut.camel(change.extent()));
        out.text("what", change.what());
        out.text("rule", change.rule());
        out.endObject();
    }

    private void measured(String name, Measurement m, Precision precision) throws IOException {
        out.object(name);
        out.number("value", m.value(), precision);
        out.error("sd", m.sd(), precision);
        out.text("status", JsonOut.camel(m.status()));
        out.text("reason", m.reason());
        out.endObject();
    }
}
