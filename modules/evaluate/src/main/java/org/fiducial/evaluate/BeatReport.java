package org.fiducial.evaluate;

import static org.fiducial.evaluate.ScoreTable.count;
import static org.fiducial.evaluate.ScoreTable.figure;
import static org.fiducial.evaluate.ScoreTable.percent;
import static org.fiducial.evaluate.ScoreTable.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fiducial.evaluate.ScoreTable.Cell;

/**
 * The tables of a beat evaluation.
 *
 * @param rule how it was scored
 * @param conditions data, command and what else the tables should say besides the rule
 * @param score of all records but those that the rule sets apart
 * @param apart of the records that the rule sets apart
 * @param nulls scores of marks that read no signal, by name
 * @param failures what could not be scored: a missing or unreadable file counts as a record in which nothing was detected
 * @param bootstrap of the intervals
 */
public record BeatReport(
        BeatRule rule,
        Map<String, String> conditions,
        BeatScore score,
        BeatScore apart,
        Map<String, BeatScore> nulls,
        List<String> failures,
        Bootstrap bootstrap) {

    public BeatReport {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
        nulls = Collections.unmodifiableMap(new LinkedHashMap<>(nulls));
        failures = List.copyOf(failures);
    }

    /** The tables in order: beats, classes and rhythm, single records. */
    public List<ScoreTable> tables() {
        List<ScoreTable> tables = new ArrayList<>();
        tables.add(beats());
        tables.add(rhythm());
        tables.add(records("Records", score));
        if (!apart.tallies().isEmpty()) {
            tables.add(records("Records that the rule sets apart", apart));
        }
        return tables;
    }

    /** All tables as text, with the failures at the end. */
    public String text() {
        String tables = tables().stream().map(ScoreTable::text).collect(Collectors.joining("\n"));
        return failures.isEmpty() ? tables : tables + "\nnot scored\n  " + String.join("\n  ", failures) + "\n";
    }

    /** All tables as one JSON object. */
    public String json() {
        String tables = tables().stream().map(ScoreTable::json).collect(Collectors.joining(","));
        String failed = failures.stream().map(f -> word(f).json()).collect(Collectors.joining(","));
        return "{\"tables\":[" + tables + "],\"failures\":[" + failed + "]}";
    }

    private ScoreTable beats() {
        Map<String, String> stated = new LinkedHashMap<>();
        stated.put("rule", rule.text());
        stated.putAll(conditions);
        stated.put(
                "records",
                score.tallies().size() + " scored, " + apart.tallies().size() + " apart, " + failures.size()
                        + " without detections");
        stated.put("intervals", "95 %, " + bootstrap.draws() + " draws of persons, seed " + bootstrap.seed());
        stated.put("null", "rows 'null': marks laid without reading the signal");
        List<List<Cell>> rows = new ArrayList<>();
        MarkScore q = score.qrs();
        rows.add(List.of(
                word("gross"),
                count(q.sensitivity().of()),
                percent(q.sensitivity().value(), q.sensitivityInterval(bootstrap)),
                percent(q.precision().value(), q.precisionInterval(bootstrap)),
                percent(q.f1(), q.f1Interval(bootstrap)),
                figure(q.medianMs(), 1),
                figure(q.pooledSdMs(), 1)));
        rows.add(List.of(
                word("average"),
                count(q.sensitivity().of()),
                percent(score.average(t -> t.qrs().sensitivity())),
                percent(score.average(t -> t.qrs().precision())),
                word(""),
                word(""),
                figure(q.meanRecordSdMs(), 1)));
        q.worst().ifPresent(w -> rows.add(single("worst: " + w.record(), new MarkScore(List.of(w)))));
        nulls.forEach((name, n) -> rows.add(single("null: " + name, n.qrs())));
        return new ScoreTable(
                "Beats", stated, List.of("", "beats", "Se %", "PPV %", "F1 %", "offset ms", "SD ms"), rows);
    }

    private static List<Cell> single(String name, MarkScore q) {
        return List.of(
                word(name),
                count(q.sensitivity().of()),
                percent(q.sensitivity().value()),
                percent(q.precision().value()),
                percent(q.f1()),
                figure(q.medianMs(), 1),
                figure(q.pooledSdMs(), 1));
    }

    private ScoreTable rhythm() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String name : List.of("V", "S")) {
            rows.add(List.of(
                    word(name + " beats"),
                    count(score.sensitivity(name).of()),
                    percent(score.sensitivity(name).value(), score.sensitivityInterval(name, bootstrap)),
                    percent(score.precision(name).value(), score.precisionInterval(name, bootstrap))));
            rows.add(List.of(
                    word(name + " beats, average"),
                    word(""),
                    percent(score.average(t -> BeatTally.sensitivity(t.classes(), name))),
                    percent(score.average(t -> BeatTally.precision(t.classes(), name)))));
        }
        RunTally runs = score.runs();
        rows.add(share("V couplets", runs.coupletsFound(), runs.coupletsRight()));
        rows.add(share("V runs of 3 to 5", runs.shortFound(), runs.shortRight()));
        rows.add(share("V runs of 6 and more", runs.longFound(), runs.longRight()));
        episodes(rows, "AF", score.fibrillation());
        episodes(rows, "VF", score.flutter());
        nulls.forEach((name, n) -> {
            rows.add(share("null: " + name + ", V", n.sensitivity("V"), n.precision("V")));
            rows.add(share("null: " + name + ", S", n.sensitivity("S"), n.precision("S")));
        });
        return new ScoreTable(
                "Classes and rhythm",
                Map.of("rule", rule.text() + "; F and Q called V, Q called S: neither right nor wrong"),
                List.of("", "of", "Se %", "PPV %"),
                rows);
    }

    private static void episodes(List<List<Cell>> rows, String name, EpisodeTally tally) {
        rows.add(share(name + " episodes", tally.episodes(), tally.detections()));
        rows.add(List.of(
                word(name + " duration, s"),
                figure(tally.referenceSeconds(), 0),
                percent(tally.durationSensitivity()),
                percent(tally.durationPrecision())));
    }

    private static List<Cell> share(String name, Proportion found, Proportion right) {
        return List.of(word(name), count(found.of()), percent(found.value()), percent(right.value()));
    }

    private ScoreTable records(String title, BeatScore which) {
        List<List<Cell>> rows = new ArrayList<>();
        for (BeatTally t : which.tallies()) {
            MarkScore q = new MarkScore(List.of(t.qrs()));
            rows.add(List.of(
                    word(t.record()),
                    count(t.qrs().reference()),
                    count(t.qrs().reference() - t.qrs().errorsMs().size()),
                    count(t.qrs().detected() - t.qrs().errorsMs().size()),
                    percent(t.qrs().f1()),
                    figure(q.medianMs(), 1),
                    figure(q.pooledSdMs(), 1),
                    percent(BeatTally.sensitivity(t.classes(), "V").value()),
                    percent(BeatTally.precision(t.classes(), "V").value()),
                    percent(BeatTally.sensitivity(t.classes(), "S").value()),
                    percent(BeatTally.precision(t.classes(), "S").value())));
        }
        return new ScoreTable(
                title,
                Map.of("rule", rule.text()),
                List.of(
                        "record",
                        "beats",
                        "missed",
                        "false",
                        "F1 %",
                        "offset ms",
                        "SD ms",
                        "V Se",
                        "V +P",
                        "S Se",
                        "S +P"),
                rows);
    }
}
