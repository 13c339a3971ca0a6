package org.fiducial.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Lead;

/** Turns the tokens of a sentence into items: phrases, leads, numbers, beats, and words that mean nothing here. */
final class Lexer {
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final NumberReader numbers;
    private final List<Item> items = new ArrayList<>();

    private Lexer(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.numbers = new NumberReader(lexicon, tokens);
    }

    static List<Item> of(Lexicon lexicon, List<Token> sentence) {
        Lexer lexer = new Lexer(lexicon, sentence);
        for (int i = 0; i < sentence.size(); ) {
            i += lexer.item(i);
        }
        return lexer.items;
    }

    private int from(int i) {
        return tokens.get(i).from();
    }

    /** The last character of so many tokens from there. */
    private int to(int i, int length) {
        return tokens.get(i + length - 1).to();
    }

    private int item(int i) {
        Optional<Lexicon.Match<List<Entry>>> phrase = lexicon.at(tokens, i);
        if (phrase.isPresent()
                && phrase.get().length() > 1
                && !isOnlyCue(phrase.get().value())) {
            return term(phrase.get(), i);
        }
        Optional<Lexicon.Match<List<Integer>>> beats = numbers.beatsAt(i);
        if (beats.isPresent()) {
            items.add(new Item.Beats(
                    beats.get().value(), from(i), to(i, beats.get().length())));
            return beats.get().length();
        }
        Optional<Lexicon.Match<Amount>> amount = numbers.at(i);
        if (amount.isPresent()) {
            items.add(new Item.Number(
                    amount.get().value(), from(i), to(i, amount.get().length())));
            return amount.get().length();
        }
        if (phrase.isPresent() && phrase.get().length() > 1) {
            return term(phrase.get(), i);
        }
        Optional<Lexicon.Match<List<Lead>>> leads = LeadList.at(tokens, i);
        if (leads.isPresent()) {
            items.add(new Item.Leads(
                    leads.get().value(), from(i), to(i, leads.get().length())));
            return leads.get().length();
        }
        if (phrase.isPresent()) {
            return term(phrase.get(), i);
        }
        Token token = tokens.get(i);
        items.add(new Item.Other(token.word(), token.kind() != Token.Kind.WORD, token.from(), token.to()));
        return 1;
    }

    private int term(Lexicon.Match<List<Entry>> phrase, int i) {
        items.add(new Item.Term(phrase.value(), from(i), to(i, phrase.length())));
        return phrase.length();
    }

    private static boolean isOnlyCue(List<Entry> entries) {
        return entries.stream().allMatch(Entry.Cue.class::isInstance);
    }
}
