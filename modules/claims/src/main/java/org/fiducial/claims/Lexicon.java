package org.fiducial.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;
import org.fiducial.core.Relation;

/** The words of the resource {@code lexicon.txt}, found by longest match. */
final class Lexicon {
    private static final String RESOURCE = "lexicon.txt";

    /** Longest phrase, in words. */
    private int longest = 1;

    private final Map<List<String>, List<Entry>> entries = new HashMap<>();
    private final Map<List<String>, Unit> units = new HashMap<>();
    private final Map<List<String>, Relation> relations = new HashMap<>();
    private final Map<List<String>, Entry.Cue.Kind> beforeNumbers = new HashMap<>();
    private final Map<String, Integer> signs = new HashMap<>();
    private final Map<String, Entry.Subject> subjects = new HashMap<>();
    private final List<Concept> concepts = new ArrayList<>();

    /**
     * A unit of a number.
     *
     * @param ucum the unit of quantities
     * @param factor from the written unit to that
     */
    record Unit(String ucum, double factor) {}

    /**
     * What stands at a place of a text.
     *
     * @param length in tokens
     */
    record Match<T>(T value, int length) {}

    private Lexicon() {}

    /** The lexicon that comes with the program. */
    static Lexicon standard() {
        Lexicon lexicon = new Lexicon();
        lines(RESOURCE).forEach(lexicon::line);
        return lexicon;
    }

    /** The lines of a resource of this room, cut at bars, without comments. */
    static List<String[]> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l ->
                            Arrays.stream(l.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every finding that it knows. */
    List<Concept> concepts() {
        return List.copyOf(concepts);
    }

    /** Whether a pattern's word is one of a subject, a quality, a territory or an age. */
    boolean knows(String word) {
        return entries.values().stream()
                .flatMap(List::stream)
                .anyMatch(e -> e.word().equals(word));
    }

    /** The subject that patterns call so. */
    Optional<Entry.Subject> subject(String word) {
        return Optional.ofNullable(subjects.get(word));
    }

    /** The sign that a quality gives an amplitude. */
    int sign(String quality) {
        return signs.getOrDefault(quality, 0);
    }

    /** The longest phrase at a place. */
    Optional<Match<List<Entry>>> at(List<Token> tokens, int at) {
        return longest(entries, tokens, at);
    }

    Optional<Match<Unit>> unitAt(List<Token> tokens, int at) {
        return longest(units, tokens, at);
    }

    Optional<Match<Relation>> relationAt(List<Token> tokens, int at) {
        return longest(relations, tokens, at);
    }

    Optional<Match<Entry.Cue.Kind>> beforeNumberAt(List<Token> tokens, int at) {
        return longest(beforeNumbers, tokens, at);
    }

    private <T> Optional<Match<T>> longest(Map<List<String>, T> phrases, List<Token> tokens, int at) {
        List<String> words = new ArrayList<>();
        Optional<Match<T>> best = Optional.empty();
        for (int i = at; i < tokens.size() && words.size() < longest; i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.STOP) {
                break;
            }
            if (token.kind() == Token.Kind.DASH) {
                if (i == at) {
                    break;
                }
                continue;
            }
            words.add(token.word());
            T found = phrases.get(words);
            if (found != null) {
                best = Optional.of(new Match<>(found, i - at + 1));
            }
        }
        return best;
    }

    private void line(String[] cell) {
        switch (cell[0]) {
            case "subject" -> {
                Entry.Subject subject = new Entry.Subject(cell[1], cell[2], quantities(cell[3]));
                subjects.put(subject.word(), subject);
                entry(cell[4], subject);
            }
            case "quality" -> {
                signs.put(cell[1], Integer.parseInt(cell[2]));
                entry(cell[3], new Entry.Quality(cell[1], Integer.parseInt(cell[2])));
            }
            case "territory" -> entry(cell[3], new Entry.Territory(cell[1], leads(cell[2])));
            case "age" -> entry(cell[3], new Entry.Age(cell[1]));
            case "finding" -> finding(cell);
            case "cue" -> cue(cell);
            case "unit" -> phrases(cell[3]).forEach(p -> units.put(p, new Unit(cell[1], Double.parseDouble(cell[2]))));
            case "than" -> phrases(cell[3]).forEach(p -> relations.put(p, Proposition.relation(cell[1])));
            default -> throw new IllegalArgumentException("the lexicon has no kind " + cell[0]);
        }
    }

    private void cue(String[] cell) {
        Entry.Cue.Kind kind =
                Entry.Cue.Kind.valueOf(cell[1].replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        switch (kind) {
            case ABOUT, RANGE, UP_TO, BEAT -> phrases(cell[3]).forEach(p -> beforeNumbers.put(p, kind));
            default ->
                entry(cell[3], new Entry.Cue(kind, cell[2].equals("-") ? Optional.empty() : Optional.of(cell[2])));
        }
    }

    private void finding(String[] cell) {
        List<Set<String>> patterns = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (String phrase : cell[4].split(";", -1)) {
            if (phrase.strip().startsWith("@")) {
                patterns.add(new HashSet<>(List.of(phrase.strip().substring(1).split(" +@", -1))));
            } else {
                whole.append(whole.isEmpty() ? "" : ";").append(phrase);
            }
        }
        Concept concept = new Concept(cell[1], proposition(cell[2]), proposition(cell[3]), patterns);
        concepts.add(concept);
        entry(whole.toString(), new Entry.Whole(concept));
    }

    private void entry(String phrases, Entry entry) {
        for (List<String> phrase : phrases(phrases)) {
            entries.computeIfAbsent(phrase, p -> new ArrayList<>()).add(entry);
        }
    }

    private List<List<String>> phrases(String cell) {
        List<List<String>> phrases = new ArrayList<>();
        for (String phrase : cell.split(";", -1)) {
            List<String> words = Tokenizer.words(phrase);
            if (!words.isEmpty()) {
                phrases.add(words);
                longest = Math.max(longest, words.size());
            }
        }
        return phrases;
    }

    private static Optional<Proposition> proposition(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(Proposition.parse(cell));
    }

    private static List<Lead> leads(String cell) {
        return Arrays.stream(cell.split(" +", -1))
                .map(l -> Lead.of(l).orElseThrow())
                .toList();
    }

    private static List<Quantity> quantities(String cell) {
        return cell.equals("-")
                ? List.of()
                : Arrays.stream(cell.split(",", -1))
                        .map(q -> q.strip().replaceAll("(/| ).*", ""))
                        .map(q -> Quantity.of(q).orElseThrow())
                        .toList();
    }
}
