package org.fiducial.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fiducial.core.Evidence;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Place;
import org.fiducial.core.Report;
import org.fiducial.core.Signal;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode.Kind;
import org.fiducial.interpret.RuleReader;

/** What the interpretation says about codes of the catalogue, asserted ones and others, and its verdict. */
final class CodeTruths {
    private static final double BARELY = 1e-6;
    private static final double NEARLY = 0.4;
    private static final double SURE = 0.99;

    private final Report report;
    private final RuleReader rules;
    private final Map<String, Truth> known = new HashMap<>();

    CodeTruths(Report report, RuleReader rules) {
        this.report = report;
        this.rules = rules;
    }

    /** Whether a code holds. */
    Truth of(String code) {
        return known.computeIfAbsent(code, this::look);
    }

    /** Whether a code does not hold. */
    Truth without(String code) {
        Truth there = of(code);
        return there.isUnknown()
                ? there
                : new Truth(
                        1 - there.probability(), there.why(), there.evidence().map(Evidence.Not::new), true);
    }

    private Truth look(String code) {
        if (rules.criteria().find(code).isEmpty()) {
            return Truth.beyond("the program has no criteria for " + code);
        }
        return report.interpretation().asserted().stream()
                .filter(s -> s.code().code().equals(code))
                .findFirst()
                .or(() -> rules.explain(code, report.recording(), report.analysis()))
                .map(CodeTruths::of)
                .orElseGet(() -> Truth.beyond("the program has no criteria for " + code));
    }

    private static Truth of(Statement s) {
        String why = s.text() + (s.reason().isEmpty() ? "" : ": " + s.reason());
        double near = s.evidence().map(Nearness::of).orElse(Double.NaN);
        return switch (s.status()) {
            case ASSERTED ->
                new Truth(Double.isNaN(near) ? SURE : Math.max(near, Truth.HALF + BARELY), why, s.evidence(), true);
            case ABSENT ->
                new Truth(
                        Double.isNaN(near) ? 1 - SURE : Math.min(near, Truth.HALF - BARELY),
                        "no " + why,
                        s.evidence(),
                        true);
            case SUPPRESSED ->
                Truth.unknown("the criteria of " + s.text() + " hold, but are " + s.reason(), s.evidence());
            case NOT_EVALUABLE -> Truth.unknown(s.text() + " cannot be told: " + s.reason(), s.evidence());
        };
    }

    /** Whether the verdict is that one. */
    Truth summed(Summary wanted) {
        Interpretation said = report.interpretation();
        Summary is = said.summary();
        if (is == Summary.UNINTERPRETABLE) {
            return Truth.unknown("the recording cannot be interpreted", Optional.empty());
        }
        boolean next = Math.abs(is.ordinal() - wanted.ordinal()) == 1;
        double p = is == wanted ? SURE : next && !harsh(is, wanted) ? NEARLY : 1 - SURE;
        String found = found(said.asserted());
        String verdict = is.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return new Truth(
                p, "the verdict is " + verdict + (found.isEmpty() ? "" : ": " + found), seen(said.asserted()), true);
    }

    /** Abnormal is no neighbour of what is normal or nearly so. */
    private static boolean harsh(Summary is, Summary wanted) {
        return is == Summary.ABNORMAL && wanted != Summary.BORDERLINE
                || wanted == Summary.ABNORMAL && is != Summary.BORDERLINE;
    }

    /** Whether nothing abnormal is asserted beside these codes. */
    Truth nothingBut(java.util.Set<String> claimed) {
        Interpretation said = report.interpretation();
        if (said.summary() == Summary.UNINTERPRETABLE) {
            return Truth.unknown("the recording cannot be interpreted", Optional.empty());
        }
        if (said.summary() == Summary.NORMAL || said.summary() == Summary.OTHERWISE_NORMAL) {
            return summed(said.summary());
        }
        List<Statement> else_ = said.asserted().stream()
                .filter(s -> !claimed.contains(s.code().code()) && !isHarmless(s))
                .toList();
        if (else_.isEmpty()) {
            return new Truth(SURE, "nothing else is found", Optional.empty(), true);
        }
        return new Truth(
                said.summary() == Summary.BORDERLINE ? NEARLY : 1 - SURE, "also: " + found(else_), seen(else_), true);
    }

    /** Rhythm of the sinus node, the verdict itself, and remarks about the recording. */
    private static boolean isHarmless(Statement s) {
        return java.util.Set.of("SR", "SARRH").contains(s.code().code())
                || s.code().kind() == Kind.OVERALL
                || s.code().kind() == Kind.QUALITY;
    }

    private static String found(List<Statement> statements) {
        return statements.stream()
                .filter(s -> !isHarmless(s))
                .map(Statement::text)
                .collect(Collectors.joining(", "));
    }

    private Optional<Evidence> seen(List<Statement> statements) {
        List<Evidence> found = statements.stream()
                .filter(s -> !isHarmless(s))
                .map(s -> s.evidence().orElseGet(() -> everywhere(s.text())))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Evidence.All(found));
    }

    private Evidence everywhere(String what) {
        return new Evidence.Observation(
                Evidence.Role.AGAINST,
                what,
                new Place.LeadSpan(
                        report.recording().ecg().stream().map(Signal::name).toList(),
                        List.of(report.analysis().span())));
    }
}
