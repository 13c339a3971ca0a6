package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A site's text laid over the standard criteria. Below the line {@code include standard} a source, a group of leads or codes, a
 * definition or a statement takes the place of the standard's of the same name, and a new one stands behind those of its kind: what
 * the standard says elsewhere by that name then means the site's.
 */
final class Overlay {
    /** What may be named before it is used, in that order. */
    private static final List<String> KINDS = List.of("source", "leads", "chain", "codes", "define", "statement");

    private Overlay() {}

    /** Whether the text begins with the line. */
    static boolean isOne(List<Block> own) {
        return !own.isEmpty() && own.getFirst().word().equals("include");
    }

    /**
     * The standard's lines with the site's in their places.
     *
     * @throws org.fiducial.core.UnreadableException if another set than the standard is included, or a name stands twice
     */
    static List<Block> over(List<Block> standard, List<Block> own) {
        Block include = own.getFirst();
        if (!include.rest().equals("standard")) {
            throw include.fault("expected 'include standard', found '" + include.text() + "'");
        }
        Map<String, Block> merged = new LinkedHashMap<>();
        standard.forEach(line -> merged.put(key(line), line));
        Set<String> seen = new HashSet<>();
        for (Block line : own.subList(1, own.size())) {
            if (line.word().equals("include")) {
                throw line.fault("'include standard' stands once, and first");
            }
            if (!KINDS.contains(line.word())) {
                throw line.fault("expected " + String.join(", ", KINDS) + ", found '" + line.word() + "'");
            }
            if (!seen.add(key(line))) {
                throw line.fault("'" + name(line) + "' stands twice");
            }
            merged.put(key(line), line);
        }
        List<Block> ordered = new ArrayList<>();
        for (String kind : KINDS) {
            merged.values().stream().filter(line -> line.word().equals(kind)).forEach(ordered::add);
        }
        return ordered;
    }

    /** A chain has no name; each is its own. */
    private static String key(Block line) {
        return line.word() + ' ' + (line.word().equals("chain") ? line.rest() : name(line));
    }

    private static String name(Block line) {
        String rest = line.rest();
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
