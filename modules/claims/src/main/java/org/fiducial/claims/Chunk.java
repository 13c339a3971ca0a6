package org.fiducial.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a sentence between two joints.
 *
 * @param joint how it is joined to what stands before
 * @param items at least one
 */
record Chunk(Joint joint, List<Item> items) {
    /** How stretches are joined, the stronger later. */
    enum Joint {
        START,
        COMMA,
        WITH,
        AND,
        OR,
        BUT
    }

    Chunk {
        items = List.copyOf(items);
    }

    int from() {
        return items.getFirst().from();
    }

    int to() {
        return items.getLast().to();
    }

    boolean has(Entry.Cue.Kind kind) {
        return cue(kind).isPresent();
    }

    Optional<Entry.Cue> cue(Entry.Cue.Kind kind) {
        return items.stream()
                .filter(Item.Term.class::isInstance)
                .map(i -> ((Item.Term) i).as(Entry.Cue.class))
                .flatMap(Optional::stream)
                .filter(c -> c.kind() == kind)
                .findFirst();
    }

    boolean hasHead() {
        return items.stream().anyMatch(i -> i instanceof Item.Term t && t.isHead());
    }

    /** Cuts the items of a sentence. */
    static List<Chunk> cut(List<Item> sentence) {
        List<Chunk> chunks = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        Joint joint = Joint.START;
        for (Item item : sentence) {
            Optional<Joint> next = jointOf(item);
            if (next.isEmpty()) {
                open.add(item);
                continue;
            }
            if (!open.isEmpty()) {
                chunks.add(new Chunk(joint, open));
                open.clear();
                joint = next.get();
            } else if (next.get().compareTo(joint) > 0) {
                joint = next.get();
            }
        }
        if (!open.isEmpty()) {
            chunks.add(new Chunk(joint, open));
        }
        return chunks;
    }

    private static Optional<Joint> jointOf(Item item) {
        if (item instanceof Item.Other o && o.sign()) {
            return switch (o.word()) {
                case ";" -> Optional.of(Joint.BUT);
                case "/" -> Optional.of(Joint.OR);
                case ",", ":", "(", ")", "[", "]", "|", "-" -> Optional.of(Joint.COMMA);
                default -> Optional.empty();
            };
        }
        if (item instanceof Item.Term t && !t.isHead()) {
            return t.as(Entry.Cue.class).flatMap(c -> switch (c.kind()) {
                case BUT -> Optional.of(Joint.BUT);
                case OR -> Optional.of(Joint.OR);
                case AND -> Optional.of(Joint.AND);
                case WITH -> Optional.of(Joint.WITH);
                default -> Optional.empty();
            });
        }
        return Optional.empty();
    }
}
