package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.fiducial.core.StatementCode;

/** What was promised of statements on PTB-XL, and how a reader's answers stand to it. */
public final class StatementTargets {
    /** A mean over codes takes those with at least so many labelled records. */
    public static final int ENOUGH = 20;

    private final PtbxlLabels labels;
    private final List<Answer> answers;
    private final Bootstrap bootstrap;
    private final List<Target> targets = new ArrayList<>();

    private StatementTargets(PtbxlLabels labels, List<Answer> answers, Bootstrap bootstrap) {
        this.labels = labels;
        this.answers = List.copyOf(answers);
        this.bootstrap = bootstrap;
    }

    /** All targets. */
    public static List<Target> of(PtbxlLabels labels, List<Answer> answers, Bootstrap bootstrap) {
        StatementTargets all = new StatementTargets(labels, answers, bootstrap);
        all.shares(StatementGroup.of("AFIB"), 0.92, 0.88);
        all.shares(StatementGroup.of("CLBBB"), 0.90, 0.85);
        all.shares(StatementGroup.of("CRBBB"), 0.90, 0.85);
        all.shares(PtbxlLabels.GROUPS.getFirst(), 0.85, 0.70);
        all.shares(StatementGroup.of("PVC"), 0.90, 0.85);
        all.shares(StatementGroup.of("PACE"), 0.90, 0.90);
        all.shares(StatementGroup.of("STACH"), 0.95, 0.75);
        all.area(StatementGroup.of("SBRAD"), 0.95);
        all.area(StatementGroup.of("LAFB"), 0.95);
        all.area(StatementGroup.of("NORM"), 0.90);
        all.superclasses();
        all.codes();
        all.falseAlarms();
        return List.copyOf(all.targets);
    }

    private void shares(StatementGroup group, double sensitivity, double precision) {
        BinaryScore counts = StatementScore.of(group, labels, answers).counts();
        add(group.name() + ", Se", sensitivity, counts.sensitivity());
        add(group.name() + ", PPV", precision, counts.precision());
    }

    private void add(String name, double goal, Proportion share) {
        targets.add(new Target(name, goal, false, share.value(), share.wilson()));
    }

    private void area(StatementGroup group, double goal) {
        RocArea area = StatementScore.of(group, labels, answers).area();
        add(group.name() + ", AUC", goal, area.value(), answers, area::value);
    }

    private void add(String name, double goal, double value, List<Answer> of, ToDoubleFunction<int[]> statistic) {
        targets.add(new Target(name, goal, false, value, bootstrap.interval(persons(of), statistic)));
    }

    private void superclasses() {
        List<Answer> told =
                answers.stream().filter(a -> PtbxlLabels.hasSuperclass(a.of())).toList();
        List<RocArea> areas = PtbxlLabels.SUPERCLASSES.stream()
                .map(s -> StatementScore.of(s, labels, told).area())
                .toList();
        add("superclasses, macro AUC", 0.88, macro(areas), told, times -> macro(areas, times));
    }

    private void codes() {
        List<RocArea> areas = macroCodes(labels, answers).stream()
                .map(c ->
                        StatementScore.of(StatementGroup.of(c), labels, answers).area())
                .toList();
        add(
                "%d codes with n ≥ %d, macro AUC".formatted(areas.size(), ENOUGH),
                0.86,
                macro(areas),
                answers,
                times -> macro(areas, times));
    }

    /** Codes that a macro figure is the mean of: of the vocabulary, defined by something, labelled often enough. */
    public static List<String> macroCodes(PtbxlLabels labels, List<Answer> answers) {
        return PtbxlLabels.vocabulary().stream()
                .map(StatementCode::code)
                .filter(c -> !PtbxlLabels.UNDEFINED.contains(c))
                .filter(c -> StatementScore.of(StatementGroup.of(c), labels, answers)
                                .counts()
                                .positives()
                        >= ENOUGH)
                .toList();
    }

    private void falseAlarms() {
        FalseAlarms alarms = FalseAlarms.of(answers);
        Map.Entry<String, Proportion> worst = alarms.worst();
        targets.add(new Target(
                "false alarms, worst code (" + worst.getKey() + ")",
                0.02,
                true,
                worst.getValue().value(),
                worst.getValue().wilson()));
        targets.add(new Target(
                "false alarms, acute infarction",
                0.005,
                true,
                alarms.acute().value(),
                alarms.acute().wilson()));
    }

    /** Whom each answer is about. */
    public static List<String> persons(List<Answer> answers) {
        return answers.stream().map(a -> a.of().person()).toList();
    }

    /** The mean; a statement that nobody could be scored for counts as a guess. */
    public static double macro(List<RocArea> areas) {
        return mean(areas, RocArea::value);
    }

    /** The same over a resample. */
    public static double macro(List<RocArea> areas, int[] times) {
        return mean(areas, a -> a.value(times));
    }

    private static double mean(List<RocArea> areas, ToDoubleFunction<RocArea> value) {
        double sum = 0;
        int n = 0;
        for (RocArea area : areas) {
            OptionalDouble own = area.cases() == 0 ? OptionalDouble.of(0.5) : finite(value.applyAsDouble(area));
            if (own.isPresent()) {
                sum += own.getAsDouble();
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private static OptionalDouble finite(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
