package org.fiducial.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fiducial.core.StatementCode;
import org.fiducial.evaluate.Answer;
import org.fiducial.evaluate.Bootstrap;
import org.fiducial.evaluate.Folds;
import org.fiducial.evaluate.PtbxlLabels;
import org.fiducial.evaluate.PtbxlLabels.Truth;
import org.fiducial.evaluate.Reliability;
import org.fiducial.evaluate.Reliability.Forecast;
import org.fiducial.evaluate.RocArea;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.evaluate.StatementGroup;
import org.fiducial.evaluate.StatementScore;
import org.fiducial.evaluate.StatementTargets;
import org.fiducial.interpret.Calibration;
import org.fiducial.interpret.Calibration.Curve;

/** How well calibration holds, on persons left out of the fit. */
final class CalibrationTables {
    private static final int FOLDS = 5;
    private static final long SEED = 1;
    private static final Bootstrap BOOTSTRAP = Bootstrap.DEFAULT;

    private final String data;
    private final String command;
    private final List<Held> held;
    private final List<Answer> raw;
    private final List<Answer> calibrated;

    /** What was said of one code in one case by curves that never saw the person. */
    private record Held(StatementCode code, Answer of, double calibrated, double raw, double prevalence, boolean came) {
        boolean asserted() {
            return of.stated().contains(code.code());
        }

        Forecast forecast(double probability) {
            return new Forecast(of.of().person(), probability, came);
        }
    }

    /** @param raw answers with the scores of the rules */
    CalibrationTables(String data, String command, List<Answer> raw) {
        this.data = data;
        this.command = command;
        this.raw = List.copyOf(raw);
        this.held = new ArrayList<>();
        this.calibrated = new ArrayList<>();
        Folds folds = Folds.of(raw.stream().map(Answer::of).toList(), FOLDS, SEED);
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            List<Answer> seen =
                    raw.stream().filter(a -> folds.fold(a.of()) != fold).toList();
            Map<String, Curve> curves = CalibrationFit.curves(seen);
            Map<String, Double> prevalence = new LinkedHashMap<>();
            curves.forEach((code, c) -> prevalence.put(code, (double) c.stated() / c.records()));
            Calibration calibration = new Calibration("", "", curves);
            for (Answer answer : raw) {
                if (folds.fold(answer.of()) == fold) {
                    look(answer, calibration, prevalence);
                }
            }
        }
    }

    private void look(Answer answer, Calibration calibration, Map<String, Double> prevalence) {
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        answer.scores().forEach((code, score) -> scores.put(code, calibration.probability(code, score)));
        calibrated.add(new Answer(answer.of(), scores, answer.stated()));
        for (StatementCode code : PtbxlLabels.vocabulary()) {
            StatementGroup group = StatementGroup.of(code.code());
            Truth truth = PtbxlLabels.ANY.truth(answer.of(), group);
            OptionalDouble score = group.score(answer);
            if (score.isPresent() && truth != Truth.LEFT_OUT) {
                held.add(new Held(
                        code,
                        answer,
                        calibration.probability(code.code(), score).orElseThrow(),
                        score.getAsDouble(),
                        prevalence.getOrDefault(code.code(), 0.0),
                        truth == Truth.STATED));
            }
        }
    }

    List<ScoreTable> all() {
        return List.of(
                summary(),
                bins("Reliability of scores", h -> true),
                bins("Reliability of what is asserted", Held::asserted));
    }

    private ScoreTable summary() {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        rows.add(row("all", h -> true));
        rows.add(row("asserted", Held::asserted));
        for (StatementCode.Kind kind : StatementCode.Kind.values()) {
            if (held.stream().anyMatch(h -> h.code.kind() == kind)) {
                rows.add(row(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), h -> h.code.kind() == kind));
            }
        }
        return new ScoreTable(
                "Calibration",
                ScoreTable.conditions(
                        "rule",
                        "a score says how often readers state it; curves logit p = a + b asinh((logit score - c) / w), one a code, drawn"
                                + " to its kind's by a prior; Brier: mean squared distance from the label, over all codes with"
                                + " criteria and all records that could be looked at; ECE over the bins below; superclasses,"
                                + " macro AUC: raw " + superclasses(raw) + ", calibrated " + superclasses(calibrated),
                        "labels",
                        "stated with whatever likelihood; rhythm only in records with a rhythm label",
                        "data",
                        data + ", CC BY 4.0",
                        "split",
                        FOLDS + " folds by person, seed " + SEED + "; every figure by curves fitted on the other folds",
                        "intervals",
                        "95 %%, persons drawn %,d times".formatted(BOOTSTRAP.draws()),
                        "null",
                        "prevalence: the share of the other folds' records with the label, whatever the record; raw: how"
                                + " certain it is that the criteria hold",
                        "command",
                        command),
                List.of("", "n", "stated", "Brier", "prevalence", "raw", "ECE %", "ECE % raw"),
                rows);
    }

    private static String superclasses(List<Answer> answers) {
        List<Answer> told =
                answers.stream().filter(a -> PtbxlLabels.hasSuperclass(a.of())).toList();
        List<RocArea> areas = PtbxlLabels.SUPERCLASSES.stream()
                .map(s -> StatementScore.of(s, PtbxlLabels.ANY, told).area())
                .toList();
        return ScoreTable.figure(StatementTargets.macro(areas), 3).text();
    }

    private List<ScoreTable.Cell> row(String name, Predicate<Held> which) {
        Reliability own = reliability(which, Held::calibrated);
        Reliability certain = reliability(which, Held::raw);
        return List.of(
                ScoreTable.word(name),
                ScoreTable.count(own.forecasts().size()),
                ScoreTable.count(own.forecasts().stream().filter(Forecast::came).count()),
                new ScoreTable.Ranged(own.brier(), own.brierInterval(BOOTSTRAP), 4),
                ScoreTable.figure(reliability(which, Held::prevalence).brier(), 4),
                ScoreTable.figure(certain.brier(), 4),
                ScoreTable.percent(own.error()),
                ScoreTable.percent(certain.error()));
    }

    private Reliability reliability(Predicate<Held> which, Function<Held, Double> probability) {
        return new Reliability(held.stream()
                .filter(which)
                .map(h -> h.forecast(probability.apply(h)))
                .toList());
    }

    private ScoreTable bins(String title, Predicate<Held> which) {
        return new ScoreTable(
                title,
                ScoreTable.conditions(
                        "rule",
                        "scores by size, beside the share of them whose statement the label makes",
                        "data",
                        "as above, persons left out of the fit",
                        "intervals",
                        "95 %, Wilson, taken as independent",
                        "null",
                        "as above",
                        "command",
                        command),
                List.of("score from", "n", "mean score %", "stated by readers %"),
                reliability(which, Held::calibrated).bins().stream()
                        .map(b -> List.of(
                                ScoreTable.figure(b.from(), 2),
                                ScoreTable.count(b.share().of()),
                                ScoreTable.percent(b.mean()),
                                ScoreTable.percent(b.share().value(), b.share().wilson())))
                        .toList());
    }
}
