package org.fiducial.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Age;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Interpretation.Urgency;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Pacing;
import org.fiducial.core.Patient;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm.PqrsRelation;

/** The parts of a document, out of its fields. */
final class ReportParts {
    private static final int OLDEST_DAYS = 55_000;

    private final JsonPlace top;

    ReportParts(JsonPlace top) {
        this.top = top;
    }

    ReadReport report() {
        if (!(top.value() instanceof JsonValue.Fields document)) {
            throw top.expected("a report as a JSON object");
        }
        JsonPlace schema = top.get("schema");
        if (!schema.text().equals(ReportJson.SCHEMA)) {
            throw schema.expected(ReportJson.SCHEMA);
        }
        StatementParts statements = new StatementParts();
        return new ReadReport(
                document,
                recording(top.get("recording")),
                top.items("quality").stream().map(ReportParts::quality).toList(),
                top.items("beats").stream().map(ReportParts::beat).toList(),
                top.find("pacing").map(ReportParts::pacing).orElse(new Pacing(false, "not stated", List.of())),
                top.find("rhythm")
                        .flatMap(r -> r.find("pqrsRelation"))
                        .map(r -> r.constant(PqrsRelation.class, JsonOut::camel))
                        .orElse(PqrsRelation.UNKNOWN),
                top.find("measurements").map(ReportParts::measurements).orElse(Measurements.NONE),
                leads(),
                top.items("statements").stream().map(statements::said).toList(),
                top.find("summary").map(s -> verdict()),
                provenance(top.get("provenance")));
    }

    private static ReadReport.Recorded recording(JsonPlace at) {
        return new ReadReport.Recorded(
                at.text("id"),
                at.text("source"),
                at.text("sha256"),
                at.get("duration").number(),
                patient(at.get("patient")),
                at.items("leads").stream().map(l -> l.get("name").text()).toList());
    }

    private static Patient patient(JsonPlace at) {
        Optional<Age> age = at.find("ageDays").map(a -> {
            int days = a.integer();
            if (days < 0 || days > OLDEST_DAYS) {
                throw a.expected("an age from 0 to " + OLDEST_DAYS + " days");
            }
            return new Age(days);
        });
        Patient.Sex sex = at.find("sex")
                .map(s -> s.constant(Patient.Sex.class, JsonOut::camel))
                .orElse(Patient.Sex.UNKNOWN);
        return new Patient(at.text("id"), age, sex, at.number("heightCm"), at.number("weightKg"));
    }

    private static Quality quality(JsonPlace at) {
        return new Quality(
                at.texts("leads"),
                at.get("kind").constant(Quality.Kind.class, JsonOut::camel),
                at.spans("spans"),
                at.get("severity").number(),
                at.text("evidence"));
    }

    private static Beat beat(JsonPlace at) {
        return new Beat(
                at.get("index").integer(),
                at.get("time").number(),
                at.get("type").word(BeatType::ofSymbol, "a class of beats"),
                at.find("template").map(JsonPlace::integer).orElse(0),
                at.number("confidence").orElse(Double.NaN),
                at.number("rr"),
                at.number("pr"),
                at.number("qrs"),
                at.number("qt"),
                at.texts("usedFor"),
                at.text("excludedBecause"));
    }

    private static Pacing pacing(JsonPlace at) {
        return new Pacing(
                at.get("detectable").flag(),
                at.text("reason"),
                at.items("spikes").stream()
                        .map(s -> new Pacing.Spike(
                                s.get("time").number(),
                                s.texts("leads"),
                                s.number("amplitude").orElse(Double.NaN),
                                s.number("width").orElse(Double.NaN)))
                        .toList());
    }

    private Map<String, Measurements> leads() {
        Map<String, Measurements> leads = new LinkedHashMap<>();
        top.find("leadMeasurements")
                .ifPresent(at -> at.each().forEach(l -> leads.put(l.getKey(), measurements(l.getValue()))));
        return leads;
    }

    private static Measurements measurements(JsonPlace at) {
        List<Measurement> all = new ArrayList<>();
        for (Map.Entry<String, JsonPlace> field : at.each()) {
            Quantity.of(field.getKey()).ifPresent(q -> all.add(measurement(q, field.getValue())));
        }
        return new Measurements(all);
    }

    private static Measurement measurement(Quantity quantity, JsonPlace at) {
        Measurement.Status status = at.get("status").constant(Measurement.Status.class, JsonOut::camel);
        OptionalDouble value = at.number("value");
        if (value.isPresent() != (status == Measurement.Status.MEASURED)) {
            throw at.expected("a value exactly if the status is measured");
        }
        return new Measurement(
                quantity,
                value,
                at.number("sd"),
                status,
                at.text("reason"),
                at.texts("leads"),
                at.integers("beats"),
                Measurement.Basis.NONE);
    }

    private ReadReport.Verdict verdict() {
        return new ReadReport.Verdict(
                top.get("summary").constant(Summary.class, s -> JsonOut.words(s, " ")),
                top.get("urgency").constant(Urgency.class, JsonOut::camel),
                top.texts("urgentBecause"));
    }

    private static Provenance provenance(JsonPlace at) {
        return new Provenance(
                at.text("program"),
                at.text("version"),
                texts(at, "settings"),
                at.text("criteriaHash").toLowerCase(Locale.ROOT),
                texts(at, "modelHashes"));
    }

    private static Map<String, String> texts(JsonPlace at, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        at.find(name)
                .ifPresent(all -> all.each()
                        .forEach(t -> texts.put(t.getKey(), t.getValue().text())));
        return texts;
    }
}
