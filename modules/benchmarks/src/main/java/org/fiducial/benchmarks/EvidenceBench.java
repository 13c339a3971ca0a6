package org.fiducial.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fiducial.core.Evidence;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Statement;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.json.ReadReport;
import org.fiducial.json.ReportReader;
import org.fiducial.verify.FreshAnalysis;
import org.fiducial.verify.Verification;
import org.fiducial.verify.Verification.StatementVerdict;
import org.fiducial.verify.Verifier;

/** Whether the evidence of every statement is found again, and whether what was changed is found out. */
final class EvidenceBench implements Bench {
    private static final List<String> SETS = List.of("ptbxl", "ludb");
    private static final int PROGRESS_STEP = 100;
    private static final long SEED = 20_261_125;
    private static final double SHIFT = 0.020;
    private static final float GAIN = 1.2f;

    private final Road road = new Road();

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public String summary() {
        return "Evidence checked again: as it is, another person's, moved, scaled, swapped, changed.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        List<String> sets =
                SETS.stream().filter(s -> Files.isDirectory(data.resolve(s))).toList();
        for (String set : sets) {
            Tally tally = new Tally();
            Optional<Read> before = Optional.empty();
            int n = 0;
            for (Case c : Datasets.open(data, set).cases()) {
                if (n++ % PROGRESS_STEP == 0) {
                    progress.accept(set + " " + c.id());
                }
                try {
                    Read now = read(c);
                    look(now, before, new Random(SEED + n), tally, failures);
                    before = Optional.of(now);
                } catch (RuntimeException e) {
                    failures.add(set + "/" + c.id() + ": " + e);
                }
            }
            rows.addAll(tally.rows(set, n));
        }
        return new Outcome(
                List.of(new ScoreTable(
                        "Evidence found again",
                        ScoreTable.conditions(
                                "rule",
                                "a statement holds if every leaf of its evidence does in both halves; the hash of the"
                                        + " recording is asked in 'as it is' and 'one digit' only",
                                "data",
                                String.join(", ", sets) + "; asserted and suppressed statements",
                                "columns",
                                "statements (of 'one digit': reports); share that holds; those of them that rest on"
                                        + " what was changed by more than its tolerance, and the share of these that"
                                        + " fails; leaves of evidence, share that follows from what the report stores,"
                                        + " share of these that comes out as stated",
                                "seed",
                                Long.toString(SEED),
                                "null",
                                "a verifier that always says yes holds 100 % in every row and fails 0 %; one that"
                                        + " always says no holds 0 % and fails 100 %",
                                "command",
                                "fiducial bench evidence DATA"),
                        List.of("set", "changed", "n", "hold", "matter", "fail", "leaves", "derived", "again"),
                        rows)),
                failures);
    }

    /** A recording, what was read of it, and the same as a document. */
    private record Read(String id, Recording recording, FreshAnalysis report, ReadReport document) {}

    private Read read(Case c) {
        Recording recording = road.inMemory(road.open(c.file()).withDerivedLimbLeads());
        Report report = road.interpret(recording);
        return new Read(c.id(), recording, fresh(report), document(report));
    }

    private ReadReport document(Report report) {
        return ReportReader.parse("the report", new String(road.json(report), StandardCharsets.UTF_8));
    }

    private FreshAnalysis fresh(Report report) {
        return new FreshAnalysis(report, code -> road.statement(report, code));
    }

    private static Verification verify(ReadReport document, FreshAnalysis fresh, boolean hash) {
        return new Verifier(document, fresh.report().recording(), fresh, hash).verify();
    }

    private void look(Read now, Optional<Read> before, Random random, Tally tally, List<String> failures) {
        Verification asItIs = verify(now.document, fresh(road.interpret(now.recording)), true);
        tally.add("as it is", said(now, asItIs), v -> false);
        if (!asItIs.holds()) {
            failures.add(now.id + ": " + faults(asItIs));
        }
        if (before.isPresent()) {
            Verification other = verify(now.document, before.get().report, false);
            tally.add("another person", said(now, other), v -> true);
        }
        for (double seconds : new double[] {SHIFT, -SHIFT}) {
            Verification moved = verify(Tampering.shifted(now.document, seconds), now.report, false);
            tally.add("marks %+.0f ms".formatted(seconds * 1000), said(now, moved), v -> hasMarks(now.document, v));
        }
        List<Signal> leads = now.recording.ecg();
        Signal lead = leads.get(random.nextInt(leads.size()));
        FreshAnalysis scaled = fresh(road.measureAsGiven(with(now.recording, Map.of(lead.name(), scaled(lead)))));
        tally.add(
                "a lead times 1.2",
                said(now, verify(now.document, scaled, false)),
                v -> rests(now.document, v, (leaf, q) -> changes(now.document, leaf, q, lead.name(), lead.name())));
        Optional<Signal> v1 = now.recording.signal(Lead.V1);
        Optional<Signal> v2 = now.recording.signal(Lead.V2);
        if (v1.isPresent() && v2.isPresent()) {
            FreshAnalysis swapped = fresh(road.measureAsGiven(with(
                    now.recording, Map.of(v1.get().name(), v2.get(), v2.get().name(), v1.get()))));
            tally.add(
                    "V1 and V2 swapped",
                    said(now, verify(now.document, swapped, false)),
                    v -> rests(
                            now.document,
                            v,
                            (leaf, q) -> changes(now.document, leaf, q, "V1", "V2")
                                    || changes(now.document, leaf, q, "V2", "V1")));
        }
        ReadReport tampered = Tampering.oneDigit(now.document, random);
        if (tampered != now.document) {
            tally.addReport("one digit", verify(tampered, now.report, true));
            tally.addReport("one digit, no hash", verify(tampered, now.report, false));
        }
    }

    private static String faults(Verification v) {
        return Stream.concat(
                        v.statements().stream().flatMap(s -> s.faults().stream().map(f -> s.id() + ": " + f)),
                        v.checks().stream().flatMap(c -> c.faults().stream()))
                .limit(3)
                .toList()
                .toString();
    }

    /** The verdicts on statements that are asserted or suppressed. */
    private static List<StatementVerdict> said(Read read, Verification v) {
        return v.statements().stream()
                .filter(s -> evidence(read.document, s).isPresent())
                .toList();
    }

    private static Optional<Evidence> evidence(ReadReport document, StatementVerdict v) {
        return document.statements().stream()
                .map(ReadReport.Said::statement)
                .filter(s -> s.id().equals(v.id()))
                .findFirst()
                .flatMap(Statement::evidence);
    }

    private interface Touched {
        boolean is(Evidence.Criterion leaf, Quantity quantity);
    }

    private static boolean hasMarks(ReadReport document, StatementVerdict v) {
        return evidence(document, v).stream()
                .flatMap(e -> criteria(e).stream())
                .anyMatch(c -> !c.marks().isEmpty());
    }

    private static boolean rests(ReadReport document, StatementVerdict v, Touched touched) {
        return evidence(document, v).stream()
                .flatMap(e -> criteria(e).stream())
                .anyMatch(
                        leaf -> quantity(leaf).filter(q -> touched.is(leaf, q)).isPresent());
    }

    /** The quantity of a leaf that compares one alone. */
    private static Optional<Quantity> quantity(Evidence.Criterion leaf) {
        return Quantity.of(leaf.quantity().replaceAll("\\[\\w+]$", ""));
    }

    /** Whether a leaf of a voltage in {@code lead} has another value where its lead is scaled, or is that of {@code other}. */
    private static boolean changes(
            ReadReport document, Evidence.Criterion leaf, Quantity quantity, String lead, String other) {
        if (!leaf.leads().equals(List.of(lead))
                || !leaf.unit().startsWith("mV")
                || leaf.value().isEmpty()) {
            return false;
        }
        double value = leaf.value().getAsDouble();
        double then = lead.equals(other)
                ? GAIN * value
                : Optional.ofNullable(document.leadMeasurements().get(other))
                        .map(m -> m.get(quantity))
                        .filter(Measurement::isMeasured)
                        .map(m -> m.value().orElse(Double.NaN))
                        .orElse(Double.NaN);
        return Math.abs(then - value) > leaf.tolerance();
    }

    private static List<Evidence.Criterion> criteria(Evidence evidence) {
        return switch (evidence) {
            case Evidence.All all ->
                all.parts().stream().flatMap(p -> criteria(p).stream()).toList();
            case Evidence.Any any ->
                any.parts().stream().flatMap(p -> criteria(p).stream()).toList();
            case Evidence.Not not -> criteria(not.part());
            case Evidence.Criterion c -> List.of(c);
            default -> List.of();
        };
    }

    /** The recording with the samples of some signals replaced. */
    private static Recording with(Recording recording, Map<String, Signal> samplesOf) {
        return recording.withSignals(recording.signals().stream()
                .map(s -> Optional.ofNullable(samplesOf.get(s.name()))
                        .map(o -> new Signal(
                                s.name(),
                                s.kind(),
                                s.unit(),
                                s.samplingRate(),
                                s.start(),
                                s.skew(),
                                s.origin(),
                                s.resolution(),
                                s.spans(),
                                o.samples()))
                        .orElse(s))
                .toList());
    }

    private static Signal scaled(Signal lead) {
        float[] x = lead.readAll();
        for (int i = 0; i < x.length; i++) {
            x[i] *= GAIN;
        }
        return new Signal(
                lead.name(),
                lead.kind(),
                lead.unit(),
                lead.samplingRate(),
                lead.start(),
                lead.skew(),
                lead.origin(),
                lead.resolution(),
                lead.spans(),
                Samples.of(x));
    }

    /** Counts by what was changed. */
    private static final class Tally {
        private final Map<String, int[]> counts = new LinkedHashMap<>();

        private int[] of(String changed) {
            return counts.computeIfAbsent(changed, c -> new int[7]);
        }

        void add(String changed, List<StatementVerdict> verdicts, Predicate<StatementVerdict> matters) {
            int[] n = of(changed);
            for (StatementVerdict v : verdicts) {
                n[0]++;
                n[1] += v.holds() ? 1 : 0;
                boolean rests = matters.test(v);
                n[2] += rests ? 1 : 0;
                n[3] += rests && !v.holds() ? 1 : 0;
                n[4] += v.leaves();
                n[5] += v.derived();
                n[6] += v.rederived();
            }
        }

        void addReport(String changed, Verification v) {
            int[] n = of(changed);
            n[0]++;
            n[1] += v.holds() ? 1 : 0;
            n[2]++;
            n[3] += v.holds() ? 0 : 1;
        }

        List<List<ScoreTable.Cell>> rows(String set, int records) {
            List<List<ScoreTable.Cell>> rows = new ArrayList<>();
            counts.forEach((changed, n) -> rows.add(List.of(
                    ScoreTable.word(set + ", " + records),
                    ScoreTable.word(changed),
                    ScoreTable.count(n[0]),
                    ScoreTable.percent((double) n[1] / n[0]),
                    ScoreTable.count(n[2]),
                    ScoreTable.percent((double) n[3] / n[2]),
                    ScoreTable.count(n[4]),
                    ScoreTable.percent((double) n[5] / n[4]),
                    ScoreTable.percent((double) n[6] / n[5]))));
            return rows;
        }
    }
}
