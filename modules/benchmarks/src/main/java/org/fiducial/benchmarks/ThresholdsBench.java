package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fiducial.core.Age;
import org.fiducial.core.Analysis;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.evaluate.Proportion;
import org.fiducial.evaluate.ScoreTable;
import org.fiducial.interpret.Criteria;
import org.fiducial.interpret.Interpreter;
import org.fiducial.interpret.Rule;
import org.fiducial.simulate.Simulator;

/** Whether a statement appears where its limit is passed, and no other with it: virtual patients just below and just beyond. */
final class ThresholdsBench implements Bench {
    private static final int PATIENTS = 10;
    private static final int HALVINGS = 12;

    private final Road road = new Road();
    private final Interpreter interpreter = Interpreter.standard();
    private final Criteria criteria = Criteria.standard();
    private final Simulator clean = new Simulator(Simulator.Settings.DEFAULT.clean());
    private final Simulator noisy = new Simulator(Simulator.Settings.DEFAULT);

    @Override
    public String name() {
        return "thresholds";
    }

    @Override
    public String summary() {
        return "Virtual patients swept through limits: what appears, and what should not.";
    }

    private static final class Tally {
        private int pairs;
        private int flips;
        private int quiet;
        private double step;
        private final Set<String> others = new TreeSet<>();
        private final Set<Long> failed = new TreeSet<>();
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        Tally all = new Tally();
        for (Sweep sweep : Sweep.all()) {
            progress.accept(sweep.code() + ", " + sweep.name());
            Set<String> related = related(sweep.code());
            Tally own = new Tally();
            for (long seed = 1; seed <= PATIENTS; seed++) {
                double at = parameter(sweep, seed, 0);
                for (Simulator simulator : List.of(clean, noisy)) {
                    double step = Math.max(sweep.step(), sweep.stated(analysis(recording(sweep, seed, at, simulator))));
                    own.step = Math.max(own.step, step);
                    look(
                            sweep,
                            stated(recording(sweep, seed, parameter(sweep, seed, -step), simulator)),
                            stated(recording(sweep, seed, parameter(sweep, seed, step), simulator)),
                            related,
                            own,
                            seed);
                }
            }
            all.pairs += own.pairs;
            all.flips += own.flips;
            all.quiet += own.quiet;
            rows.add(row(sweep.code() + ", " + sweep.name(), own));
        }
        rows.add(row("all", all));
        return new Outcome(List.of(table(rows)), List.of());
    }

    private static void look(
            Sweep sweep, Set<String> below, Set<String> beyond, Set<String> related, Tally own, long seed) {
        own.pairs++;
        if (!below.contains(sweep.code()) && beyond.contains(sweep.code())) {
            own.flips++;
        } else {
            own.failed.add(seed);
        }
        Set<String> changed = new TreeSet<>(below);
        changed.addAll(beyond);
        changed.removeIf(c -> below.contains(c) && beyond.contains(c));
        changed.removeAll(related);
        own.quiet += changed.isEmpty() ? 1 : 0;
        own.others.addAll(changed);
    }

    /** The parameter at which the noise-free patient lies so far beyond the limit. */
    private double parameter(Sweep sweep, long seed, double beyond) {
        double from = sweep.from();
        double to = sweep.to();
        boolean grows = distance(sweep, seed, to) > distance(sweep, seed, from);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (from + to) / 2;
            if (distance(sweep, seed, middle) < beyond == grows) {
                from = middle;
            } else {
                to = middle;
            }
        }
        // The side of the last step that lies farther from the limit.
        return beyond < 0 == grows ? from : to;
    }

    private double distance(Sweep sweep, long seed, double parameter) {
        return sweep.beyond()
                .applyAsDouble(clean.simulate(
                        sweep.condition(), seed, sweep.variation().apply(parameter)));
    }

    private Recording recording(Sweep sweep, long seed, double parameter, Simulator simulator) {
        return simulator
                .simulate(sweep.condition(), seed, sweep.variation().apply(parameter))
                .recording()
                .withPatient(new Patient(
                        "",
                        Optional.of(Age.ofYears(sweep.years())),
                        sweep.sex(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }

    private Analysis analysis(Recording recording) {
        return road.analyse(recording);
    }

    private Set<String> stated(Recording recording) {
        return Road.stated(interpreter.interpret(recording, analysis(recording)));
    }

    /** Statements whose rules compare a quantity that the code's rule compares, and those that follow them, by the criteria. */
    private Set<String> related(String code) {
        Set<String> quantities = criteria.find(code).map(Rule::quantities).orElse(Set.of());
        Set<String> related = new TreeSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Rule rule : criteria.statements()) {
                boolean follows = rule.followsAll()
                        || rule.followed().stream().anyMatch(related::contains)
                        || rule.quantities().stream().anyMatch(quantities::contains);
                grown |= follows && related.add(rule.code().code());
            }
        }
        return related;
    }

    private static List<ScoreTable.Cell> row(String name, Tally t) {
        Proportion flips = new Proportion(t.flips, t.pairs);
        Proportion quiet = new Proportion(t.quiet, t.pairs);
        return List.of(
                ScoreTable.word(name),
                ScoreTable.count(t.pairs),
                ScoreTable.figure(t.step == 0 ? Double.NaN : t.step, 2),
                ScoreTable.percent(flips.value(), flips.wilson()),
                ScoreTable.percent(quiet.value(), quiet.wilson()),
                ScoreTable.word(t.failed.isEmpty() ? "-" : t.failed.toString()),
                ScoreTable.word(t.others.isEmpty() ? "-" : String.join(" ", t.others)));
    }

    private static ScoreTable table(List<List<ScoreTable.Cell>> rows) {
        return new ScoreTable(
                "Statements of virtual patients at their limits",
                ScoreTable.conditions(
                        "rule",
                        "a pair is one patient at one step below a limit and at one step beyond it, nothing else changed; the"
                                + " statement should be made in the second alone (flips), and no unrelated one should come or"
                                + " go (quiet); the step is what a careful reader errs by, 4 ms, 0.02 mV (0.1 mV of a sum of"
                                + " two), 2 degrees, 1/min, or the standard deviation that the measurement states"
                                + " where that is larger (the largest is shown); where the limit lies is told from the noise-free trace"
                                + " and the true marks; related are statements whose rules compare a quantity that the"
                                + " statement's rule compares, or that follow such, by the criteria themselves",
                        "data",
                        PATIENTS + " virtual patients a sweep, seeds 1 to " + PATIENTS
                                + ", clean and with the noise of a quiet record",
                        "not swept",
                        "P terminal force, whose statement needs a longer P than virtual patients have; T inversion; the"
                                + " grades of statements",
                        "intervals",
                        "95 %, Wilson",
                        "asked",
                        "95 % of both",
                        "null",
                        "who never changes: flips 0, quiet 100; who states at random, half of the time: flips 25, quiet 0",
                        "command",
                        "fiducial bench thresholds DATA"),
                List.of("", "pairs", "step", "flips %", "quiet %", "missed by seed", "came or went"),
                rows);
    }
}
