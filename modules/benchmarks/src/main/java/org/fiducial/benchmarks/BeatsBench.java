package org.fiducial.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fiducial.core.Analysis;
import org.fiducial.core.Annotation;
import org.fiducial.core.Beat;
import org.fiducial.core.Recording;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Signal;
import org.fiducial.evaluate.BeatMarks;
import org.fiducial.evaluate.BeatReport;
import org.fiducial.evaluate.BeatRule;
import org.fiducial.evaluate.BeatScore;
import org.fiducial.evaluate.BeatTally;
import org.fiducial.evaluate.Bootstrap;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Cpsc2019;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.MarkScore;
import org.fiducial.evaluate.MarkTally;
import org.fiducial.evaluate.NullMarks;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.measure.BeatDetector;

/** QRS detection and beat classes on one lead: MIT-BIH, the noise stress test, CPSC 2019. */
final class BeatsBench implements Bench {
    private static final double HARD_TOLERANCE = 0.075;
    private static final double NULL_RATE = 75;
    private static final List<String> NOISES = List.of("bw", "em", "ma");
    private static final List<Integer> DECIBELS = List.of(24, 18, 12, 6, 0, -6);

    private final Road road = new Road();

    @Override
    public String name() {
        return "beats";
    }

    @Override
    public String summary() {
        return "QRS detection and beat classes: mitdb, nstdb (first lead) and cpsc2019.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        List<ScoreTable> tables = new ArrayList<>();
        List<Marked> mitdb = marked(data, "mitdb", progress, failures);
        tables.addAll(report(mitdb, BeatRule.OWN, "mitdb, first signal of each record")
                .tables());
        tables.addAll(report(mitdb, BeatRule.EC57, "mitdb, first signal of each record")
                .tables()
                .subList(0, 2));
        List<Marked> nstdb = marked(data, "nstdb", progress, failures);
        tables.add(noise(nstdb));
        tables.add(mixed(data, mitdb, progress));
        tables.add(hard(data, progress));
        return new Outcome(tables, failures);
    }

    /** A record with its reference and detected marks. */
    private record Marked(Case of, double end, BeatMarks reference, BeatMarks detected) {
        BeatTally tally(BeatRule rule) {
            return BeatTally.of(of.id(), of.person(), reference, detected, end, rule);
        }
    }

    private List<Marked> marked(Path data, String name, Consumer<String> progress, List<String> failures) {
        List<Marked> all = new ArrayList<>();
        for (Case c : Datasets.open(data, name).cases()) {
            progress.accept(name + " " + c.id());
            Recording recording = road.open(c.file());
            double end = recording.duration();
            List<Annotation> reference = road.annotations(c, "atr", recording);
            List<Annotation> detected = List.of();
            try {
                detected = beats(road.firstLead(recording));
            } catch (RuntimeException e) {
                failures.add(name + "/" + c.id() + ": " + e);
            }
            all.add(new Marked(c, end, BeatMarks.of(reference, end), BeatMarks.of(detected, end)));
        }
        return all;
    }

    private List<Annotation> beats(Recording recording) {
        Analysis analysis = road.analyse(recording);
        List<Annotation> marks = new ArrayList<>();
        analysis.beats()
                .forEach(b -> marks.add(new Annotation(b.time(), b.type().symbol())));
        for (Rhythm.Stretch s : analysis.rhythm().stretches()) {
            if (s.kind() == Rhythm.Kind.VENTRICULAR_FLUTTER) {
                marks.add(new Annotation(s.span().from(), "["));
                marks.add(new Annotation(s.span().to(), "]"));
            } else {
                marks.add(new Annotation(s.span().from(), "+", 0, 0, 0, "(AFIB"));
                marks.add(new Annotation(s.span().to(), "+", 0, 0, 0, "(N"));
            }
        }
        return marks;
    }

    private static BeatReport report(List<Marked> records, BeatRule rule, String data) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("data", data);
        conditions.put("command", "fiducial bench beats DATA");
        conditions.put(
                "training",
                "the model of beat classes was trained on DS1, these very records: V and S below are no measure of what it"
                        + " is worth");
        conditions.put("held out", heldOut());
        if (rule.equals(BeatRule.OWN)) {
            conditions.put(
                    "peers",
                    "measured with the same rule, nearest pairs: gqrs (WFDB 10.7.0) F1 99.66 on these 22 records,"
                            + " offset -33 ± 14 ms; xqrs (wfdb-python 4.3.1) 99.25 on all 48 records");
        }
        Map<String, BeatScore> nulls = new LinkedHashMap<>();
        List<Marked> counted =
                records.stream().filter(m -> !rule.apart().contains(m.of.id())).toList();
        nulls.put("75 a minute", score(counted, rule, m -> NullMarks.beats(NULL_RATE, m.end)));
        nulls.put(
                "as many",
                score(
                        counted,
                        rule,
                        m -> BeatMarks.of(
                                Arrays.stream(NullMarks.asMany(m.reference.times()))
                                        .mapToObj(t -> new Annotation(t, "N"))
                                        .toList(),
                                m.end)));
        return new BeatReport(
                rule,
                conditions,
                score(counted, rule, Marked::detected),
                score(
                        records.stream()
                                .filter(m -> rule.apart().contains(m.of.id()))
                                .toList(),
                        rule,
                        Marked::detected),
                nulls,
                List.of(),
                Bootstrap.DEFAULT);
    }

    /** What the recipe of the model found on persons that it was not trained on; the model's file says so in its head. */
    private static String heldOut() {
        try (InputStream in = Objects.requireNonNull(BeatDetector.class.getResourceAsStream("beats.trees"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .filter(line -> line.contains("held out"))
                    .map(line -> line.substring(line.indexOf("held out") + "held out".length())
                            .trim())
                    .collect(Collectors.joining("; "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BeatScore score(List<Marked> records, BeatRule rule, Function<Marked, BeatMarks> detected) {
        return new BeatScore(records.stream()
                .map(m -> BeatTally.of(m.of.id(), m.of.person(), m.reference, detected.apply(m), m.end, rule))
                .toList());
    }

    private static ScoreTable noise(List<Marked> records) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (Marked m : records) {
            rows.add(row(m.of.id(), new MarkScore(List.of(m.tally(BeatRule.OWN).qrs()))));
            MarkTally none = BeatTally.of(
                            m.of.id(), "", m.reference, NullMarks.beats(NULL_RATE, m.end), m.end, BeatRule.OWN)
                    .qrs();
            rows.add(row("null: 75 a minute", new MarkScore(List.of(none))));
        }
        return new ScoreTable(
                "Beats under noise",
                ScoreTable.conditions(
                        "rule",
                        BeatRule.OWN.text() + "; the noise comes and goes every two minutes from the sixth on",
                        "data",
                        "nstdb, first signal; one person, so no interval",
                        "command",
                        "fiducial bench beats DATA"),
                COLUMNS,
                rows);
    }

    /** Records of MIT-BIH with the three noises at six ratios; the detector alone, on the first lead. */
    private ScoreTable mixed(Path data, List<Marked> records, Consumer<String> progress) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        List<Marked> clear =
                records.stream().filter(m -> m.reference.flutter().isEmpty()).toList();
        for (String name : NOISES) {
            float[] noise = road.open(data.resolve("nstdb").resolve(name + ".hea"))
                    .signals()
                    .getFirst()
                    .readAll();
            for (int decibel : DECIBELS) {
                progress.accept(name + " at " + decibel + " dB");
                List<MarkTally> tallies = new ArrayList<>();
                for (Marked m : clear) {
                    Signal lead = road.open(m.of.file()).ecg().getFirst();
                    double[] beats = m.reference.times();
                    float[] x = NoiseMix.mix(lead.readAll(), noise, lead.samplingRate(), beats, decibel);
                    double[] found = BeatDetector.detect(List.of(x), lead.samplingRate()).stream()
                            .mapToDouble(BeatDetector.Detection::time)
                            .toArray();
                    tallies.add(MarkTally.of(
                            m.of.id(), m.of.person(), noisy(beats), noisy(found), BeatRule.OWN.toleranceSeconds()));
                }
                rows.add(row(name + " " + decibel + " dB", new MarkScore(tallies)));
            }
        }
        MarkScore none = new MarkScore(clear.stream()
                .map(m -> MarkTally.of(
                        m.of.id(),
                        m.of.person(),
                        noisy(m.reference.times()),
                        noisy(NullMarks.atRate(NULL_RATE, m.end)),
                        BeatRule.OWN.toleranceSeconds()))
                .toList());
        rows.add(row("null: 75 a minute", none));
        return new ScoreTable(
                "Beats under mixed noise",
                ScoreTable.conditions(
                        "rule",
                        "every beat from the sixth minute on, ±150 ms, one to one and in order; noise two minutes in four,"
                                + " scaled as nst does",
                        "data",
                        "mitdb, first signal of the records without flutter, and the first signal of nstdb's bw, em, ma",
                        "intervals",
                        "95 %, 1000 draws of persons, seed 1",
                        "command",
                        "fiducial bench beats DATA"),
                COLUMNS,
                rows);
    }

    private static double[] noisy(double[] times) {
        return Arrays.stream(times).filter(t -> t >= NoiseMix.CLEAN).toArray();
    }

    private ScoreTable hard(Path data, Consumer<String> progress) {
        List<MarkTally> tallies = new ArrayList<>();
        List<MarkTally> nulls = new ArrayList<>();
        for (Case c : Datasets.open(data, "cpsc2019").cases()) {
            progress.accept("cpsc2019 " + c.id());
            Recording recording = Cpsc2019.recording(c);
            double[] peaks = Cpsc2019.peaks(c);
            double[] found = road.analyse(recording).beats().stream()
                    .mapToDouble(Beat::time)
                    .toArray();
            tallies.add(MarkTally.of(c.id(), c.person(), peaks, found, HARD_TOLERANCE));
            nulls.add(MarkTally.of(
                    c.id(), c.person(), peaks, NullMarks.atRate(NULL_RATE, recording.duration()), HARD_TOLERANCE));
        }
        return new ScoreTable(
                "Hard QRS complexes",
                ScoreTable.conditions(
                        "rule", "every marked beat, ±75 ms, one to one and in order",
                        "data", "cpsc2019, " + tallies.size() + " single-lead recordings of 10 s",
                        "intervals", "95 %, 1000 draws of persons, seed 1",
                        "command", "fiducial bench beats DATA"),
                COLUMNS,
                List.of(row("gross", new MarkScore(tallies)), row("null: 75 a minute", new MarkScore(nulls))));
    }

    private static final List<String> COLUMNS = List.of("", "beats", "Se %", "PPV %", "F1 %", "offset ms", "SD ms");

    private static List<ScoreTable.Cell> row(String name, MarkScore score) {
        return List.of(
                ScoreTable.word(name),
                ScoreTable.count(score.sensitivity().of()),
                ScoreTable.percent(score.sensitivity().value()),
                ScoreTable.percent(score.precision().value()),
                ScoreTable.percent(score.f1(), score.f1Interval(Bootstrap.DEFAULT)),
                ScoreTable.figure(score.medianMs(), 1),
                ScoreTable.figure(score.pooledSdMs(), 1));
    }
}
