package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.fiducial.core.Analysis;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.GlobalReference;
import org.fiducial.evaluate.MarkScore;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.evaluate.WaveMarks;

/**
 * The form in which IEC 60601-2-25 asks for the accuracy of intervals and amplitudes, filled from signals made here and from LUDB. The
 * standard's own signals are licensed: conformity is not claimed.
 */
final class CalibrationBench implements Bench {
    private static final Map<Quantity, String> CALIBRATION_LIMITS =
            limits("±10, SD 8", "±10, SD 8", "±6, SD 5", "±12, SD 10");
    private static final Map<Quantity, String> BIOLOGICAL_LIMITS =
            limits("±10, SD 15", "±10, SD 10", "±10, SD 10", "±25, SD 30");
    private static final double SMALL_MV = 0.5;
    private static final double SMALL_ERROR_MV = 0.025;
    private static final double LARGE_ERROR = 0.05;
    private static final double LARGE_ERROR_MV = 0.04;

    private final Road road = new Road();

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public String summary() {
        return "Intervals and amplitudes in the form of IEC 60601-2-25: signals made here, ludb.";
    }

    private static Map<Quantity, String> limits(String p, String pr, String qrs, String qt) {
        Map<Quantity, String> limits = new LinkedHashMap<>();
        limits.put(Quantity.P_DURATION, p);
        limits.put(Quantity.PR, pr);
        limits.put(Quantity.QRS, qrs);
        limits.put(Quantity.QT, qt);
        return limits;
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        IntervalScores made = new IntervalScores();
        Map<Quantity, List<double[]>> amplitudes = new LinkedHashMap<>();
        progress.accept("calibration signals");
        for (CalibrationSignal signal : CalibrationSignal.all()) {
            Analysis analysis = road.analyse(signal.recording());
            signal.intervals()
                    .forEach((q, known) -> made.add(
                            q.id(),
                            signal.name(),
                            signal.name(),
                            OptionalDouble.of(known),
                            analysis.get(q).value()));
            for (Lead lead : Lead.STANDARD) {
                signal.amplitudes(lead)
                        .forEach((q, known) -> amplitudes
                                .computeIfAbsent(q, k -> new ArrayList<>())
                                .add(new double[] {
                                    known, analysis.get(q, lead.label()).value().orElse(Double.NaN)
                                }));
            }
        }
        return new Outcome(
                List.of(
                        table(
                                "Intervals of calibration signals",
                                made,
                                CALIBRATION_LIMITS,
                                "signals made here: "
                                        + CalibrationSignal.all().size()
                                        + " of straight lines and half sines, R 0.5 to 3 mV, with and without Q, S and ST shift,"
                                        + " 60 and 100/min, 500 and 1,000 Hz"),
                        amplitudes(amplitudes),
                        table(
                                "Intervals of LUDB in the same form",
                                ludb(data, progress, failures),
                                BIOLOGICAL_LIMITS,
                                "ludb; of each beat the fourth earliest onset and the fourth latest offset")),
                failures);
    }

    private IntervalScores ludb(Path data, Consumer<String> progress, List<String> failures) {
        IntervalScores scores = new IntervalScores();
        for (Case c : Datasets.open(data, "ludb").cases()) {
            progress.accept("ludb " + c.id());
            try {
                Recording recording = road.open(c.file());
                List<WaveMarks> experts = new ArrayList<>();
                for (Signal lead : recording.ecg()) {
                    experts.add(WaveMarks.of(road.annotations(c, lead.name().toLowerCase(Locale.ROOT), recording)));
                }
                GlobalReference reference = GlobalReference.of(experts);
                Analysis analysis = road.analyse(recording);
                Map<Quantity, OptionalDouble> truths = new LinkedHashMap<>();
                truths.put(Quantity.P_DURATION, reference.pMs());
                truths.put(Quantity.PR, reference.prMs());
                truths.put(Quantity.QRS, reference.qrsMs());
                truths.put(Quantity.QT, reference.qtMs());
                truths.forEach((q, truth) -> scores.add(
                        q.id(), c.id(), c.person(), truth, analysis.get(q).value()));
            } catch (RuntimeException e) {
                failures.add("ludb/" + c.id() + ": " + e);
            }
        }
        return scores;
    }

    private static ScoreTable table(String title, IntervalScores scores, Map<Quantity, String> limits, String data) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        limits.forEach((q, limit) -> {
            MarkScore score = scores.of(q.id());
            rows.add(List.of(
                    ScoreTable.word(q.id()),
                    ScoreTable.count(scores.records(q.id())),
                    ScoreTable.percent(score.sensitivity().value()),
                    ScoreTable.figure(score.biasMs(), 1),
                    ScoreTable.figure(score.pooledSdMs(), 1),
                    ScoreTable.word(limit)));
        });
        return new ScoreTable(
                title,
                ScoreTable.conditions(
                        "rule",
                        "mean and SD of value less reference, nothing left out; limits as they are commonly quoted from the"
                                + " standard, whose text and signals are licensed: no conformity is claimed",
                        "data",
                        data,
                        "command",
                        "fiducial bench calibration DATA"),
                List.of("", "records", "measured %", "mean, ms", "SD, ms", "limit, ms"),
                rows);
    }

    private static ScoreTable amplitudes(Map<Quantity, List<double[]>> pairs) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        pairs.forEach((q, of) -> {
            double[] errors = of.stream()
                    .mapToDouble(p -> 1000 * (p[1] - p[0]))
                    .filter(Double::isFinite)
                    .toArray();
            double mean = Arrays.stream(errors).average().orElse(Double.NaN);
            long within = of.stream()
                    .filter(p -> Math.abs(p[1] - p[0]) <= allowed(Math.abs(p[0])))
                    .count();
            rows.add(List.of(
                    ScoreTable.word(q.id()),
                    ScoreTable.count(of.size()),
                    ScoreTable.percent((double) errors.length / of.size()),
                    ScoreTable.figure(mean, 1),
                    ScoreTable.figure(
                            Math.sqrt(Arrays.stream(errors)
                                    .map(e -> (e - mean) * (e - mean))
                                    .average()
                                    .orElse(Double.NaN)),
                            1),
                    ScoreTable.figure(Arrays.stream(errors).map(Math::abs).max().orElse(Double.NaN), 1),
                    ScoreTable.percent((double) within / of.size())));
        });
        return new ScoreTable(
                "Amplitudes of calibration signals",
                ScoreTable.conditions(
                        "rule",
                        "value of the lead less what the signal was made with; limit: 25 µV up to 500 µV, above it 5 % or"
                                + " 40 µV, whichever is larger; a missing value is outside",
                        "data",
                        "the same signals, leads in which the curve stands upright",
                        "command",
                        "fiducial bench calibration DATA"),
                List.of("", "values", "measured %", "mean, µV", "SD, µV", "largest, µV", "within limit %"),
                rows);
    }

    private static double allowed(double mv) {
        return mv <= SMALL_MV ? SMALL_ERROR_MV : Math.max(LARGE_ERROR * mv, LARGE_ERROR_MV);
    }
}
