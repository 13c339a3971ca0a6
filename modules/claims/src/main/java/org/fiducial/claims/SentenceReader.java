package org.fiducial.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a sentence apart into groups of words that make one claim each.
 *
 * <p>A sentence is cut at commas and at words that join or oppose. A stretch with something to speak of makes a group; one without
 * goes on about the last: it adds leads, an age, a number, a doubt, or says something else of the same wave. Negation and doubt
 * reach to the end of their stretch, over <em>or</em> and <em>and</em>, and over a comma only in a list that an <em>or</em> ends.
 */
final class SentenceReader {
    private static final Set<String> OVERALL = Set.of("normal", "abnormal", "borderline");

    private static final Set<String> VERBS = Set.of("is", "are", "was", "were", "has", "have", "measure", "remain");

    private final List<Group> groups = new ArrayList<>();
    private final List<ReadClaim> outside = new ArrayList<>();
    /** Leads or a territory that the sentence names before it speaks of anything. */
    private Optional<Group> place = Optional.empty();

    private final Lexicon lexicon;
    private final Entry.Subject interpretation;
    private final Entry.Subject rate;

    /** @param lexicon where the two subjects that a sentence may leave out are found */
    SentenceReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.interpretation = lexicon.subject("interpretation").orElseThrow();
        this.rate = lexicon.subject("rate").orElseThrow();
    }

    /** The groups, in order. */
    List<Group> groups() {
        return groups;
    }

    /** Stretches that make no group, each as a claim that cannot be checked. */
    List<ReadClaim> outside() {
        return outside;
    }

    void read(List<Item> items) {
        List<Chunk> chunks = Chunk.cut(items);
        boolean no = false;
        boolean perhaps = false;
        boolean idle = false;
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            Optional<Entry.Cue> end = chunk.cue(Entry.Cue.Kind.BEYOND_FROM);
            if (end.isPresent()) {
                outside.add(beyond(chunk.from(), chunks.getLast().to(), end.get()));
                return;
            }
            boolean list = chunk.joint() == Chunk.Joint.COMMA && endsInOr(chunks, i);
            boolean chained = chunk.joint() == Chunk.Joint.OR || chunk.joint() == Chunk.Joint.AND || list;
            // "does not show …": a no that has denied nothing yet denies what comes next.
            no &= idle || chained && !(chunk.joint() == Chunk.Joint.AND && hasVerb(chunk));
            perhaps &= chained;
            int before = groups.size();
            if (chunk.hasHead()) {
                heads(chunk);
            } else {
                headless(chunk);
            }
            for (Group g : groups.subList(before, groups.size())) {
                if (place.isPresent() && !placed(g) && Fillers.isInLeads(g.subjectWord())) {
                    g.leads.addAll(place.get().leads);
                    g.territories.addAll(place.get().territories);
                }
                g.carriedNo |= no;
                g.perhaps |= perhaps;
            }
            idle = endsInNo(chunk);
            no |= chunk.has(Entry.Cue.Kind.NO);
            perhaps |= chunk.has(Entry.Cue.Kind.PERHAPS) && groups.size() > before && groups.getLast().perhaps;
        }
    }

    /** Whether a no has nothing behind it that it could deny. */
    private static boolean endsInNo(Chunk chunk) {
        boolean no = false;
        for (Item item : chunk.items()) {
            boolean denied = item instanceof Item.Leads
                    || item instanceof Item.Number
                    || item instanceof Item.Term t && (t.isHead() || isQuality(t));
            no = item instanceof Item.Term t && t.isCue(Entry.Cue.Kind.NO) || no && !denied;
        }
        return no;
    }

    private static boolean hasVerb(Chunk chunk) {
        return chunk.items().stream().anyMatch(i -> i instanceof Item.Other o && VERBS.contains(o.word()));
    }

    private static ReadClaim beyond(int from, int to, Entry.Cue cue) {
        return new ReadClaim(
                from, to, false, false, new Meaning.Beyond(cue.reason().orElse(ReadClaim.NOT_RECOGNISED)));
    }

    /** Whether a list goes on from here to an <em>or</em>. */
    private static boolean endsInOr(List<Chunk> chunks, int from) {
        for (int i = from + 1; i < chunks.size(); i++) {
            Chunk.Joint joint = chunks.get(i).joint();
            if (joint != Chunk.Joint.COMMA) {
                return joint == Chunk.Joint.OR;
            }
        }
        return false;
    }

    /** One group for each thing spoken of; words before it are its own, except what the thing before still lacks. */
    private void heads(Chunk chunk) {
        List<Item> items = chunk.items();
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item.Term t && t.isHead()) {
                heads.add(i);
            }
        }
        int start = 0;
        for (int k = 0; k < heads.size(); k++) {
            int end = k + 1 < heads.size() ? boundary(items, heads.get(k), heads.get(k + 1)) : items.size();
            int turn = turn(items, heads.get(k), end);
            Group group = new Group(k == 0 ? chunk.joint() : Chunk.Joint.START);
            groups.add(group.take(items, start, turn, heads.get(k)));
            chunk.cue(Entry.Cue.Kind.BEYOND).ifPresent(c -> group.beyond = c.reason());
            if (turn < end) {
                Group denied = new Group(Chunk.Joint.START).take(items, turn, end, -1);
                denied.subject = group.subject;
                groups.add(denied);
            }
            start = end;
        }
    }

    /** Where something else of the same subject begins to be denied: {@code ST is normal without elevation}. */
    private static int turn(List<Item> items, int head, int end) {
        boolean subject = items.get(head) instanceof Item.Term t
                && t.as(Entry.Whole.class).isEmpty();
        boolean said = false;
        for (int i = head + 1; subject && i < end; i++) {
            boolean no = items.get(i) instanceof Item.Term t && t.isCue(Entry.Cue.Kind.NO);
            if (no && said && items.subList(i, end).stream().anyMatch(SentenceReader::isQuality)) {
                return i;
            }
            said |= isQuality(items.get(i));
        }
        return end;
    }

    private static int boundary(List<Item> items, int head, int next) {
        int at = next;
        boolean sized = items.get(next) instanceof Item.Term t
                && t.as(Entry.Subject.class)
                        .filter(s -> !s.quantities().isEmpty())
                        .isPresent();
        while (at > head + 1 && modifies(items.get(at - 1)) && (sized || !(items.get(at - 1) instanceof Item.Number))) {
            at--;
        }
        boolean lacks = items.get(head) instanceof Item.Term t
                && t.as(Entry.Whole.class).isEmpty()
                && items.subList(0, head).stream().noneMatch(SentenceReader::isQuality)
                && items.subList(head + 1, at).stream().noneMatch(i -> isQuality(i) || i instanceof Item.Number);
        while (lacks && at < next && (isQuality(items.get(at)) || items.get(at) instanceof Item.Number)) {
            at++;
        }
        return at;
    }

    private static boolean isQuality(Item item) {
        return item instanceof Item.Term t && t.as(Entry.Quality.class).isPresent();
    }

    private static boolean modifies(Item item) {
        return switch (item) {
            case Item.Term t -> t.entries().stream().noneMatch(e -> e instanceof Entry.Cue c && isTrailing(c));
            case Item.Other o -> Set.of("the", "a", "an").contains(o.word());
            case Item.Number n -> true;
            case Item.Leads l -> false;
            case Item.Beats b -> false;
        };
    }

    private static boolean isTrailing(Entry.Cue cue) {
        return cue.kind() == Entry.Cue.Kind.NO_AFTER || cue.kind() == Entry.Cue.Kind.BEYOND;
    }

    private void headless(Chunk chunk) {
        List<Item> items = chunk.items();
        Optional<Entry.Cue> beyond = chunk.cue(Entry.Cue.Kind.BEYOND);
        if (beyond.isPresent()) {
            outside.add(beyond(chunk.from(), chunk.to(), beyond.get()));
            return;
        }
        Group more = new Group(chunk.joint()).take(items, 0, items.size(), -1);
        Optional<Group> last = groups.isEmpty() ? Optional.empty() : Optional.of(groups.getLast());
        boolean says = items.stream().anyMatch(SentenceReader::isQuality);
        boolean known = items.stream().noneMatch(i -> i instanceof Item.Other o && hasSubstance(o));
        long strange = items.stream()
                .filter(i -> i instanceof Item.Other o && hasSubstance(o))
                .count();
        boolean only = !says && more.beats.isEmpty() && more.numbers.isEmpty();
        if (last.isEmpty() && placed(more) && only && strange <= 1) {
            place = Optional.of(more);
            return;
        }
        if (says && last.isPresent() && last.get().subjectWord().isPresent() && goesOn(last.get(), more)) {
            again(last.get(), more);
        } else if (says && more.words.stream().anyMatch(OVERALL::contains)) {
            more.subject = Optional.of(interpretation);
            groups.add(more);
        } else if (last.isPresent() && chunk.joint() == Chunk.Joint.BUT && more.no && placed(more)) {
            groups.add(copy(last.get(), more));
        } else if (!more.numbers.isEmpty()) {
            numbers(last, more);
        } else if (last.isPresent() && known && (placed(more) || !more.words.isEmpty() || more.perhaps || more.no)) {
            join(last.get(), more);
        } else if (items.stream().anyMatch(SentenceReader::hasSubstance)) {
            outside.add(new ReadClaim(
                    chunk.from(), chunk.to(), false, false, new Meaning.Beyond(ReadClaim.NOT_RECOGNISED)));
        }
    }

    private static boolean goesOn(Group last, Group more) {
        return last.isBare()
                || last.subject.map(s -> Fillers.WAVES.contains(s.word())).orElse(true)
                        && (last.subject.isPresent() || !more.words.stream().allMatch(OVERALL::contains));
    }

    private static boolean hasSubstance(Item item) {
        return switch (item) {
            case Item.Other o -> !o.sign() && !Fillers.has(o.word());
            case Item.Term t ->
                !t.isCue(Entry.Cue.Kind.STRENGTH)
                        && !t.isCue(Entry.Cue.Kind.EXACTLY)
                        && t.as(Entry.Quality.class)
                                .filter(q -> q.word().equals("otherwise"))
                                .isEmpty();
            case Item.Leads l -> true;
            case Item.Number n -> !n.amount().unit().isEmpty();
            case Item.Beats b -> true;
        };
    }

    private static boolean placed(Group group) {
        return !group.leads.isEmpty() || !group.territories.isEmpty() || !group.beats.isEmpty();
    }

    /** Another claim about the same wave, or the first if nothing is said of it yet. */
    private void again(Group last, Group more) {
        if (last.isBare()) {
            join(last, more);
            return;
        }
        Set<String> own = Set.of("abnormal");
        boolean announced = last.subject.isPresent() && last.words.equals(own) && !placed(last);
        if (announced) {
            // "T-wave changes: negative in III": what follows says which.
            last.words.clear();
            join(last, more);
            return;
        }
        more.subject = last.subject.or(() -> inherited(last));
        groups.add(more);
    }

    private Optional<Entry.Subject> inherited(Group last) {
        return last.subjectWord().flatMap(lexicon::subject);
    }

    private static Group copy(Group last, Group more) {
        more.subject = last.subject;
        more.whole = last.whole;
        more.words.addAll(last.words);
        more.territories.forEach(t -> more.words.remove(t.word()));
        more.sign = last.sign;
        more.no = !last.isNegated();
        return more;
    }

    private void numbers(Optional<Group> last, Group more) {
        boolean perMinute = more.numbers.getFirst().amount().unit().equals("/min");
        boolean own = last.isEmpty()
                || last.get().subject.isEmpty()
                || last.get().subject.get().quantities().isEmpty();
        if (perMinute && (own || last.get().subject.get().in("/min").isEmpty())) {
            more.subject = Optional.of(rate);
            groups.add(more);
        } else if (last.isPresent()) {
            join(last.get(), more);
        } else if (!more.numbers.getFirst().amount().unit().isEmpty()) {
            outside.add(new ReadClaim(
                    more.from, more.to, false, false, new Meaning.Beyond("a number of nothing that is named")));
        }
    }

    private static void join(Group last, Group more) {
        last.words.addAll(more.words);
        last.leads.addAll(more.leads);
        last.territories.addAll(more.territories);
        last.numbers.addAll(more.numbers);
        last.beats.addAll(more.beats);
        last.no |= more.no;
        last.perhaps |= more.perhaps;
        last.sign = more.sign == 0 ? last.sign : more.sign;
        last.from = Math.min(last.from, more.from);
        last.to = Math.max(last.to, more.to);
        last.qualityTo = Math.max(last.qualityTo, more.qualityTo);
    }
}
