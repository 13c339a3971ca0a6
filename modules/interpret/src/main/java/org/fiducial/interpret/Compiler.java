package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.Lead;

/** Binds the criteria to leads and numbers once, so that reading a recording only computes. */
final class Compiler {
    private final Criteria criteria;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Object, Node> known = new HashMap<>();
    /** Comparisons as criteria write them; a comparison in many leads is written once. */
    private final Map<Comparison, String> written = new IdentityHashMap<>();

    private String owner = "";
    private int leaves;
    private int slots;

    Compiler(Criteria criteria) {
        this.criteria = criteria;
        criteria.order().forEach(code -> numbers.put(code, numbers.size()));
    }

    /** A rule ready to be evaluated; its number is its place in the order of evaluation. */
    record Compiled(Rule rule, Optional<Node> requires, Node condition, List<Node> grades, int[] suppressors) {}

    /** All rules in the order of evaluation. */
    List<Compiled> rules() {
        return criteria.order().stream()
                .map(code -> compiled(criteria.find(code).orElseThrow()))
                .toList();
    }

    /** How many nodes remember their result; known once the rules are compiled. */
    int slots() {
        return slots;
    }

    private Compiled compiled(Rule rule) {
        own(rule.code().code());
        Node condition = node(rule.condition(), Optional.empty());
        List<Node> grades = rule.grades().stream()
                .map(g -> node(g.condition(), Optional.empty()))
                .toList();
        return new Compiled(
                rule,
                rule.requires().map(r -> node(r, Optional.empty())),
                condition,
                grades,
                rule.suppressedBy().stream().mapToInt(this::number).toArray());
    }

    /** The condition of another statement, under that statement's name. */
    private Node conditionOf(String code) {
        String outerOwner = owner;
        int outerLeaves = leaves;
        own(code);
        Node found = node(criteria.find(code).orElseThrow().condition(), Optional.empty());
        owner = outerOwner;
        leaves = outerLeaves;
        return found;
    }

    private int number(String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("no statement " + code);
        }
        return number;
    }

    private void own(String name) {
        owner = name;
        leaves = 0;
    }

    private Node node(Condition condition, Optional<Viewpoint> lead) {
        return switch (condition) {
            case Condition.All c -> new Node.Every(nodes(c.parts(), lead));
            case Condition.AtLeast c -> new Node.Enough(c.count(), nodes(c.parts(), lead));
            case Condition.Not c -> new Node.Inverse(node(c.part(), lead));
            case Condition.Given c -> new Node.Circumstance(node(c.part(), lead));
            case Condition.WhereKnown c -> new Node.Lenient(node(c.part(), lead));
            case Condition.ForWhom c -> new Node.Whom(c.population(), node(c.part(), lead));
            case Condition.InLeads c -> places(c);
            case Condition.Named c -> named(c.definition(), lead);
            case Condition.RhythmIs c -> new Node.Relationship(c.relation());
            case Condition.NothingElse c -> alone();
            case Condition.Stated c ->
                new Node.Stated(
                        c.codes().stream().mapToInt(this::number).toArray(),
                        c.codes().stream().map(this::conditionOf).toArray(Node[]::new));
            case Condition.Leaf c -> leaf(c.comparison(), lead);
        };
    }

    private Node[] nodes(List<Condition> parts, Optional<Viewpoint> lead) {
        return parts.stream().map(p -> node(p, lead)).toArray(Node[]::new);
    }

    private Node places(Condition.InLeads c) {
        int before = leaves;
        Node[] parts = new Node[c.leads().size()];
        for (int i = 0; i < parts.length; i++) {
            leaves = before;
            Viewpoint lead = c.leads().get(i);
            parts[i] = new Node.Shared("", node(c.part(), Optional.of(lead)), slots++);
        }
        int[][] windows = c.contiguous()
                ? Chains.windows(criteria.chains(), c.leads(), c.count()).stream()
                        .map(w -> w.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new)
                : new int[0][];
        return new Node.Places(c.count(), c.leads(), parts, windows);
    }

    private record NamedIn(String name, Optional<Viewpoint> lead) {}

    private Node named(Condition.Definition definition, Optional<Viewpoint> lead) {
        NamedIn key = new NamedIn(definition.name(), lead);
        Node found = known.get(key);
        if (found == null) {
            String outerOwner = owner;
            int outerLeaves = leaves;
            own(definition.name());
            found = new Node.Shared(definition.title(), node(definition.condition(), lead), slots++);
            owner = outerOwner;
            leaves = outerLeaves;
            known.put(key, found);
        }
        return found;
    }

    private record LeafIn(String id, String written, Optional<Viewpoint> lead) {}

    private Node leaf(Comparison comparison, Optional<Viewpoint> lead) {
        leaves++;
        String id = owner + "." + comparison.name().map(Compiler::slug).orElse(Integer.toString(leaves));
        String text = written.computeIfAbsent(comparison, Comparison::written);
        return known.computeIfAbsent(new LeafIn(id, text, lead), k -> {
            Expression bound = lead.map(comparison.expression()::in).orElse(comparison.expression());
            int[] observed = bound.terms().stream()
                    .mapToInt(t -> Case.index(t.of(), t.lead().map(Viewpoint::lead)))
                    .toArray();
            return new Node.Leaf(
                    id,
                    comparison,
                    bound,
                    Formula.of(bound),
                    observed,
                    limits(comparison, lead),
                    bound.terms().stream().allMatch(t -> t.of().isCount()),
                    Certainty.readerError(comparison.unit()),
                    slots++);
        });
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static Limit[] limits(Comparison comparison, Optional<Viewpoint> at) {
        Optional<Lead> lead = at.map(Viewpoint::lead);
        List<Limit> named = comparison.limits().stream()
                .filter(l -> lead.isPresent() && l.leads().contains(lead.get()))
                .toList();
        return (named.isEmpty()
                        ? comparison.limits().stream().filter(l -> l.leads().isEmpty())
                        : named.stream())
                .toArray(Limit[]::new);
    }

    private Node alone() {
        String outerOwner = owner;
        int outerLeaves = leaves;
        List<Node.Alone.Spoiler> spoilers = new ArrayList<>();
        for (Rule rule : criteria.statements()) {
            boolean itself = Criteria.looksAtOthers(rule.condition());
            boolean gradeSpoils = rule.grades().stream()
                    .anyMatch(g -> g.significance().severity().spoilsNormal());
            if (!itself && (rule.significance().severity().spoilsNormal() || gradeSpoils)) {
                own(rule.code().code());
                node(rule.condition(), Optional.empty());
                List<Node> grades = rule.significance().severity().spoilsNormal()
                        ? List.of()
                        : rule.grades().stream()
                                .filter(g -> g.significance().severity().spoilsNormal())
                                .map(g -> node(g.condition(), Optional.empty()))
                                .toList();
                spoilers.add(new Node.Alone.Spoiler(number(rule.code().code()), grades, rule.neededForNormal()));
            }
        }
        owner = outerOwner;
        leaves = outerLeaves;
        return new Node.Alone(spoilers.toArray(Node.Alone.Spoiler[]::new));
    }
}
