package org.fiducial.json;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.core.Resolution;
import org.fiducial.core.Signal;

/** What was read: source, person, leads. */
final class RecordingJson {
    private final JsonOut out;

    RecordingJson(JsonOut out) {
        this.out = out;
    }

    void write(String name, Recording recording) throws IOException {
        out.object(name);
        out.text("id", recording.id());
        out.text("source", recording.source().path());
        out.text("format", recording.source().format());
        out.text("sha256", recording.source().sha256());
        if (recording.start().isPresent()) {
            out.text(
                    "start",
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                            recording.start().get()));
        }
        out.number("duration", recording.duration(), Precision.SECONDS);
        patient(recording.patient());
        out.array("leads");
        for (Signal signal : recording.ecg()) {
            out.object();
            signal(signal);
            out.endObject();
        }
        out.endArray();
        if (recording.ecg().size() < recording.signals().size()) {
            others(recording);
        }
        acquisition(recording.acquisition());
        out.textsIfAny("notes", recording.notes());
        out.endObject();
    }

    private void patient(Patient patient) throws IOException {
        out.object("patient");
        out.text("id", patient.id());
        if (patient.age().isPresent()) {
            out.integer("ageDays", patient.age().get().days());
        }
        if (patient.sex() != Patient.Sex.UNKNOWN) {
            out.text("sex", JsonOut.camel(patient.sex()));
        }
        out.number("heightCm", patient.heightCm(), Precision.FINE);
        out.number("weightKg", patient.weightKg(), Precision.FINE);
        out.endObject();
    }

    private void others(Recording recording) throws IOException {
        out.array("otherSignals");
        for (Signal signal : recording.signals()) {
            if (!signal.isEcg()) {
                out.object();
                out.text("kind", JsonOut.camel(signal.kind()));
                out.text("unit", signal.unit());
                signal(signal);
                out.endObject();
            }
        }
        out.endArray();
    }

    private void signal(Signal signal) throws IOException {
        out.textOrEmpty("name", signal.name());
        out.exact("samplingRate", signal.samplingRate());
        out.text("origin", JsonOut.camel(signal.origin()));
        if (signal.resolution().isPresent()) {
            resolution(signal.resolution().get());
        }
        out.spans("spans", signal.spans());
    }

    private void resolution(Resolution resolution) throws IOException {
        out.object("resolution");
        out.exact("gain", resolution.gain());
        out.integer("baseline", resolution.baseline());
        if (resolution.bits() > 0) {
            out.integer("bits", resolution.bits());
        }
        out.integer("zero", resolution.zero());
        out.text("unit", resolution.unit());
        out.endObject();
    }

    private void acquisition(Acquisition acquisition) throws IOException {
        out.text("device", acquisition.device());
        out.object("filters");
        out.texts("acquisition", acquisition.filters());
        out.endObject();
        out.text("placement", JsonOut.words(acquisition.placement(), "-"));
    }
}
