package org.fiducial.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fiducial.core.Evidence;
import org.fiducial.core.Place;

/** The tree of what a statement rests on. */
final class EvidenceJson {
    private final JsonOut out;

    EvidenceJson(JsonOut out) {
        this.out = out;
    }

    void write(String name, Evidence evidence) throws IOException {
        out.object(name);
        content(evidence);
        out.endObject();
    }

    private void content(Evidence evidence) throws IOException {
        switch (evidence) {
            case Evidence.All all -> branch("all", all.parts());
            case Evidence.Any any -> branch("any", any.parts());
            case Evidence.Not not -> branch("not", List.of(not.part()));
            case Evidence.Criterion criterion -> criterion(criterion);
            case Evidence.Absence absence -> absence(absence);
            case Evidence.Observation seen -> {
                leaf("observation", seen.role());
                out.text("what", seen.what());
                if (!seen.holds()) {
                    out.flag("holds", false);
                }
                place(seen.place());
            }
            case Evidence.Similar similar -> {
                leaf("similar", similar.role());
                caseRef("case", similar.caseRef());
                out.number("distance", similar.distance(), Precision.FINE);
            }
            case Evidence.Opinion opinion -> {
                leaf("model", opinion.role());
                out.text("reader", opinion.reader());
                out.number("probability", opinion.probability(), Precision.RATIO);
                place(opinion.place());
            }
        }
    }

    private void branch(String kind, List<Evidence> parts) throws IOException {
        out.array(kind);
        for (Evidence part : parts) {
            out.object();
            content(part);
            out.endObject();
        }
        out.endArray();
    }

    private void leaf(String type, Evidence.Role role) throws IOException {
        out.text("type", type);
        out.text("role", JsonOut.camel(role));
    }

    private void criterion(Evidence.Criterion c) throws IOException {
        leaf("criterion", c.role());
        out.text("criterion", c.criterion());
        out.text("quantity", c.quantity());
        out.text("definition", c.definition());
        comparison(c);
        if (c.leads().size() == 1) {
            out.text("lead", c.leads().getFirst());
        } else {
            out.textsIfAny("leads", c.leads());
        }
        out.integersIfAny("beats", c.beats());
        marks(c.marks());
        out.number("baseline", c.baseline(), Precision.MILLIVOLTS);
        out.spansIfAny("spans", c.spans());
        out.number("tolerance", c.tolerance(), Precision.FINE);
        out.text("source", c.source());
        out.text("reason", c.reason());
    }

    /** The margin is that of the printed numbers, so that whoever checks the document finds it right. */
    private void comparison(Evidence.Criterion c) throws IOException {
        Precision precision = Precision.of(c.unit());
        double value = c.value().orElse(Double.NaN);
        boolean comparable = Double.isFinite(value) && Double.isFinite(c.limit());
        String printed = comparable ? precision.write(value, c.relation(), c.limit()) : "";
        if (comparable) {
            out.printed("value", printed);
        } else {
            out.number("value", value, precision);
        }
        out.error("sd", c.sd(), precision);
        out.text("unit", c.unit());
        out.text("relation", c.relation().sign());
        out.number("limit", c.limit(), Precision.FINE);
        if (comparable) {
            double limit = Double.parseDouble(Precision.FINE.write(c.limit()));
            out.number("margin", c.relation().margin(Double.parseDouble(printed), limit), Precision.FINE);
        }
    }

    private void marks(Map<String, List<Double>> marks) throws IOException {
        if (marks.isEmpty()) {
            return;
        }
        out.object("marks");
        for (Map.Entry<String, List<Double>> mark : new TreeMap<>(marks).entrySet()) {
            out.row(mark.getKey(), mark.getValue(), Precision.SECONDS);
        }
        out.endObject();
    }

    private void absence(Evidence.Absence absence) throws IOException {
        leaf("absence", absence.role());
        out.text("of", absence.of());
        out.spans("searched", absence.searched());
        out.number("detectorLimit", absence.detectorLimit(), Precision.MILLIVOLTS);
        out.number("noise", absence.noise(), Precision.MILLIVOLTS);
    }

    /** Stretches of leads stand in the leaf itself, as the leads and spans of a criterion do; any other place names its kind. */
    private void place(Place place) throws IOException {
        switch (place) {
            case Place.LeadSpan at -> {
                out.textsIfAny("leads", at.leads());
                out.spansIfAny("spans", at.spans());
            }
            case Place.Region at -> {
                out.object("region");
                out.text("image", at.image());
                out.number("x", at.x(), Precision.FINE);
                out.number("y", at.y(), Precision.FINE);
                out.number("width", at.width(), Precision.FINE);
                out.number("height", at.height(), Precision.FINE);
                out.endObject();
            }
            case Place.TextSpan at -> {
                out.object("textSpan");
                out.text("document", at.document());
                out.integer("from", at.from());
                out.integer("to", at.to());
                out.endObject();
            }
            case Place.CaseRef at -> caseRef("case", at);
        }
    }

    private void caseRef(String name, Place.CaseRef at) throws IOException {
        out.object(name);
        out.text("collection", at.collection());
        out.text("id", at.id());
        out.endObject();
    }
}
