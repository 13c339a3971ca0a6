package org.fiducial.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fiducial.core.Lead;

/** Reads leads in a row: {@code II, III and aVF}, {@code V1-V4}, {@code V4,5,6}, {@code V2 to V4}. */
final class LeadList {
    private static final Set<String> NAMES = Set.of(
            "i", "ii", "iii", "avr", "avl", "avf", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v3r", "v4r",
            "v5r", "v6r");

    /** Words after an I that is a person and no lead. */
    private static final Set<String> PERSON =
            Set.of("see", "am", "would", "think", "do", "have", "can", "cannot", "believe", "note", "find", "will");

    private static final Set<String> JOINTS = Set.of(",", "and", "&", "/", "+", "or", "lead", "as", "well");
    private static final Set<String> THROUGH = Set.of("-", "to", "through", "thru");

    private final List<Token> tokens;
    private final Set<Lead> leads = new LinkedHashSet<>();
    private int at;

    private LeadList(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    /** The leads that a list at that place names. */
    static Optional<Lexicon.Match<List<Lead>>> at(List<Token> tokens, int at) {
        LeadList list = new LeadList(tokens, at);
        Optional<Lead> first = list.name(at);
        if (first.isEmpty() || list.isPerson()) {
            return Optional.empty();
        }
        list.leads.add(first.get());
        list.at++;
        while (list.more()) {
            // goes on until nothing joins
        }
        return Optional.of(new Lexicon.Match<>(List.copyOf(list.leads), list.at - at));
    }

    private boolean isPerson() {
        return tokens.get(at).is("i")
                && at + 1 < tokens.size()
                && PERSON.contains(tokens.get(at + 1).word());
    }

    private Optional<Lead> name(int i) {
        return i < tokens.size() && NAMES.contains(tokens.get(i).word())
                ? Lead.of(tokens.get(i).word().toUpperCase(java.util.Locale.ROOT))
                : Optional.empty();
    }

    /** A lead by its name, or by its number after a chest lead. */
    private Optional<Lead> next(int i) {
        Optional<Lead> named = name(i);
        Lead last = new ArrayList<>(leads).getLast();
        if (named.isPresent() || i >= tokens.size() || !last.label().startsWith("V")) {
            return named;
        }
        Token token = tokens.get(i);
        boolean number = token.isNumber() && token.word().matches("[1-9]");
        return number ? Lead.of("V" + token.word()) : Optional.empty();
    }

    private boolean more() {
        if (at < tokens.size() && THROUGH.contains(tokens.get(at).word())) {
            Optional<Lead> end = next(skipLeadWord(at + 1));
            if (end.isPresent()) {
                Lead begin = new ArrayList<>(leads).getLast();
                for (int k = begin.ordinal(); k <= end.get().ordinal(); k++) {
                    leads.add(Lead.values()[k]);
                }
                at = skipLeadWord(at + 1) + 1;
                return true;
            }
        }
        int i = at;
        while (i < tokens.size() && i < at + 4 && JOINTS.contains(tokens.get(i).word())) {
            i++;
        }
        Optional<Lead> joined = i > at ? next(i) : name(i);
        if (joined.isEmpty()) {
            return false;
        }
        leads.add(joined.get());
        at = i + 1;
        return true;
    }

    private int skipLeadWord(int i) {
        return i < tokens.size() && tokens.get(i).is("lead") ? i + 1 : i;
    }
}
