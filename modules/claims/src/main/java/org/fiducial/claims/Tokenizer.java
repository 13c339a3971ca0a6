package org.fiducial.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into tokens and finds the ends of sentences, which decimals, abbreviations and lines broken in prose are not. */
final class Tokenizer {
    private static final Pattern PIECE = Pattern.compile("(?<ordinal>\\d+(?:st|nd|rd|th)\\b)"
            + "|(?<number>\\d{1,9}(?:[.,]\\d{1,6})?)"
            + "|(?<word>\\p{L}[\\p{L}\\p{M}\\d]*(?:['’][\\p{L}]+)*(?:\\([a-zA-Z]{1,2}\\))?(?:(?<=[rRsS])['’′](?!\\p{L}))?)"
            + "|(?<dash>[-‐‑‒–—−])"
            + "|(?<line>\\R)"
            + "|(?<sign><=|>=|\\S)");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "sec", "min", "approx", "ca", "resp", "vs", "e", "g", "i", "dr", "amp", "msec", "ant", "lat", "inf", "nr",
            "vent", "incl", "incompl", "compl", "sup", "post");

    /** Abbreviations that often stand at the end of a sentence. */
    private static final Set<String> UNITS = Set.of("sec", "min", "msec");

    /** A line shorter than this was ended on purpose. */
    private static final int FULL_LINE = 60;

    private static final Pattern BULLET = Pattern.compile("(?:[-*•·]|\\d{1,2}[.)])\\s.*");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of a text. */
    static List<Token> of(String text) {
        return new Tokenizer(text).tokens();
    }

    /** The words of a phrase as the lexicon compares them: no dashes, no stops. */
    static List<String> words(String phrase) {
        return of(phrase).stream()
                .filter(t -> t.kind() != Token.Kind.DASH && t.kind() != Token.Kind.STOP)
                .map(Token::word)
                .toList();
    }

    private List<Token> tokens() {
        Matcher m = PIECE.matcher(text);
        int at = 0;
        while (at < text.length() && m.find(at)) {
            at = Math.max(add(m), m.start() + 1);
        }
        return tokens;
    }

    /** Adds the piece and gives the place after it. */
    private int add(Matcher m) {
        if (m.group("ordinal") != null) {
            put(Token.Kind.WORD, m.group().toLowerCase(Locale.ROOT), m.start(), m.end());
        } else if (m.group("number") != null) {
            return number(m);
        } else if (m.group("word") != null) {
            put(Token.Kind.WORD, plain(m.group()), m.start(), m.end());
        } else if (m.group("dash") != null) {
            put(Token.Kind.DASH, "-", m.start(), m.end());
        } else if (m.group("line") != null) {
            if (endsAtLine(m.start(), m.end())) {
                put(Token.Kind.STOP, "\n", m.start(), m.end());
            }
        } else if (m.group().equals(".") && endsAtDot(m.start())
                || m.group().equals("!")
                || m.group().equals("?")) {
            put(Token.Kind.STOP, ".", m.start(), m.end());
        } else if (!m.group().equals(".")) {
            put(Token.Kind.SIGN, m.group(), m.start(), m.end());
        }
        return m.end();
    }

    private void put(Token.Kind kind, String word, int from, int to) {
        tokens.add(new Token(kind, word, from, to));
    }

    private int number(Matcher m) {
        String written = m.group();
        int comma = written.indexOf(',');
        int end = m.end();
        if (comma >= 0) {
            int behind = written.length() - comma - 1;
            if (followsLead() || behind > 3 || behind == 3 && !written.startsWith("0")) {
                boolean thousands = behind == 3 && !followsLead();
                end = thousands ? end : m.start() + comma;
                written = thousands ? written.replace(",", "") : written.substring(0, comma);
            } else {
                written = written.replace(',', '.');
            }
        }
        put(Token.Kind.NUMBER, written, m.start(), end);
        return end;
    }

    /** Whether the number goes on a list of leads, as in {@code V4,5,6}. */
    private boolean followsLead() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token t = tokens.get(i);
            if (t.kind() == Token.Kind.WORD) {
                return t.word().matches("v\\d");
            }
            if (!t.isNumber() && !t.is(",") && t.kind() != Token.Kind.DASH) {
                return false;
            }
        }
        return false;
    }

    private boolean endsAtDot(int at) {
        if (!tokens.isEmpty()) {
            Token last = tokens.getLast();
            if (last.to() == at && last.kind() == Token.Kind.WORD && ABBREVIATIONS.contains(last.word())) {
                String after = text.substring(at + 1).stripLeading();
                boolean gap = at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
                return after.isEmpty() || UNITS.contains(last.word()) && gap && Character.isUpperCase(after.charAt(0));
            }
        }
        return at + 1 >= text.length()
                || Character.isWhitespace(text.charAt(at + 1))
                || Character.isLetter(text.charAt(at + 1));
    }

    private boolean endsAtLine(int from, int to) {
        int begin = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
        String line = text.substring(Math.min(begin, from), from).strip();
        int next = text.indexOf('\n', to);
        String after = text.substring(to, next < 0 ? text.length() : next).strip();
        if (line.isEmpty() || after.isEmpty() || BULLET.matcher(after).matches()) {
            return true;
        }
        return line.length() < FULL_LINE
                && !line.endsWith(",")
                && (Character.isUpperCase(after.codePointAt(0)) || Character.isDigit(after.codePointAt(0)));
    }

    private static String plain(String written) {
        String word = written.toLowerCase(Locale.ROOT).replace('’', '\'').replace('′', '\'');
        if (word.endsWith("(s)") || word.endsWith("(t)")) {
            String inside = word.endsWith("(t)") ? "t" : "";
            word = word.substring(0, word.length() - 3) + inside;
        } else if (word.endsWith(")")) {
            word = word.substring(0, word.indexOf('('));
        }
        if (word.endsWith("'s")) {
            word = word.substring(0, word.length() - 2);
        }
        if (!word.equals("r'") && !word.equals("rsr'") && !word.equals("s'")) {
            word = word.replace("'", "");
        }
        word = word.replace("aemia", "emia").replace("haem", "hem").replace("oedema", "edema");
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return american(plural ? singular(word) : word);
    }

    private static String singular(String plural) {
        if (plural.endsWith("xes") && plural.length() > 4) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.length() > 4 && plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.substring(0, plural.length() - 1);
    }

    private static String american(String word) {
        return word.replace("artefact", "artifact")
                .replace("ischaem", "ischem")
                .replace("isation", "ization")
                .replace("fibre", "fiber");
    }
}
