package org.fiducial.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Relation;

/** Reads numbers with their comparators and units: {@code less than 120 ms}, {@code -40°}, {@code between 90 and 110}. */
final class NumberReader {
    private static final double HALF = 0.5;

    private final Lexicon lexicon;
    private final List<Token> tokens;

    NumberReader(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /** The number at a place, if there is one; its length in tokens. */
    Optional<Lexicon.Match<Amount>> at(int start) {
        int i = start;
        Relation relation = Relation.EQUAL;
        boolean loose = false;
        boolean most = false;
        boolean range = false;
        while (true) {
            Optional<Lexicon.Match<Relation>> than = lexicon.relationAt(tokens, i);
            Optional<Lexicon.Match<Entry.Cue.Kind>> cue = lexicon.beforeNumberAt(tokens, i);
            if (than.isPresent()) {
                relation = than.get().value();
                i += than.get().length();
            } else if (cue.isPresent() && cue.get().value() != Entry.Cue.Kind.BEAT) {
                loose |= cue.get().value() == Entry.Cue.Kind.ABOUT;
                most |= cue.get().value() == Entry.Cue.Kind.UP_TO;
                range |= cue.get().value() == Entry.Cue.Kind.RANGE;
                i += cue.get().length();
            } else {
                break;
            }
        }
        int sign = signAt(i, start);
        i += sign == 0 ? 0 : 1;
        if (!isNumber(i)) {
            return Optional.empty();
        }
        double first = value(i) * (sign < 0 ? -1 : 1);
        double step = step(i);
        i++;
        Optional<Lexicon.Match<Lexicon.Unit>> unit = unitAt(i);
        int end = i + unit.map(Lexicon.Match::length).orElse(0);
        double second = first;
        int to = rangeEnd(end, range);
        if (to >= 0) {
            second = value(to);
            end = to + 1;
            Optional<Lexicon.Match<Lexicon.Unit>> behind = unitAt(end);
            unit = behind.isPresent() ? behind : unit;
            end += behind.map(Lexicon.Match::length).orElse(0);
        } else if (end < tokens.size() && tokens.get(end).is("±") && isNumber(end + 1)) {
            end += 2;
            Optional<Lexicon.Match<Lexicon.Unit>> behind = unitAt(end);
            unit = behind.isPresent() ? behind : unit;
            end += behind.map(Lexicon.Match::length).orElse(0);
        }
        double factor = unit.map(u -> u.value().factor()).orElse(1.0);
        return Optional.of(new Lexicon.Match<>(
                new Amount(
                        relation,
                        Math.min(first, second) * factor,
                        Math.max(first, second) * factor,
                        unit.map(u -> u.value().ucum()).orElse(""),
                        step * factor,
                        loose,
                        most,
                        written(start, end)),
                end - start));
    }

    /** Beats by number: {@code beats 3, 5 and 7}. */
    Optional<Lexicon.Match<List<Integer>>> beatsAt(int start) {
        Optional<Lexicon.Match<Entry.Cue.Kind>> cue = lexicon.beforeNumberAt(tokens, start)
                .filter(m -> m.value() == Entry.Cue.Kind.BEAT)
                .filter(m -> isCount(start + m.length()));
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> beats = new ArrayList<>();
        int i = start + cue.get().length();
        beats.add((int) value(i));
        i++;
        while (i + 1 < tokens.size()) {
            boolean through = tokens.get(i).is("-") || tokens.get(i).is("to");
            int next = tokens.get(i).is(",") && tokens.get(i + 1).is("and") ? i + 2 : i + 1;
            boolean joined = through || tokens.get(i).is(",") || tokens.get(i).is("and");
            if (!joined || !isCount(next) || unitAt(next + 1).isPresent()) {
                break;
            }
            int number = (int) value(next);
            for (int k = through ? beats.getLast() + 1 : number; k <= number; k++) {
                beats.add(k);
            }
            i = next + 1;
        }
        return Optional.of(new Lexicon.Match<>(beats, i - start));
    }

    /** A dash is a minus where it stands right before the number and after a gap. */
    private int signAt(int i, int start) {
        boolean dash = i < tokens.size()
                && (tokens.get(i).kind() == Token.Kind.DASH || tokens.get(i).is("+"));
        if (!dash || !isNumber(i + 1) || tokens.get(i).to() != tokens.get(i + 1).from()) {
            return 0;
        }
        boolean gap = i == 0
                || i > start
                || tokens.get(i - 1).to() < tokens.get(i).from()
                || tokens.get(i - 1).is("(");
        return !gap ? 0 : tokens.get(i).is("+") ? 1 : -1;
    }

    private int rangeEnd(int i, boolean range) {
        if (i + 1 >= tokens.size() || !isNumber(i + 1)) {
            return -1;
        }
        boolean tight = tokens.get(i).kind() == Token.Kind.DASH
                && (tokens.get(i).to() < tokens.get(i + 1).from()
                        || tokens.get(i - 1).to() == tokens.get(i).from());
        return tight || tokens.get(i).is("to") || range && tokens.get(i).is("and") ? i + 1 : -1;
    }

    private Optional<Lexicon.Match<Lexicon.Unit>> unitAt(int i) {
        boolean hyphen = i < tokens.size() && tokens.get(i).kind() == Token.Kind.DASH;
        return hyphen
                ? lexicon.unitAt(tokens, i + 1).map(m -> new Lexicon.Match<>(m.value(), m.length() + 1))
                : lexicon.unitAt(tokens, i);
    }

    private boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isNumber();
    }

    private boolean isCount(int i) {
        return isNumber(i) && tokens.get(i).word().matches("\\d{1,5}");
    }

    private double value(int i) {
        return tokens.get(i).value();
    }

    private double step(int i) {
        String written = tokens.get(i).word();
        int dot = written.indexOf('.');
        return dot < 0 ? HALF : HALF / StrictMath.pow(10, written.length() - dot - 1.0);
    }

    private String written(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean gap = i > from && tokens.get(i).from() > tokens.get(i - 1).to();
            words.append(gap ? " " : "").append(tokens.get(i).word());
        }
        return words.toString();
    }
}
