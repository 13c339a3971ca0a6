package org.fiducial.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Age;
import org.fiducial.core.Analysis;
import org.fiducial.core.BeatType;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Origin;
import org.fiducial.core.Pacing;
import org.fiducial.core.Patient;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Source;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;

/** Reports made by hand, as a reader of tracings would meet them. */
final class Cases {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Span ALL = new Span(0, 10);

    private Cases() {}

    /** A woman of 34 with nothing the matter; the limb leads but I and II were computed. */
    static Report normal() {
        List<Signal> signals = new ArrayList<>();
        List<Lead> computed = List.of(Lead.III, Lead.AVR, Lead.AVL, Lead.AVF);
        Lead.STANDARD.stream()
                .filter(lead -> !computed.contains(lead))
                .forEach(lead -> signals.add(lead(lead.label(), 5000, Origin.RECORDED)));
        computed.forEach(lead -> signals.add(lead(lead.label(), 5000, Origin.DERIVED)));
        Recording recording = new Recording(
                "00017_hr",
                new Source("records/00017_hr.hea", "wfdb", "a3f1".repeat(16)),
                Optional.of(LocalDateTime.of(1989, 4, 3, 9, 5, 0)),
                new Patient("", Optional.of(Age.ofYears(34)), Patient.Sex.FEMALE, NONE, NONE),
                Acquisition.UNKNOWN,
                signals,
                List.of(),
                List.of());
        List<Measurement> measured = List.of(
                of(Quantity.BEATS, 11, NONE),
                of(Quantity.HEART_RATE, 64.4, OptionalDouble.of(1.2)),
                of(Quantity.P_DURATION, 104, OptionalDouble.of(6)),
                of(Quantity.PR, 158, OptionalDouble.of(3.1)),
                of(Quantity.QRS, 88, OptionalDouble.of(3.6)),
                of(Quantity.QT, 402, OptionalDouble.of(8)),
                of(Quantity.QTC_FRIDERICIA, 411.4, OptionalDouble.of(8.2)),
                of(Quantity.QTC_FRAMINGHAM, 412.4, OptionalDouble.of(8)),
                of(Quantity.QTC_BAZETT, 416.3, OptionalDouble.of(8.3)),
                of(Quantity.QTC_HODGES, 409.5, OptionalDouble.of(8)),
                of(Quantity.P_AXIS, 52.2, OptionalDouble.of(0.42)),
                of(Quantity.QRS_AXIS, -0.4, OptionalDouble.of(0.01)),
                of(Quantity.T_AXIS, 41, NONE));
        Interpretation said = interpretation(
                List.of(
                        said("SR", "sinus rhythm", "P axis 52°, 11 of 11 beats follow a P wave", 0.98),
                        said("NORM", "normal ECG", "", 0.91)),
                Interpretation.Summary.NORMAL,
                Interpretation.Urgency.NONE,
                List.of());
        Map<String, Measurements> ofLeads = new LinkedHashMap<>();
        ofLeads.put("V1", leadV1());
        ofLeads.put("III", new Measurements(List.of(of(Quantity.R_AMPLITUDE, 0.72, NONE))));
        return report(recording, measured, ofLeads, List.of(), pacing(true, ""), rhythm(), said);
    }

    /** A man of 81 with atrial fibrillation, left bundle branch block and a pause; mains in two leads. */
    static Report fibrillationWithBlock() {
        List<Signal> signals = new ArrayList<>();
        Lead.STANDARD.forEach(lead -> signals.add(lead(lead.label(), 5000, Origin.RECORDED)));
        Recording recording = new Recording(
                "holter-strip 3",
                new Source(
                        "a/rather/long/path/with/many/folders/on/the/way/to/the/recording/holter-strip 3.hea",
                        "wfdb",
                        ""),
                Optional.empty(),
                new Patient("4711", Optional.of(Age.ofYears(81)), Patient.Sex.MALE, NONE, NONE),
                new Acquisition("", List.of("low-pass 40 Hz"), Acquisition.Placement.UNKNOWN),
                signals,
                List.of(),
                List.of("the checksum of V6 does not agree with the header: 4021 stands there, the samples give −118"));
        List<Measurement> measured = List.of(
                of(Quantity.BEATS, 14, NONE),
                of(Quantity.HEART_RATE, 88, OptionalDouble.of(21)),
                of(Quantity.VENTRICULAR_BEATS, 3, NONE),
                of(Quantity.SUPRAVENTRICULAR_BEATS, 0, NONE),
                of(Quantity.UNCLASSIFIABLE_BEATS, 0, NONE),
                Measurement.absent(Quantity.P_DURATION, "no P wave", List.of(), List.of()),
                Measurement.absent(Quantity.PR, "no P wave", List.of(), List.of()),
                of(Quantity.QRS, 152, OptionalDouble.of(5)),
                of(Quantity.QT, 436, OptionalDouble.of(14)),
                of(Quantity.JT, 284, OptionalDouble.of(14)),
                fibrillating(Quantity.QTC_FRIDERICIA),
                fibrillating(Quantity.QTC_FRAMINGHAM),
                fibrillating(Quantity.QTC_BAZETT),
                fibrillating(Quantity.QTC_HODGES),
                Measurement.absent(Quantity.P_AXIS, "no P wave", List.of(), List.of()),
                of(Quantity.QRS_AXIS, -38, OptionalDouble.of(2)),
                of(Quantity.T_AXIS, 140, OptionalDouble.of(5)));
        Interpretation said = interpretation(
                List.of(
                        said(
                                "AFIB",
                                "atrial fibrillation with moderate ventricular response",
                                "RR irregularity 0.21 > 0.10; share of beats with a P wave 0 < 0.2; no repeating"
                                        + " pattern of RR",
                                0.95),
                        said("AHA26", "pause", "RR 3120 ms ≥ 3000 ms at 4.1 s", 1),
                        said("PVC", "ventricular premature complexes", "3 of 14 beats", 0.88),
                        said(
                                "CLBBB",
                                "complete left bundle branch block",
                                "QRS 152 ms ≥ 120 ms; R-peak time in V6 78 ms > 60 ms",
                                0.97),
                        said("AHA121", "left-axis deviation", "QRS axis −38° < −30°", 0.9),
                        other("LVH", Statement.Status.SUPPRESSED, "SV1 + RV5 4.1 mV > 3.5 mV", List.of("CLBBB")),
                        other("INVT", Statement.Status.SUPPRESSED, "T −0.31 mV in I, aVL, V5, V6", List.of("CLBBB")),
                        other("1AVB", Statement.Status.NOT_EVALUABLE, "no P wave", List.of()),
                        other("LNGQT", Statement.Status.NOT_EVALUABLE, "fibrillation: 9 beats, 10 needed", List.of()),
                        other("AHA149", Statement.Status.NOT_EVALUABLE, "fibrillation: 9 beats, 10 needed", List.of()),
                        other("LAO/LAE", Statement.Status.NOT_EVALUABLE, "no P wave", List.of())),
                Interpretation.Summary.ABNORMAL,
                Interpretation.Urgency.PROMPT,
                List.of("AHA26"));
        List<Quality> quality = List.of(
                new Quality(List.of("II", "V3"), Quality.Kind.MAINS, List.of(ALL), 0.2, "50 Hz at 0.12 mV RMS"),
                new Quality(List.of("V6"), Quality.Kind.MOTION, List.of(new Span(1, 2.5), new Span(8, 9)), 0.6, ""));
        Rhythm rhythm = new Rhythm(
                Rhythm.PqrsRelation.NO_P,
                List.of(new Span(4.1, 7.22)),
                List.of(new Rhythm.Run(BeatType.V, 8, 3, 141.2)));
        return report(recording, measured, Map.of(), quality, pacing(false, "low-pass 40 Hz"), rhythm, said);
    }

    /** Two minutes of two flat leads of nobody known. */
    static Report unusable() {
        Recording recording = new Recording(
                "",
                Source.MEMORY,
                Optional.empty(),
                Patient.UNKNOWN,
                Acquisition.UNKNOWN,
                List.of(lead("MLII", 45_000, Origin.RECORDED), lead("V5", 45_000, Origin.RECONSTRUCTED), pressure()),
                List.of(),
                List.of());
        List<Statement> statements = new ArrayList<>();
        statements.add(said("AHA15", "poor-quality data", "no lead could be measured", 1));
        Catalogue.all().stream()
                .filter(code -> !code.code().equals("AHA15"))
                .forEach(code -> statements.add(
                        other(code.code(), Statement.Status.NOT_EVALUABLE, "no usable lead", List.of())));
        Interpretation told = interpretation(
                statements, Interpretation.Summary.UNINTERPRETABLE, Interpretation.Urgency.NONE, List.of());
        Interpretation said = new Interpretation(
                told.statements(),
                List.of(
                        new Interpretation.Episode(new Span(0, 61), List.of("AHA15")),
                        new Interpretation.Episode(new Span(61, 90), List.of())),
                told.summary(),
                told.urgency(),
                told.urgentBecause(),
                told.scores(),
                told.scoresByReader(),
                told.readers());
        Quality flat = new Quality(List.of("MLII", "V5"), Quality.Kind.FLAT, List.of(new Span(0, 90)), 1, "");
        return report(
                recording,
                List.of(Measurement.unmeasurable(
                        Quantity.HEART_RATE, "no beat could be told from noise in any of the leads", List.of())),
                Map.of(),
                List.of(flat),
                pacing(false, "sampled at 500/s"),
                rhythm(),
                said);
    }

    static Report report(
            Recording recording,
            List<Measurement> measured,
            Map<String, Measurements> ofLeads,
            List<Quality> quality,
            Pacing pacing,
            Rhythm rhythm,
            Interpretation said) {
        Analysis analysis = new Analysis(
                ALL,
                quality,
                List.of(),
                List.of(),
                List.of(),
                pacing,
                rhythm,
                new Measurements(measured),
                new LinkedHashMap<>(ofLeads));
        return new Report(
                recording,
                analysis,
                said,
                new Provenance("fiducial", "0.1.0", Map.of(), "0123456789abcdef".repeat(4), Map.of()));
    }

    static Interpretation interpretation(
            List<Statement> statements,
            Interpretation.Summary summary,
            Interpretation.Urgency urgency,
            List<String> because) {
        return new Interpretation(statements, List.of(), summary, urgency, because, Map.of(), Map.of(), List.of());
    }

    static Statement said(String code, String text, String reason, double certainty) {
        return new Statement(
                code,
                Catalogue.find(code).orElseThrow(),
                text,
                "rules",
                Statement.Status.ASSERTED,
                reason,
                List.of(),
                OptionalDouble.of(certainty),
                Optional.empty());
    }

    static Statement other(String code, Statement.Status status, String reason, List<String> by) {
        return new Statement(
                code,
                Catalogue.find(code).orElseThrow(),
                Catalogue.find(code).orElseThrow().meaning(),
                "rules",
                status,
                reason,
                by,
                status == Statement.Status.SUPPRESSED ? OptionalDouble.of(0.8) : NONE,
                Optional.empty());
    }

    static Measurement of(Quantity quantity, double value, OptionalDouble sd) {
        return Measurement.of(quantity, value, sd, List.of(), List.of(), Measurement.Basis.NONE);
    }

    static Pacing pacing(boolean detectable, String reason) {
        return new Pacing(detectable, reason, List.of());
    }

    static Rhythm rhythm() {
        return new Rhythm(Rhythm.PqrsRelation.CONDUCTED, List.of(), List.of());
    }

    static Signal lead(String name, int samples, Origin origin) {
        return new Signal(
                name,
                Signal.Kind.ECG,
                "mV",
                500,
                0,
                0,
                origin,
                Optional.empty(),
                List.of(new Span(0, samples / 500.0)),
                Samples.of(new float[samples]));
    }

    private static Signal pressure() {
        return new Signal(
                "ABP",
                Signal.Kind.PRESSURE,
                "mm[Hg]",
                125,
                0,
                0,
                Origin.RECORDED,
                Optional.empty(),
                List.of(),
                Samples.of(new float[0]));
    }

    private static Measurement fibrillating(Quantity quantity) {
        return Measurement.unmeasurable(quantity, "fibrillation: 9 beats, 10 needed", List.of());
    }

    private static Measurements leadV1() {
        return new Measurements(List.of(
                of(Quantity.P_AMPLITUDE, 0.054, NONE),
                Measurement.absent(Quantity.Q_AMPLITUDE, "no Q wave", List.of("V1"), List.of()),
                of(Quantity.R_AMPLITUDE, 0.21, NONE),
                of(Quantity.S_AMPLITUDE, 1.144, NONE),
                Measurement.absent(Quantity.R_PRIME_AMPLITUDE, "no R′ wave", List.of("V1"), List.of()),
                of(Quantity.J_AMPLITUDE, -0.002, NONE),
                of(Quantity.ST60, 0.035, NONE),
                Measurement.unmeasurable(Quantity.ST80, "T has begun", List.of("V1")),
                of(Quantity.T_AMPLITUDE, -0.145, NONE)));
    }
}
