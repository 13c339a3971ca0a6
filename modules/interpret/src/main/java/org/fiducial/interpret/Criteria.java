package org.fiducial.interpret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fiducial.core.UnreadableException;

/**
 * A set of criteria: for each statement when it is made, with the source of every limit. The standard set is the resource {@code
 * criteria/standard.criteria}; a site's own set is a file of the same form, which replaces it whole or is laid over it.
 */
public final class Criteria {
    private static final String STANDARD = "criteria/standard.criteria";
    private static final long LARGEST_FILE = 4L << 20;

    private final List<Rule> rules;
    private final Vocabulary vocabulary;
    private final List<String> order;

    Criteria(List<Rule> rules, Vocabulary vocabulary, List<String> order) {
        this.rules = List.copyOf(rules);
        this.vocabulary = vocabulary;
        this.order = List.copyOf(order);
    }

    /** The set that comes with the program. */
    public static Criteria standard() {
        return parse(STANDARD, standardText());
    }

    private static String standardText() {
        try (InputStream in = Objects.requireNonNull(Criteria.class.getResourceAsStream(STANDARD))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of the standard set, for a site's text that is laid over it. */
    static List<Block> standardLines() {
        return Block.outline(STANDARD, standardText());
    }

    /**
     * A site's own set, whole, or laid over the standard set if its first line is {@code include standard}.
     *
     * @throws UnreadableException at the first fault, with file, line and what was expected
     * @throws IOException if the file cannot be opened
     */
    public static Criteria load(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new UnreadableException(file.toString(), "", "criteria take at most 4 MiB");
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return parse(
                    file.toString(),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableException(file.toString(), "", "criteria are UTF-8 text", e);
        }
    }

    /**
     * Reads a set from its text.
     *
     * @param name what messages call the text
     * @throws UnreadableException at the first fault
     */
    public static Criteria parse(String name, String text) {
        return new CriteriaParser().parse(name, text);
    }

    /** One rule a code, in the order of the text. */
    public List<Rule> statements() {
        return rules;
    }

    /** The rule of that code. */
    public Optional<Rule> find(String code) {
        return rules.stream().filter(r -> r.code().code().equals(code)).findFirst();
    }

    /** What limits are taken from. */
    public Collection<Reference> sources() {
        return List.copyOf(vocabulary.sources.values());
    }

    /** Names of the conditions that are defined once. */
    List<String> definitions() {
        return List.copyOf(vocabulary.definitions.keySet());
    }

    /** Codes in an order of evaluation: every statement after those that suppress it. */
    List<String> order() {
        return order;
    }

    /** Leads in anatomical order. */
    List<List<Viewpoint>> chains() {
        return vocabulary.chains;
    }

    /** The set in its canonical form: the same language without comments and with one way of writing. */
    public String canonical() {
        return new CanonicalText(rules, vocabulary).toString();
    }

    /** SHA-256, in lower-case hexadecimal, over the canonical form. */
    public String hash() {
        try {
            byte[] bytes = canonical().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Every criterion as a guideline would put it, with population and source; fits 80 columns. */
    public String describe() {
        return new Description(this).all();
    }

    /** The same of one statement. */
    public Optional<String> describe(String code) {
        return find(code).map(r -> new Description(this).one(r));
    }

    static boolean looksAtOthers(Condition condition) {
        return condition.everything().anyMatch(Condition.NothingElse.class::isInstance);
    }
}
