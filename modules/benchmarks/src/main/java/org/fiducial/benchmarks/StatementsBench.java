package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.evaluate.BinaryScore;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Confusion;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.evaluate.StatementMap;

/** Statements against the classes of CPSC 2018 and CinC 2017. */
final class StatementsBench implements Bench {
    private static final String COMMAND = "fiducial bench statements DATA";
    private static final int PROGRESS_STEP = 100;
    private static final List<String> RHYTHMS = List.of("N", "A", "O", "~");

    private final Road road = new Road();

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public String summary() {
        return "Statements against the classes of cpsc2018 and cinc2017, beside null models.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        return new Outcome(List.of(cpsc2018(data, progress, failures), cinc2017(data, progress, failures)), failures);
    }

    /** What was said about a record; of one that failed nothing. */
    private record Said(Case of, Set<String> asserted, boolean uninterpretable) {}

    private List<Said> said(Path data, String set, Consumer<String> progress, List<String> failures) {
        List<Said> all = new ArrayList<>();
        for (Case c : Datasets.open(data, set).cases()) {
            if (all.size() % PROGRESS_STEP == 0) {
                progress.accept(set + " " + c.id());
            }
            try {
                Interpretation said = road.interpret(road.open(c.file()).withPatient(c.patient()))
                        .interpretation();
                all.add(new Said(c, Road.stated(said), said.summary() == Summary.UNINTERPRETABLE));
            } catch (RuntimeException e) {
                failures.add(set + "/" + c.id() + ": " + e);
                all.add(new Said(c, Set.of(), true));
            }
        }
        return all;
    }

    private ScoreTable cpsc2018(Path data, Consumer<String> progress, List<String> failures) {
        List<Said> all = said(data, "cpsc2018", progress, failures);
        Map<String, BinaryScore> scores = new LinkedHashMap<>();
        for (String label : StatementMap.CPSC2018.codes().keySet()) {
            for (Said s : all) {
                scores.merge(
                        label,
                        BinaryScore.NONE.plus(s.of.has(label), StatementMap.CPSC2018.stated(label, s.asserted)),
                        BinaryScore::plus);
            }
        }
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        scores.forEach((label, score) -> rows.add(row(label, score)));
        return new ScoreTable(
                "Classes, CPSC 2018",
                ScoreTable.conditions(
                        "rule",
                        "a class is stated if any of its codes is: Normal NORM, AF AFIB, I-AVB 1AVB or LPR, LBBB CLBBB, RBBB"
                                + " CRBBB or IRBBB, PAC PAC, PVC PVC, STD STD_, STE STE_",
                        "data",
                        "cpsc2018, " + all.size() + " records",
                        "intervals",
                        "95 %, Wilson, records taken as independent",
                        "null",
                        "prev: share of labelled records, the PPV of stating always or at random; F1 all: the F1 of stating"
                                + " always; Youden of stating always, never or at random is 0",
                        "command",
                        COMMAND),
                COLUMNS,
                rows);
    }

    private ScoreTable cinc2017(Path data, Consumer<String> progress, List<String> failures) {
        List<String> truth = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Said s : said(data, "cinc2017", progress, failures)) {
            truth.add(s.of.labels().getFirst().code());
            given.add(rhythm(s));
        }
        Confusion table = Confusion.of(RHYTHMS, truth, given);
        Confusion none = table.majority();
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (String name : RHYTHMS) {
            List<ScoreTable.Cell> cells =
                    new ArrayList<>(List.of(ScoreTable.word(name), ScoreTable.count(table.row(name))));
            RHYTHMS.forEach(called -> cells.add(ScoreTable.count(table.count(name, called))));
            cells.add(ScoreTable.percent(
                    table.sensitivity(name).value(), table.sensitivity(name).wilson()));
            cells.add(ScoreTable.percent(table.precision(name).value()));
            cells.add(ScoreTable.percent(table.f1(name)));
            cells.add(ScoreTable.percent(none.f1(name)));
            rows.add(cells);
        }
        return new ScoreTable(
                "Rhythm, CinC 2017",
                ScoreTable.conditions(
                        "rule",
                        "A if AFIB is stated, else ~ if uninterpretable, else N if SR or SARRH is stated without ectopy,"
                                + " block, brady- or tachycardia or pacing, else O; mean F1 of N, A, O: "
                                + ScoreTable.percent(table.macroF1(List.of("N", "A", "O")))
                                        .text()
                                + " %, null "
                                + ScoreTable.percent(none.macroF1(List.of("N", "A", "O")))
                                        .text() + " %",
                        "data",
                        "cinc2017, " + table.total() + " records",
                        "peers",
                        "winners of the challenge, on its hidden test, trained: mean F1 83 %",
                        "null",
                        "always the most frequent class",
                        "command",
                        COMMAND),
                List.of("class", "n", "N", "A", "O", "~", "Se %", "PPV %", "F1 %", "F1 null"),
                rows);
    }

    private static String rhythm(Said s) {
        if (s.asserted.contains("AFIB")) {
            return "A";
        }
        if (s.uninterpretable) {
            return "~";
        }
        boolean sinus = s.asserted.contains("SR") || s.asserted.contains("SARRH");
        boolean other = OTHER_RHYTHM.stream().anyMatch(s.asserted::contains);
        return sinus && !other ? "N" : "O";
    }

    private static final Set<String> OTHER_RHYTHM = Set.of(
            "PAC", "PVC", "PRC(S)", "BIGU", "TRIGU", "AFLT", "SVTAC", "PSVT", "SVARR", "STACH", "SBRAD", "1AVB", "2AVB",
            "3AVB", "PACE", "AHA26", "AHA38", "AHA70", "AHA76", "CLBBB", "CRBBB", "IVCD", "WPW");

    private static final List<String> COLUMNS =
            List.of("code", "n", "stated", "Se %", "Sp %", "PPV %", "prev %", "F1 %", "F1 all", "Youden");

    private static List<ScoreTable.Cell> row(String code, BinaryScore s) {
        return List.of(
                ScoreTable.word(code),
                ScoreTable.count(s.positives()),
                ScoreTable.count(s.precision().of()),
                ScoreTable.percent(s.sensitivity().value(), s.sensitivity().wilson()),
                ScoreTable.percent(s.specificity().value()),
                ScoreTable.percent(s.precision().value()),
                ScoreTable.percent(s.prevalence().value()),
                ScoreTable.percent(s.f1()),
                ScoreTable.percent(s.f1Always()),
                ScoreTable.figure(s.youden(), 3));
    }
}
