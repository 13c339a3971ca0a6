package org.fiducial.json;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Age;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Evidence;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.MedianBeat;
import org.fiducial.core.Origin;
import org.fiducial.core.Pacing;
import org.fiducial.core.Patient;
import org.fiducial.core.Place;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Reader;
import org.fiducial.core.Recording;
import org.fiducial.core.Relation;
import org.fiducial.core.Report;
import org.fiducial.core.Resolution;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Source;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;

/** Reports made by hand. */
final class Reports {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private Reports() {}

    /** A man of 61 with a PR of 228 ms, and evidence of every kind. */
    static Report firstDegreeBlock() {
        return report(signals(2, 5000), interpretation(List.of()));
    }

    /** The same trace over 100 s, with two episodes. */
    static Report long_() {
        return report(
                signals(2, 50_000),
                interpretation(List.of(
                        new Interpretation.Episode(new Span(0, 61.5), List.of("SR", "1AVB")),
                        new Interpretation.Episode(new Span(61.5, 100), List.of()))));
    }

    /** A recording of which nothing could be told. */
    static Report empty() {
        return new Report(
                Recording.of("", List.of()),
                new Analysis(
                        new Span(0, 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Pacing(false, "no lead", List.of()),
                        new Rhythm(Rhythm.PqrsRelation.UNKNOWN, List.of(), List.of()),
                        Measurements.NONE,
                        Map.of()),
                new Interpretation(
                        List.of(),
                        List.of(),
                        Interpretation.Summary.UNINTERPRETABLE,
                        Interpretation.Urgency.NONE,
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.of()),
                new Provenance("fiducial", "0.1.0", Map.of(), "", Map.of()));
    }

    /** The first-degree block's report with other statements. */
    static Report saying(List<Statement> statements) {
        Report report = firstDegreeBlock();
        Interpretation said = report.interpretation();
        return new Report(
                report.recording(),
                report.analysis(),
                new Interpretation(
                        statements,
                        said.episodes(),
                        said.summary(),
                        said.urgency(),
                        said.urgentBecause(),
                        said.scores(),
                        said.scoresByReader(),
                        said.readers()),
                report.provenance());
    }

    /** The first-degree block's report with other measurements. */
    static Report measuring(List<Measurement> measurements) {
        Report report = firstDegreeBlock();
        Analysis a = report.analysis();
        return new Report(
                report.recording(),
                new Analysis(
                        a.span(),
                        a.quality(),
                        a.beats(),
                        a.waves(),
                        a.medianBeats(),
                        a.pacing(),
                        a.rhythm(),
                        new Measurements(measurements),
                        a.leadMeasurements()),
                report.interpretation(),
                report.provenance());
    }

    static Statement statement(String code, Statement.Status status, Evidence evidence) {
        boolean evaluable = status != Statement.Status.NOT_EVALUABLE;
        return new Statement(
                code,
                Catalogue.find(code).orElseThrow(),
                Catalogue.find(code).orElseThrow().meaning(),
                "rules",
                status,
                evaluable ? "PR 228 ms > 200 ms" : "no usable V1",
                status == Statement.Status.SUPPRESSED ? List.of("CLBBB") : List.of(),
                evaluable ? OptionalDouble.of(0.93) : NONE,
                Optional.of(evidence));
    }

    static Evidence.Criterion longPr(double value) {
        return new Evidence.Criterion(
                Evidence.Role.SUPPORTS,
                "1avb.pr",
                "pr",
                "PR > 200 ms",
                OptionalDouble.of(value),
                OptionalDouble.of(3.25),
                "ms",
                Relation.GREATER,
                200,
                List.of("I", "II"),
                List.of(0, 1),
                Map.of("qrsOnset", List.of(0.4, 1.2), "pOnset", List.of(0.172, Double.NaN)),
                NONE,
                List.of(new Span(0, 2)),
                5,
                "AHA/ACC/HRS 2009",
                "");
    }

    private static List<Evidence> leaves() {
        Place stretch = new Place.LeadSpan(List.of("II"), List.of(new Span(1, 2)));
        return List.of(
                longPr(228.04),
                new Evidence.Criterion(
                        Evidence.Role.AGAINST,
                        "1avb.v1",
                        "pTerminalForce[V1]",
                        "PTF(V1) < −4 mV·ms",
                        NONE,
                        NONE,
                        "mV.ms",
                        Relation.LESS,
                        -4,
                        List.of("V1"),
                        List.of(),
                        Map.of(),
                        NONE,
                        List.of(),
                        0,
                        "",
                        "no lead V1"),
                new Evidence.Not(new Evidence.Absence(
                        Evidence.Role.SUPPORTS, "P wave", List.of(new Span(0, 10)), 0.03, 0.0123456)),
                new Evidence.Any(List.of(
                        new Evidence.Observation(Evidence.Role.SUPPORTS, "notch", stretch),
                        new Evidence.Observation(
                                Evidence.Role.SUPPORTS, "notch", new Place.Region("page-1", 10.5, 20, 30, 40)),
                        new Evidence.Observation(Evidence.Role.AGAINST, "said", new Place.TextSpan("report", 3, 14)),
                        new Evidence.Observation(Evidence.Role.AGAINST, "like", new Place.CaseRef("ptbxl", "17")))),
                new Evidence.Similar(Evidence.Role.SUPPORTS, new Place.CaseRef("ptbxl", "00042"), 0.125),
                new Evidence.Opinion(Evidence.Role.SUPPRESSES, "resnet", 0.87654, stretch),
                new Evidence.Opinion(Evidence.Role.AGAINST, "resnet", 0.1, new Place.Region("page-1", 0, 0, 1, 1)));
    }

    private static Interpretation interpretation(List<Interpretation.Episode> episodes) {
        return new Interpretation(
                List.of(
                        statement("SR", Statement.Status.ASSERTED, longPr(228.04)),
                        statement("1AVB", Statement.Status.ASSERTED, new Evidence.All(leaves())),
                        statement("LVH", Statement.Status.SUPPRESSED, longPr(228.04)),
                        statement("STD_", Statement.Status.SUPPRESSED, longPr(228.04)),
                        statement("RVH", Statement.Status.NOT_EVALUABLE, new Evidence.Any(List.of())),
                        statement("IMI", Statement.Status.ABSENT, longPr(180))),
                episodes,
                Interpretation.Summary.OTHERWISE_NORMAL,
                Interpretation.Urgency.PROMPT,
                List.of("1AVB"),
                Map.of("RVH", NONE, "1AVB", OptionalDouble.of(0.93), "NORM", OptionalDouble.of(Double.NaN)),
                Map.of("rules", Map.of("1AVB", OptionalDouble.of(0.93)), "resnet", Map.of("1AVB", NONE)),
                List.of(
                        new Reader.Identity("rules", Reader.Kind.RULES, "1", "ab"),
                        new Reader.Identity("resnet", Reader.Kind.MODEL, "2", "")));
    }

    private static List<Signal> signals(int leads, int samples) {
        Signal recorded = new Signal(
                "II",
                Signal.Kind.ECG,
                "mV",
                500,
                0,
                0,
                Origin.RECORDED,
                Optional.of(new Resolution(1000, -3, 16, 0, "mV")),
                List.of(new Span(0, samples / 500.0)),
                Samples.of(new float[samples]));
        Signal pressure = new Signal(
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
        return List.of(Signal.ecg("I", 500, new float[samples]), recorded, pressure)
                .subList(0, leads + 1);
    }

    private static Report report(List<Signal> signals, Interpretation interpretation) {
        Recording recording = new Recording(
                "hand \ud800 made \"2\"",
                new Source("data/räcord.hea", "wfdb", "0".repeat(64)),
                Optional.of(LocalDateTime.of(1999, 12, 31, 23, 59)),
                new Patient("7", Optional.of(Age.ofYears(61)), Patient.Sex.MALE, OptionalDouble.of(181), NONE),
                new Acquisition("maker, model", List.of("low-pass 40 Hz"), Acquisition.Placement.MASON_LIKAR),
                signals,
                List.of(),
                List.of("checksum of II does not agree"));
        return new Report(
                recording,
                analysis(),
                interpretation,
                new Provenance(
                        "fiducial",
                        "0.1.0",
                        Map.of("measure.smallestWaveMv", "0.03", "beats.window", ""),
                        "c".repeat(64),
                        Map.of("resnet", "d".repeat(64))));
    }

    private static Analysis analysis() {
        List<Beat> beats = List.of(
                new Beat(
                        0,
                        0.45,
                        BeatType.N,
                        0,
                        0.99,
                        NONE,
                        OptionalDouble.of(228),
                        OptionalDouble.of(96),
                        NONE,
                        List.of("rate", "intervals"),
                        ""),
                new Beat(1, 1.25, BeatType.PACED, 1, 1, OptionalDouble.of(800), NONE, NONE, NONE, List.of(), "noise"));
        MedianBeat median = new MedianBeat(
                "II",
                500,
                List.of(0.1, Double.NaN, -0.00004),
                Map.of("qrsOnset", 200.0, "pOnset", Double.NaN),
                List.of(0));
        return new Analysis(
                new Span(0, 10),
                List.of(new Quality(
                        List.of("II"), Quality.Kind.MAINS, List.of(new Span(0, 10)), 0.2, "50 Hz at 0.12 mV RMS")),
                beats,
                List.of(),
                List.of(median),
                new Pacing(false, "low-pass 40 Hz", List.of(new Pacing.Spike(1.1, List.of("II"), 0.8, Double.NaN))),
                new Rhythm(
                        Rhythm.PqrsRelation.SOME_BLOCKED,
                        List.of(new Span(3, 5.5)),
                        List.of(new Rhythm.Run(BeatType.V, 3, 4, 141.26)),
                        List.of(new Rhythm.Stretch(Rhythm.Kind.VENTRICULAR_FLUTTER, new Span(6, 9.5)))),
                new Measurements(List.of(
                        Measurement.of(
                                Quantity.PR,
                                228.04,
                                OptionalDouble.of(0.04),
                                List.of("I", "II"),
                                List.of(0, 1),
                                Measurement.Basis.NONE),
                        Measurement.absent(Quantity.P_AXIS, "no P wave", List.of("I"), List.of(0)),
                        Measurement.of(Quantity.BEATS, 2, NONE, List.of(), List.of(), Measurement.Basis.NONE),
                        Measurement.unmeasurable(Quantity.QT, "T end in noise", List.of()))),
                Map.of(
                        "II",
                        new Measurements(List.of(Measurement.of(
                                Quantity.ST60,
                                0.05127,
                                OptionalDouble.of(0.004),
                                List.of("II"),
                                List.of(0),
                                Measurement.Basis.NONE)))));
    }
}
