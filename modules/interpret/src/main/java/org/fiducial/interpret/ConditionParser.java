package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fiducial.core.Lead;
import org.fiducial.core.Rhythm.PqrsRelation;

/** Reads the tree of conditions below a line. */
final class ConditionParser {
    private static final Pattern LEADS =
            Pattern.compile("(any|all|none)(?: (\\d+))?( contiguous)? of ([^:]+?)(?:: (.+))?");
    private static final String SOURCE = "source ";
    private static final Pattern NAMED = Pattern.compile("\"([^\"]+)\": ?(.+)");
    private static final Pattern WHOM = Pattern.compile("for ([^:]+?)(?:: (.+))?");

    private final Vocabulary vocabulary;

    ConditionParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All of the lines, of which there must be one. */
    Condition all(Block above, List<Block> lines, Optional<Reference> source) {
        return joined(above, parts(above, lines, source, List.of()));
    }

    /** The same, about whichever lead the criterion looks at that names it. */
    Condition inALead(Block above, List<Block> lines) {
        List<Viewpoint> some =
                Lead.STANDARD.stream().map(l -> new Viewpoint(l, false)).toList();
        return joined(above, parts(above, lines, Optional.empty(), some));
    }

    private static Condition joined(Block above, List<Condition> parts) {
        if (parts.isEmpty()) {
            throw above.fault("expected a criterion in the indented lines below '" + above.text() + "'");
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private List<Condition> parts(
            Block above, List<Block> lines, Optional<Reference> inherited, List<Viewpoint> inLeads) {
        Optional<Reference> source = inherited;
        List<Condition> parts = new ArrayList<>();
        for (Block line : lines) {
            if (line.word().equals("source")) {
                source = Optional.of(vocabulary.source(line, line.rest()));
            } else {
                parts.add(condition(line, source, inLeads));
            }
        }
        if (parts.isEmpty()) {
            throw above.fault("expected a criterion in the indented lines below '" + above.text() + "'");
        }
        return parts;
    }

    private Condition condition(Block given, Optional<Reference> inherited, List<Viewpoint> inLeads) {
        int citation = citation(given.text());
        boolean cites = citation >= 0;
        Block line = cites ? given.with(given.text().substring(0, citation).stripTrailing()) : given;
        Optional<Reference> source = cites
                ? Optional.of(vocabulary.source(given, given.text().substring(citation + SOURCE.length())))
                : inherited;
        String text = line.text();
        if (text.equals("all") || text.equals("any") || text.startsWith("at least ")) {
            return several(line, source, inLeads);
        }
        if (line.word().equals("not")) {
            return new Condition.Not(inner(line, line.rest(), source, inLeads));
        }
        if (line.word().equals("given")) {
            return new Condition.Given(inner(line, line.rest(), source, inLeads));
        }
        if (text.startsWith("where measurable")) {
            String inline = text.substring("where measurable".length())
                    .replaceFirst("^: ?", "")
                    .strip();
            return new Condition.WhereKnown(inner(line, inline, source, inLeads));
        }
        Optional<Matcher> leads = matched(LEADS, line, "any", "all", "none");
        if (leads.isPresent()) {
            return inLeads(line, leads.get(), source, inLeads);
        }
        Optional<Matcher> whom = matched(WHOM, line, "for");
        if (whom.isPresent()) {
            Condition part =
                    inner(line, Optional.ofNullable(whom.get().group(2)).orElse(""), source, inLeads);
            return new Condition.ForWhom(population(line, whom.get().group(1)), part);
        }
        childless(line);
        if (line.word().equals("is")) {
            return named(line, inLeads);
        }
        if (text.startsWith("rhythm is ")) {
            return new Condition.RhythmIs(relation(line, text.substring("rhythm is ".length())), cited(line, source));
        }
        if (line.word().equals("stated")) {
            return new Condition.Stated(vocabulary.codes(line.rest()));
        }
        if (text.equals("no other statement")) {
            return new Condition.NothingElse(cited(line, source));
        }
        Optional<Matcher> named = Optional.of(text)
                .filter(t -> t.startsWith("\""))
                .map(NAMED::matcher)
                .filter(Matcher::matches);
        Optional<String> name = named.map(m -> m.group(1));
        String comparison = named.map(m -> m.group(2)).orElse(text);
        return new Condition.Leaf(
                new ComparisonParser(line, comparison, vocabulary, inLeads).parse(name, cited(line, source)));
    }

    /** Where the words {@code source ID} at the end of a line begin; −1 if it does not end so. */
    private static int citation(String text) {
        int at = text.lastIndexOf(SOURCE);
        boolean aWord = at == 0 || at > 0 && !isPartOfAWord(text.charAt(at - 1));
        int id = at + SOURCE.length();
        return aWord && id < text.length() && text.chars().skip(id).noneMatch(Character::isWhitespace) ? at : -1;
    }

    private static boolean isPartOfAWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** The match of a whole line, which is tried only if the line's first word is one of these. */
    private static Optional<Matcher> matched(Pattern pattern, Block line, String... firstWords) {
        if (!List.of(firstWords).contains(line.word())) {
            return Optional.empty();
        }
        return Optional.of(pattern.matcher(line.text())).filter(Matcher::matches);
    }

    private Condition named(Block line, List<Viewpoint> inLeads) {
        Condition.Definition definition = vocabulary.definitions.get(line.rest());
        if (definition == null) {
            throw line.fault("nothing called '" + line.rest() + "' is defined above");
        }
        if (definition.perLead() && inLeads.isEmpty()) {
            throw line.fault("'" + line.rest() + "' is about a lead: say in which, as in 'any of V1 V2'");
        }
        if (definition.perLead()) {
            definition.condition().everything().forEach(part -> {
                if (part instanceof Condition.Leaf leaf) {
                    ComparisonParser.check(line, leaf.comparison().expression(), inLeads);
                }
            });
        }
        return new Condition.Named(definition);
    }

    private Condition several(Block line, Optional<Reference> source, List<Viewpoint> inLeads) {
        List<Condition> parts = parts(line, line.children(), source, inLeads);
        return switch (line.text()) {
            case "all" -> new Condition.All(parts);
            case "any" -> new Condition.AtLeast(1, parts);
            default -> {
                int count = count(line, line.text().substring("at least ".length()));
                if (count > parts.size()) {
                    throw line.fault("at least " + count + " of " + parts.size() + " criteria can never hold");
                }
                yield new Condition.AtLeast(count, parts);
            }
        };
    }

    private Condition inLeads(Block line, Matcher words, Optional<Reference> source, List<Viewpoint> outer) {
        if (!outer.isEmpty()) {
            throw line.fault("leads are already chosen by a line above");
        }
        List<Viewpoint> leads = vocabulary.leads(line, words.group(4));
        boolean every = words.group(1).equals("all");
        int count = every
                ? leads.size()
                : Optional.ofNullable(words.group(2)).map(n -> count(line, n)).orElse(1);
        boolean contiguous = words.group(3) != null;
        if (count > leads.size()) {
            throw line.fault("expected at most " + leads.size() + " of " + leads.size() + " leads, not " + count);
        }
        if (contiguous && windows(leads, count).isEmpty()) {
            throw line.fault("no " + count + " of these leads are neighbours in any 'chain'");
        }
        Condition part = inner(line, Optional.ofNullable(words.group(5)).orElse(""), source, leads);
        Condition in = new Condition.InLeads(count, contiguous, leads, part);
        return words.group(1).equals("none") ? new Condition.Not(in) : in;
    }

    /** Neighbours among {@code leads}, {@code count} at a time, as indexes. */
    private List<List<Integer>> windows(List<Viewpoint> leads, int count) {
        return Chains.windows(vocabulary.chains, leads, count);
    }

    private Condition inner(Block line, String inline, Optional<Reference> source, List<Viewpoint> inLeads) {
        if (inline.isEmpty()) {
            return joined(line, parts(line, line.children(), source, inLeads));
        }
        childless(line);
        return condition(line.with(inline), source, inLeads);
    }

    private static void childless(Block line) {
        if (!line.children().isEmpty()) {
            throw line.children().getFirst().fault("'" + line.text() + "' takes no indented lines");
        }
    }

    private static Population population(Block line, String words) {
        Tokens tokens = new Tokens(line, words);
        PopulationParser parser = new PopulationParser(line, tokens);
        while (!tokens.atEnd()) {
            if (!parser.takes()) {
                throw line.fault("expected men, women, under AGE or from AGE, found " + tokens.found());
            }
        }
        return parser.population();
    }

    private static PqrsRelation relation(Block line, String word) {
        return Arrays.stream(PqrsRelation.values())
                .filter(r -> written(r).equals(word))
                .findFirst()
                .orElseThrow(() -> line.fault("expected one of "
                        + Arrays.stream(PqrsRelation.values())
                                .map(ConditionParser::written)
                                .collect(Collectors.joining(", "))
                        + ", found '" + word + "'"));
    }

    /** A relation of P and QRS as criteria write it. */
    static String written(PqrsRelation relation) {
        return relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int count(Block line, String word) {
        if (!word.matches("[1-9]\\d?")) {
            throw line.fault("expected a number from 1 to 99, found '" + word + "'");
        }
        return Integer.parseInt(word);
    }

    private static Reference cited(Block line, Optional<Reference> source) {
        return source.orElseThrow(() -> line.fault("a criterion needs a source: end the line with 'source ID'"));
    }
}
