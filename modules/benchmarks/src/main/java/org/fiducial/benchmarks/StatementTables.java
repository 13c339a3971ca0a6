package org.fiducial.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fiducial.core.StatementCode;
import org.fiducial.evaluate.Answer;
import org.fiducial.evaluate.BinaryScore;
import org.fiducial.evaluate.Bootstrap;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.FalseAlarms;
import org.fiducial.evaluate.NullAnswers;
import org.fiducial.evaluate.Proportion;
import org.fiducial.evaluate.PtbxlLabels;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.evaluate.StatementGroup;
import org.fiducial.evaluate.StatementScore;
import org.fiducial.evaluate.StatementTargets;
import org.fiducial.evaluate.Target;
import org.fiducial.interpret.Criteria;

/** The tables of {@code bench interpret}. */
final class StatementTables {
    static final String COMMAND = "fiducial bench interpret DATA";
    private static final Bootstrap BOOTSTRAP = Bootstrap.DEFAULT;
    private static final long NULL_SEED = 1;
    private static final String INTERVALS =
            "95 %%; of shares Wilson, records taken as independent; of AUC persons drawn %,d times, seed %d"
                    .formatted(BOOTSTRAP.draws(), BOOTSTRAP.seed());
    private static final String AREA =
            "AUC over the records that could be looked at, by the score of the interpretation";
    private static final String TRUTH =
            "labelled: the report states it, whatever the likelihood that it gives; likelihood 0 means that none was given;"
                    + " for rhythm, records without any rhythm label are left out";

    private final String data;
    private final List<Answer> full;
    private final List<Answer> withheld;
    private final List<Case> cases;

    StatementTables(String data, List<Answer> full, List<Answer> withheld) {
        this.data = data;
        this.full = List.copyOf(full);
        this.withheld = List.copyOf(withheld);
        this.cases = full.stream().map(Answer::of).toList();
    }

    List<ScoreTable> all() {
        return List.of(targets(), statements(), variants(), groups(), superclasses(), falseAlarms(), apart());
    }

    private ScoreTable targets() {
        List<List<Target>> readers = List.of(
                StatementTargets.of(PtbxlLabels.ANY, full, BOOTSTRAP),
                StatementTargets.of(PtbxlLabels.LIKELY, full, BOOTSTRAP),
                StatementTargets.of(PtbxlLabels.ANY, withheld, BOOTSTRAP),
                StatementTargets.of(PtbxlLabels.ANY, NullAnswers.alwaysNormal(cases), new Bootstrap(1, NULL_SEED)),
                StatementTargets.of(PtbxlLabels.ANY, NullAnswers.everything(cases), new Bootstrap(1, NULL_SEED)),
                StatementTargets.of(
                        PtbxlLabels.ANY, NullAnswers.byPrevalence(cases, NULL_SEED), new Bootstrap(1, NULL_SEED)));
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < readers.getFirst().size(); i++) {
            Target target = readers.getFirst().get(i);
            List<ScoreTable.Cell> cells = new ArrayList<>(List.of(
                    ScoreTable.word(target.name()),
                    ScoreTable.word((target.most() ? "≤ " : "≥ ")
                            + ScoreTable.percent(target.goal()).text()),
                    ScoreTable.percent(target.value(), target.interval()),
                    ScoreTable.word(target.verdict().words())));
            for (List<Target> other : readers.subList(1, readers.size())) {
                cells.add(ScoreTable.percent(other.get(i).value()));
            }
            rows.add(cells);
        }
        return new ScoreTable(
                "What was promised",
                ScoreTable.conditions(
                        "rule",
                        TRUTH + "; " + AREA
                                + "; a figure is missed if its whole interval lies on the wrong side of the goal; the macro"
                                + " over codes leaves out " + String.join(" ", sorted(PtbxlLabels.UNDEFINED))
                                + " and counts 0.5 for a code without criteria; the score of a superclass is the chance"
                                + " that any of its codes holds, as if independent; records without a diagnostic label are left out",
                        "beside it",
                        "≥ 50: labels below 50 % left out; withheld: age and sex unknown",
                        "null",
                        "normal: always states NORM and SR; all: always states everything; random: states each code as"
                                + " often as the labels do, seed " + NULL_SEED
                                + "; who states nothing has no false alarm, so these count only with the rest",
                        "data",
                        data,
                        "intervals",
                        INTERVALS,
                        "peers",
                        "macro AUC over all 71 codes on the whole fold 10: xresnet1d101 92.5, trained on folds 1 to 8;"
                                + " a wavelet and neural net 84.9",
                        "command",
                        COMMAND),
                List.of("%", "goal", "measured", "", "≥ 50", "withheld", "normal", "all", "random"),
                rows);
    }

    /** Scores by the labels, statements with most labels first. */
    private List<StatementScore> scores(PtbxlLabels labels, List<Answer> answers) {
        return PtbxlLabels.vocabulary().stream()
                .map(StatementCode::code)
                .map(c -> StatementScore.of(StatementGroup.of(c), labels, answers))
                .sorted(Comparator.comparingLong(
                                (StatementScore s) -> any(s.group()).counts().positives())
                        .reversed())
                .toList();
    }

    private StatementScore any(StatementGroup group) {
        return StatementScore.of(group, PtbxlLabels.ANY, full);
    }

    private ScoreTable statements() {
        Criteria criteria = Criteria.standard();
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (StatementScore score : scores(PtbxlLabels.ANY, full)) {
            String code = score.group().name();
            boolean defined = criteria.find(code).isPresent();
            String mark = PtbxlLabels.UNDEFINED.contains(code) ? " ‡" : defined ? "" : " †";
            rows.add(row(code + mark, score, full));
        }
        return new ScoreTable(
                "Statements, PTB-XL",
                ScoreTable.conditions(
                        "rule",
                        TRUTH
                                + "; a statement that is suppressed or could not be looked at is not stated; n/eval: records"
                                + " in which it could not be looked at; " + AREA
                                + "; †: no criteria for it; ‡: nothing defines"
                                + " it, it is a reader's remark",
                        "data",
                        data,
                        "intervals",
                        INTERVALS,
                        "null",
                        "prev: share of labelled records, the PPV of stating always or at random; always normal has Se 0,"
                                + " Sp 100 and no PPV, but NORM and SR Se 100, Sp 0 and PPV prev; the AUC of every null is 0.5",
                        "command",
                        COMMAND),
                COLUMNS,
                rows);
    }

    private static final List<String> COLUMNS =
            List.of("code", "n", "stated", "n/eval", "Se %", "Sp %", "PPV %", "prev %", "AUC");

    private static List<ScoreTable.Cell> row(String name, StatementScore score, List<Answer> answers) {
        BinaryScore s = score.counts();
        return List.of(
                ScoreTable.word(name),
                ScoreTable.count(s.positives()),
                ScoreTable.count(s.precision().of()),
                ScoreTable.count(score.unseen()),
                share(s.sensitivity()),
                share(s.specificity()),
                share(s.precision()),
                ScoreTable.percent(s.prevalence().value()),
                area(score, answers));
    }

    private static ScoreTable.Cell share(Proportion share) {
        return ScoreTable.percent(share.value(), share.wilson());
    }

    private static ScoreTable.Cell area(StatementScore score, List<Answer> answers) {
        return new ScoreTable.Ranged(
                score.area().value(), BOOTSTRAP.interval(StatementTargets.persons(answers), score.area()::value), 3);
    }

    /** The same by other labels, and of the same people without age and sex. */
    private ScoreTable variants() {
        Map<String, StatementScore> likely = new TreeMap<>();
        scores(PtbxlLabels.LIKELY, full).forEach(s -> likely.put(s.group().name(), s));
        Map<String, StatementScore> without = new TreeMap<>();
        scores(PtbxlLabels.ANY, withheld).forEach(s -> without.put(s.group().name(), s));
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (StatementScore score : scores(PtbxlLabels.ANY, full)) {
            String code = score.group().name();
            List<ScoreTable.Cell> cells = new ArrayList<>(List.of(ScoreTable.word(code)));
            Optional.ofNullable(likely.get(code)).ifPresent(s -> cells.addAll(variant(s, full, s.leftOut())));
            Optional.ofNullable(without.get(code)).ifPresent(s -> cells.addAll(variant(s, withheld, s.unseen())));
            rows.add(cells);
        }
        return new ScoreTable(
                "The same with likely labels only, and with age and sex withheld",
                ScoreTable.conditions(
                        "rule",
                        "first half: as above, but records in which the statement's likelihood is below 50 % are left out"
                                + " (out); second half: as above, but age and sex are not known to the rules",
                        "data",
                        data,
                        "intervals",
                        INTERVALS,
                        "null",
                        "as above",
                        "command",
                        COMMAND),
                List.of(
                        "code",
                        "n",
                        "out",
                        "Se %",
                        "Sp %",
                        "PPV %",
                        "AUC, ≥ 50 %",
                        "n",
                        "n/eval",
                        "Se %",
                        "Sp %",
                        "PPV %",
                        "AUC, withheld"),
                rows);
    }

    private static List<ScoreTable.Cell> variant(StatementScore score, List<Answer> answers, int beside) {
        BinaryScore s = score.counts();
        return List.of(
                ScoreTable.count(s.positives()),
                ScoreTable.count(beside),
                ScoreTable.percent(s.sensitivity().value()),
                ScoreTable.percent(s.specificity().value()),
                ScoreTable.percent(s.precision().value()),
                area(score, answers));
    }

    private ScoreTable groups() {
        return new ScoreTable(
                "Statements that share a criterion, together",
                ScoreTable.conditions(
                        "rule",
                        "a group is labelled, or stated, if any of its codes is; its score is the chance that any"
                                + " holds, 1 - Π(1 - p): "
                                + String.join(
                                        "; ",
                                        PtbxlLabels.GROUPS.stream()
                                                .map(g -> g.name() + ": " + String.join(" ", g.codes()))
                                                .toList()),
                        "data",
                        data,
                        "intervals",
                        INTERVALS,
                        "null",
                        "as above",
                        "command",
                        COMMAND),
                COLUMNS,
                PtbxlLabels.GROUPS.stream()
                        .map(g -> row(g.name(), any(g), full))
                        .toList());
    }

    private ScoreTable superclasses() {
        List<Answer> told =
                full.stream().filter(a -> PtbxlLabels.hasSuperclass(a.of())).toList();
        return new ScoreTable(
                "Superclasses, PTB-XL",
                ScoreTable.conditions(
                        "rule",
                        "labelled, or stated, if any statement of the superclass is; its score is the chance that any"
                                + " holds, 1 - Π(1 - p); records without a diagnostic label are left out",
                        "data",
                        data + "; " + told.size() + " with a superclass",
                        "intervals",
                        INTERVALS,
                        "null",
                        "as above",
                        "command",
                        COMMAND),
                COLUMNS,
                PtbxlLabels.SUPERCLASSES.stream()
                        .map(s -> row(s.name(), StatementScore.of(s, PtbxlLabels.ANY, told), told))
                        .toList());
    }

    private ScoreTable falseAlarms() {
        FalseAlarms alarms = FalseAlarms.of(full);
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                ScoreTable.word("any acute infarction"),
                ScoreTable.count(alarms.acute().hits()),
                share(alarms.acute()),
                ScoreTable.word("0.50")));
        alarms.abnormal().entrySet().stream()
                .filter(e -> e.getValue().hits() > 0)
                .sorted(MOST_FIRST)
                .forEach(e -> rows.add(List.of(
                        ScoreTable.word(e.getKey()),
                        ScoreTable.count(e.getValue().hits()),
                        share(e.getValue()),
                        ScoreTable.word("2.00"))));
        return new ScoreTable(
                "False alarms",
                ScoreTable.conditions(
                        "rule",
                        "share of the records labelled NORM and SR and nothing else, whatever the likelihood, of which the"
                                + " statement is made; codes that are never stated there are left out",
                        "data",
                        data + "; " + alarms.acute().of() + " plainly normal",
                        "intervals",
                        "95 %, Wilson, records taken as independent",
                        "null",
                        "who states nothing has none",
                        "command",
                        COMMAND),
                List.of("code", "stated", "%", "at most"),
                rows);
    }

    private static final Comparator<Map.Entry<String, Proportion>> MOST_FIRST = Comparator.comparingLong(
                    (Map.Entry<String, Proportion> e) -> e.getValue().hits())
            .reversed();

    private ScoreTable apart() {
        FalseAlarms alarms = FalseAlarms.of(full);
        return new ScoreTable(
                "Rate, sinus arrhythmia and form in the same plainly normal records",
                ScoreTable.conditions(
                        "rule",
                        "as above; a normal ECG may have them, nothing was promised",
                        "data",
                        data,
                        "intervals",
                        "95 %, Wilson",
                        "null",
                        "who states nothing has none",
                        "command",
                        COMMAND),
                List.of("code", "stated", "%"),
                alarms.apart().entrySet().stream()
                        .filter(e -> e.getValue().hits() > 0)
                        .sorted(MOST_FIRST)
                        .map(e -> List.of(
                                ScoreTable.word(e.getKey()),
                                ScoreTable.count(e.getValue().hits()),
                                share(e.getValue())))
                        .toList());
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }
}
