package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fiducial.benchmarks.SentenceMaker.Falsehood;
import org.fiducial.benchmarks.SentenceMaker.Made;
import org.fiducial.claims.ClaimChecker;
import org.fiducial.core.CheckedText;
import org.fiducial.core.Claim;
import org.fiducial.core.Claim.Verdict;
import org.fiducial.core.Report;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.Proportion;
import org.fiducial.evaluate.ScoreTable;

/** Free text against recordings: sentences made from real measurements, half of them false in one point, and real reports. */
final class CheckBench implements Bench {
    private static final String COMMAND = "fiducial bench check DATA";
    private static final long SEED = 20251;
    private static final int SENTENCES = 400;
    private static final int RECORDS = 240;
    private static final int TRIES = 4000;
    private static final int PROGRESS_STEP = 50;
    private static final int TOP = 25;

    private final Road road = new Road();
    private final ClaimChecker checker = new ClaimChecker();

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "Claims of free text: made sentences true and false, and the English reports of ptbxl.";
    }

    /** A made sentence and what was answered. */
    private record Answer(String style, Made made, Verdict verdict, Verdict keywords) {
        boolean isTrue() {
            return made.falsehood() == Falsehood.NONE;
        }

        boolean right(Verdict given) {
            return given == (isTrue() ? Verdict.SUPPORTED : Verdict.CONTRADICTED);
        }
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        List<Case> cases = Datasets.open(data, "ptbxl").cases();
        List<Report> reports = new ArrayList<>();
        Random random = new Random(SEED);
        for (int i = 0; reports.size() < RECORDS && i < TRIES; i++) {
            Case c = cases.get(random.nextInt(cases.size()));
            if (i % PROGRESS_STEP == 0) {
                progress.accept("ptbxl " + c.id());
            }
            reports.add(report(c));
        }
        List<ScoreTable> tables = new ArrayList<>();
        for (String set : List.of("a", "b", "c", "d")) {
            tables.add(sentences(set, reports, failures));
        }
        tables.add(reports(data, cases, progress, failures));
        return new Outcome(tables, failures);
    }

    private Report report(Case c) {
        return road.interpret(road.open(c.file()).withPatient(c.patient()));
    }

    private ScoreTable sentences(String name, List<Report> reports, List<String> failures) {
        SentenceSet set = SentenceSet.read("check-sentences-" + name + ".txt");
        KeywordChecker keywords = new KeywordChecker(set);
        Random random = new Random(SEED + name.charAt(0));
        List<Answer> answers = new ArrayList<>();
        List<Falsehood> kinds = Arrays.stream(Falsehood.values())
                .filter(f -> f != Falsehood.NONE)
                .toList();
        for (int i = 0; answers.size() < SENTENCES && i < 100 * SENTENCES; i++) {
            Report report = reports.get(random.nextInt(reports.size()));
            SentenceSet.Sentence sentence =
                    set.sentences().get(random.nextInt(set.sentences().size()));
            boolean truth = answers.size() % 2 == 0;
            Falsehood falsehood = truth ? Falsehood.NONE : kinds.get(answers.size() / 2 % kinds.size());
            Optional<Made> made = new SentenceMaker(report, set, random).fill(sentence, falsehood);
            if (made.isEmpty()) {
                continue;
            }
            try {
                Verdict verdict = verdict(checker.check(name, made.get().text(), report));
                Answer answer = new Answer(
                        sentence.style(),
                        made.get(),
                        verdict,
                        keywords.check(made.get().text(), report));
                answers.add(answer);
                if (!answer.right(verdict) && System.getenv("FIDUCIAL_SHOW_WRONG") != null) {
                    failures.add(name + " " + falsehood + " " + verdict + ": "
                            + made.get().text());
                }
            } catch (RuntimeException e) {
                failures.add(made.get().text() + ": " + e);
            }
        }
        return table(name, set, answers);
    }

    /** Contradicted if any claim is, supported if all are. */
    private static Verdict verdict(CheckedText checked) {
        if (checked.count(Verdict.CONTRADICTED) > 0) {
            return Verdict.CONTRADICTED;
        }
        boolean all = !checked.claims().isEmpty()
                && checked.count(Verdict.SUPPORTED) == checked.claims().size();
        return all ? Verdict.SUPPORTED : Verdict.NOT_CHECKABLE;
    }

    private static ScoreTable table(String name, SentenceSet set, List<Answer> answers) {
        Map<String, List<Answer>> groups = new LinkedHashMap<>();
        groups.put("all", answers);
        for (Answer a : answers) {
            groups.computeIfAbsent(a.style(), s -> new ArrayList<>()).add(a);
        }
        for (Falsehood f : Falsehood.values()) {
            String row = f == Falsehood.NONE ? "true" : "false " + f.name().toLowerCase(java.util.Locale.ROOT);
            groups.put(
                    row, answers.stream().filter(a -> a.made().falsehood() == f).toList());
        }
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        groups.forEach((group, of) -> {
            Proportion right =
                    share(of, of.stream().filter(a -> a.right(a.verdict())).count());
            Proportion open = share(
                    of,
                    of.stream()
                            .filter(a -> a.verdict() == Verdict.NOT_CHECKABLE)
                            .count());
            rows.add(List.of(
                    ScoreTable.word(group),
                    ScoreTable.count(of.size()),
                    ScoreTable.percent(right.value(), right.wilson()),
                    ScoreTable.percent(open.value()),
                    ScoreTable.percent(
                            share(of, of.stream().filter(Answer::isTrue).count())
                                    .value()),
                    ScoreTable.percent(
                            share(of, of.stream().filter(a -> !a.isTrue()).count())
                                    .value()),
                    ScoreTable.percent(share(
                                    of,
                                    of.stream()
                                            .filter(a -> a.right(a.keywords()))
                                            .count())
                            .value())));
        });
        return new ScoreTable(
                "Made sentences, set " + name.toUpperCase(java.util.Locale.ROOT),
                ScoreTable.conditions(
                        "rule",
                        "right: all claims of a true sentence supported, any claim of a false one contradicted; every second"
                                + " sentence is false in exactly one number, lead, side, or in whether a finding is there",
                        "data",
                        RECORDS + " draws from ptbxl, seed " + SEED + "; "
                                + set.sentences().size()
                                + " sentences written by hand; "
                                + (name.equals("d")
                                        ? "written after the checker and never used to mend it"
                                        : "the checker was mended on this set"),
                        "intervals",
                        "95 %, Wilson, sentences taken as independent",
                        "null",
                        "supporting always, contradicting always, and looking for names without negation, numbers and leads",
                        "command",
                        COMMAND),
                List.of("sentences", "n", "right %", "not checkable %", "always + %", "always - %", "names %"),
                rows);
    }

    private static Proportion share(List<Answer> of, long hits) {
        return new Proportion(hits, of.size());
    }

    private ScoreTable reports(Path data, List<Case> cases, Consumer<String> progress, List<String> failures) {
        Map<String, String> texts = Datasets.englishReports(data);
        Map<String, long[]> concepts = new TreeMap<>();
        long[] all = new long[Verdict.values().length];
        int read = 0;
        for (Case c : cases) {
            String text = texts.getOrDefault(c.id(), "");
            if (text.isBlank()) {
                continue;
            }
            if (read++ % PROGRESS_STEP == 0) {
                progress.accept("report " + c.id());
            }
            try {
                for (Claim claim : checker.check(c.id(), text, report(c)).claims()) {
                    all[claim.verdict().ordinal()]++;
                    String what = claim.understood().isEmpty() ? "(" + claim.because() + ")" : claim.understood();
                    concepts.computeIfAbsent(what, w -> new long[all.length])[
                            claim.verdict().ordinal()]++;
                }
            } catch (RuntimeException e) {
                failures.add("ptbxl/" + c.id() + ": " + e);
            }
        }
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        rows.add(row("all", all));
        concepts.entrySet().stream()
                .sorted((a, b) -> Long.compare(
                        b.getValue()[Verdict.CONTRADICTED.ordinal()], a.getValue()[Verdict.CONTRADICTED.ordinal()]))
                .limit(TOP)
                .forEach(e -> rows.add(row(e.getKey(), e.getValue())));
        return new ScoreTable(
                "English reports, PTB-XL",
                ScoreTable.conditions(
                        "rule",
                        "each claim counts; below the sum, what is contradicted most often",
                        "data",
                        "ptbxl, " + read
                                + " reports in English, age and sex from the labels; translated from German, and"
                                + " written about what a reader saw: a contradiction may be the report's fault, the"
                                + " translation's, the program's measurement's or the checker's",
                        "intervals",
                        "95 %, Wilson, claims taken as independent",
                        "null",
                        "none: nobody knows which of these claims are true",
                        "command",
                        COMMAND),
                List.of("claim", "n", "supported %", "contradicted %", "not checkable %"),
                rows);
    }

    private static List<ScoreTable.Cell> row(String name, long[] counts) {
        long n = Arrays.stream(counts).sum();
        List<ScoreTable.Cell> cells = new ArrayList<>(List.of(ScoreTable.word(name), ScoreTable.count(n)));
        for (Verdict v : Verdict.values()) {
            Proportion p = new Proportion(counts[v.ordinal()], n);
            cells.add(ScoreTable.percent(p.value(), p.wilson()));
        }
        return cells;
    }
}
