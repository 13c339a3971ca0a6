package org.fiducial.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes a text apart into claims: sentences, stretches, groups, meanings. */
final class ClaimReader {
    private final Lexicon lexicon;
    private final GroupReader meanings;

    ClaimReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.meanings = new GroupReader(lexicon);
    }

    /** The claims in the order of the text; what is not understood is a claim that cannot be checked. */
    List<ReadClaim> read(String text) {
        List<ReadClaim> claims = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        for (Token token : Tokenizer.of(text)) {
            if (token.kind() == Token.Kind.STOP) {
                claims.addAll(sentence(sentence));
                sentence.clear();
            } else {
                sentence.add(token);
            }
        }
        claims.addAll(sentence(sentence));
        return claims;
    }

    private List<ReadClaim> sentence(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        SentenceReader reader = new SentenceReader(lexicon);
        reader.read(Lexer.of(lexicon, List.copyOf(tokens)));
        List<ReadClaim> claims = new ArrayList<>(meanings.read(reader.groups()));
        claims.addAll(reader.outside());
        claims.sort(Comparator.comparingInt(ReadClaim::from).thenComparingInt(ReadClaim::to));
        return claims;
    }
}
