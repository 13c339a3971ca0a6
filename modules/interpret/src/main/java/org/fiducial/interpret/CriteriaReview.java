package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person should know of a site's set of criteria that has no fault: what it lacks, changes and leaves unproven. */
public final class CriteriaReview {
    private final Criteria own;
    private final Criteria standard;

    /** A review of {@code own} beside {@code standard}. */
    public CriteriaReview(Criteria own, Criteria standard) {
        this.own = own;
        this.standard = standard;
    }

    /** Remarks that ask for a look, in sentences; none if there is nothing to look at. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        say(
                warnings,
                "statements of the standard set that this one does not have; they will never be made: ",
                dropped());
        say(warnings, "sources that no limit names: ", unusedSources());
        say(warnings, "definitions that no statement uses: ", unusedDefinitions());
        say(
                warnings,
                "limits of the site's own that stand from memory and were not compared with their source: ",
                changed().stream()
                        .filter(code -> own.find(code)
                                .filter(CriteriaReview::isUnchecked)
                                .isPresent())
                        .toList());
        return warnings;
    }

    /** Codes that the standard set has with other criteria, in the order of the set. */
    public List<String> changed() {
        return own.statements().stream()
                .filter(r ->
                        standard.find(r.code().code()).filter(s -> !s.equals(r)).isPresent())
                .map(r -> r.code().code())
                .toList();
    }

    /** Codes that the standard set does not have, in the order of the set. */
    public List<String> added() {
        return own.statements().stream()
                .map(r -> r.code().code())
                .filter(code -> standard.find(code).isEmpty())
                .toList();
    }

    /** Codes that only the standard set has. */
    public List<String> dropped() {
        return standard.statements().stream()
                .map(r -> r.code().code())
                .filter(code -> own.find(code).isEmpty())
                .toList();
    }

    private List<String> unusedSources() {
        Set<String> used = new LinkedHashSet<>();
        everything().map(CriteriaReview::source).flatMap(Optional::stream).forEach(s -> used.add(s.id()));
        Set<String> here = new LinkedHashSet<>();
        own.sources().forEach(s -> here.add(s.id()));
        here.removeAll(used);
        standard.sources().forEach(s -> here.remove(s.id()));
        return List.copyOf(here);
    }

    private List<String> unusedDefinitions() {
        Set<String> used = new LinkedHashSet<>();
        everything()
                .filter(Condition.Named.class::isInstance)
                .forEach(c -> used.add(((Condition.Named) c).definition().name()));
        return own.definitions().stream()
                .filter(name -> !used.contains(name) && !standard.definitions().contains(name))
                .toList();
    }

    private Stream<Condition> everything() {
        return own.statements().stream().flatMap(CriteriaReview::conditions);
    }

    private static Stream<Condition> conditions(Rule rule) {
        return Stream.concat(
                        Stream.concat(rule.requires().stream(), Stream.of(rule.condition())),
                        rule.grades().stream().map(Rule.Grade::condition))
                .flatMap(Condition::everything);
    }

    private static boolean isUnchecked(Rule rule) {
        return conditions(rule)
                .map(CriteriaReview::source)
                .flatMap(Optional::stream)
                .anyMatch(s -> !s.checked());
    }

    private static Optional<Reference> source(Condition condition) {
        return switch (condition) {
            case Condition.Leaf c -> Optional.of(c.comparison().source());
            case Condition.RhythmIs c -> Optional.of(c.source());
            case Condition.NothingElse c -> Optional.of(c.source());
            case Condition.All c -> Optional.empty();
            case Condition.AtLeast c -> Optional.empty();
            case Condition.Not c -> Optional.empty();
            case Condition.Given c -> Optional.empty();
            case Condition.WhereKnown c -> Optional.empty();
            case Condition.ForWhom c -> Optional.empty();
            case Condition.InLeads c -> Optional.empty();
            case Condition.Named c -> Optional.empty();
            case Condition.Stated c -> Optional.empty();
        };
    }

    private static void say(List<String> warnings, String what, List<String> names) {
        if (!names.isEmpty()) {
            warnings.add(what + String.join(", ", names));
        }
    }
}
