package org.fiducial.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fiducial.core.Lead;

/** Words of a sentence that make one claim: what is spoken of, and all that is said of it. Filled while a sentence is read. */
final class Group {
    /** What is said of something that nobody means to deny by a word that stood earlier in a list. */
    private static final Set<String> WELL = Set.of("normal", "isoelectric", "regular", "otherwise");

    final Chunk.Joint joint;
    Optional<Entry.Subject> subject = Optional.empty();
    Optional<Concept> whole = Optional.empty();
    final Set<String> words = new LinkedHashSet<>();
    final Set<Lead> leads = new LinkedHashSet<>();
    final List<Entry.Territory> territories = new ArrayList<>();
    final List<Item.Number> numbers = new ArrayList<>();
    final List<Integer> beats = new ArrayList<>();
    Optional<String> beyond = Optional.empty();
    int sign;
    boolean no;
    boolean carriedNo;
    boolean perhaps;
    int from = Integer.MAX_VALUE;
    int to = -1;
    int qualityTo = -1;
    int headTo = -1;

    Group(Chunk.Joint joint) {
        this.joint = joint;
    }

    /** Takes the items from {@code start} to before {@code end}; the head, if there is one, stands at {@code head}. */
    Group take(List<Item> items, int start, int end, int head) {
        for (int i = start; i < end; i++) {
            Item item = items.get(i);
            if (item instanceof Item.Other o && (o.sign() || Fillers.has(o.word())) && (i == start || i == end - 1)) {
                continue;
            }
            from = Math.min(from, item.from());
            to = Math.max(to, item.to());
            switch (item) {
                case Item.Leads l -> leads.addAll(l.leads());
                case Item.Number n -> numbers.add(n);
                case Item.Beats b -> beats.addAll(b.numbers());
                case Item.Other o -> {}
                case Item.Term t -> {
                    if (i == head) {
                        head(t);
                    } else {
                        boolean aged = i > head && i + 1 < end && isAge(items.get(i + 1));
                        term(t, aged);
                    }
                }
            }
        }
        return this;
    }

    private static boolean isAge(Item item) {
        return item instanceof Item.Term t && t.as(Entry.Age.class).isPresent();
    }

    private void head(Item.Term term) {
        headTo = term.to();
        whole = term.as(Entry.Whole.class).map(Entry.Whole::concept);
        subject = whole.isPresent() ? Optional.empty() : term.as(Entry.Subject.class);
    }

    private void term(Item.Term term, boolean hedgesAge) {
        for (Entry entry : term.entries()) {
            switch (entry) {
                case Entry.Quality q -> {
                    words.add(q.word());
                    sign = q.sign() == 0 ? sign : q.sign();
                    qualityTo = Math.max(qualityTo, term.to());
                }
                case Entry.Territory t -> {
                    words.add(t.word());
                    territories.add(t);
                }
                case Entry.Age a -> words.add(a.word());
                case Entry.Cue c -> cue(c, hedgesAge);
                case Entry.Subject s -> words.add(s.word());
                case Entry.Whole w -> {}
            }
        }
    }

    private void cue(Entry.Cue cue, boolean hedgesAge) {
        switch (cue.kind()) {
            case NO, NO_AFTER -> no = true;
            case PERHAPS -> perhaps |= !hedgesAge;
            case BEYOND, BEYOND_FROM -> beyond = cue.reason();
            default -> {}
        }
    }

    private static String spelled(String word) {
        return word.replaceAll("([A-Z])", " $1")
                .toLowerCase(java.util.Locale.ROOT)
                .replace(" leads", "");
    }

    boolean hasHead() {
        return subject.isPresent() || whole.isPresent();
    }

    /** Whether it speaks of one of these. */
    boolean is(String... subjects) {
        return subject.filter(s -> Set.of(subjects).contains(s.word())).isPresent();
    }

    /** Whether nothing is said of its subject yet. */
    boolean isBare() {
        return subject.isPresent() && words.isEmpty() && numbers.isEmpty();
    }

    boolean isNegated() {
        boolean well = words.stream().anyMatch(WELL::contains)
                || whole.stream()
                        .flatMap(c -> c.patterns().stream())
                        .flatMap(Set::stream)
                        .anyMatch(WELL::contains);
        return no || carriedNo && !well;
    }

    /** The subject, or that of the finding that was named whole. */
    Optional<String> subjectWord() {
        return subject.map(Entry.Subject::word)
                .or(() -> whole.flatMap(c -> c.patterns().stream()
                        .flatMap(Set::stream)
                        .filter(Fillers.WAVES::contains)
                        .findFirst()));
    }

    /** Where it says that it is, if a pattern has not used the territory up. */
    Where where(Set<String> used) {
        if (!leads.isEmpty()) {
            return new Where(List.copyOf(leads), true, "");
        }
        Set<Lead> of = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (Entry.Territory t : territories) {
            if (!used.contains(t.word())) {
                of.addAll(t.leads());
                names.add(t.word().equals("diffuse") ? "standard" : spelled(t.word()));
            }
        }
        return of.isEmpty() ? Where.ANYWHERE : new Where(List.copyOf(of), false, String.join(" and ", names));
    }
}
