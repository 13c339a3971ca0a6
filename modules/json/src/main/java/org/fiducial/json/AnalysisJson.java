package org.fiducial.json;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.MedianBeat;
import org.fiducial.core.Pacing;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;

/** What was measured. */
final class AnalysisJson {
    /** Quantities of the record that every document has, measured or not. */
    private static final Set<Quantity> OF_RECORD = Set.copyOf(EnumSet.of(
            Quantity.HEART_RATE,
            Quantity.RR,
            Quantity.P_DURATION,
            Quantity.PR,
            Quantity.QRS,
            Quantity.QT,
            Quantity.QTC_BAZETT,
            Quantity.QTC_FRIDERICIA,
            Quantity.QTC_FRAMINGHAM,
            Quantity.QTC_HODGES,
            Quantity.JT,
            Quantity.P_AXIS,
            Quantity.QRS_AXIS,
            Quantity.T_AXIS));

    /** Quantities of each lead that every document has, measured or not. */
    private static final Set<Quantity> OF_LEAD = Set.copyOf(EnumSet.of(
            Quantity.P_AMPLITUDE,
            Quantity.P_DURATION,
            Quantity.P_TERMINAL_FORCE,
            Quantity.Q_AMPLITUDE,
            Quantity.Q_DURATION,
            Quantity.R_AMPLITUDE,
            Quantity.R_DURATION,
            Quantity.S_AMPLITUDE,
            Quantity.S_DURATION,
            Quantity.R_PRIME_AMPLITUDE,
            Quantity.R_PRIME_DURATION,
            Quantity.S_PRIME_AMPLITUDE,
            Quantity.S_PRIME_DURATION,
            Quantity.R_PEAK_TIME,
            Quantity.J_AMPLITUDE,
            Quantity.ST60,
            Quantity.ST80,
            Quantity.ST_SLOPE,
            Quantity.T_AMPLITUDE));

    /** Quantities that describe ectopic beats, in the order of {@link Quantity}. */
    private static final Quantity[] ECTOPICS = {
        Quantity.VENTRICULAR_BEATS,
        Quantity.SUPRAVENTRICULAR_BEATS,
        Quantity.UNCLASSIFIABLE_BEATS,
        Quantity.VENTRICULAR_RUN,
        Quantity.VENTRICULAR_RUN_RATE,
        Quantity.BIGEMINY_CYCLES,
        Quantity.TRIGEMINY_CYCLES
    };

    private final JsonOut out;

    AnalysisJson(JsonOut out) {
        this.out = out;
    }

    void write(Analysis analysis, boolean medianBeats) throws IOException {
        out.span("analysed", analysis.span());
        out.array("quality");
        for (Quality quality : analysis.quality()) {
            quality(quality);
        }
        out.endArray();
        out.array("beats");
        for (Beat beat : analysis.beats()) {
            beat(beat);
        }
        out.endArray();
        if (medianBeats) {
            out.array("medianBeats");
            for (MedianBeat beat : analysis.medianBeats()) {
                medianBeat(beat);
            }
            out.endArray();
        }
        pacing(analysis.pacing());
        rhythm(analysis.rhythm(), analysis.measurements());
        out.object("measurements");
        measurements(analysis.measurements(), OF_RECORD);
        out.endObject();
        out.object("leadMeasurements");
        for (Map.Entry<String, Measurements> lead : analysis.leadMeasurements().entrySet()) {
            out.object(lead.getKey());
            measurements(lead.getValue(), OF_LEAD);
            out.endObject();
        }
        out.endObject();
    }

    private void quality(Quality quality) throws IOException {
        out.object();
        out.texts("leads", quality.leads());
        out.text("kind", JsonOut.camel(quality.kind()));
        out.spans("spans", quality.spans());
        out.number("severity", quality.severity(), Precision.RATIO);
        out.text("evidence", quality.evidence());
        out.endObject();
    }

    private void beat(Beat beat) throws IOException {
        out.object();
        out.integer("index", beat.index());
        out.number("time", beat.time(), Precision.SECONDS);
        out.text("type", beat.type().symbol());
        out.integer("template", beat.template());
        out.number("confidence", beat.confidence(), Precision.RATIO);
        out.number("rr", beat.rr(), Precision.MILLISECONDS);
        out.number("pr", beat.pr(), Precision.MILLISECONDS);
        out.number("qrs", beat.qrs(), Precision.MILLISECONDS);
        out.number("qt", beat.qt(), Precision.MILLISECONDS);
        out.texts("usedFor", beat.usedFor());
        out.text("excludedBecause", beat.excludedBecause());
        out.endObject();
    }

    private void medianBeat(MedianBeat beat) throws IOException {
        out.object();
        out.textOrEmpty("lead", beat.lead());
        out.exact("samplingRate", beat.samplingRate());
        out.row("values", beat.millivolts(), Precision.MILLIVOLTS);
        out.object("fiducials");
        for (Map.Entry<String, Double> mark : new TreeMap<>(beat.fiducials()).entrySet()) {
            out.number(mark.getKey(), mark.getValue(), Precision.MILLISECONDS);
        }
        out.endObject();
        out.integers("beats", beat.beats());
        out.endObject();
    }

    private void pacing(Pacing pacing) throws IOException {
        out.object("pacing");
        out.flag("detectable", pacing.detectable());
        out.text("reason", pacing.reason());
        out.array("spikes");
        for (Pacing.Spike spike : pacing.spikes()) {
            out.object();
            out.number("time", spike.time(), Precision.SECONDS);
            out.texts("leads", spike.leads());
            out.number("amplitude", spike.amplitude(), Precision.MILLIVOLTS);
            out.number("width", spike.width(), Precision.MILLISECONDS);
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }

    private void rhythm(Rhythm rhythm, Measurements measurements) throws IOException {
        out.object("rhythm");
        measurement("atrialRate", measurements.get(Quantity.ATRIAL_RATE));
        out.text("pqrsRelation", JsonOut.camel(rhythm.relation()));
        out.spans("pauses", rhythm.pauses());
        out.array("runs");
        for (Rhythm.Run run : rhythm.runs()) {
            out.object();
            out.text("type", run.type().symbol());
            out.integer("firstBeat", run.firstBeat());
            out.integer("beats", run.beats());
            out.number("rate", run.rate(), Precision.PER_MINUTE);
            out.endObject();
        }
        out.endArray();
        out.array("stretches");
        for (Rhythm.Stretch stretch : rhythm.stretches()) {
            out.object();
            out.text("kind", JsonOut.camel(stretch.kind()));
            out.span("span", stretch.span());
            out.endObject();
        }
        out.endArray();
        if (!rhythm.withoutP().isEmpty()) {
            out.array("withoutP");
            for (Rhythm.WithoutP without : rhythm.withoutP()) {
                out.object();
                out.text("reason", without.reason().words());
                out.integers("beats", without.beats());
                out.endObject();
            }
            out.endArray();
        }
        out.object("ectopics");
        for (Quantity quantity : ECTOPICS) {
            measurement(quantity.id(), measurements.get(quantity));
        }
        out.endObject();
        out.endObject();
    }

    /** Those that were tried and those that every document has, in the order of {@link Quantity}. */
    private void measurements(Measurements measurements, Set<Quantity> always) throws IOException {
        EnumSet<Quantity> all = EnumSet.copyOf(always);
        measurements.all().forEach(m -> all.add(m.quantity()));
        for (Quantity quantity : all) {
            measurement(quantity.id(), measurements.get(quantity));
        }
    }

    private void measurement(String name, Measurement m) throws IOException {
        Precision precision = Precision.of(m.quantity().unit());
        boolean finite = m.value().isEmpty() || Double.isFinite(m.value().getAsDouble());
        out.object(name);
        out.number("value", m.value(), precision);
        if (finite) {
            out.error("sd", m.sd(), precision);
        }
        out.text("unit", m.quantity().unit());
        out.text("status", JsonOut.camel(finite ? m.status() : Measurement.Status.UNMEASURABLE));
        out.text("reason", finite ? m.reason() : "the value is not a finite number");
        out.textsIfAny("leads", m.leads());
        out.integersIfAny("beats", m.beats());
        out.endObject();
    }
}
