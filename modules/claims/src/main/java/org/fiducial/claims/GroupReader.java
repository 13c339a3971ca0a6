package org.fiducial.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fiducial.core.Quantity;

/** Gives groups of words their meaning: the patterns of the lexicon, and numbers for the quantities that they may be of. */
final class GroupReader {
    private static final double SECONDS_BELOW = 3;
    private static final double SLOWEST = 20;

    private final Lexicon lexicon;

    GroupReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The claims of a sentence's groups. */
    List<ReadClaim> read(List<Group> groups) {
        joinNames(groups);
        inheritLeads(groups);
        share(groups);
        List<ReadClaim> claims = new ArrayList<>();
        for (Group group : groups) {
            List<ReadClaim> own = claims(group);
            boolean or = group.joint == Chunk.Joint.OR && own.size() == 1 && !claims.isEmpty();
            Optional<ReadClaim> either = or ? either(claims.getLast(), own.getFirst()) : Optional.empty();
            if (either.isPresent()) {
                claims.set(claims.size() - 1, either.get());
            } else {
                claims.addAll(own);
            }
        }
        return claims;
    }

    /** One of two things, which is one claim; a denial of either is two. */
    private static Optional<ReadClaim> either(ReadClaim one, ReadClaim two) {
        boolean plain = !one.negated() && !two.negated();
        if (plain
                && one.meaning() instanceof Meaning.Stated a
                && two.meaning() instanceof Meaning.Stated b
                && a.where().isAnywhere()
                && b.where().isAnywhere()) {
            List<Concept> both = new ArrayList<>(a.concepts());
            both.addAll(b.concepts());
            return Optional.of(new ReadClaim(
                    one.from(),
                    two.to(),
                    false,
                    one.hedged() || two.hedged(),
                    new Meaning.Stated(both, Where.ANYWHERE, a.beats())));
        }
        return Optional.empty();
    }

    /** Subjects that are named twice: {@code QTc 420 ms (Bazett)}, {@code the rhythm is atrial fibrillation}. */
    private static void joinNames(List<Group> groups) {
        for (int i = groups.size() - 1; i > 0; i--) {
            Group group = groups.get(i);
            Group before = groups.get(i - 1);
            boolean formula = group.is("qtcB", "qtcF") && before.is("qtc");
            if (formula && group.isBare() && !before.numbers.isEmpty()) {
                before.subject = group.subject;
                before.to = group.to;
                groups.remove(i);
            } else if (before.isBare() && (formula || before.is("rhythm", "rr") && group.whole.isPresent())) {
                group.from = before.from;
                groups.remove(i - 1);
            } else if (group.is("voltage") && group.words.isEmpty() && !group.numbers.isEmpty() && isWave(before)) {
                // "a P wave with an amplitude of 0.1 mV"
                group.subject = before.subject;
            }
        }
    }

    /** {@code In V1, R is 0.1 mV and S 1.2 mV}: a wave with a size and no lead is of the lead named before. */
    private static void inheritLeads(List<Group> groups) {
        for (int i = 1; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean sized = !group.numbers.isEmpty()
                    && group.subject.filter(Entry.Subject::isWave).isPresent();
            if (sized && group.leads.isEmpty() && group.territories.isEmpty()) {
                group.leads.addAll(groups.get(i - 1).leads);
            }
        }
    }

    /** What is said once of several: {@code PR, QRS and QT are normal}, {@code PR/QRS/QT 160/90/400}, {@code … in V4-V6}. */
    private void share(List<Group> groups) {
        for (int i = groups.size() - 1; i > 0; i--) {
            Group group = groups.get(i);
            Group before = groups.get(i - 1);
            boolean joined = group.joint != Chunk.Joint.START && group.joint != Chunk.Joint.BUT;
            if (joined && before.isBare() && !group.isBare()) {
                if (group.numbers.size() > 1 && sameUnit(group.numbers)) {
                    before.numbers.addAll(group.numbers.subList(0, group.numbers.size() - 1));
                    Item.Number own = group.numbers.getLast();
                    group.numbers.clear();
                    group.numbers.add(own);
                } else if (!group.words.isEmpty()
                        && matches(withWords(before, group)).isPresent()) {
                    before.words.addAll(group.words);
                    before.sign = group.sign;
                    before.no |= group.isNegated();
                }
            }
            boolean listed = group.joint == Chunk.Joint.AND || group.joint == Chunk.Joint.OR;
            boolean leadless = before.leads.isEmpty() && before.territories.isEmpty() && before.numbers.isEmpty();
            if (listed
                    && leadless
                    && before.isNegated() == group.isNegated()
                    && !group.leads.isEmpty()
                    && isWave(before)
                    && isWave(group)) {
                before.leads.addAll(group.leads);
            }
        }
    }

    private static boolean sameUnit(List<Item.Number> numbers) {
        String unit = numbers.getLast().amount().unit();
        return numbers.stream()
                .allMatch(n -> n.amount().unit().isEmpty() || n.amount().unit().equals(unit));
    }

    private static boolean isWave(Group group) {
        return group.subjectWord()
                .filter(w -> Set.of("p", "q", "r", "s", "t", "st", "stt", "qsWave", "rPrime")
                        .contains(w))
                .isPresent();
    }

    private static Group withWords(Group of, Group said) {
        Group joined = new Group(of.joint);
        joined.subject = of.subject;
        joined.words.addAll(said.words);
        return joined;
    }

    private List<ReadClaim> claims(Group g) {
        if (!g.hasHead()) {
            return List.of();
        }
        if (g.beyond.isPresent()) {
            return List.of(claim(g, g.from, g.to, new Meaning.Beyond(g.beyond.get())));
        }
        Optional<Match> match =
                g.whole.map(c -> new Match(List.of(c), widened(g, c))).or(() -> matches(g));
        List<ReadClaim> claims = new ArrayList<>();
        List<Item.Number> left = new ArrayList<>(g.numbers);
        List<ReadClaim> measured = measured(g, match, left);
        boolean wave = spokenOf(g).filter(Entry.Subject::isWave).isPresent() && !measured.isEmpty();
        if (match.isPresent() && !wave && !(onlyDefault(match.get()) && !measured.isEmpty())) {
            Match m = match.get();
            int said = Math.max(g.qualityTo, g.headTo);
            boolean before = !measured.isEmpty() && said <= measured.getFirst().from();
            int to = before ? said : g.to;
            claims.add(claim(g, g.from, to, new Meaning.Stated(m.concepts, g.where(m.used), g.beats)));
        }
        claims.addAll(measured);
        for (Item.Number n : left) {
            claims.add(new ReadClaim(
                    n.from(), n.to(), false, false, new Meaning.Beyond("a number of nothing that is measured")));
        }
        boolean idle = g.is("interpretation", "interval", "rhythm") && g.words.isEmpty();
        if (claims.isEmpty() && !idle) {
            claims.add(claim(g, g.from, g.to, new Meaning.Beyond(ReadClaim.NOT_RECOGNISED)));
        }
        return claims;
    }

    private static boolean onlyDefault(Match match) {
        return match.used.size() == 1;
    }

    private static ReadClaim claim(Group g, int from, int to, Meaning meaning) {
        return new ReadClaim(from, to, g.isNegated(), g.perhaps, meaning);
    }

    /** Findings with the most words in common with the group, and those words. */
    private record Match(List<Concept> concepts, Set<String> used) {}

    private Optional<Match> matches(Group g) {
        Set<String> words = new HashSet<>(g.words);
        String subject = g.subjectWord().orElse("");
        words.add(subject);
        if (g.isNegated()) {
            words.add("present");
        }
        List<Concept> best = new ArrayList<>();
        Set<String> used = new HashSet<>();
        int most = 0;
        for (Concept concept : lexicon.concepts()) {
            for (Set<String> pattern : concept.patterns()) {
                if (pattern.size() < most || !pattern.contains(subject) || !words.containsAll(pattern)) {
                    continue;
                }
                if (pattern.size() > most) {
                    most = pattern.size();
                    best.clear();
                    used.clear();
                }
                if (!best.contains(concept)) {
                    best.add(concept);
                }
                used.addAll(pattern);
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(new Match(best, used));
    }

    /** The territories that a finding named whole has in its name already. */
    private static Set<String> widened(Group g, Concept concept) {
        Set<String> used = new HashSet<>();
        if (concept.lead().isEmpty()) {
            g.territories.forEach(t -> used.add(t.word()));
        }
        return used;
    }

    /** A claim for each number that has a quantity; such numbers are taken out of {@code left}. */
    private List<ReadClaim> measured(Group g, Optional<Match> match, List<Item.Number> left) {
        List<ReadClaim> claims = new ArrayList<>();
        Optional<Entry.Subject> subject = g.subject.or(() -> spokenOf(g));
        if (subject.filter(s -> s.isList() && s.quantities().size() == left.size())
                .isPresent()) {
            return each(g, subject.get(), left);
        }
        int sign = sign(g);
        for (Item.Number number : List.copyOf(left)) {
            Amount amount = number.amount();
            Optional<Entry.Subject> of = subject;
            boolean rate = amount.unit().equals("/min");
            if (rate && subject.filter(s -> !s.in("/min").isEmpty()).isEmpty()) {
                if (amount.low() < SLOWEST) {
                    continue;
                }
                of = rate();
            }
            if (of.isEmpty()) {
                continue;
            }
            Optional<Amount> sized = sized(amount, of.get());
            if (sized.isEmpty()) {
                continue;
            }
            List<Quantity> quantities = of.get().in(sized.get().unit());
            boolean signed = sized.get().unit().equals("mV") && isSigned(quantities);
            Amount said = signed && sign != 0 ? signed(sized.get(), sign) : sized.get();
            Optional<Concept> also = match.filter(m -> of(g) && turns(m))
                    .map(m -> m.concepts.getFirst())
                    .filter(c -> c.lead().isPresent());
            left.remove(number);
            int from = claims.isEmpty() && (g.qualityTo < 0 || g.qualityTo > number.from() || isWaveSubject(of.get()))
                    ? g.from
                    : number.from();
            int to = number.to() > g.qualityTo && !isWaveSubject(of.get()) ? number.to() : g.to;
            claims.add(claim(
                    g,
                    from,
                    Math.max(to, number.to()),
                    new Meaning.Measured(
                            name(of.get(), quantities), quantities, said, g.where(Set.of()), g.beats, also)));
        }
        return claims;
    }

    /** One number for each quantity of a list: {@code P-R-T axes 45 -20 60}. */
    private static List<ReadClaim> each(Group g, Entry.Subject subject, List<Item.Number> left) {
        List<ReadClaim> claims = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            Item.Number number = left.get(i);
            Quantity quantity = subject.quantities().get(i);
            Amount amount = number.amount().in(quantity.unit(), 1);
            claims.add(claim(
                    g,
                    i == 0 ? g.from : number.from(),
                    number.to(),
                    new Meaning.Measured(
                            Wording.of(quantity),
                            List.of(quantity),
                            amount,
                            Where.ANYWHERE,
                            List.of(),
                            Optional.empty())));
        }
        left.clear();
        return claims;
    }

    /** The sign that is said of an amplitude: an inversion of 3 mm is one of −3 mm. */
    private int sign(Group g) {
        return g.sign != 0
                ? g.sign
                : g.whole.stream()
                        .flatMap(c -> c.patterns().stream())
                        .flatMap(Set::stream)
                        .mapToInt(lexicon::sign)
                        .filter(s -> s != 0)
                        .findFirst()
                        .orElse(0);
    }

    /** Whether it says on which side of the line a wave lies; <em>2 mm tall</em> says only what is measured. */
    private static boolean turns(Match match) {
        Set<String> words = new HashSet<>(match.used);
        match.concepts.forEach(c -> c.patterns().forEach(words::addAll));
        return words.stream().anyMatch(Set.of("inverted", "depressed", "elevated", "upright")::contains)
                && !words.contains("tall");
    }

    private static boolean of(Group g) {
        return g.subject.filter(Entry.Subject::isWave).isPresent() || g.whole.isPresent();
    }

    private static boolean isWaveSubject(Entry.Subject subject) {
        return subject.isWave();
    }

    private static String name(Entry.Subject subject, List<Quantity> quantities) {
        return subject.isWave() && quantities.size() == 1 ? Wording.of(quantities.getFirst()) : subject.name();
    }

    private static boolean isSigned(List<Quantity> quantities) {
        return quantities.stream().anyMatch(q -> switch (q) {
            case J_AMPLITUDE, ST60, ST80, T_AMPLITUDE, P_AMPLITUDE -> true;
            default -> false;
        });
    }

    private static Amount signed(Amount amount, int sign) {
        return sign > 0 || amount.low() < 0 ? amount : amount.negated();
    }

    /** What a finding named whole is about, if that can have a size. */
    private Optional<Entry.Subject> spokenOf(Group g) {
        return g.subject.or(() -> g.subjectWord().flatMap(lexicon::subject));
    }

    private Optional<Entry.Subject> rate() {
        return lexicon.subject("rate");
    }

    /** The number in a unit of the subject's; none if it has no such size. A number without a unit needs a subject with one. */
    private static Optional<Amount> sized(Amount amount, Entry.Subject subject) {
        if (!amount.unit().isEmpty()) {
            return subject.in(amount.unit()).isEmpty() ? Optional.empty() : Optional.of(amount);
        }
        if (subject.isWave() || subject.quantities().isEmpty()) {
            return Optional.empty();
        }
        String unit = subject.quantities().getFirst().unit();
        boolean seconds = unit.equals("ms") && Math.abs(amount.high()) < SECONDS_BELOW;
        return Optional.of(amount.in(unit, seconds ? 1000 : 1));
    }
}
